import type { MessageView } from '../view.ts';
import { el, icon, newId, set } from './dom.ts';
import type { MessageActions } from './message.ts';

/** The button *Apps* of a message, and its menu (WAI-ARIA Authoring Practices, "Menu Button"). */
export function appsButton(message: MessageView, around: MessageActions): HTMLElement {
  const id = newId('apps');
  const button = el(
    'button',
    { type: 'button', class: 'apps', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-controls': id },
    icon('apps'),
    'Apps',
  );
  set(button, { 'aria-label': `Apps for the message of ${message.author.name}` });
  const menu = el('div', { role: 'menu', id, class: 'list', hidden: true, 'aria-label': 'Apps' });
  const holder = el('div', { class: 'tools' }, button, menu);

  function open(): void {
    const items = around.menu().map(({ name, shown }) => {
      const item = el('div', { role: 'menuitem', tabindex: -1 }, shown);
      item.addEventListener('click', () => {
        close();
        around.run(name, message);
      });
      return item;
    });
    const none = el(
      'div',
      { role: 'menuitem', tabindex: -1, 'aria-disabled': 'true' },
      'No app has commands for messages',
    );
    menu.replaceChildren(...(items.length > 0 ? items : [none]));
    menu.hidden = false;
    set(button, { 'aria-expanded': 'true' });
    menu.scrollIntoView({ block: 'nearest' });
    focusItem(0);
  }

  function close(): void {
    if (menu.hidden) return;
    const hadFocus = menu.contains(document.activeElement);
    menu.hidden = true;
    set(button, { 'aria-expanded': 'false' });
    if (hadFocus) button.focus();
  }

  function focusItem(step: number): void {
    const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = items.findIndex((item) => item.matches(':focus'));
    items[(Math.max(at, 0) + step + items.length) % items.length]?.focus();
  }

  button.addEventListener('click', () => (menu.hidden ? open() : close()));
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    open();
  });
  menu.addEventListener('keydown', (event) => {
    const { key } = event;
    if (key === 'Tab') return close();
    event.stopPropagation();
    if (key === 'Escape') close();
    else if (key === 'ArrowDown') focusItem(1);
    else if (key === 'ArrowUp') focusItem(-1);
    else if ((key === 'Enter' || key === ' ') && document.activeElement instanceof HTMLElement)
      document.activeElement.click();
    else return;
    event.preventDefault();
  });
  holder.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !holder.contains(relatedTarget)) close();
  });
  return holder;
}
