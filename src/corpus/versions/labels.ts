import { tokenize } from '../../language/tokens.ts';
import type { Unit } from '../units/units.ts';

/** The word before a number, and whether anything is before that. */
const BEFORE = /(\S\s)?(\p{Lu}[\p{L}.]*|#)\s?$/u;

/** Whether a number says which, not how many: "Ward 3", "Tram 7 was", "Bus No. 12". */
export function isLabel({ kind, number, start }: Unit, text: string): boolean {
  if (kind !== 'number' || number?.kind !== 'plain') return false;
  const [, within, word] = BEFORE.exec(text.slice(Math.max(0, start - 40), start)) ?? [];
  if (word === undefined) return false;
  if (within !== undefined) return true;
  // Every sentence begins with a capital: "About 400", "Killed 40 people".
  return !tokenize(word).every(({ stop }) => stop) && !/^(?:almost|nearly|roughly|around|approximately)$/i.test(word);
}
