import type { Corpus } from '../corpus/corpus.ts';
import { partsOf, type TextPart, type TextParts } from '../corpus/parts.ts';

/** A part of a claim. */
export interface ClaimPart extends TextPart {
  /** How far it is a sign, where a sentence says it, that both speak of one thing: from 0 to 1. */
  readonly evidence: number;
}

/** A sentence of a message, read against the words and names of the stories. */
export interface Claim extends TextParts {
  readonly text: string;
  readonly parts: readonly ClaimPart[];
}

/**
 * A name or number that both have is less evidence than a plain word (1), as the same people do many things; a
 * capitalised word that one passage alone holds is more. A light word is half of one. Set by hand, as the bounds in
 * `nearest.ts`.
 */
const NAMED_EVIDENCE = 0.4;
const RARE_EVIDENCE = 0.75;
const LIGHT_EVIDENCE = 0.5;

/** Reads a sentence of a message. */
export function readClaim(text: string, corpus: Corpus): Claim {
  const { tokens, parts } = partsOf(text, corpus);
  return { text, tokens, parts: parts.map((part) => ({ ...part, evidence: evidenceOf(part, corpus) })) };
}

function evidenceOf(part: TextPart, { index }: Corpus): number {
  if (isWord(part)) {
    if (!part.named) return part.light ? LIGHT_EVIDENCE : 1;
    return part.terms.every((term) => index.frequency(term).passages <= 1) ? RARE_EVIDENCE : NAMED_EVIDENCE;
  }
  return NAMED_EVIDENCE;
}

/** Whether a part is neither a name of the stories nor a number. */
export function isWord({ name, number }: TextPart): boolean {
  return name === undefined && number === undefined;
}
