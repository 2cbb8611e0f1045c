import { listOf } from '../../local-discord/file-types.ts';
import { LOCAL_LIMITS } from '../../local-discord/limits.ts';
import type { Modal } from '../../local-discord/modal.ts';
import { ModalComponentKind, raw, TextInputStyle } from '../../local-discord/protocol.ts';
import { optionViews, type ReadInlines } from './parts.ts';
import type { FilesView, ModalInputView, ModalPartView, ModalView } from './view.ts';

/** A modal as the page draws it. The local Discord lets no component into it that is not drawn here. */
export function modalView({ interactionId, title, components }: Modal, read: ReadInlines): ModalView {
  const parts = components.map((component): ModalPartView => {
    if (component.type === ModalComponentKind.text) return { kind: 'text', inner: read(String(component.content)) };
    const { label, description } = raw<'label' | 'description'>(component);
    const field = raw<'custom_id' | 'required'>(component.component);
    return {
      kind: 'field',
      customId: String(field.custom_id),
      label: String(label),
      ...(typeof description === 'string' && { description }),
      isRequired: field.required !== false,
      input: inputView(component.component),
    };
  });
  return { id: interactionId, title, parts };
}

/** The files that `file_types` names. */
export function filesView(types: unknown): FilesView {
  return { types: listOf(types), mostBytes: LOCAL_LIMITS.attachmentBytes };
}

type InputField =
  | 'type'
  | 'style'
  | 'value'
  | 'placeholder'
  | 'min_length'
  | 'max_length'
  | 'min_values'
  | 'max_values'
  | 'options'
  | 'file_types';

function inputView(given: unknown): ModalInputView {
  const field = raw<InputField>(given);
  const [min, max] = [Number(field.min_values ?? 1), Number(field.max_values ?? 1)];
  switch (field.type) {
    case ModalComponentKind.fileUpload:
      return { kind: 'files', files: filesView(field.file_types), max };
    case ModalComponentKind.stringSelect:
      return { kind: 'select', options: optionViews(field.options), min, max };
    default:
      return {
        kind: 'text',
        isLong: field.style === TextInputStyle.paragraph,
        min: Number(field.min_length ?? 0),
        max: Number(field.max_length ?? LOCAL_LIMITS.textInput),
        value: String(field.value ?? ''),
        placeholder: String(field.placeholder ?? ''),
      };
  }
}
