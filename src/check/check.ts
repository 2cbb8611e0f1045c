import type { Corpus } from '../corpus/corpus.ts';
import { citeSentence } from '../corpus/excerpt.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import type { Span } from '../language/span.ts';
import { claimsOf } from './claims.ts';
import type { DifferenceKind } from './difference.ts';
import { readClaim } from './evidence.ts';
import { type Finding, findingOf } from './finding.ts';
import { nearestTo } from './nearest.ts';
import { newerThan } from './newer.ts';

/** What differs, as the two write it. */
export interface CheckedDifference {
  readonly kind: DifferenceKind;
  /** Places in the claim; empty where it has nothing of the kind. */
  readonly said: readonly Span[];
  /** Places in the document; empty where the sentence has nothing of the kind. */
  readonly story: readonly Span[];
}

/** A sentence of a message, compared with the stories. */
export interface Checked {
  /** The sentence as plain text; ends with `…` where a long one was cut. */
  readonly claim: string;
  readonly finding: Finding;
  /** The nearest excerpt; absent where no sentence has enough of its words. */
  readonly nearest?: CitedExcerpt;
  readonly differences: readonly CheckedDifference[];
  /** Words of the claim that are not in the excerpt, in any form that is known. */
  readonly missing: readonly string[];
  /** Of what is said: the story has it from somebody. */
  readonly isQuoted?: boolean;
  /** Without an excerpt: names of the claim that the stories speak of. */
  readonly known: readonly string[];
}

/** A message, compared with the stories. */
export interface Check {
  /** The first sentences of the message that claim something, in its order. */
  readonly checked: readonly Checked[];
  /** How many such sentences it has; more than were checked where there was no room for all. */
  readonly sentences: number;
  /** Sentences that claim nothing. */
  readonly passedOver: { readonly questions: number; readonly remarks: number };
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
 * Finds for each sentence of a message the sentence of the stories that is nearest to it, and whether the two say the same.
 *
 * @param message Plain text, without mark-up. All of it is read, so that its length is for the caller to bound.
 * @param room What is shown of what was found.
 */
export function checkText(message: string, corpus: Corpus, room: CheckRoom = ONE_LOOK): Check {
  const { claims, questions, remarks } = claimsOf(message);
  const checked: Checked[] = [];
  let length = 0;
  for (const claim of claims.slice(0, room.claims)) {
    const next = checkClaim(claim, corpus);
    length += claim.length + (next.nearest?.excerpt.text.length ?? 0);
    if (checked.length > 0 && length > room.text) break;
    checked.push(next);
  }
  return { checked, sentences: claims.length, passedOver: { questions, remarks } };
}

function checkClaim(text: string, corpus: Corpus): Checked {
  const claim = readClaim(text, corpus);
  const nearest = nearestTo(claim, corpus);
  const first = findingOf(claim, nearest, corpus);
  const newer = nearest && newerThan({ evidence: nearest, found: first }, claim, corpus);
  const evidence = newer?.evidence ?? nearest;
  const { finding, differences, missing, isNear, isQuoted } = newer?.found ?? first;
  const missed = missing.map((unit) => unit.text);
  if (!evidence || !isNear) {
    const known = claim.units.flatMap(({ named, text: written }) => (named?.name ? [written] : []));
    return { claim: text, finding, differences: [], missing: missed, known: [...new Set(known)] };
  }
  const { start } = evidence.indexed.sentence;
  const inDocument = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
  return {
    claim: text,
    finding,
    nearest: citeSentence(evidence.indexed),
    differences: differences.map(({ kind, said, story }) => ({
      kind,
      said: said.map((span) => ({ start: span.start, end: span.end })),
      story: story.map(inDocument),
    })),
    missing: missed,
    known: [],
    ...(isQuoted === true && { isQuoted }),
  };
}
