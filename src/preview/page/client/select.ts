import type { ComponentView, OptionView } from '../view.ts';
import { el, newId, set } from './dom.ts';
import type { Hands } from './hands.ts';

type Select = Extract<ComponentView, { kind: 'select' }>;

/**
 * A menu as a combobox that only selects (WAI-ARIA Authoring Practices): arrows, Home, End, a letter, Enter, Escape. One
 * that takes several options sends them when it is closed.
 */
export function drawSelect(select: Select, hands: Hands): HTMLElement {
  const { customId, placeholder, options, min, max, isDisabled } = select;
  const isMany = max > 1;
  const chosen = new Set(options.filter(({ isChosen }) => isChosen).map(({ value }) => value));
  let active = 0;
  const id = newId('menu');
  const list = el('ul', { role: 'listbox', id, class: 'list', hidden: true, 'aria-label': placeholder });
  set(list, { 'aria-multiselectable': isMany && 'true' });
  const shown = el('span', { class: 'chosen' });
  const button = el('button', {
    type: 'button',
    role: 'combobox',
    class: 'select',
    disabled: isDisabled,
    'aria-haspopup': 'listbox',
    'aria-expanded': 'false',
    'aria-controls': id,
    'aria-label': placeholder,
    'data-custom-id': customId,
  });
  button.append(shown);
  const items = options.map((option, i) => optionElement(option, `${id}-${i}`));
  list.append(...items);

  function draw(): void {
    const labels = options.filter(({ value }) => chosen.has(value)).map(({ label }) => label);
    shown.textContent = labels.length === 0 ? placeholder : labels.join(', ');
    shown.classList.toggle('empty', labels.length === 0);
    for (const [i, item] of items.entries()) {
      set(item, { 'aria-selected': chosen.has(options[i]?.value ?? '') ? 'true' : 'false' });
      item.classList.toggle('active', i === active);
    }
    set(button, { 'aria-activedescendant': list.hidden ? undefined : items[active]?.id });
    if (!list.hidden) items[active]?.scrollIntoView({ block: 'nearest' });
  }

  function open(isOpen: boolean): void {
    if (list.hidden === !isOpen) return;
    list.hidden = !isOpen;
    set(button, { 'aria-expanded': isOpen ? 'true' : 'false' });
    draw();
    if (isOpen) list.scrollIntoView({ block: 'nearest' });
    else if (isMany && chosen.size >= Math.max(1, min)) void send();
  }

  async function send(): Promise<void> {
    set(button, { 'aria-busy': 'true' });
    await hands.select(customId, [...chosen]);
    set(button, { 'aria-busy': undefined });
  }

  function choose(i: number): void {
    const value = options[i]?.value;
    if (value === undefined) return;
    active = i;
    if (!isMany) {
      chosen.clear();
      chosen.add(value);
      open(false);
      draw();
      void send();
      return;
    }
    if (!chosen.delete(value) && chosen.size < max) chosen.add(value);
    draw();
  }

  function move(to: number): void {
    active = Math.max(0, Math.min(items.length - 1, to));
    if (list.hidden) open(true);
    else draw();
  }

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(list.hidden ? active : active + 1),
    ArrowUp: () => move(list.hidden ? active : active - 1),
    Home: () => move(0),
    End: () => move(items.length - 1),
    Enter: () => (list.hidden ? open(true) : choose(active)),
    ' ': () => (list.hidden ? open(true) : choose(active)),
  };
  button.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey } = event;
    if (key === 'Escape' && !list.hidden) event.preventDefault();
    if (key === 'Escape') return open(false);
    const action = keys[key];
    const byLetter =
      key.length === 1 && !ctrlKey && !metaKey
        ? options.findIndex(({ label }) => label.toLowerCase().startsWith(key.toLowerCase()))
        : -1;
    if (!action && byLetter < 0) return;
    event.preventDefault();
    if (action) action();
    else move(byLetter);
  });
  button.addEventListener('click', () => open(list.hidden !== false));
  button.addEventListener('blur', () => open(false));
  // The button keeps the focus.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  for (const [i, item] of items.entries()) item.addEventListener('click', () => choose(i));
  draw();
  return el('div', { class: 'menu' }, button, list);
}

function optionElement({ label, description }: OptionView, id: string): HTMLElement {
  return el(
    'li',
    { role: 'option', id },
    el('span', { class: 'label' }, label),
    description !== undefined && el('span', { class: 'about' }, description),
  );
}
