import { isCaption, paragraphOf } from '../../corpus/captions.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { isCorrection } from '../../corpus/corrections.ts';
import { coverage, overlapCoefficient } from '../../corpus/overlap.ts';
import { comparable, type NumberSpan, numbersIn, sameNumber } from '../../language/numbers.ts';
import type { Span } from '../../language/span.ts';
import { byNewest } from '../../library/newest.ts';
import type { NameIndex } from '../../names/name-index.ts';
import { type IndexedSentence, textOf } from '../../search/search-index.ts';
import { answerSpans } from '../question/answer-spans.ts';
import type { Question } from '../question/question.ts';
import { NEARLY_AS_GOOD, type RankedSentence } from '../ranking/rank.ts';
import { isRow } from './lists.ts';
import { spokenByAsked, spokenInReply } from './spoken.ts';

/** Logits by which a correction may be below what it corrects. Set by hand. */
const CORRECTS = 2 * NEARLY_AS_GOOD;
/** Share of the words of the shorter of two sentences that say the same. Set by hand. */
const ALIKE = 0.5;
/** Share of what a question asks and a sentence says that is said in a correction of it. Set by hand. */
const CORRECTED = 0.5;

/** A line that says where a text or picture is from, and no more. */
const ATTRIBUTION =
  /^\W*(?:sources?|photo(?:graph)?s?|pictures?|images?|credits?|video|graphics?)\s?:|^\W*(?:additional )?(?:reporting|editing|writing|words|photographs?) by\b/i;

/** Whether a sentence is none of the story's prose: a teaser, a caption, an attribution, a row of a table. */
const isAside = ({ indexed }: RankedSentence): boolean =>
  indexed.passage.passage.kind === 'summary' ||
  indexed.passage.document.sections[indexed.passage.passage.section]?.isAside === true ||
  isCaption(indexed) ||
  isRow(indexed) ||
  ATTRIBUTION.test(textOf(indexed));

/**
 * The candidates in the order in which they are shown: prose before a caption, an attribution or a row that says no more, a
 * correction before what it corrects, and a newer document's figure before an older one's. Otherwise the order is the ranker's, which the judge saw.
 */
export function inOrderToShow(
  candidates: readonly RankedSentence[],
  question: Question,
  corpus: Corpus,
): readonly RankedSentence[] {
  const [first] = candidates;
  if (!first) return candidates;
  const better =
    correctionOf(first, candidates, question, corpus.names) ??
    newerFigure(first, candidates) ??
    spokenByAsked(first, candidates, question) ??
    spokenInReply(first, candidates, question, corpus) ??
    proseFor(first, candidates);
  return better ? [better, ...candidates.filter((candidate) => candidate !== better)] : candidates;
}

/** Numbers in digits, as they are written. */
const numbersOf = ({ indexed }: Pick<RankedSentence, 'indexed'>): readonly string[] =>
  textOf(indexed).match(/(?<![\p{L}\p{Nd}])\p{Nd}(?:[\p{Nd}.,:]*\p{Nd})?/gu) ?? [];

/** What a newer document of the story says of as much of the question, with another figure of the kind. */
function newerFigure(first: RankedSentence, candidates: readonly RankedSentence[]): RankedSentence | undefined {
  const { document, story } = first.indexed.passage;
  if (story.documents.length < 2) return undefined;
  const figures = numbersIn(textOf(first.indexed));
  return candidates.find(({ indexed, score, evidence }) => {
    if (indexed.passage.story !== story || byNewest(indexed.passage.document, document) >= 0) return false;
    if (score < first.score - CORRECTS || evidence.coverage < ALIKE * first.evidence.coverage) return false;
    const theirs = numbersIn(textOf(indexed));
    return (
      figures.some((figure) => theirs.some((other) => areOfOneKind(figure, other) && !sameNumber(figure, other))) &&
      !figures.some((figure) => theirs.some((other) => sameNumber(figure, other)))
    );
  });
}

