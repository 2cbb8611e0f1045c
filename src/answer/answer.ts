import type { Span, Story } from '../library/types.ts';
import type { Corpus } from './corpus.ts';
import { citeSentence } from './excerpt.ts';
import { openings } from './openings.ts';
import { answers, withoutAnswer } from './outcome.ts';
import { type Question, readQuestion } from './question.ts';
import { type Candidate, rank } from './rank.ts';
import { roleAnswer } from './roles.ts';
import { saysTheSame } from './same.ts';
import { subjectHere, subjectMissing } from './subject.ts';
import type { Answer, CitedExcerpt, Outcome } from './types.ts';

const MOST_EXCERPTS = 3;
/** A further excerpt must come this near to the best one's score. */
const WORTH_SHOWING = 0.6;
/** How near an answering sentence's score must come to the best one's. */
const AS_GOOD = 0.8;

/** An answer, and how it was come by. */
export interface Explained {
  readonly answer: Answer;
  readonly question: Question;
  readonly candidates: readonly Candidate[];
}

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
  const { terms, corrections } = question;
  const make = (outcome: Outcome, candidates: readonly Candidate[], shown: readonly CitedExcerpt[]): Explained => {
    const subject = outcome === 'absent' ? subjectMissing(question) : subjectHere(question);
    return { answer: { outcome, question: typed, subject, excerpts: shown, corrections }, question, candidates };
  };
  const opening = question.type === 'overview' ? openings(corpus, story) : [];
  if (opening.length > 0) return make('answered', [], opening);
  const candidates = terms.length === 0 ? [] : rank(question, corpus, story);
  const best = roleAnswer(question, corpus, story) ?? candidates.find((candidate) => answers(candidate, question));
  // A sentence is taken before better-scored ones only while it is about as good.
  if (best && best.score >= AS_GOOD * (candidates[0]?.score ?? 0)) {
    const others = candidates.filter(({ indexed }) => indexed !== best.indexed);
    return make('answered', candidates, chosen([best, ...others], highlightOf(best, question)));
  }
  if (candidates.length > 0 && withoutAnswer(question) === 'related')
    return make('related', candidates, chosen(onSubject(candidates, question)));
  return make('absent', candidates, []);
}

/** The excerpts to show: the first, and up to two more that score well and say something else. */
function chosen(candidates: readonly Candidate[], highlight?: Span): CitedExcerpt[] {
  const [first] = candidates;
  if (!first) return [];
  const kept: Candidate[] = [];
  const cited: CitedExcerpt[] = [];
  for (const candidate of candidates) {
    if (cited.length === MOST_EXCERPTS) break;
    if (candidate !== first && (candidate.score < WORTH_SHOWING * first.score || candidate.coverage === 0)) continue;
    // A teaser says again what the story says: it may answer, but adds nothing.
    if (candidate !== first && candidate.features.teaser > 0) continue;
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

/** The answering words, only where one stretch alone is of the kind that was asked for. */
function highlightOf(candidate: Candidate, question: Question): Span | undefined {
  const certain = ['who', 'when', 'money', 'percent', 'number'].includes(question.type);
  return certain && candidate.spans.length === 1 ? candidate.spans[0] : undefined;
}

/** Sentences that hold most of the names that were asked about, where there are any: another's would mislead. */
function onSubject(candidates: readonly Candidate[], { terms }: Question): readonly Candidate[] {
  const held = ({ matches }: Candidate): number =>
    terms.filter((term, i) => term.name !== undefined && (matches[i]?.here ?? 0) >= 1).length;
  const most = Math.max(...candidates.map(held));
  return candidates.filter((candidate) => held(candidate) === most);
}
