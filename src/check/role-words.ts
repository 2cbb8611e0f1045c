import type { Unit } from '../corpus/units/units.ts';
import { lexicon } from '../language/lexicon/lexicon.ts';
import { PERSON_NOUNS, ROLE_NOUNS } from '../language/lexicon/lists.ts';
import { fold } from '../language/tokens.ts';

/** Endings of callings that no list has. */
const CALLING = /(?:ologist|ologists|ician|icians|woman|women|ographer|ographers)$/;
const RELATIVES = lexicon('check-relatives');

/** Whether a word is what somebody is: an office, a calling, a relative. */
export function isRole({ kind, text }: Unit): boolean {
  const word = fold(text);
  const single = word.replace(/s$/, '');
  if (kind !== 'word') return false;
  return CALLING.test(word) || [ROLE_NOUNS, PERSON_NOUNS, RELATIVES].some((list) => list.has(word) || list.has(single));
}
