import type { Span } from '../../language/span.ts';
import { wordRelations } from '../../language/word-relations.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import { NEGATION, type ViewWord } from '../../search/sentence-analysis.ts';
import type { Question } from '../question/question.ts';

/** A sentence in which the words that answer are looked for. */
export interface Told {
  /** The sentence; all offsets of this room count in it. */
  readonly text: string;
  readonly words: readonly ViewWord[];
  readonly question: Question;
}

/** How words were told from others that might answer: by nothing, as they are alone; by their clause; by what the question says of them. */
export type How = 'alone' | 'clause' | 'named';

/** Words that may answer. */
export interface Chosen extends Span {
  readonly how: How;
  /** How many other words of the sentence are of the kind that is asked for. */
  readonly rivals: number;
}

/** Reads a sentence for a question. */
export function toldBy({ sentence, passage, view }: IndexedSentence, question: Question): Told {
  const { start, end } = sentence;
  const words = view.words.map((word) => ({ ...word, start: word.start - start, end: word.end - start }));
  return { text: passage.document.text.slice(start, end), words, question };
}

/** Whether the question says the same words, so that they cannot be what it asks for. */
export function isAsked({ text, question }: Told, { start, end }: Span): boolean {
  const words = text
    .slice(start, end)
    .toLowerCase()
    .replace(/^(?:(?:on|in|at|by|from|to|near|since|the|a|an) )+/, '');
  return ` ${question.text.toLowerCase().replace(/[^\p{L}\p{N}%$£€.,-]+/gu, ' ')} `.includes(` ${words} `);
}

/** Where a clause ends, as far as marks and words show it. */
const BORDER =
  /[,;:—–()]|\b(?:and|but|while|whereas|which|who|that|although|though|because|after|before|when|where|since|until|if|with)\b/gi;

/** The clause around a span. */
function clauseOf(text: string, { start, end }: Span): Span {
  const borders = [...text.matchAll(BORDER)];
  const before = borders.filter((border) => border.index + border[0].length <= start).at(-1);
  const from = before ? before.index + before[0].length : 0;
  const [next, second] = borders.filter(({ index }) => index >= end);
  // "On Monday, the mayor resigned": what opens a clause belongs to what follows its comma.
  const after = next?.[0] === ',' && text.slice(from, start).trim() === '' ? second : next;
  return { start: from, end: after?.index ?? text.length };
}

/** Words of the question that the clause around a span says, each once. */
function saidInClause({ text, words, question }: Told, span: Span): Question['terms'] {
  const clause = clauseOf(text, span);
  const here = new Set(
    words.filter(({ start, end }) => start >= clause.start && end <= clause.end).map(({ key }) => key),
  );
  return question.terms.filter(({ key }) => here.has(key));
}

/** The share of the question that the clause around a span says, rarer words counting more. */
export function shareInClause(told: Told, span: Span): number {
  return saidInClause(told, span).reduce((sum, { weight }) => sum + weight, 0) / told.question.totalWeight;
}

/** Whether the sentence has a word of the question. */
export function isSaid({ words }: Told, key: string): boolean {
  return words.some((word) => word.key === key);
}

/** Whether the sentence has a word of the question, or one that may mean the same. */
export function isMeant(told: Told, key: string): boolean {
  if (isSaid(told, key)) return true;
  const { paraphrases, senses } = wordRelations();
  return told.words.some((word) => paraphrases.get(key)?.has(word.key) || senses.get(key)?.has(word.key));
}

/** Further away all is the same. Set by hand. */
const FURTHEST = 20;

/** How many words stand between a span and the nearest word of the question outside of it. */
export function wordsAway({ words, question }: Told, { start, end }: Span): number {
  const keys = new Set(question.terms.map(({ key }) => key));
  const before = words.filter((word) => word.end <= start).reverse();
  const after = words.filter((word) => word.start >= end);
  const away = [before, after].map((side) => side.findIndex(({ key }) => keys.has(key))).filter((at) => at >= 0);
  return Math.min(FURTHEST, ...away);
}

/** How much more than its rivals a clause must say. */
interface Contest<Rival> {
  /** Words of the question that the chosen one's clause says, at least; 2 where nothing else tells rivals apart. Set by hand. */
  readonly least?: number;
  /** What else speaks for one, in words. */
  readonly more?: (rival: Rival) => number;
  /** Words of the question that do not count. */
  readonly but?: ReadonlySet<string>;
}

/** Of rivals the one whose clause says most of what is asked; none where two say as much. */
export function inAskedClause<Rival extends Span>(
  told: Told,
  rivals: readonly Rival[],
  { least = 2, more = () => 0, but }: Contest<Rival> = {},
): Rival | undefined {
  const scored = rivals
    .map((rival) => {
      const said = saidInClause(told, rival).filter(({ key }) => !but?.has(key));
      return { rival, said: said.length + more(rival) };
    })
    .sort((a, b) => b.said - a.said);
  const [best, next] = scored;
  return best && next && best.said >= least && best.said > next.said ? best.rival : undefined;
}

/** Whether the clause around a span denies something; "no more than 40" does not. */
export function isDenied({ text }: Told, span: Span): boolean {
  const clause = clauseOf(text, span);
  return NEGATION.test(text.slice(clause.start, span.start)) || NEGATION.test(text.slice(span.end, clause.end));
}
