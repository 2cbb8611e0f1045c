import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { Modal, ModalField } from '../cards/modal.ts';
import { encodeAction } from './custom-id.ts';
import { LIMITS } from './limits.ts';
import { labelOf } from './one-line.ts';
import { truncate } from './truncate.ts';

/** A form, as Discord takes it. */
export type ModalPayload = APIModalInteractionResponseCallbackData;

/** Makes a form of a modal, within Discord's limits. */
export function toModalPayload({ title, fields, action }: Modal): ModalPayload {
  return {
    custom_id: encodeAction(action),
    title: truncate(labelOf(title), LIMITS.modalTitle),
    components: fields.map((field) => ({
      type: ComponentType.Label,
      label: truncate(labelOf(field.label), LIMITS.fieldLabel),
      ...(field.description !== undefined && {
        description: truncate(labelOf(field.description), LIMITS.fieldDescription),
      }),
      component: textInput(field),
    })),
  };
}

function textInput({ name, placeholder, maxLength, isLong = false, isOptional = false }: ModalField) {
  return {
    type: ComponentType.TextInput as const,
    custom_id: name,
    style: isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
    min_length: isOptional ? 0 : 1,
    max_length: Math.min(maxLength, LIMITS.typedText),
    required: !isOptional,
    ...(placeholder !== undefined && { placeholder: truncate(labelOf(placeholder), LIMITS.fieldPlaceholder) }),
  };
}
