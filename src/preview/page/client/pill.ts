import type { ChoiceView, CommandOptionView } from '../view.ts';
import { el, newId, set } from './dom.ts';
import { faultOfFiles, fileInput } from './files.ts';

/** Characters; set by hand. */
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
    this.input = option.files ? fileInput(id, option.files, false) : textInput(id, option.maxLength);
    set(this.input, { 'aria-required': option.isRequired ? 'true' : 'false' });
    if (option.isCompleted || option.isBoolean)
      set(this.input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false' });
    this.element = el('span', { class: 'pill' }, el('label', { for: id }, option.shown), this.input);
    this.fit();
  }

  /** The choices that are known without asking the bot. */
  get fixed(): readonly ChoiceView[] {
    return this.option.isBoolean ? BOOLEANS : [];
  }

  /** Whether the value was picked from a list. */
  get isPicked(): boolean {
    return this.#picked !== undefined && this.#picked.name === this.input.value;
  }

  /** The value as the command takes it; undefined if the field is empty. */
  get value(): string | boolean | File | undefined {
    if (this.option.files) return this.input.files?.[0];
    const text = this.input.value.trim();
    if (this.isPicked) return this.#picked?.value;
    if (text === '') return undefined;
    if (this.option.isBoolean && /^(?:true|yes)$/i.test(text)) return true;
    if (this.option.isBoolean && /^(?:false|no)$/i.test(text)) return false;
    return text;
  }

  /** Why the chosen file would not be taken; else an empty text. */
  get fault(): string {
    return this.option.files ? faultOfFiles([...(this.input.files ?? [])], this.option.files) : '';
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

function textInput(id: string, maxlength: number | undefined): HTMLInputElement {
  return el('input', { id, type: 'text', autocomplete: 'off', spellcheck: 'false', dir: 'auto', maxlength });
}
