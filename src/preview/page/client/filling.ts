import type { ChoiceView, CommandView } from '../view.ts';
import { act, type Me } from './api.ts';
import { el } from './dom.ts';
import { Pill } from './pill.ts';
import type { Suggestions } from './suggestions.ts';

/** Milliseconds without a key after which the bot is asked for choices; set by hand. */
const DEBOUNCE_MS = 120;

export type Values = Readonly<Record<string, string | boolean | File>>;

/** The composer, as far as a command that is being filled in uses it. */
export interface Owner {
  readonly me: Me;
  readonly suggestions: Suggestions;
  send(command: CommandView, values: Values): void;
  leave(): void;
  complain(what: string): void;
}

/** A command that is being filled in: its required options, added ones, and a field to add more. */
export class Filling {
  readonly element = el('span', { class: 'filling' });
  readonly #command: CommandView;
  readonly #owner: Owner;
  readonly #pills: Pill[] = [];
  readonly #tail = el('input', {
    type: 'text',
    class: 'tail',
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-label': 'Add an option, or press Enter to send',
  });
  #timer = 0;
  #asked = 0;

  constructor(command: CommandView, owner: Owner) {
    this.#command = command;
    this.#owner = owner;
    this.element.append(el('span', { class: 'command' }, `/${command.shown}`), this.#tail);
    for (const option of command.options) if (option.isRequired) this.#add(new Pill(option));
    this.#tail.addEventListener('input', () => this.#offerOptions());
    this.#tail.addEventListener('focus', () => this.#offerOptions());
    this.#tail.addEventListener('keydown', (event) => this.#keyOnTail(event));
    this.#drawTail();
  }

  /** Puts the text into the first option, and the focus into the field to type in. */
  begin(text: string): void {
    const [first] = this.#pills;
    if (first && text !== '') {
      first.input.value = text;
      first.fit();
    }
    (first?.input ?? this.#tail).focus();
  }

  /** Sends the command if no required option is missing. */
  submit(): void {
    const isMissing = ({ option, value }: Pill): boolean => option.isRequired && value === undefined;
    const wrong = this.#pills.find((pill) => pill.fault !== '' || isMissing(pill));
    if (wrong) {
      wrong.input.focus();
      wrong.complain(true);
      this.#owner.complain(wrong.fault || `“${wrong.option.shown}” is required.`);
      return;
    }
    this.#owner.send(this.#command, this.#values());
  }

  #values(): Values {
    return Object.fromEntries(
      this.#pills.flatMap(({ option, value }) => (value === undefined ? [] : [[option.name, value]])),
    );
  }

  get #others() {
    return this.#command.options.filter((option) => !this.#pills.some((pill) => pill.option === option));
  }

  #add(pill: Pill): void {
    this.#pills.push(pill);
    this.#tail.before(pill.element);
    pill.input.addEventListener('focus', () => this.#offerChoices(pill));
    pill.input.addEventListener('input', () => {
      pill.fit();
      this.#owner.complain('');
      this.#offerChoices(pill);
    });
    pill.input.addEventListener('keydown', (event) => this.#keyOnPill(event, pill));
    this.#drawTail();
  }

  #remove(pill: Pill): void {
    this.#pills.splice(this.#pills.indexOf(pill), 1);
    pill.element.remove();
    this.#drawTail();
  }

  #drawTail(): void {
    const left = this.#others.length;
    this.#tail.placeholder = left === 0 ? '' : `+${left} optional`;
    this.#tail.size = Math.max(2, this.#tail.placeholder.length);
  }

  #offerOptions(): void {
    const typed = this.#tail.value.trim().toLowerCase();
    const items = this.#others
      .filter(({ shown, name }) => shown.startsWith(typed) || name.startsWith(typed))
      .map((option) => ({
        label: option.shown,
        about: option.description,
        pick: () => {
          this.#tail.value = '';
          const pill = new Pill(option);
          this.#add(pill);
          pill.input.focus();
        },
      }));
    const title = items.length === 0 ? `/${this.#command.shown} · Enter sends it` : 'Optional · Enter sends without';
    this.#owner.suggestions.show(this.#tail, title, items, typed === '' ? -1 : 0);
  }

  #offerChoices(pill: Pill): void {
    window.clearTimeout(this.#timer);
    this.#asked += 1;
    const { option, input } = pill;
    const title = `${option.shown}: ${option.description}`;
    const typed = input.value.trim().toLowerCase();
    if (pill.isPicked) this.#owner.suggestions.show(input, title, [], -1);
    else if (option.isCompleted) this.#ask(pill, title);
    else
      this.#offer(
        pill,
        title,
        pill.fixed.filter(({ name }) => name.toLowerCase().startsWith(typed)),
      );
  }

  /** Asks the bot for choices, once the reader has paused. */
  #ask(pill: Pill, title: string): void {
    const { option, input } = pill;
    const asked = this.#asked;
    const isCurrent = () => asked === this.#asked && document.activeElement === input;
    this.#timer = window.setTimeout(async () => {
      const typed = Object.entries(this.#values()).filter(([, value]) => !(value instanceof File));
      const values = { ...Object.fromEntries(typed), [option.name]: input.value };
      const what = { name: this.#command.name, focused: option.name, options: values };
      const outcome = await act(this.#owner.me, 'autocomplete', what);
      if (!isCurrent()) return;
      if (outcome.kind === 'choices') this.#offer(pill, title, outcome.choices);
      else this.#owner.suggestions.show(input, 'Loading options failed', [], -1);
    }, DEBOUNCE_MS);
    this.#owner.suggestions.show(input, title, [], -1);
  }

  #offer(pill: Pill, title: string, choices: readonly ChoiceView[]): void {
    const typed = pill.input.value.trim();
    const others = choices.filter(({ name }) => name !== typed);
    // What was typed is sent as it is where the bot offers it, too; where nothing is typed, Enter picks nothing.
    const active = typed === '' || others.length < choices.length ? -1 : 0;
    const items = others.map((choice) => ({
      label: choice.name,
      pick: () => {
        pill.pick(choice);
        this.#next(pill).focus();
      },
    }));
    this.#owner.suggestions.show(pill.input, title, items, active);
  }

  #next(pill: Pill): HTMLInputElement {
    return this.#pills[this.#pills.indexOf(pill) + 1]?.input ?? this.#tail;
  }

  #previous(field: HTMLInputElement): HTMLInputElement | undefined {
    const at = this.#pills.findIndex(({ input }) => input === field);
    return this.#pills[(at < 0 ? this.#pills.length : at) - 1]?.input;
  }

  #keyOnTail(event: KeyboardEvent): void {
    this.#key(event, this.#tail, () =>
      this.#pills.length === 0 ? this.#owner.leave() : this.#previous(this.#tail)?.focus(),
    );
  }

  #keyOnPill(event: KeyboardEvent, pill: Pill): void {
    this.#key(event, pill.input, () => {
      const before = this.#previous(pill.input);
      if (pill.option.isRequired) return before ? before.focus() : this.#owner.leave();
      this.#remove(pill);
      (before ?? this.#tail).focus();
    });
  }

  #key(event: KeyboardEvent, field: HTMLInputElement, back: () => void): void {
    if (event.isComposing || this.#owner.suggestions.take(event)) return;
    const { key } = event;
    const isFile = field.type === 'file';
    const isAtStart = isFile || (field.selectionStart === 0 && field.selectionEnd === 0);
    // Enter opens the chooser of a file that is still to be chosen.
    if (key === 'Enter' && isFile && field.value === '') field.click();
    else if (key === 'Enter') this.submit();
    else if (key === 'Escape') this.#owner.leave();
    else if (key === 'Backspace' && field.value === '') back();
    else if (key === 'ArrowLeft' && isAtStart) this.#previous(field)?.focus();
    else return;
    event.preventDefault();
  }
}
