import type { ComponentView, OptionView } from '../view.ts';
import { el, newId, set } from './dom.ts';
import type { ComponentActions } from './message-actions.ts';

type SelectView = Extract<ComponentView, { kind: 'select' }>;

/**
 * A menu as a combobox that only selects (WAI-ARIA Authoring Practices): arrows, Home, End, a letter, Enter, Escape. One
 * that takes several options sends them when it is closed.
 */
export function drawSelect(view: SelectView, actions: ComponentActions): HTMLElement {
  return new SelectMenu(view, actions).element;
}

class SelectMenu {
  readonly element: HTMLElement;
  readonly #view: SelectView;
  readonly #actions: ComponentActions;
  readonly #chosen: Set<string>;
  readonly #shown = el('span', { class: 'chosen' });
  readonly #button: HTMLElement;
  readonly #list: HTMLElement;
  readonly #items: readonly HTMLElement[];
  /** Index of the option that Enter chooses. */
  #active = 0;

  constructor(view: SelectView, actions: ComponentActions) {
    this.#view = view;
    this.#actions = actions;
    this.#chosen = new Set(view.options.filter(({ isChosen }) => isChosen).map(({ value }) => value));
    const id = newId('menu');
    this.#items = view.options.map((option, i) => optionElement(option, `${id}-${i}`));
    this.#list = el('ul', listAttributes(view, id), ...this.#items);
    this.#button = el('button', buttonAttributes(view, id), this.#shown);
    this.element = el('div', { class: 'menu' }, this.#button, this.#list);
    this.#listen();
    this.#draw();
  }

  #listen(): void {
    this.#button.addEventListener('keydown', (event) => this.#key(event));
    this.#button.addEventListener('click', () => this.#setOpen(this.#list.hidden !== false));
    this.#button.addEventListener('blur', () => this.#setOpen(false));
    // The button keeps the focus.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    for (const [i, item] of this.#items.entries()) item.addEventListener('click', () => this.#choose(i));
  }

  #draw(): void {
    const { options, placeholder } = this.#view;
    const labels = options.filter(({ value }) => this.#chosen.has(value)).map(({ label }) => label);
    this.#shown.textContent = labels.length === 0 ? placeholder : labels.join(', ');
    this.#shown.classList.toggle('empty', labels.length === 0);
    for (const [i, item] of this.#items.entries()) {
      set(item, { 'aria-selected': this.#chosen.has(options[i]?.value ?? '') ? 'true' : 'false' });
      item.classList.toggle('active', i === this.#active);
    }
    const active = this.#list.hidden ? undefined : this.#items[this.#active];
    set(this.#button, { 'aria-activedescendant': active?.id });
    active?.scrollIntoView({ block: 'nearest' });
  }

  get #takesSeveral(): boolean {
    return this.#view.max > 1;
  }

  #setOpen(isOpen: boolean): void {
    if (this.#list.hidden === !isOpen) return;
    this.#list.hidden = !isOpen;
    set(this.#button, { 'aria-expanded': isOpen ? 'true' : 'false' });
    this.#draw();
    if (isOpen) this.#list.scrollIntoView({ block: 'nearest' });
    else if (this.#takesSeveral && this.#chosen.size >= Math.max(1, this.#view.min)) void this.#send();
  }

  async #send(): Promise<void> {
    set(this.#button, { 'aria-busy': 'true' });
    await this.#actions.select(this.#view.customId, [...this.#chosen]);
    set(this.#button, { 'aria-busy': undefined });
  }

  #choose(i: number): void {
    const value = this.#view.options[i]?.value;
    if (value === undefined) return;
    this.#active = i;
    if (this.#takesSeveral) {
      if (!this.#chosen.delete(value) && this.#chosen.size < this.#view.max) this.#chosen.add(value);
      this.#draw();
      return;
    }
    this.#chosen.clear();
    this.#chosen.add(value);
    this.#setOpen(false);
    this.#draw();
    void this.#send();
  }

  #move(to: number): void {
    this.#active = Math.max(0, Math.min(this.#items.length - 1, to));
    if (this.#list.hidden) this.#setOpen(true);
    else this.#draw();
  }

  #key(event: KeyboardEvent): void {
    const { key } = event;
    if (key === 'Escape') {
      if (!this.#list.hidden) event.preventDefault();
      this.#setOpen(false);
      return;
    }
    const action = this.#actionOf(event);
    if (!action) return;
    event.preventDefault();
    action();
  }

  #actionOf({ key, ctrlKey, metaKey }: KeyboardEvent): (() => void) | undefined {
    const step = this.#list.hidden ? 0 : 1;
    switch (key) {
      case 'ArrowDown':
        return () => this.#move(this.#active + step);
      case 'ArrowUp':
        return () => this.#move(this.#active - step);
      case 'Home':
        return () => this.#move(0);
      case 'End':
        return () => this.#move(this.#items.length - 1);
      case 'Enter':
      case ' ':
        return () => (this.#list.hidden ? this.#setOpen(true) : this.#choose(this.#active));
      default: {
        if (key.length !== 1 || ctrlKey || metaKey) return undefined;
        const at = this.#view.options.findIndex(({ label }) => label.toLowerCase().startsWith(key.toLowerCase()));
        return at < 0 ? undefined : () => this.#move(at);
      }
    }
  }
}

const listAttributes = ({ placeholder, max }: SelectView, id: string) => ({
  role: 'listbox',
  id,
  class: 'list',
  hidden: true,
  'aria-label': placeholder,
  'aria-multiselectable': max > 1 && 'true',
});

const buttonAttributes = ({ customId, placeholder, isDisabled }: SelectView, listId: string) => ({
  type: 'button',
  role: 'combobox',
  class: 'select',
  disabled: isDisabled,
  'aria-haspopup': 'listbox',
  'aria-expanded': 'false',
  'aria-controls': listId,
  'aria-label': placeholder,
  'data-custom-id': customId,
});

function optionElement({ label, description }: OptionView, id: string): HTMLElement {
  return el(
    'li',
    { role: 'option', id },
    el('span', { class: 'label' }, label),
    description !== undefined && el('span', { class: 'about' }, description),
  );
}
