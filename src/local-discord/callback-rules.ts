import { CallbackKind, InteractionKind, raw } from './protocol.ts';
import type { FieldFault } from './refusals.ts';
import { choiceFaults, unsupportedFaults } from './rules.ts';
import type { Schemas } from './schemas.ts';

/** The faults of a first response to an interaction of this kind; undefined for an interaction that is unknown. */
export function callbackFaults(kind: number | undefined, payload: unknown, schemas: Schemas): FieldFault[] {
  const { type, data } = raw<'type' | 'data'>(payload);
  const allowed: readonly unknown[] = allowedCallbacks(kind);
  if (!allowed.includes(type)) {
    return [{ path: 'type', code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${allowed.join(', ')}}.` }];
  }
  switch (type) {
    case CallbackKind.choices:
      return [...schemas.check('stringChoices', data ?? {}, 'data'), ...choiceFaults(raw<'choices'>(data).choices)];
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

/** Discord would also take a modal, with which the bot never answers. */
function allowedCallbacks(kind: number | undefined): readonly CallbackKind[] {
  const { reply, deferredReply, deferredUpdate, update, choices } = CallbackKind;
  if (kind === InteractionKind.autocomplete) return [choices];
  if (kind === InteractionKind.command) return [reply, deferredReply];
  return [reply, deferredReply, deferredUpdate, update];
}
