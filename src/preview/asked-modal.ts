import type { Upload } from '../local-discord/attachments.ts';
import type { AnyComponent } from '../local-discord/components.ts';
import { type FilledFields, fieldsOf, type Modal } from '../local-discord/modal.ts';
import { ModalComponentKind, raw, rawList } from '../local-discord/protocol.ts';
import { uploadOf } from './typed-command.ts';

/** A modal as it is filled in at the prompt: a line for each field, in their order. */
export class AskedModal {
  readonly modal: Modal;
  readonly values: Record<string, FilledFields[string]> = {};
  readonly #fields: readonly { readonly label: AnyComponent; readonly field: AnyComponent }[];
  #at = 0;

  constructor(modal: Modal) {
    this.modal = modal;
    this.#fields = [...fieldsOf(modal)];
  }

  /** What is asked now; undefined when all is answered. */
  get question(): string | undefined {
    const asked = this.#fields[this.#at];
    if (asked === undefined) return undefined;
    const { label, field } = asked;
    const { description } = raw<'description'>(label);
    const about = [description, field.placeholder, field.value && `now: ${String(field.value)}`].filter(Boolean);
    const options = rawList<'label'>(field.options).map((option, i) => `\n  ${i + 1} ${String(option.label)}`);
    const hint = field.type === ModalComponentKind.fileUpload ? ' The path of a file.' : '';
    const must = field.required === false ? ' (may be left empty)' : '';
    return `${String(label.label)}${must}${about.length > 0 ? ` – ${about.join('; ')}` : ''}${hint}${options.join('')}`;
  }

  /** Takes a line as the answer to the question; an empty one leaves the field as it is. @throws Error if a file cannot be read. */
  answer(line: string): void {
    const asked = this.#fields[this.#at];
    if (asked !== undefined && line !== '') this.values[String(asked.field.custom_id)] = answerTo(asked.field, line);
    this.#at += 1;
  }
}

/** Options are named by their numbers. */
function answerTo(field: AnyComponent, line: string): string | readonly string[] | readonly Upload[] {
  if (field.type === ModalComponentKind.fileUpload) return [uploadOf(line)];
  if (field.type !== ModalComponentKind.stringSelect) return line;
  const options = rawList<'value'>(field.options);
  return line.split(/[\s,]+/).map((number) => String(options[Number(number) - 1]?.value ?? number));
}
