import type { ChoiceView, CommandOptionView } from '../view.ts';
import { el, newId, set } from './dom.ts';

type OptionValue = string | number | boolean;

const WIDEST = 60;
const BOOLEANS: readonly ChoiceView[] = [
  { name: 'True', value: true },
  { name: 'False', value: false },
];

/** An option of a command as it is filled in. */
export class Pill {
  readonly option: CommandOptionView;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  #picked: ChoiceView | undefined;

  constructor(option: CommandOptionView) {
    this.option = option;
    const id = newId('option');
    this.input = el('input', {
      id,
      type: 'text',
      autocomplete: 'off',
      spellcheck: 'false',
      dir: 'auto',
      maxlength: option.maxLength,
      'aria-required': option.isRequired ? 'true' : 'false',
    });
    if (this.isOffered) set(this.input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false' });
    this.element = el('span', { class: 'pill' }, el('label', { for: id }, option.shown), this.input);
    this.fit();
  }

  /** Whether there is a list to choose from. */
  get isOffered(): boolean {
    return this.option.isCompleted || this.fixed.length > 0;
  }

  /** The choices that are known without asking. */
  get fixed(): readonly ChoiceView[] {
    return this.option.type === 'boolean' ? BOOLEANS : this.option.choices;
  }

  /** Whether what stands there was picked from a list. */
  get isPicked(): boolean {
    return this.#picked !== undefined && this.#picked.name === this.input.value;
  }

  /** What stands there, as the command takes it; undefined if nothing does. */
  get value(): OptionValue | undefined {
    const text = this.input.value.trim();
    if (this.isPicked) return this.#picked?.value;
    if (text === '') return undefined;
    const { type } = this.option;
    if (type === 'boolean') return /^(?:true|yes)$/i.test(text) ? true : /^(?:false|no)$/i.test(text) ? false : text;
    return (type === 'whole' || type === 'number') && Number.isFinite(Number(text)) ? Number(text) : text;
  }

  pick(choice: ChoiceView): void {
    this.#picked = choice;
    this.input.value = choice.name;
    this.fit();
  }

  /** Makes the field as wide as its text. */
  fit(): void {
    this.input.size = Math.min(WIDEST, Math.max(4, this.input.value.length + 1));
    this.complain(false);
  }

  complain(isWrong: boolean): void {
    set(this.input, { 'aria-invalid': isWrong ? 'true' : undefined });
  }
}
