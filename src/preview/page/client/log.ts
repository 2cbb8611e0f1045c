import type { Entry, MessageView, PersonView } from '../view.ts';
import { el } from './dom.ts';
import { drawEntry } from './message.ts';
import type { MessageActions } from './message-actions.ts';

/** Messages of one author within this many milliseconds are under one name, as in Discord. */
const GROUPED_MS = 7 * 60_000;
/** Pixels from the bottom within which the log follows new messages; set by hand. */
const NEAR_BOTTOM = 120;
/** Milliseconds after which it is shown that an answer is awaited; set by hand. */
const PATIENCE_MS = 150;

/** The entries of the channel, in the order of their ids. */
export class Log {
  readonly #scroller: HTMLElement;
  readonly #list: HTMLElement;
  readonly #actions: MessageActions;

  constructor(scroller: HTMLElement, list: HTMLElement, actions: MessageActions) {
    this.#scroller = scroller;
    this.#list = list;
    this.#actions = actions;
    // Focusable, so that the keyboard can scroll it.
    scroller.tabIndex = 0;
    scroller.addEventListener('keydown', (event) => this.#walk(event));
  }

  /** Shows new and changed entries, and removes those that are gone. */
  update(entries: readonly Entry[], gone: readonly string[]): void {
    const isAtBottom = this.#isAtBottom();
    for (const id of gone) this.#remove(id);
    for (const entry of entries) this.#put(entry);
    this.#group();
    if (isAtBottom) this.toBottom();
  }

  /** Shows these entries and no others, except those from before a restart. */
  replace(entries: readonly Entry[]): void {
    this.#list.setAttribute('aria-busy', 'true');
    const ids = new Set(entries.map(({ id }) => id));
    const gone = this.#elements().flatMap(({ dataset }) =>
      dataset['id'] && !ids.has(dataset['id']) ? [dataset['id']] : [],
    );
    this.update(entries, gone);
    this.toBottom();
    // A screen reader should not read out all of it.
    requestAnimationFrame(() => this.#list.removeAttribute('aria-busy'));
  }

  clear(): void {
    this.#list.replaceChildren();
  }

  /** Disables all entries, after which a divider says why. */
  end(why: string): void {
    const elements = this.#elements();
    if (elements.length === 0) return;
    for (const element of elements) {
      delete element.dataset['id'];
      element.classList.add('ended');
      for (const button of element.querySelectorAll('button')) button.disabled = true;
    }
    this.#list.append(el('div', { class: 'divider', role: 'note' }, why));
  }

  /** Shows, if it takes a while, that an answer is awaited. Returns a function that ends that, with what failed if anything did. */
  wait(author: PersonView, used: NonNullable<MessageView['used']>): (failure?: string) => void {
    const waiting = { kind: 'message', id: '', author, at: new Date().toISOString(), used, parts: [] } as const;
    const draw = (isLoading: boolean) =>
      drawEntry({ ...waiting, isEdited: false, isPrivate: true, isLoading }, this.#actions);
    let note = draw(true);
    delete note.dataset['id'];
    const show = (): void => {
      const isAtBottom = this.#isAtBottom();
      this.#list.append(note);
      if (isAtBottom) this.toBottom();
    };
    const timer = window.setTimeout(show, PATIENCE_MS);
    return (failure) => {
      window.clearTimeout(timer);
      note.remove();
      if (failure === undefined) return;
      note = el('article', { class: 'refusal', tabindex: -1, 'aria-label': failure }, el('strong', {}, failure), ' ');
      const dismiss = el('button', { type: 'button', class: 'plain' }, 'Dismiss');
      dismiss.addEventListener('click', () => note.remove());
      note.append(dismiss);
      show();
    };
  }

  /** Shows under a message that a press failed. */
  note(id: string, text: string): void {
    const element = this.#find(id);
    element?.querySelector('.failure')?.remove();
    element?.append(el('div', { class: 'failure', role: 'alert' }, text));
  }

  /** Scrolls to a message and focuses it. */
  show(id: string): void {
    const element = this.#find(id);
    element?.scrollIntoView({ block: 'center' });
    element?.focus();
  }

  toBottom(): void {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  #put(entry: Entry): void {
    const element = drawEntry(entry, this.#actions);
    const before = this.#find(entry.id);
    if (before) {
      const hadFocus = before.contains(document.activeElement);
      const pressed = hadFocus ? document.activeElement?.getAttribute('data-custom-id') : undefined;
      before.replaceWith(element);
      if (!hadFocus) return;
      const again = [...element.querySelectorAll<HTMLElement>('[data-custom-id]')].find(
        (each) => each.dataset['customId'] === pressed && !each.hasAttribute('disabled'),
      );
      (again ?? element).focus({ preventScroll: true });
      return;
    }
    const next = this.#elements().find(({ dataset }) => (dataset['id'] ?? '') > entry.id);
    if (next) next.before(element);
    else this.#list.append(element);
  }

  #remove(id: string): void {
    const element = this.#find(id);
    const hadFocus = element?.contains(document.activeElement) === true;
    const near = element?.nextElementSibling ?? element?.previousElementSibling;
    element?.remove();
    if (hadFocus) (near instanceof HTMLElement ? near : this.#scroller).focus({ preventScroll: true });
  }

  /** Puts messages that one author sent in quick succession under one name. */
  #group(): void {
    let before: HTMLElement | undefined;
    for (const element of this.#elements()) {
      const isSame =
        before?.dataset['author'] !== undefined &&
        before.dataset['author'] === element.dataset['author'] &&
        before.classList.contains('private') === element.classList.contains('private') &&
        Date.parse(element.dataset['at'] ?? '') - Date.parse(before.dataset['at'] ?? '') < GROUPED_MS &&
        element.querySelector('.context') === null;
      element.classList.toggle('grouped', isSame);
      before = element;
    }
  }

  #isAtBottom(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM;
  }

  #elements(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>(':scope > article')];
  }

  #find(id: string): HTMLElement | undefined {
    return this.#elements().find(({ dataset }) => dataset['id'] === id);
  }

  /** Moves between messages by the arrows up and down. */
  #walk(event: KeyboardEvent): void {
    const { key, target } = event;
    if ((key !== 'ArrowUp' && key !== 'ArrowDown') || !(target instanceof HTMLElement)) return;
    const elements = this.#elements();
    const at = elements.indexOf(target);
    if (target !== this.#scroller && at < 0) return;
    event.preventDefault();
    const to = at < 0 ? elements.length - 1 : at + (key === 'ArrowUp' ? -1 : 1);
    elements[to]?.focus();
    elements[to]?.scrollIntoView({ block: 'nearest' });
  }
}
