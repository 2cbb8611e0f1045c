import { COMPANY_ENDS } from '../../language/lexicon/lists.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import type { CueContext, Position, Sort, Votes } from './cue.ts';
import { EXTERNAL_EVIDENCE } from './external-evidence.ts';
import { INTERNAL_EVIDENCE } from './internal-evidence.ts';
import { isBody, type Usage, type Word } from './words.ts';

const NOUN_BEFORE = /(?<!\p{Ll})(\p{Ll}[\p{Ll}-]+),? (?:(?:called|named) )?$/u;
const AROUND = { before: 60, behind: 80 };
/** A noun and "called" are no longer. */
const NOUN = 32;

/** Weighs words at one place: what they themselves and what stands around them say for each kind. */
export function votesFor(words: readonly Word[], sentence: IndexedSentence, usage: Usage, place: Position): Votes {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return {};
  const { text } = sentence.passage.document;
  const before = text.slice(Math.max(0, first.start - AROUND.before), first.start);
  const many = words.length > 1;
  const sight: CueContext = {
    words,
    text: text.slice(first.start, last.end),
    first,
    last,
    many,
    isBody: many && (COMPANY_ENDS.has(last.lower) || isBody(words)),
    before,
    behind: text.slice(last.end, last.end + AROUND.behind),
    noun: NOUN_BEFORE.exec(before.slice(-NOUN))?.[1] ?? '',
    place,
    usage,
    sentence,
  };
  const votes: Partial<Record<Sort, number>> = {};
  for (const cues of [INTERNAL_EVIDENCE, EXTERNAL_EVIDENCE])
    for (const cue of cues) {
      const vote = cue(sight);
      // Nobody is called "the Polaroid".
      if (vote?.[0] === 'person' && place.definite && !many) continue;
      if (vote) votes[vote[0]] = (votes[vote[0]] ?? 0) + vote[1];
    }
  return votes;
}
