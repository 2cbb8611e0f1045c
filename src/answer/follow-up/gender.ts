import { oncePer } from '../../corpus/memo.ts';
import type { Mention, Name } from '../../names/types.ts';
import { type IndexedSentence, textOf } from '../../search/search-index.ts';

/** What a sentence says of its subject; "told him" is of another, and "her that", too. */
const HE = /\b(?:he|his|himself)\b/i;
const SHE =
  /\b(?:she|hers|herself|her (?!(?:a|about|an|and|as|at|by|for|from|his|how|if|in|into|of|on|or|that|the|to|what|when|where|why|with)\b)\p{L})/iu;
const ANY = /\b(?:s?he|him|his|hers?)\b/i;
/** A title or a relation right before a name: "Mr", "her brother", "her husband, the potter". */
const MR =
  /\b(?:(?:Mr|Sir|Lord|King|Prince)\.?\s+(?:\p{Lu}[\p{L}.]*\s+)?|(?:brother|father|grandfather|husband|nephew|son|uncle)(?:, the \p{Ll}+)? )$/u;
const MRS =
  /\b(?:(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess)\.?\s+(?:\p{Lu}[\p{L}.]*\s+)?|(?:aunt|daughter|grandmother|mother|niece|sister|wife|widow)(?:, the \p{Ll}+)? )$/u;
/** Characters before a name in which its title is. Set by hand. */
const TITLE = 30;
/** Mentions that are read, at most. Set by hand. */
const MOST_READ = 30;
/** What a title says, in times of what a pronoun does. Set by hand. */
const SURE = 10;
/** How many times as often one must be said as the other. Set by hand. */
const CLEARLY = 3;

/**
 * Whether the stories say "he" or "she" of a person: with a title, after the name in its sentence, or as the first word of the
 * next one. Nothing where they do not, or say both: a name itself tells nothing.
 */
export const genderOf: (name: Name) => 'he' | 'she' | undefined = oncePer((name: Name) => {
  let [he, she] = [0, 0];
  for (const mention of name.mentions.slice(0, MOST_READ)) {
    for (const [text, is] of tellingTexts(mention)) {
      const [isHe, isShe] = [is.he.test(text), is.she.test(text)];
      const weight = is === TITLES || is === APPOSED ? SURE : 1;
      if (isHe && !isShe) he += weight;
      if (isShe && !isHe) she += weight;
    }
  }
  if (he > CLEARLY * she) return 'he';
  return she > CLEARLY * he ? 'she' : undefined;
});

type Telling = readonly [text: string, is: { readonly he: RegExp; readonly she: RegExp }];
const TITLES = { he: MR, she: MRS };
/** "His daughter, Runa, …". */
const APPOSED = {
  he: /\b(?:brother|father|grandfather|husband|nephew|son|uncle), $/,
  she: /\b(?:aunt|daughter|grandmother|mother|niece|sister|wife|widow), $/,
};
const PRONOUNS = { he: HE, she: SHE };
const OPENERS = { he: /^\W*(?:he|his)\b/i, she: /^\W*(?:she|her)\b/i };

function tellingTexts({ document, sentence, start, end }: Mention): Telling[] {
  const before = document.text.slice(Math.max(0, start - TITLE), start);
  const isApposed = document.text.charAt(end) === ',';
  const titles: Telling[] = [[before, TITLES], ...(isApposed ? [[before, APPOSED] as const] : [])];
  if (!sentence) return titles;
  // In "She spoke to Ada Lund. She …" the second goes on with the first.
  const isOther = ANY.test(document.text.slice(sentence.sentence.start, start));
  const next = isOther ? undefined : nextOf(sentence);
  const rest = document.text.slice(end, sentence.sentence.end);
  return [...titles, [untilNextName(rest), PRONOUNS], ...(next ? [[textOf(next), OPENERS] as const] : [])];
}

/** Up to the next capital, which may be another person's. */
const untilNextName = (text: string): string => /^.*?(?=\s\p{Lu}\p{Ll}|$)/su.exec(text)?.[0] ?? '';

const nextOf = ({ passage, position }: IndexedSentence): IndexedSentence | undefined => passage.sentences[position + 1];
