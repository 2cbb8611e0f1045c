import type { Corpus } from '../corpus/corpus.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { readClaim } from './claim.ts';
import { claimsOf } from './claims.ts';
import { differentNames, type NamedExcerpt } from './name-differences.ts';
import { type Nearest, nearestTo } from './nearest.ts';
import { differentNegation } from './negation.ts';
import { differentNumbers } from './number-differences.ts';

/** What a sentence of a message says and the excerpt nearest to it does not, as far as their words show. */
export type Difference =
  | {
      readonly kind: 'number' | 'name';
      /** As the message writes them. */
      readonly said: readonly string[];
      /** What the excerpt has in their place, as it writes them; empty where it has nothing of the kind. */
      readonly story: readonly string[];
    }
  | {
      readonly kind: 'not';
      /** Which of the two says "not". */
      readonly in: 'message' | 'story';
    };

/** A sentence of a message, compared with the stories. */
export interface Checked {
  /** The sentence as plain text; ends with `…` where a long one was cut. */
  readonly claim: string;
  /**
   * The nearest excerpt; absent where the stories do not speak of it. That it is near does not make the sentence true.
   */
  readonly nearest?: CitedExcerpt;
  /** Empty without an excerpt. Empty does not mean that the two say the same. */
  readonly differences: readonly Difference[];
}

/** A message, compared with the stories. */
export interface Check {
  /** The first sentences of the message that claim something, in its order. */
  readonly checked: readonly Checked[];
  /** How many such sentences it has; more than were checked where there was no room for all. */
  readonly sentences: number;
}

/** What there is room to show. */
export interface CheckRoom {
  /** Sentences. */
  readonly claims: number;
  /**
   * UTF-16 code units of all sentences and excerpts together; the first is shown with its excerpt whatever its length.
   */
  readonly text: number;
}

/** What is read in one look. Set by hand. */
const ONE_LOOK: CheckRoom = { claims: 6, text: 2_800 };

/**
 * Finds for each sentence of a message the excerpt of the stories that is nearest to it, and what differs: numbers,
 * names and "not". It compares words: it cannot say that a sentence is true, and sees no other difference.
 *
 * @param message Plain text, without mark-up. All of it is read, so that its length is for the caller to bound.
 * @param room What is shown of what was found.
 */
export function checkText(message: string, corpus: Corpus, room: CheckRoom = ONE_LOOK): Check {
  const claims = claimsOf(message);
  const checked: Checked[] = [];
  let length = 0;
  for (const claim of claims.slice(0, room.claims)) {
    const next = check(claim, corpus);
    length += claim.length + (next.nearest?.excerpt.text.length ?? 0);
    if (checked.length > 0 && length > room.text) break;
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
    ...differentNames(text, shown, corpus.names).map((difference) => ({ kind: 'name' as const, ...difference })),
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
