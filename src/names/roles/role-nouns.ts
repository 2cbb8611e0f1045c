import { lexicon } from '../../language/lexicon/lexicon.ts';
import { COURTESY, ROLE_MODIFIERS, ROLE_NOUNS } from '../../language/lexicon/lists.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { fold, stemOf } from '../../language/tokens.ts';
import { wordClasses } from '../../language/wordnet.ts';
import { remembered } from '../remembered.ts';

/** Endings of callings that no list holds. */
const CALLING = /(?:ologist|icist|scientist|player|maker|writer|worker|holder|keeper)$/;
const TIME = /^(?:nights?|weeks?|years?|months?|days?|mornings?|evenings?|afternoons?|today|yesterday|times?)$/;
const NO_MODIFIERS = lexicon('names-no-modifiers');

const bare = remembered((word) => fold(word).replace(/[.'’]+s?$/, ''));
const isListed = (noun: string): boolean => ROLE_NOUNS.has(noun) || CALLING.test(noun);

/** Whether a word says what somebody is: "mayor", "co-founder", "Prize-winner". */
export const isRole = remembered((word) => {
  const noun = bare(word);
  return isListed(noun) || isListed(noun.slice(noun.lastIndexOf('-') + 1));
});

/** Whether a word says what several are. */
export function areRoles(word: string): boolean {
  const noun = bare(word);
  return /s$/.test(noun)
    ? isRole(noun.replace(/ies$/, 'y').replace(/s$/, ''))
    : /men$/.test(noun) && isRole(noun.replace(/men$/, 'man'));
}

/** Whether a word may be a title before a name or a part of one: "Ms", "chief", "Prime". */
export const belongsToOffice = (word: string): boolean =>
  isCourtesy(word) || isRole(word) || ROLE_MODIFIERS.has(bare(word)) || /^the$/i.test(word);

/** Whether a word is courtesy, as "Mr", which does not say who somebody is. */
export const isCourtesy = (word: string): boolean => COURTESY.has(bare(word));

/** Whether a word may be part of a role before a name: "Environment", "science", "former", "pro-harbor". */
export function belongsToRole(word: string): boolean {
  if (/^[\p{Lu}\p{Nd}]/u.test(word)) return !STOP_WORDS.has(bare(word)) || /^(?:US|U\.S\.)/.test(word);
  const lower = bare(word);
  if (lower === '') return false;
  if (ROLE_MODIFIERS.has(lower) || isRole(lower) || /\p{L}-\p{L}/u.test(word)) return true;
  if (STOP_WORDS.has(lower) || TIME.test(lower) || NO_MODIFIERS.has(lower) || /(?:ed|ing|ly|s)$/.test(lower))
    return false;
  return isHardlyVerb(lower);
}

/** Share of a word's uses as a verb in WordNet, from 0 to 1, up to which it may be a modifier. Set by hand. */
const MOST_VERB = 0.25;

const isHardlyVerb = remembered((lower) => (wordClasses().get(stemOf(lower))?.verb ?? 1) <= MOST_VERB);
