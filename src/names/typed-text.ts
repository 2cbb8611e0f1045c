import { OPENERS, TITLES } from '../language/lexicon/lists.ts';
import { STOP_WORDS } from '../language/stop-words.ts';
import { fold } from '../language/tokens.ts';
import { type NamePhrase, namePhrases } from './detect/name-phrases.ts';
import { NO_USAGE, type Word, wordsOf } from './detect/words.ts';
import { FIRST_NAMES } from './gazetteer/first-names.ts';
import { knownName } from './gazetteer/known.ts';
import { DEMONYMS, PLACES } from './gazetteer/places.ts';
import type { NamedSpan, NameIndex } from './name-index.ts';
import type { NameKind } from './types.ts';

/** Names in a text that is not part of the stories, as a message: what other rooms use for it. */

export type { NamePhrase as TypedPhrase } from './detect/name-phrases.ts';
export type { Word as TypedWord } from './detect/words.ts';

/** Words with a capital that are no part of the name beside them. */
const NO_PART = /^(?:AI|API|IT|TV|AM|PM|Q&A|PhD|I|Prime|Vice|Deputy|Former|Acting|Foreign)$/;

/**
 * Runs of capitalised words of a sentence, in order, with the words in lower case that join them ("Bank of England").
 */
export function typedPhrases(sentence: string): readonly NamePhrase[] {
  return namePhrases(sentence, 0, wordsOf(sentence, 0), NO_USAGE);
}

/**
 * Where a sentence mentions names of the stories, as offsets into it. A surname within the name of somebody else is not
 * a mention: "Michael Jordan" does not mention Emil Michael.
 */
export function typedMentions(sentence: string, names: NameIndex): readonly NamedSpan[] {
  const phrases = typedPhrases(sentence);
  return names.mentionsIn(sentence).filter((mention) => !isWithinOther(mention, phrases));
}

function isWithinOther({ name, start, end }: NamedSpan, phrases: readonly NamePhrase[]): boolean {
  if (name.kind !== 'person') return false;
  const words = phrases.find((run) => run.words.some((word) => word.start < end && word.end > start))?.words ?? [];
  const at = words.findIndex((word) => word.start === start && word.end === end);
  if (at < 0) return false;
  const [before, after] = [words[at - 1], words[at + 1]];
  return (before !== undefined && isFirstName(before.text)) || (after !== undefined && isNamePart(after, false));
}

/**
 * Whether a word can be part of a name: it has a capital and is neither a title nor an abbreviation.
 *
 * @param isFirst Whether it is the first word of its phrase, which may have its capital for opening the sentence.
 */
export function isNamePart({ text, capital }: Word, isFirst: boolean): boolean {
  const lower = fold(text);
  if (!capital || TITLES.has(lower) || NO_PART.test(text)) return false;
  // "Theresa May" ends with a stop word, and "US" folds to one.
  return !isFirst || text === 'US' || !(OPENERS.has(lower) || STOP_WORDS.has(lower));
}

/** The kind of a well-known name in any of its forms; undefined for any other text. */
export function knownKind(form: string): NameKind | undefined {
  return knownName(form)?.kind;
}

/** Whether a text, as it is written, is a known place or a people. */
export function isPlaceName(text: string): boolean {
  return PLACES.has(text) || DEMONYMS.has(text);
}

/** Whether a word, as it is written, is what is of a place: "British". */
export const isPeople = (word: string): boolean => DEMONYMS.has(word);

/** All forms of a well-known name, by any of them; none of any other text. */
export function knownForms(form: string): readonly string[] {
  const known = knownName(form);
  return known ? [known.name, ...known.aliases] : [];
}

/** Whether a word, as it is written, is a common first name. */
export function isFirstName(word: string): boolean {
  return FIRST_NAMES.has(word);
}

/** Whether a word is a name even where any word has a capital: well-known, a first name, or with capitals inside. */
export function isSurelyName(word: string): boolean {
  return knownKind(word) !== undefined || isFirstName(word) || /^\p{Lu}{3,}$|\p{Ll}\p{Lu}/u.test(word);
}
