import { expectsSpan } from '../question/answer-spans.ts';
import type { Phrase } from '../question/phrases.ts';
import type { Question } from '../question/question.ts';
import { holdsQuoted, type Ranked } from '../ranking/rank.ts';
import type { Bars } from '../ranking/weights.ts';
import type { Outcome } from '../types.ts';
import { NEARLY_ALL } from './expected-kind.ts';
import { columnsOf } from './features.ts';

/** "Nothing in the stories about …" must be true: with this share of the question's words in a story it is not. Set by hand. */
const STORY_SPEAKS = 0.3;

/** Columns of the features that rules read. */
const [MAIN_VERB, UNTYPED, NAMED_MISSING, KIND_FITS, SAID] = columnsOf(
  'main verb',
  'untyped',
  'named missing',
  'kind fits',
  'said',
);

/** Whether the best candidate answers: no rule speaks against it, and both judges let it through. */
export function answers(ranked: Ranked, question: Question, bars: Bars): boolean {
  const { gate, confidence, sentences, stories } = ranked;
  if (!mayAnswer(ranked, question, bars.sentences)) return false;
  // A quotation is matched word for word, which is surer than any estimate.
  const isSure =
    question.quoted.length > 0 || confidence >= confidenceBar(isDoubtful(ranked, question), sentences, bars);
  return isSure && gate >= (stories > 1 ? bars.gate.library : bars.gate.story);
}

/** The confidence that an answer needs. It falls with the story's length, as the gate is surer in long stories. */
function confidenceBar(doubtful: boolean, sentences: number, bars: Bars): number {
  return shortness(sentences, bars.sentences) * (doubtful ? bars.confidence.doubtful : bars.confidence.usual);
}

/** Whether something speaks against the best candidate: it lacks the verb that the question turns on, or the kind of name. */
export function isDoubtful(ranked: Ranked, { type }: Question): boolean {
  const { verb, kind, isNearlySaid } = seenBy(ranked);
  const turnsOnVerb = expectsSpan(type) || type === 'how' || type === 'why';
  return (turnsOnVerb && verb === -1) || (kind === -1 && !isNearlySaid);
}

/**
 * Whether no rule speaks against the best candidate. One does if a name of the question is in no story, if the candidate
 * lacks what the question quotes, or if it lacks what a yes-no question says is done; in a short story also if it lacks
 * the kind of words that is asked for.
 */
export function mayAnswer(ranked: Ranked, question: Question, lengths: Bars['sentences']): boolean {
  const [best] = ranked.candidates;
  if (!best || !holdsQuoted(best, question)) return false;
  if (question.phrases.some(({ named, known }) => named && !known)) return false;
  const { verb, isUntyped, isNamedMissing, isNearlySaid } = seenBy(ranked);
  const isYesNo = question.type === 'yes-no';
  // "Did X sign it?" turns on the verb: a sentence on X that says nothing of signing is no answer.
  if (isYesNo && verb !== 0 && verb < 1 && !(verb > 0 && isNearlySaid)) return false;
  if (shortness(ranked.sentences, lengths) === 0) return true;
  if (isYesNo && !isNearlySaid) return false;
  // Who, when, where and how many ask for words of a kind, and for those of the names in the question.
  return !isUntyped && !(expectsSpan(question.type) && isNamedMissing);
}

/** 1 for a short story, 0 for a long one, evenly less between. */
function shortness(sentences: number, { short, long }: Bars['sentences']): number {
  if (sentences >= long) return 0;
  return sentences <= short ? 1 : (long - sentences) / (long - short);
}

function seenBy({ gateFeatures }: Ranked) {
  const at = (column: number): number => gateFeatures[column] ?? 0;
  return {
    verb: at(MAIN_VERB),
    kind: at(KIND_FITS),
    isUntyped: at(UNTYPED) === 1,
    isNamedMissing: at(NAMED_MISSING) === 1,
    isNearlySaid: at(SAID) >= NEARLY_ALL,
  };
}

/**
 * The outcome of a question that no sentence answers: `related` if the story has its subject, `absent` if it has none of
 * its names (or, of a question without names, few of its words).
 */
export function withoutAnswer({ phrases }: Question): Outcome {
  const named = phrases.filter((phrase) => phrase.named);
  if (named.length > 0) return named.some((phrase) => phrase.known) ? 'related' : 'absent';
  const specific = phrases.filter((phrase) => !phrase.light);
  const weightOf = (some: readonly Phrase[]): number => some.reduce((sum, phrase) => sum + phrase.weight, 0);
  const share = weightOf(specific.filter((phrase) => phrase.known)) / weightOf(specific);
  return share >= STORY_SPEAKS ? 'related' : 'absent';
}
