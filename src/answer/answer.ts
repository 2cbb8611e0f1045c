import type { Span, Story } from '../library/types.ts';
import type { Corpus } from './corpus.ts';
import { citeSentence } from './excerpt.ts';
import { answers, withoutAnswer } from './outcome.ts';
import { type Question, readQuestion } from './question.ts';
import { type Candidate, rank } from './rank.ts';
import { roleAnswer } from './roles.ts';
import type { Answer, CitedExcerpt } from './types.ts';

const MOST_EXCERPTS = 3;
/** A further excerpt must come this near to the best one's score. */
const WORTH_SHOWING = 0.6;
/** Two sentences that share this part of the shorter one's words say the same. */
const SAME = 0.6;

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
  const candidates = question.terms.length === 0 ? [] : rank(question, corpus, story);
  const make = (outcome: Answer['outcome'], subject: string, excerpts: readonly CitedExcerpt[]): Explained => ({
    answer: { outcome, question: typed, subject, excerpts, corrections: question.corrections },
    question,
    candidates,
  });
  const role = roleAnswer(question, corpus, story);
  if (role) return make('answered', question.subject, chosen([role, ...candidates], question));
  const best = candidates.find((candidate) => answers(candidate, question));
  // A sentence is taken before better-scored ones only while it is about as good.
  if (best && best.score >= 0.8 * (candidates[0]?.score ?? 0))
    return make(
      'answered',
      question.subject,
      chosen([best, ...candidates.filter((other) => other !== best)], question),
    );
  const outcome = withoutAnswer(question);
  if (outcome === 'related' && candidates.length > 0)
    return make('related', subjectOf(question, true), chosen(onSubject(candidates, question), question));
  return make('absent', subjectOf(question, false), []);
}

/** The excerpts to show: the first, and up to two more that score well and say something else. */
function chosen(candidates: readonly Candidate[], question: Question): CitedExcerpt[] {
  const [first] = candidates;
  if (!first) return [];
  const kept: Candidate[] = [];
  const cited: CitedExcerpt[] = [];
  for (const candidate of candidates) {
    if (cited.length === MOST_EXCERPTS) break;
    if (candidate !== first && (candidate.score < WORTH_SHOWING * first.score || candidate.coverage === 0)) continue;
    // A teaser says again what the story says: it may answer, but adds nothing.
    if (candidate !== first && candidate.features.teaser > 0) continue;
    if (kept.some((other) => saysTheSame(candidate, other))) continue;
    const next = citeSentence(candidate.indexed, candidate === first ? highlightOf(candidate, question) : undefined);
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

function saysTheSame(a: Candidate, b: Candidate): boolean {
  const [small, large] = a.indexed.terms.size < b.indexed.terms.size ? [a, b] : [b, a];
  let shared = 0;
  for (const term of small.indexed.terms) if (large.indexed.terms.has(term)) shared += 1;
  return shared >= SAME * small.indexed.terms.size;
}

/** The answering words, only where one stretch alone is of the kind that was asked for. */
function highlightOf(candidate: Candidate, question: Question): Span | undefined {
  const certain = ['who', 'when', 'money', 'percent', 'number'].includes(question.type);
  return certain && candidate.spans.length === 1 ? candidate.spans[0] : undefined;
}

/** Sentences about the names that were asked about, where there are any: another's would mislead. */
function onSubject(candidates: readonly Candidate[], question: Question): readonly Candidate[] {
  const about = candidates.filter(({ matches }) =>
    question.terms.some((term, i) => term.name !== undefined && (matches[i]?.here ?? 0) >= 1),
  );
  return about.length > 0 ? about : candidates;
}

/** For `related` the names (else words) that the story holds, for `absent` what was asked for. */
function subjectOf(question: Question, known: boolean): string {
  if (!known) return question.subject;
  const fitting = question.terms.filter((term) => term.known);
  const names = fitting.filter((term) => term.name !== undefined);
  const named = fitting.filter((term) => term.named);
  const chosen = names.length > 0 ? names : named.length > 0 ? named : fitting;
  return chosen.map((term) => term.name?.name ?? term.typed).join(', ') || question.subject;
}