function proseFor(first: RankedSentence, candidates: readonly RankedSentence[]): RankedSentence | undefined {
  if (!isAside(first)) return undefined;
  if (isRow(first.indexed)) {
    const prose = candidates.find((other) => !isAside(other) && saysRow(first, other));
    if (prose) return prose;
  }
  return candidates.find(
    (other) =>
      !isAside(other) &&
      other.score >= first.score - NEARLY_AS_GOOD &&
      overlapCoefficient(other.indexed, first.indexed) >= ALIKE &&
      numbersOf(first).every((number) => numbersOf(other).includes(number)),
  );
}

/** Whether prose says a figure of a row, and as much of what is asked. */
function saysRow(row: RankedSentence, prose: RankedSentence): boolean {
  if (prose.score < row.score - CORRECTS || prose.evidence.coverage < ALIKE * row.evidence.coverage) return false;
  const there = numbersIn(textOf(prose.indexed));
  return numbersIn(textOf(row.indexed)).some((number) =>
    there.some((other) => sameNumber(number, other) && areOfOneKind(number, other)),
  );
}

function correctionOf(
  first: RankedSentence,
  candidates: readonly RankedSentence[],
  question: Question,
  names: NameIndex,
): RankedSentence | undefined {
  if (isCorrection(first.indexed)) return undefined;
  return candidates.find(
    (other) =>
      other.score >= first.score - CORRECTS &&
      other.indexed.passage.story === first.indexed.passage.story &&
      isCorrection(other.indexed) &&
      contradicts(other.indexed, first.indexed, question, names),
  );
}

/** Whether a correction speaks of what a sentence says, and says another thing than that of the kind that is asked for. */
function contradicts(
  correction: IndexedSentence,
  said: IndexedSentence,
  question: Question,
  names: NameIndex,
): boolean {
  const { start, end } = paragraphOf(correction);
  const paragraph = correction.passage.sentences.filter(
    ({ sentence }) => sentence.start >= start && sentence.end <= end,
  );
  const spoken = new Set(paragraph.flatMap(({ terms }) => [...terms]));
  const asked = question.terms.filter(({ key }) => said.terms.has(key));
  if (coverage(asked, ({ key }) => Number(spoken.has(key))) < CORRECTED) return false;
  if (question.type === 'who' || question.type === 'when' || question.type === 'where') {
    const spansOf = (sentence: IndexedSentence): readonly Span[] => answerSpans(sentence, question, names);
    const isNew = (span: Span): boolean => !textOf(said).includes(wordsAt(correction, span));
    // A day has more forms than are known.
    return (question.type === 'when' || spansOf(said).length > 0) && spansOf(correction).some(isNew);
  }
  const before = numbersIn(textOf(said));
  if (isAsCorrected(before, textOf(correction))) return false;
  return numbersIn(textOf(correction)).some(
    (number) =>
      !before.some((other) => sameNumber(number, other)) && before.some((other) => areOfOneKind(number, other)),
  );
}

/** What leads to the number that was wrong: "not 6", "an earlier version said 6". */
const WRONG =
  /\b(?:not|instead of|rather than)\s(?:\p{L}+\s){0,2}$|\b(?:version|originally|incorrectly|mistakenly|misstated|wrongly)\b[^.;]{0,200}$/iu;

/** Whether a sentence has a number that its correction gives, too, and does not call wrong: the text is as it was corrected. */
const isAsCorrected = (said: readonly NumberSpan[], correction: string): boolean =>
  numbersIn(correction).some(
    (number) => !WRONG.test(correction.slice(0, number.start)) && said.some((other) => sameNumber(number, other)),
  );

/** Whether two numbers may be of the same thing: "ten lanes" and "twelve", but not "ten lanes" and "two years". */
function areOfOneKind(a: NumberSpan, b: NumberSpan): boolean {
  return comparable(a, b) && (a.kind !== 'plain' || b.kind !== 'plain' || a.of === b.of || a.of === '' || b.of === '');
}

const wordsAt = ({ passage }: IndexedSentence, { start, end }: Span): string => passage.document.text.slice(start, end);
