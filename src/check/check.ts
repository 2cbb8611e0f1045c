import type { Corpus } from '../corpus/corpus.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { readClaim } from './claim.ts';
import { claimsOf } from './claims.ts';
import { differentNames, type NamedExcerpt } from './name-differences.ts';
import { type Nearest, nearestTo } from './nearest.ts';
import { differentNegation } from './negation.ts';
import { differentNumbers } from './number-differences.ts';

/** What a sentence of a message says otherwise than the excerpt nearest to it, as far as its letters tell. */
export type Difference =
  | {
      readonly kind: 'number' | 'name';
      /** As the message writes them. */
      readonly said: readonly string[];
      /** What the excerpt has in their place, as it writes it; none where it has nothing of the kind. */
      readonly story: readonly string[];
    }
  | {
      readonly kind: 'not';
      /** Who says "not". */
      readonly in: 'message' | 'story';
    };

/** A sentence of a message, held against the stories. */
export interface Checked {
  /** The sentence as its readers see it: plain text without mark-up and mentions; `…` where a long one is cut. */
  readonly claim: string;
  /** The nearest excerpt; none where the stories do not speak of it. That it is near does not make the sentence true. */
  readonly nearest?: CitedExcerpt;
  /** None without an excerpt. None does not mean that the two say the same. */
  readonly differences: readonly Difference[];
}

/** A message, held against the stories. */
export interface Check {
  /** The message's first sentences that could stand in a story, in its order. */
  readonly checked: readonly Checked[];
  /** How many such sentences it has; more than were checked where that would have been too much to show. */
  readonly sentences: number;
}

const MOST_CLAIMS = 6;
/** Claims and excerpts together are no longer, in UTF-16 code units; the first claim is shown with its excerpt whatever its length. */
const MOST_TEXT = 2_800;

/**
 * Finds for each sentence of a message what the stories say that is nearest to it, and what differs. It compares
 * words: it cannot tell that a sentence is true, nor see a difference in other words than numbers, names and "not".
 *
 * @param message Plain text; of more than 4,000 UTF-16 code units the first.
 */
export function checkText(message: string, corpus: Corpus): Check {
  const claims = claimsOf(message);
  const checked: Checked[] = [];
  let length = 0;
  for (const claim of claims.slice(0, MOST_CLAIMS)) {
    const next = check(claim, corpus);
    length += claim.length + (next.nearest?.excerpt.text.length ?? 0);
    if (checked.length > 0 && length > MOST_TEXT) break;
    checked.push(next);
  }
  return { checked, sentences: claims.length };
}

function check(text: string, corpus: Corpus): Checked {
  const found = nearestTo(readClaim(text, corpus), corpus);
  if (!found) return { claim: text, differences: [] };
  const excerpt = found.cited.excerpt.text;
  const shown = namedExcerpt(found);
  const differences: Difference[] = [
    ...differentNumbers(text, excerpt).map((difference) => ({ kind: 'number' as const, ...difference })),
    ...differentNames(text, shown, corpus).map((difference) => ({ kind: 'name' as const, ...difference })),
    ...differentNegation(text, { sentence: shown.sentence, excerpt }).map((who) => ({ kind: 'not' as const, in: who })),
  ];
  return { claim: text, nearest: found.cited, differences };
}

function namedExcerpt({ indexed, lead }: Nearest): NamedExcerpt {
  const { document, passage, sentences } = indexed.passage;
  const textOf = ({ sentence }: IndexedSentence): string => document.text.slice(sentence.start, sentence.end);
  const above = sentences.slice(0, indexed.position).filter((other) => !lead.includes(other));
  const heading = document.sections[passage.section]?.heading?.text;
  return {
    sentence: textOf(indexed),
    lead: lead.map(textOf),
    title: document.title,
    above: [...(heading === undefined ? [] : [heading]), ...above.map(textOf)],
  };
}
