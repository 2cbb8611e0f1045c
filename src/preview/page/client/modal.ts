import type { ModalInputView, ModalPartView, ModalView } from '../view.ts';
import { el, newId, set } from './dom.ts';
import { faultOfFiles, fileInput } from './files.ts';
import { drawInlines } from './inline.ts';

type FieldView = Extract<ModalPartView, { kind: 'field' }>;
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What is filled in, by the custom_ids of the fields. */
export type Fields = Readonly<Record<string, string | readonly (string | File)[]>>;

/**
 * Opens a modal over the page. The browser keeps the focus in it, checks its fields, and closes it by Escape.
 *
 * @param submit Sends what was filled in; resolves with what failed, and else the modal is closed.
 */
export function openModal({ title, parts }: ModalView, submit: (fields: Fields) => Promise<string | undefined>): void {
  const id = newId('modal');
  const inputs: { readonly customId: string; readonly control: Control }[] = [];
  const drawn = parts.map((part) => {
    if (part.kind === 'text') return el('div', { class: 'text', dir: 'auto' }, ...drawInlines(part.inner));
    const control = controlOf(part);
    inputs.push({ customId: part.customId, control });
    return drawField(part, control);
  });
  const complaint = el('p', { class: 'complaint', role: 'alert' });
  const send = el('button', { type: 'submit', class: 'button primary' }, el('span', {}, 'Submit'));
  const cancel = el('button', { type: 'button', class: 'button secondary' }, 'Cancel');
  const form = el(
    'form',
    {},
    el('h2', { id, dir: 'auto' }, title),
    ...drawn,
    complaint,
    el('div', { class: 'row' }, cancel, send),
  );
  const dialog = el('dialog', { class: 'modal', 'aria-labelledby': id }, form);
  cancel.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (send.hasAttribute('aria-busy')) return;
    set(send, { 'aria-busy': 'true' });
    complaint.textContent = '';
    const failure = await submit(
      Object.fromEntries(inputs.map(({ customId, control }) => [customId, valueIn(control)])),
    );
    set(send, { 'aria-busy': undefined });
    if (failure === undefined) dialog.close();
    else complaint.textContent = failure;
  });
  document.body.append(dialog);
  dialog.showModal();
  (inputs[0]?.control ?? send).focus();
}

function valueIn(control: Control): Fields[string] {
  if (control instanceof HTMLSelectElement)
    return [...control.selectedOptions].map(({ value }) => value).filter((value) => value !== '');
  return control instanceof HTMLInputElement && control.files ? [...control.files] : control.value;
}

function controlOf({ customId, isRequired, input }: FieldView): Control {
  const control = blankOf(input, newId('field'));
  control.required = isRequired;
  set(control, { 'data-custom-id': customId });
  return control;
}

function blankOf(input: ModalInputView, id: string): Control {
  if (input.kind === 'files') {
    const control = fileInput(id, input.files, input.max > 1);
    control.addEventListener('change', () =>
      control.setCustomValidity(faultOfFiles([...(control.files ?? [])], input.files)),
    );
    return control;
  }
  if (input.kind === 'select') {
    const options = input.options.map(({ value, label, isChosen }) =>
      el('option', { value, selected: isChosen }, label),
    );
    // One that takes a single option could not be left empty otherwise.
    const none = input.max === 1 && el('option', { value: '' }, '…');
    return el('select', { id, multiple: input.max > 1 }, none, ...options);
  }
  const { min, max, placeholder, value, isLong } = input;
  const attributes = { id, dir: 'auto', placeholder, minlength: min || undefined, maxlength: max };
  const control = isLong
    ? el('textarea', { ...attributes, rows: 6 })
    : el('input', { ...attributes, type: 'text', autocomplete: 'off' });
  control.value = value;
  return control;
}

function drawField({ label, description, isRequired, input }: FieldView, control: Control): HTMLElement {
  const aboutId = newId('about');
  const hints = [description ?? '', filesHint(input)].filter((hint) => hint !== '');
  if (hints.length > 0) set(control, { 'aria-describedby': aboutId });
  return el(
    'div',
    { class: 'entry' },
    el('label', { for: control.id, dir: 'auto' }, label, isRequired && el('i', { 'aria-hidden': 'true' }, ' *')),
    hints.length > 0 && el('small', { id: aboutId }, hints.join(' ')),
    control,
    input.kind === 'text' && counterOf(control, input.max),
  );
}

function filesHint(input: ModalInputView): string {
  return input.kind === 'files' && input.files.types.length > 0
    ? `A file of the type ${input.files.types.join(', ')}.`
    : '';
}

/** How long a text is, of how long it may be. */
function counterOf(control: Control, max: number): HTMLElement {
  const counter = el('small', { class: 'count', 'aria-hidden': 'true' });
  const draw = (): void => {
    counter.textContent = `${control.value.length}/${max}`;
  };
  control.addEventListener('input', draw);
  draw();
  return counter;
}
