import type { Action } from '../cards/card.ts';
import { LIMITS } from './limits.ts';

/** Raised when the meaning of an id changes: a button of an older version then finds nothing, politely. */
const VERSION = '1';

/** An action as a `custom_id`: version, kind, fingerprint of the document, offsets in base 36. */
export function encodeAction({ kind, document, start, end }: Action): string {
  return [VERSION, kind, document, start.toString(36), end.toString(36)].join(':');
}

/** The action of a `custom_id`; nothing for one that this bot, in this version, did not make. Never throws. */
export function decodeAction(customId: string): Action | undefined {
  if (customId.length > LIMITS.customId) return undefined;
  const [version, kind, document = '', from = '', to = '', ...more] = customId.split(':');
  const isNumber = (digits: string): boolean => /^(?:0|[1-9a-z][0-9a-z]{0,7})$/.test(digits);
  if (version !== VERSION || kind !== 'context' || more.length > 0) return undefined;
  if (!/^[0-9a-z]{8}$/.test(document) || !isNumber(from) || !isNumber(to)) return undefined;
  return { kind, document, start: Number.parseInt(from, 36), end: Number.parseInt(to, 36) };
}
