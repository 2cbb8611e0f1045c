import { el, newId, set } from './dom.ts';

export interface ListedSuggestion {
  readonly label: string;
  readonly about?: string;
  pick(): void;
}

type FocusedField = HTMLInputElement | HTMLTextAreaElement;

/** The list above the composer, controlled from the focused field: arrows to move, Enter or Tab to pick, Escape to close. */
export class Suggestions {
  readonly #box: HTMLElement;
  readonly #title = el('div', { class: 'title' });
  readonly #list = el('ul', { role: 'listbox', id: newId('suggestions'), 'aria-label': 'Suggestions' });
  readonly #status: HTMLElement;
  #items: readonly ListedSuggestion[] = [];
  #field: FocusedField | undefined;
  #active = -1;

  /** @param status Where screen readers read how many suggestions there are. */
  constructor(box: HTMLElement, status: HTMLElement) {
    this.#box = box;
    this.#status = status;
    box.append(this.#title, this.#list);
    // The field keeps the focus.
    box.addEventListener('mousedown', (event) => event.preventDefault());
  }

  /**
   * Shows suggestions for a field, or only a title if there are none.
   *
   * @param active Index of the suggestion that Enter picks; -1 for none until an arrow is pressed.
   */
  show(field: FocusedField, title: string, items: readonly ListedSuggestion[], active: number): void {
    if (this.#field !== field) this.hide();
    this.#field = field;
    this.#items = items;
    this.#active = items.length === 0 ? -1 : active;
    this.#title.textContent = title;
    this.#list.replaceChildren(
      ...items.map((item, i) => {
        const element = el(
          'li',
          { role: 'option', id: `${this.#list.id}-${i}` },
          el('span', { class: 'label' }, item.label),
          item.about !== undefined && el('span', { class: 'about' }, item.about),
        );
        element.addEventListener('click', () => item.pick());
        return element;
      }),
    );
    this.#list.hidden = items.length === 0;
    this.#box.hidden = false;
    const count = items.length === 1 ? '1 suggestion' : `${items.length} suggestions`;
    this.#status.textContent = items.length === 0 ? title : `${title}: ${count}`;
    this.#draw();
  }

  hide(): void {
    this.#box.hidden = true;
    this.#items = [];
    this.#active = -1;
    this.#list.replaceChildren();
    if (this.#field) set(this.#field, { 'aria-activedescendant': undefined });
    if (this.#field?.getAttribute('role') === 'combobox') set(this.#field, { 'aria-expanded': 'false' });
    this.#field = undefined;
  }

  /** Handles a key that is meant for the list. @returns Whether it was. */
  take(event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    if (this.#box.hidden) return false;
    if (key === 'Escape') this.hide();
    else if (key === 'ArrowDown' && this.#items.length > 0) this.#move(this.#active + 1);
    else if (key === 'ArrowUp' && this.#items.length > 0) this.#move(this.#active - 1);
    else if ((key === 'Enter' || (key === 'Tab' && !shiftKey)) && this.#active >= 0) this.#items[this.#active]?.pick();
    else return false;
    event.preventDefault();
    return true;
  }

  #move(to: number): void {
    this.#active = (to + this.#items.length) % this.#items.length;
    this.#draw();
  }

  #draw(): void {
    for (const [i, item] of [...this.#list.children].entries()) {
      set(item, { 'aria-selected': i === this.#active ? 'true' : 'false' });
      item.classList.toggle('active', i === this.#active);
      if (i === this.#active) item.scrollIntoView({ block: 'nearest' });
    }
    const field = this.#field;
    if (!field) return;
    set(field, {
      'aria-controls': this.#list.id,
      'aria-activedescendant': this.#active < 0 ? undefined : `${this.#list.id}-${this.#active}`,
    });
    if (field.getAttribute('role') === 'combobox')
      set(field, { 'aria-expanded': this.#items.length > 0 ? 'true' : 'false' });
  }
}
