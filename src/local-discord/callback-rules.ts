import { modalFaults } from './modal-rules.ts';
import { CallbackKind, InteractionKind, raw } from './protocol.ts';
import type { FieldFault } from './refusals.ts';
import { choiceFaults, unsupportedFaults } from './rules.ts';
import type { Schemas } from './schemas.ts';

/** What the rules for a first response must know of an interaction. */
export interface Answerable {
  readonly kind: number;
  /** The message whose component was used, or had opened the modal. */
  readonly sourceId?: string;
}

/** The faults of a first response to an interaction; undefined for one that is unknown. */
export function callbackFaults(interaction: Answerable | undefined, payload: unknown, schemas: Schemas): FieldFault[] {
  const { type, data } = raw<'type' | 'data'>(payload);
  const allowed: readonly unknown[] = allowedCallbacks(interaction);
  if (!allowed.includes(type)) {
    return [{ path: 'type', code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${allowed.join(', ')}}.` }];
  }
  switch (type) {
    case CallbackKind.choices:
      return [...schemas.check('stringChoices', data ?? {}, 'data'), ...choiceFaults(raw<'choices'>(data).choices)];
    case CallbackKind.modal: {
      const faults = schemas.check('modal', payload);
      return faults.length > 0 ? faults : modalFaults(data);
    }
    case CallbackKind.deferredUpdate:
    case CallbackKind.update:
      return bodyFaults('update', payload, schemas);
    default:
      return bodyFaults('reply', payload, schemas);
  }
}

/** The faults of a bot's message by Discord's schema or, if it passes, the parts that the local Discord does not support. */
export function bodyFaults(
  kind: 'reply' | 'update' | 'edit' | 'followUp',
  payload: unknown,
  schemas: Schemas,
): FieldFault[] {
  const faults = schemas.check(kind, payload);
  if (faults.length > 0) return faults;
  if (kind === 'edit' || kind === 'followUp') return unsupportedFaults(payload);
  return unsupportedFaults(raw<'data'>(payload).data).map((fault) => ({ ...fault, path: `data.${fault.path}` }));
}

/**
 * A modal is never answered by another one, and only where it was opened from a component has it a message to update (Discord's
 * docs, receiving-and-responding, "Interaction Callback Type").
 */
function allowedCallbacks(interaction: Answerable | undefined): readonly CallbackKind[] {
  const { reply, deferredReply, deferredUpdate, update, choices, modal } = CallbackKind;
  switch (interaction?.kind) {
    case InteractionKind.autocomplete:
      return [choices];
    case InteractionKind.command:
      return [reply, deferredReply, modal];
    case InteractionKind.modalSubmit:
      return interaction.sourceId === undefined
        ? [reply, deferredReply]
        : [reply, deferredReply, deferredUpdate, update];
    default:
      return [reply, deferredReply, deferredUpdate, update, modal];
  }
}
