import { type Attachments, isUpload, type Upload, uploadFault } from './attachments.ts';
import { type AnyComponent, storedComponents, walk } from './components.ts';
import { LOCAL_LIMITS } from './limits.ts';
import { ModalComponentKind, raw, rawList, TextInputStyle } from './protocol.ts';

/** A modal, open before the user whose interaction it answered. */
export interface Modal {
  /** The interaction that it answered. */
  readonly interactionId: string;
  readonly customId: string;
  readonly title: string;
  /** Labels, each with its field as `component`, and texts; all have ids. */
  readonly components: readonly AnyComponent[];
}

/**
 * What is filled into a modal, by the custom_ids of its fields: the text of a text input, the chosen values of a select, the
 * files of a file upload. A field that is not named is left as the modal showed it.
 */
export type FilledFields = Readonly<Record<string, string | readonly string[] | readonly Upload[]>>;

/** What a user sends who submits a modal (Discord's docs, receiving-and-responding, "Modal Submit Data Structure"). */
interface Submission {
  readonly custom_id: string;
  readonly components: readonly object[];
  readonly resolved?: object;
}

/** The modal of a callback whose data passed the rules. */
export function openedModal(interactionId: string, data: unknown): Modal {
  const { custom_id, title, components } = raw<'custom_id' | 'title' | 'components'>(data);
  const settled = storedComponents([...rawList(components)]) as readonly AnyComponent[];
  return { interactionId, customId: String(custom_id), title: String(title), components: settled };
}

/** The fields of a modal, in its order, each with its label. */
export function* fieldsOf(modal: Modal): Generator<{ readonly label: AnyComponent; readonly field: AnyComponent }> {
  for (const label of modal.components)
    if (label.type === ModalComponentKind.label) yield { label, field: raw(label.component) };
}

/**
 * The data of a submission.
 *
 * @throws Error for what Discord's client would not send: an unknown field, a required one that is empty, a text or a number of
 * choices beyond its limits, an option that there is not, a file of another type.
 */
export function submission(modal: Modal, filled: FilledFields, attachments: Attachments): Submission {
  const known = new Set([...walk(modal.components)].map(({ component }) => component.custom_id));
  const unknown = Object.keys(filled).find((id) => !known.has(id));
  if (unknown !== undefined) throw new Error(`The modal "${modal.title}" has no field "${unknown}"`);
  for (const { label, field } of fieldsOf(modal)) {
    const fault = faultOf(field, contentOf(field, filled));
    if (fault !== undefined) throw new Error(`The field "${String(label.label)}" ${fault}`);
  }
  const resolved: Record<string, object> = {};
  const components = modal.components.map(({ type, id, component }) => {
    if (type !== ModalComponentKind.label) return { type, id };
    const field = raw<'type' | 'id' | 'custom_id'>(component);
    const value = contentOf(field, filled);
    const sent = { type: field.type, id: field.id, custom_id: field.custom_id };
    if (typeof value === 'string') return { type, id, component: { ...sent, value } };
    const values = value.map((one) => {
      if (!isUpload(one)) return one;
      const attachment = attachments.keep(one);
      resolved[attachment.id] = attachment;
      return attachment.id;
    });
    return { type, id, component: { ...sent, values } };
  });
  const hasFiles = Object.keys(resolved).length > 0;
  return { custom_id: modal.customId, components, ...(hasFiles && { resolved: { attachments: resolved } }) };
}

/** What is in a field: what was filled in, or else what the modal came with. */
function contentOf(field: AnyComponent, filled: FilledFields): FilledFields[string] {
  const given = filled[String(field.custom_id)];
  if (given !== undefined) return given;
  if (field.type === ModalComponentKind.textInput) return String(field.value ?? '');
  const options = rawList<'value' | 'default'>(field.options);
  return options.filter((option) => option.default === true).map(({ value }) => String(value));
}

function faultOf(field: AnyComponent, value: FilledFields[string]): string | undefined {
  const isRequired = field.required !== false;
  if (field.type === ModalComponentKind.textInput)
    return typeof value === 'string' ? textFault(field, value, isRequired) : 'must be a text';
  if (typeof value === 'string') return 'must be a list';
  if (value.length === 0) return isRequired ? 'must be filled in' : undefined;
  const [min, max] = [Number(field.min_values ?? 1), Number(field.max_values ?? 1)];
  if (value.length < min || value.length > max) return `takes ${min} to ${max}, has ${value.length}`;
  if (field.type === ModalComponentKind.fileUpload)
    return value.map((one) => (isUpload(one) ? uploadFault(one, field.file_types) : 'must be a file')).find(Boolean);
  const options = rawList<'value'>(field.options).map((option) => option.value);
  const unknown = value.find((one) => !options.includes(one));
  return unknown === undefined ? undefined : `has no option "${String(unknown)}"`;
}

function textFault(field: AnyComponent, text: string, isRequired: boolean): string | undefined {
  if (text === '') return isRequired ? 'must be filled in' : undefined;
  const [min, max] = [Number(field.min_length ?? 0), Number(field.max_length ?? LOCAL_LIMITS.textInput)];
  if (text.length < min || text.length > max) return `must have ${min} to ${max} characters, has ${text.length}`;
  const isOneLine = field.style === TextInputStyle.short;
  return isOneLine && /[\r\n]/.test(text) ? 'is a single line' : undefined;
}
