import type { IndexedSentence } from '../search/search-index.ts';
import { anaphoraOf, isOfSpeaker, thingOf } from './anaphora.ts';
import { isUsable } from './usable.ts';

/** A sentence with those that it is to be quoted with: all from `lead` to `tail` stand in one passage. */
export interface Together {
  readonly indexed: IndexedSentence;
  /** The sentence before that it leans on, or where the quotation begins that it is a part of. */
  readonly lead?: IndexedSentence;
  /** The sentence behind where the quotation ends that it is a part of. */
  readonly tail?: IndexedSentence;
}

/** How a sentence stands with what it brings along: `loose` where it leans on what it cannot bring. */
export interface SelfContained extends Together {
  readonly kind: 'alone' | 'loosely' | 'led' | 'loose';
}

/** Nothing stands further before or behind a sentence that it brings along. */
const FURTHEST = 2;

/**
 * Finds what a sentence is to be quoted with.
 *
 * @param told Stems of what only sentences before it tell of.
 */
export function selfContained(indexed: IndexedSentence, told: ReadonlySet<string>): SelfContained {
  const { opened, isOpen } = quotationAt(indexed);
  const tail = isOpen ? closing(indexed) : undefined;
  const first = opened ?? indexed;
  const { kind: stand } = anaphoraOf(first);
  const thing = stand === 'leans' ? undefined : thingOf(first, told);
  const isFar = indexed.position - first.position > FURTHEST;
  // Who "I" is stands wherever the quotation is introduced.
  if (isFar || isOfSpeaker(first)) return { indexed, kind: 'loose' };
  const with_ = { indexed, ...(tail && { tail }) };
  if (stand === 'leans' || thing) {
    const lead = leadOf(first, thing);
    return lead ? { ...with_, lead, kind: 'led' } : { indexed, kind: 'loose' };
  }
  if (opened) return { ...with_, lead: opened, kind: 'led' };
  return { ...with_, kind: tail ? 'led' : stand };
}

/** The nearest sentence before, in the same passage, that stands by itself; of a thing, the one right before that names it. */
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
  /** Where the quotation began that a sentence begins in. */
  readonly opened?: IndexedSentence;
  /** Whether a quotation goes on behind the sentence. */
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

/** The sentence behind in which a quotation ends that goes on; nothing where that is far. */
function closing({ passage, position, sentence }: IndexedSentence): IndexedSentence | undefined {
  for (const next of passage.sentences.slice(position + 1, position + 1 + FURTHEST)) {
    if (next.sentence.paragraph !== sentence.paragraph) return undefined;
    if (!goesOn(next, true)) return next;
  }
  return undefined;
}

const MARK = /["“”„«»「」『』]/gu;

/** Whether a quotation is open behind a sentence. */
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
