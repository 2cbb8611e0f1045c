import { isCaption } from '../corpus/captions.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { citeSentence, shareText } from '../corpus/excerpt.ts';
import { saysTheSame } from '../corpus/redundancy.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import type { Span } from '../language/span.ts';
import type { Story } from '../library/types.ts';
import type { Reader } from '../reader/reader.ts';
import { answers, withoutAnswer } from './answerability/outcome.ts';
import { lead } from './lead.ts';
import { answerSpans } from './question/answer-spans.ts';
import { type Question, readQuestion } from './question/question.ts';
import { subjectHere, subjectMissing } from './question/subject.ts';
import { type Highlighted, NEARLY_AS_GOOD, type Ranked, type RankedSentence, rank } from './ranking/rank.ts';
import { type Bars, shippedRanking } from './ranking/weights.ts';
import type { Answer, Outcome } from './types.ts';
import { answerWhoIs } from './who-is.ts';

/** Excerpts of an answer, as a reader takes in at one look. Set by hand. */
const MOST_EXCERPTS = 3;
/** The confidence, from 0 to 1, from which on the answering words are shown in bold. Set by hand. */
const CERTAIN = 0.8;

/** An answer, and what it was chosen from. */
export interface Explained {
  readonly answer: Answer;
  readonly question: Question;
  readonly ranked: Ranked;
}

const NOTHING: Ranked = {
  candidates: [],
  gate: 0,
  confidence: 0,
  gateFeatures: new Float64Array(),
  sentences: 0,
  stories: 0,
};

/**
 * Answers a question from the library's own sentences.
 *
 * @param story Asks this story alone; all stories without it.
 */
export function answerQuestion(typed: string, corpus: Corpus, story?: Story): Answer {
  return explain(typed, corpus, story).answer;
}

/**
 * Like `answerQuestion`, with the question as it was read and all candidates, best first.
 *
 * @param ranking The learnt weights and bars; those that ship by default.
 */
export function explain(typed: string, corpus: Corpus, story?: Story, ranking = shippedRanking()): Explained {
  const question = readQuestion(typed, corpus, story);
  const make = (outcome: Outcome, ranked: Ranked, shown: readonly CitedExcerpt[]): Explained => {
    const subject = outcome === 'absent' ? subjectMissing(question) : subjectHere(question);
    const answer = { outcome, question: typed, subject, excerpts: shown, corrections: question.corrections, reader: 'off' as const };
    return { answer, question, ranked };
  };
  const opening = question.type === 'overview' ? lead(corpus, story) : [];
  if (opening.length > 0) return make('answered', NOTHING, opening);
  const ranked = rank(question, corpus, story, ranking);
  const { candidates } = ranked;
  const best = answerWhoIs(question, ranked, corpus.names, story) ?? judged(ranked, question, corpus, ranking.bars);
  if (best) {
    const others = candidates.filter((candidate) => candidate !== best.candidate);
    return make('answered', { ...ranked, candidates: [best.candidate, ...others] }, chosen(best, others));
  }
  const [closest, ...others] = onSubject(candidates, question, corpus);
  if (closest && withoutAnswer(question) === 'related')
    return make('related', ranked, chosen({ candidate: closest }, others));
  return make('absent', ranked, []);
}

/** Like `explain`, with a reader that chooses by meaning; words alone choose where there is none, or where it is not ready in time. */
export async function explainWithReader(
  typed: string,
  corpus: Corpus,
  _reader: Reader | undefined,
  story?: Story,
  ranking = shippedRanking(),
): Promise<Explained> {
  return explain(typed, corpus, story, ranking);
}

/** The best candidate, if it answers. */
function judged(ranked: Ranked, question: Question, corpus: Corpus, bars: Bars): Highlighted | undefined {
  const [candidate] = ranked.candidates;
  if (!candidate || !answers(ranked, question, bars)) return undefined;
  return { candidate, highlight: highlightOf(candidate, ranked.confidence, question, corpus) };
}

/** The excerpts to show: the first, and up to two more that score well and say something else. */
function chosen(first: Highlighted, others: readonly RankedSentence[]): CitedExcerpt[] {
  const kept = [first.candidate];
  const cited = [citeSentence(first.candidate.indexed, first.highlight)];
  for (const candidate of others) {
    if (cited.length === MOST_EXCERPTS) break;
    if (!adds(candidate, first.candidate)) continue;
    if (kept.some((other) => saysTheSame(candidate.indexed, other.indexed))) continue;
    const next = citeSentence(candidate.indexed);
    if (cited.some((other) => shareText(other, next))) continue;
    kept.push(candidate);
    cited.push(next);
  }
  return cited;
}

/** Whether a candidate adds to the first one. A teaser repeats what the story says, and a caption says little. */
function adds({ score, evidence, indexed }: RankedSentence, first: RankedSentence): boolean {
  const isBody = indexed.passage.passage.kind !== 'summary' && !isCaption(indexed);
  return score >= first.score - NEARLY_AS_GOOD && evidence.coverage > 0 && isBody;
}

/** A candidate's answering words: only if one span alone is of the kind that was asked for. */
function highlightOf(
  { indexed }: RankedSentence,
  confidence: number,
  question: Question,
  { names }: Corpus,
): Span | undefined {
  const isCertain = confidence >= CERTAIN && ['who', 'when', 'money', 'percent', 'number'].includes(question.type);
  const spans = isCertain ? answerSpans(indexed, question, names) : [];
  return spans.length === 1 ? spans[0] : undefined;
}

/** The candidates that hold most of the names in the question: one about another name would mislead. */
function onSubject(
  candidates: readonly RankedSentence[],
  { phrases }: Question,
  { names }: Corpus,
): readonly RankedSentence[] {
  const held = ({ indexed }: RankedSentence): number =>
    phrases.filter(({ name }) => name !== undefined && names.mentions(indexed, name)).length;
  const most = Math.max(...candidates.map(held));
  return candidates.filter((candidate) => held(candidate) === most);
}
