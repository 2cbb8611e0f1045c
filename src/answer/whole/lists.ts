import type { Span } from '../../language/span.ts';
import { type IndexedPassage, type IndexedSentence, textOf } from '../../search/search-index.ts';
import type { Question } from '../question/question.ts';
import { asksForSeveral } from './asks.ts';
import { type Stretch, spanOf } from './stretch.ts';

/** Characters of a list or table that is shown from its head, and of one that is shown whole. Set by hand. */
const MOST_FROM_HEAD = 450;
const MOST_WHOLE = 700;

/** Cells between vertical lines or tabs. */
const CELLS = /\S\s*[|\t]\s*\S/u;

/** Whether a sentence is a row of a table. */
export function isRow(indexed: IndexedSentence): boolean {
  return indexed.passage.passage.kind === 'list' && CELLS.test(textOf(indexed));
}

/** A row whose cells have the names of their columns: "Bridge: Pell | Cost (million): £31". */
const NAMED = /^[^|\t:]{1,60}: [^|]*\||\| [^|\t:]{1,60}: /;

/** Words of a row with all of their cell, since the name of its column may say the unit. */
export function withCell(indexed: IndexedSentence, { start, end }: Span): Span {
  const text = textOf(indexed);
  if (!isRow(indexed) || !NAMED.test(text)) return { start, end };
  const from = indexed.sentence.start;
  const before = text.lastIndexOf(' | ', start - from);
  const after = text.indexOf(' | ', end - from);
  return { start: from + (before < 0 ? 0 : before + 3), end: after < 0 ? indexed.sentence.end : from + after };
}

/** The line that introduces a list, or the head of a table; nothing where its items stand by themselves. */
function headOf({ sentences }: IndexedPassage): IndexedSentence | undefined {
  const [first, second] = sentences;
  if (!first || !second) return undefined;
  const isHead =
    /[:：]$/u.test(textOf(first)) ||
    (isRow(first) && isRow(second) && !NAMED.test(textOf(first)) && !/\p{Nd}/u.test(textOf(first)));
  return isHead ? first : undefined;
}

/**
 * What is shown of a sentence in a list with an introduction, or of a row in a table: all from there to the sentence, the whole if
 * several things are asked for or the introduction itself was found. Nothing of other sentences. A row far from its head stands alone.
 */
export function inList(stretch: Stretch, question: Question): Stretch | undefined {
  const own = stretch.all[stretch.from];
  if (own?.passage.passage.kind !== 'list') return undefined;
  const head = headOf(own.passage);
  if (!head) return undefined;
  const from = stretch.from - own.position;
  const whole = { ...stretch, from, to: from + own.passage.sentences.length - 1 };
  const isShort = (some: Stretch, most: number): boolean => spanOf(some).end - spanOf(some).start <= most;
  if (own === head && !isRow(head)) return whole;
  if ((own === head || asksForSeveral(question)) && isShort(whole, MOST_WHOLE)) return whole;
  const toHere = { ...stretch, from };
  return !isRow(own) || isShort(toHere, MOST_FROM_HEAD) ? toHere : stretch;
}
