import { COMPANY_ENDS } from '../../language/lexicon/lists.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import type { CueContext, Position, Sort, Votes } from './cue.ts';
import { EXTERNAL_EVIDENCE } from './external-evidence.ts';
import { INTERNAL_EVIDENCE } from './internal-evidence.ts';
import { isBody, type Usage, type Word } from './words.ts';

const NOUN_BEFORE = /(?<!\p{L})(\p{Ll}[\p{Ll}-]+),? (?:(?:called|named) )?$/u;
/** How much text around a name the cues read, in UTF-16 code units. Set by hand: longer than any of their patterns needs. */
const AROUND = { before: 60, after: 80 };
/** How far back a noun and "called" are looked for, in UTF-16 code units. Set by hand. */
const NOUN = 32;

/** Adds up what the words themselves and the text around them say for each kind, at one place of a document. */
export function votesFor(words: readonly Word[], sentence: IndexedSentence, usage: Usage, place: Position): Votes {
  const context = contextOf(words, sentence, usage, place);
  if (!context) return {};
  const votes: Partial<Record<Sort, number>> = {};
  for (const cue of [...Object.values(INTERNAL_EVIDENCE), ...Object.values(EXTERNAL_EVIDENCE)]) {
    const vote = cue(context);
    // Nobody is called "the Quorvin".
    if (vote?.[0] === 'person' && place.definite && !context.many) continue;
    if (vote) votes[vote[0]] = (votes[vote[0]] ?? 0) + vote[1];
  }
  return votes;
}

/** What cues read of words at one place; nothing without words. */
export function contextOf(
  words: readonly Word[],
  sentence: IndexedSentence,
  usage: Usage,
  place: Position,
): CueContext | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return undefined;
  const { text } = sentence.passage.document;
  const before = text.slice(Math.max(0, first.start - AROUND.before), first.start);
  const many = words.length > 1;
  return {
    words,
    text: text.slice(first.start, last.end),
    first,
    last,
    many,
    isBody: many && (COMPANY_ENDS.has(last.lower) || isBody(words)),
    before,
    after: text.slice(last.end, last.end + AROUND.after),
    noun: NOUN_BEFORE.exec(before.slice(-NOUN))?.[1] ?? '',
    place,
    usage,
    sentence,
  };
}
