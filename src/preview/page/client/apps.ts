import type { MessageView } from '../view.ts';
import { el, icon, newId, set } from './dom.ts';
import type { MessageActions } from './message-actions.ts';

/** The buttons of a message: *Reply*, where others see it, and *Apps* with its menu (WAI-ARIA Authoring Practices, "Menu Button"). */
export function messageTools(message: MessageView, actions: MessageActions): HTMLElement {
  return new AppsMenu(message, actions).element;
}

class AppsMenu {
  readonly element: HTMLElement;
  readonly #message: MessageView;
  readonly #actions: MessageActions;
  readonly #button: HTMLElement;
  readonly #menu: HTMLElement;

  constructor(message: MessageView, actions: MessageActions) {
    this.#message = message;
    this.#actions = actions;
    const id = newId('apps');
    this.#menu = el('div', { role: 'menu', id, class: 'list', hidden: true, 'aria-label': 'Apps' });
    this.#button = el('button', buttonAttributes(id, message.author.name), icon('apps'), el('span', {}, 'Apps'));
    const reply = el('button', replyAttributes(message.author.name), icon('reply'));
    reply.addEventListener('click', () => actions.reply(message));
    this.element = el('div', { class: 'tools' }, !message.isPrivate && reply, this.#button, this.#menu);
    this.#button.addEventListener('click', () => (this.#menu.hidden ? this.#open() : this.#close()));
    this.#button.addEventListener('keydown', (event) => this.#keyOnButton(event));
    this.#menu.addEventListener('keydown', (event) => this.#keyOnMenu(event));
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !this.element.contains(relatedTarget)) this.#close();
    });
  }

  #open(): void {
    const items = this.#actions.menu().map(({ name, shown }) => this.#item(name, shown));
    this.#menu.replaceChildren(...(items.length > 0 ? items : [noItem()]));
    this.#menu.hidden = false;
    set(this.#button, { 'aria-expanded': 'true' });
    this.#menu.scrollIntoView({ block: 'nearest' });
    this.#moveFocus(0);
  }

  #close(): void {
    if (this.#menu.hidden) return;
    const hadFocus = this.#menu.contains(document.activeElement);
    this.#menu.hidden = true;
    set(this.#button, { 'aria-expanded': 'false' });
    if (hadFocus) this.#button.focus();
  }

  #item(name: string, shown: string): HTMLElement {
    const item = el('div', { role: 'menuitem', tabindex: -1 }, shown);
    item.addEventListener('click', () => {
      this.#close();
      this.#actions.run(name, this.#message);
    });
    return item;
  }

  /** Moves the focus by so many items; 0 focuses the first where none has it. */
  #moveFocus(step: number): void {
    const items = [...this.#menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = items.findIndex((item) => item.matches(':focus'));
    items[(Math.max(at, 0) + step + items.length) % items.length]?.focus();
  }

  #keyOnButton(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.#open();
  }

  #keyOnMenu(event: KeyboardEvent): void {
    const { key } = event;
    if (key === 'Tab') {
      this.#close();
      return;
    }
    event.stopPropagation();
    if (key === 'Escape') this.#close();
    else if (key === 'ArrowDown') this.#moveFocus(1);
    else if (key === 'ArrowUp') this.#moveFocus(-1);
    else if ((key === 'Enter' || key === ' ') && document.activeElement instanceof HTMLElement)
      document.activeElement.click();
    else return;
    event.preventDefault();
  }
}

const buttonAttributes = (menuId: string, author: string) => ({
  type: 'button',
  class: 'apps',
  'aria-haspopup': 'menu',
  'aria-expanded': 'false',
  'aria-controls': menuId,
  'aria-label': `Apps for the message of ${author}`,
});

const replyAttributes = (author: string) => ({
  type: 'button',
  class: 'apps',
  title: 'Reply',
  'aria-label': `Reply to the message of ${author}`,
});

const noItem = (): HTMLElement =>
  el('div', { role: 'menuitem', tabindex: -1, 'aria-disabled': 'true' }, 'No app has commands for messages');
