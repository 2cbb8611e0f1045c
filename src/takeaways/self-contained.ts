import type { IndexedSentence } from '../search/search-index.ts';
import { anaphoraOf, isOfSpeaker, thingOf } from './anaphora.ts';
import { isUsable } from './usable.ts';

/** A sentence with those that it must be quoted with: all from `lead` to `tail`, of one passage. */
export interface QuotedSentence {
  readonly indexed: IndexedSentence;
  /** The sentence before that it leans on, or in which the quotation begins that it is part of. */
  readonly lead?: IndexedSentence;
  /** The sentence after it in which the quotation ends that it is part of. */
  readonly tail?: IndexedSentence;
}

/**
 * How a sentence reads with what it brings along: `alone` or `loosely` as in `Anaphora`; `led` where it comes with
 * others; `loose` where it leans on what cannot come along.
 */
export interface SelfContained extends QuotedSentence {
  readonly kind: 'alone' | 'loosely' | 'led' | 'loose';
}

/** How many sentences away what a sentence brings along may be. Set by hand. */
const FURTHEST = 2;

/**
 * Finds what a sentence must be quoted with, so that a reader understands it.
 *
 * @param known Stems of the sentences before it, but for the first, which is hardly ever left out.
 */
export function selfContained(indexed: IndexedSentence, known: ReadonlySet<string>): SelfContained {
  const { opened, isOpen } = quotationAt(indexed);
  const tail = isOpen ? closing(indexed) : undefined;
  const first = opened ?? indexed;
  const { kind } = anaphoraOf(first);
  const thing = kind === 'leans' ? undefined : thingOf(first, known);
  const isFar = indexed.position - first.position > FURTHEST;
  // Who "I" is, is said where the quotation is introduced, which may be anywhere.
  if (isFar || isOfSpeaker(first)) return { indexed, kind: 'loose' };
  const with_ = { indexed, ...(tail && { tail }) };
  if (kind === 'leans' || thing) {
    const lead = leadOf(first, thing);
    return lead ? { ...with_, lead, kind: 'led' } : { indexed, kind: 'loose' };
  }
  if (opened) return { ...with_, lead: opened, kind: 'led' };
  return { ...with_, kind: tail ? 'led' : kind };
}

/**
 * The nearest sentence before, in the passage, that reads alone; of a thing only the one right before, if it names it.
 */
function leadOf({ passage, position }: IndexedSentence, thing?: readonly string[]): IndexedSentence | undefined {
  for (let back = 1; back <= (thing ? 1 : FURTHEST); back++) {
    const before = passage.sentences[position - back];
    if (!before) return undefined;
    const isWhole = isUsable(before) && anaphoraOf(before).kind !== 'leans' && !quotationAt(before).opened;
    if (isWhole && (!thing || thing.some((term) => before.terms.has(term)))) return before;
  }
  return undefined;
}

interface QuotationState {
  /** The sentence in which a quotation began that is still open where this sentence begins. */
  readonly opened?: IndexedSentence;
  /** Whether a quotation is open at the end of this sentence. */
  readonly isOpen: boolean;
}

function quotationAt(indexed: IndexedSentence): QuotationState {
  let opened: IndexedSentence | undefined;
  for (const sentence of indexed.passage.sentences.slice(0, indexed.position)) {
    if (sentence.sentence.paragraph !== indexed.sentence.paragraph) continue;
    const isOpen = goesOn(sentence, opened !== undefined);
    opened = isOpen ? (opened ?? sentence) : undefined;
  }
  return { ...(opened && { opened }), isOpen: goesOn(indexed, opened !== undefined) };
}

/** The sentence after this one in which its open quotation ends; undefined where that is too far. */
function closing({ passage, position, sentence }: IndexedSentence): IndexedSentence | undefined {
  for (const next of passage.sentences.slice(position + 1, position + 1 + FURTHEST)) {
    if (next.sentence.paragraph !== sentence.paragraph) return undefined;
    if (!goesOn(next, true)) return next;
  }
  return undefined;
}

const MARK = /["“”„«»「」『』]/gu;

/** Whether a quotation is open at the end of a sentence. */
function goesOn({ sentence, passage }: IndexedSentence, wasOpen: boolean): boolean {
  const text = passage.document.text.slice(sentence.start, sentence.end);
  const isGerman = text.includes('„');
  let open = wasOpen;
  for (const [mark] of text.matchAll(MARK)) {
    if (mark === '"') open = !open;
    else open = /[„«「『]/u.test(mark) || (mark === '“' && !isGerman);
  }
  return open;
}
