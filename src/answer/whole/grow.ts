import { isCaption, paragraphOf } from '../../corpus/captions.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { type IndexedSentence, textOf } from '../../search/search-index.ts';
import type { Question } from '../question/question.ts';
import { AFTER } from './after.ts';
import { BEFORE } from './before.ts';
import { inList } from './lists.ts';
import type { Neighbours, Rule } from './rule.ts';
import { inOneParagraph, inOneSection, type Stretch, spanOf, stretchOf, wordsOf } from './stretch.ts';

/** Characters and sentences of an excerpt, where no rule says otherwise, and sentences of one row or quotation. Set by hand. */
const MOST_CHARACTERS = 450;
const MOST_SENTENCES = 3;
const MOST_OF_ONE = 6;
/** Sentences that are brought along before one. Set by hand. */
const MOST_BEFORE = 2;

/**
 * What is shown of a sentence: with what it leans on before it, and with what carries on what was asked after it. Always whole
 * sentences that follow each other.
 */
export function grow(indexed: IndexedSentence, question: Question, corpus: Corpus): Stretch {
  const alone = stretchOf(indexed, corpus);
  const list = inList(alone, question);
  if (list) return list;
  let stretch = withBefore(alone, question, corpus);
  for (;;) {
    const longer = { ...stretch, to: stretch.to + 1 };
    if (!ruleFor(stretch, longer, AFTER, question, corpus)) return stretch;
    stretch = longer;
  }
}

/**
 * A sentence with those before it that it leans on, as far back as one that stands alone. Where none does, only a sentence that
 * would be obscure gets the one before it.
 */
function withBefore(alone: Stretch, question: Question, corpus: Corpus): Stretch {
  const rule = (from: number): Rule | undefined =>
    ruleFor({ ...alone, from }, { ...alone, from: from - 1 }, BEFORE, question, corpus);
  const first = rule(alone.from);
  if (!first) return alone;
  for (let before = 1; before <= MOST_BEFORE; before++) {
    const from = alone.from - before;
    if (before > 1 && !rule(from + 1)) break;
    if (!leans({ ...alone, from }, question, corpus)) return { ...alone, from };
  }
  return first.always ? { ...alone, from: alone.from - 1 } : alone;
}

/** Whether the first sentence of a stretch leans on the one before it, whether or not that can be shown. */
function leans(stretch: Stretch, question: Question, corpus: Corpus): boolean {
  const own = { ...stretch, to: stretch.from };
  const rule = ruleFor(own, { ...own, from: own.from - 1 }, BEFORE, question, corpus);
  return rule !== undefined;
}

/** The rule by which an excerpt grows by one sentence, if one does. */
function ruleFor(
  stretch: Stretch,
  longer: Stretch,
  rules: readonly Rule[],
  question: Question,
  corpus: Corpus,
): Rule | undefined {
  const isBefore = longer.from < stretch.from;
  const own = stretch.all[isBefore ? stretch.from : stretch.to];
  const next = stretch.all[isBefore ? longer.from : longer.to];
  if (!own || !next || isCaption(next)) return undefined;
  const together = inOneParagraph(own, next);
  if (!together && !(isBefore ? inOneSection(next, own) : inOneSection(own, next))) return undefined;
  const isProse = own.passage.passage.kind === 'prose';
  const { start, end } = spanOf(longer);
  const sentences = longer.to - longer.from + 1;
  const neighbours = {
    own: textOf(own),
    next: textOf(next),
    shown: wordsOf(stretch),
    ...aroundEdge(isBefore ? own : next),
    together,
    names: corpus.names.inSentence(own).map((name) => name.start - own.sentence.start),
    question,
  };
  return rules.find(
    ({ holds, crosses, most = MOST_CHARACTERS }) =>
      (together || (crosses && isProse)) &&
      end - start <= most &&
      sentences <= (most > MOST_CHARACTERS ? MOST_OF_ONE : MOST_SENTENCES) &&
      holds(neighbours),
  );
}

/** What is before a sentence in its paragraph, and it with what is after it. */
function aroundEdge(indexed: IndexedSentence): Pick<Neighbours, 'earlier' | 'rest'> {
  const { text } = indexed.passage.document;
  const { start, end } = paragraphOf(indexed);
  const edge = indexed.sentence.start;
  return { earlier: text.slice(start, edge), rest: text.slice(edge, end) };
}
