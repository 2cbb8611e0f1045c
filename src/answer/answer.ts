import type { Span, Story } from '../library/types.ts';
import { isCaption } from './captions.ts';
import type { Corpus } from './corpus.ts';
import { citeSentence } from './excerpt.ts';
import { openings } from './openings.ts';
import { answers, withoutAnswer } from './outcome.ts';
import { type Question, readQuestion } from './question.ts';
import { type Candidate, type Ranked, rank } from './rank.ts';
import { roleAnswer } from './roles.ts';
import { saysTheSame } from './same.ts';
import { answerSpans } from './spans.ts';
import { subjectHere, subjectMissing } from './subject.ts';
import type { Answer, CitedExcerpt, Outcome } from './types.ts';

const MOST_EXCERPTS = 3;
/** A further excerpt's score may be so many logits below the best one's. */
const WORTH_SHOWING = 2.5;
/** From this confidence on the answering words are shown in bold. */
const CERTAIN = 0.8;

/** An answer, and how it was come by. */
export interface Explained {
  readonly answer: Answer;
  readonly question: Question;
  readonly ranked: Ranked;
}

const NOTHING: Ranked = {
  candidates: [],
  gate: 0,
  threshold: 0,
  confidence: 0,
  gateFeatures: new Float64Array(),
  sentences: 0,
  stories: 0,
};

/**
 * Answers a question from the library's own sentences.
 *
 * @param story Asks this story alone.
 */
export function answerQuestion(typed: string, corpus: Corpus, story?: Story): Answer {
  return explain(typed, corpus, story).answer;
}

/** Like `answerQuestion`, with the question as it was read and all candidates, best first. */
export function explain(typed: string, corpus: Corpus, story?: Story): Explained {
  const question = readQuestion(typed, corpus, story);
  const make = (outcome: Outcome, ranked: Ranked, shown: readonly CitedExcerpt[]): Explained => {
    const subject = outcome === 'absent' ? subjectMissing(question) : subjectHere(question);
    const answer = { outcome, question: typed, subject, excerpts: shown, corrections: question.corrections };
    return { answer, question, ranked };
  };
  const opening = question.type === 'overview' ? openings(corpus, story) : [];
  if (opening.length > 0) return make('answered', NOTHING, opening);
  const ranked = rank(question, corpus, story);
  const candidates = toldFirst(ranked.candidates);
  const role = roleAnswer(question, ranked, corpus.names, story);
  const best = role?.candidate ?? (answers(ranked, question) ? candidates[0] : undefined);
  if (best) {
    const ordered = [best, ...candidates.filter((candidate) => candidate !== best)];
    const highlight = role?.span ?? highlightOf(ranked, question, corpus);
    return make('answered', { ...ranked, candidates: ordered }, chosen(ordered, highlight));
  }
  if (candidates.length > 0 && withoutAnswer(question) === 'related')
    return make('related', ranked, chosen(onSubject(candidates, question, corpus)));
  return make('absent', ranked, []);
}

/** A picture's text stands first only where nothing that the story tells is nearly as good. */
function toldFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const [first] = candidates;
  if (!first || !isCaption(first.indexed)) return candidates;
  const told = candidates.find(({ indexed }) => !isCaption(indexed));
  if (!told || told.score < first.score - WORTH_SHOWING) return candidates;
  return [told, ...candidates.filter((candidate) => candidate !== told)];
}

/** The excerpts to show: the first, and up to two more that score well and say something else. */
function chosen(candidates: readonly Candidate[], highlight?: Span): CitedExcerpt[] {
  const [first] = candidates;
  if (!first) return [];
  const kept: Candidate[] = [];
  const cited: CitedExcerpt[] = [];
  for (const candidate of candidates) {
    if (cited.length === MOST_EXCERPTS) break;
    if (candidate !== first && !adds(candidate, first)) continue;
    if (kept.some((other) => saysTheSame(candidate.indexed, other.indexed))) continue;
    const next = citeSentence(candidate.indexed, candidate === first ? highlight : undefined);
    if (
      cited.some(
        ({ excerpt }) =>
          excerpt.document === next.excerpt.document &&
          excerpt.start < next.excerpt.end &&
          next.excerpt.start < excerpt.end,
      )
    )
      continue;
    kept.push(candidate);
    cited.push(next);
  }
  return cited;
}

/** Whether a candidate is worth showing below the first. A teaser says again what the story says, a picture's text little. */
function adds({ score, evidence, indexed }: Candidate, first: Candidate): boolean {
  const isTold = indexed.passage.passage.kind !== 'summary' && !isCaption(indexed);
  return score >= first.score - WORTH_SHOWING && evidence.coverage > 0 && isTold;
}

/** The answering words, only where one stretch alone is of the kind that was asked for. */
function highlightOf({ candidates, confidence }: Ranked, question: Question, { names }: Corpus): Span | undefined {
  const [best] = candidates;
  const isCertain = confidence >= CERTAIN && ['who', 'when', 'money', 'percent', 'number'].includes(question.type);
  const spans = best && isCertain ? answerSpans(best.indexed, question, names) : [];
  return spans.length === 1 ? spans[0] : undefined;
}

/** Sentences that hold most of the names that were asked about, where there are any: another's would mislead. */
function onSubject(candidates: readonly Candidate[], { terms }: Question, { names }: Corpus): readonly Candidate[] {
  const held = ({ indexed }: Candidate): number =>
    terms.filter(({ name }) => name !== undefined && names.mentions(indexed, name)).length;
  const most = Math.max(...candidates.map(held));
  return candidates.filter((candidate) => held(candidate) === most);
}
