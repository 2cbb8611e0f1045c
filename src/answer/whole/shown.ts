import { isCaption } from '../../corpus/captions.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { correctionAbout } from '../../corpus/corrected.ts';
import { isCorrection } from '../../corpus/corrections.ts';
import { isRedundant, saysTheSame } from '../../corpus/redundancy.ts';
import type { CitedExcerpt } from '../../corpus/types.ts';
import type { Span } from '../../language/span.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import { answerSpans, expectsSpan } from '../question/answer-spans.ts';
import type { Question } from '../question/question.ts';
import { type Highlighted, NEARLY_AS_GOOD, type RankedSentence } from '../ranking/rank.ts';
import type { Outcome } from '../types.ts';
import { asksForSeveral } from './asks.ts';
import { grow } from './grow.ts';
import { LONGEST } from './rule.ts';
import { cite, inOneParagraph, type Stretch, sentencesOf, spanOf } from './stretch.ts';

/** Excerpts of an answer, as a reader takes in at one look. Set by hand. */
const MOST_EXCERPTS = 3;

/** A sentence is as good as another if its score is at most this many logits lower. Set by hand. */
const AS_GOOD = 0.5;

/** Characters of what may not answer at all, which fills no phone: a longer excerpt ends with its sentence. Set by hand. */
const SHORT = 300;

/** What an answer is chosen for. */
interface Wanted {
  readonly question: Question;
  readonly outcome: Outcome;
  readonly corpus: Corpus;
  /** Other versions of a candidate, which differ in a number, a time or a name that is asked for. */
  readonly versionsOf?: (candidate: RankedSentence, highlight?: Span) => readonly RankedSentence[];
}

/**
 * The excerpts to show: the first, and up to two more that repeat nothing of it; beside an answer only what adds something that
 * was asked for, or what another document has otherwise. A correction of the first comes with it. What overlaps or adjoins one in its paragraph becomes one excerpt with it.
 */
export function excerptsToShow(first: Highlighted, others: readonly RankedSentence[], wanted: Wanted): CitedExcerpt[] {
  const { question, outcome, corpus, versionsOf = () => [] } = wanted;
  const noteOn = ({ indexed }: RankedSentence): IndexedSentence | undefined =>
    outcome === 'related' ? undefined : correctionAbout(indexed, corpus);
  const kept = [first.candidate];
  let note = noteOn(first.candidate);
  const longest = outcome === 'related' ? SHORT : LONGEST;
  const grown = ({ indexed }: RankedSentence): Stretch => {
    const whole = grow(indexed, question, corpus);
    return outcome === 'related' && lengthOf([whole]) > SHORT ? { ...whole, to: whole.all.indexOf(indexed) } : whole;
  };
  let stretches: readonly Stretch[] = [grown(first.candidate)];
  const waiting = [...versionsOf(first.candidate, first.highlight), ...others];
  const versions = new Set(waiting.slice(0, waiting.length - others.length));
  for (let candidate = waiting.shift(); candidate; candidate = waiting.shift()) {
    if (kept.length >= MOST_EXCERPTS - (note ? 1 : 0)) break;
    if (kept.includes(candidate)) continue;
    if (!versions.has(candidate)) {
      if (!isBody(candidate)) continue;
      if (outcome === 'answered' && !addsTo(first.candidate, candidate, stretches, wanted)) continue;
      if (kept.some((other) => repeats(candidate, other, wanted))) continue;
    }
    const more = withStretch(stretches, grown(candidate), longest);
    if (!more) continue;
    if (outcome === 'likely' && lengthOf(more) > LONGEST) break;
    kept.push(candidate);
    stretches = more;
    if (kept.length < MOST_EXCERPTS) note ??= noteOn(candidate);
    if (versions.has(candidate)) continue;
    const own = versionsOf(candidate);
    for (const version of own) versions.add(version);
    waiting.unshift(...own);
  }
  const all = (note && withStretch(stretches, grow(note, question, corpus), longest)) ?? stretches;
  return all.map((stretch, i) => cite(stretch, i === 0 ? first.highlight : undefined));
}

/** Stretches and one more, joined to those that it touches; nothing if it is shown already or that becomes too long. */
function withStretch(stretches: readonly Stretch[], next: Stretch, longest: number): readonly Stretch[] | undefined {
  const [there, ...others] = stretches.filter((stretch) => touch(stretch, next));
  if (!there) return [...stretches, next];
  if (there.from <= next.from && there.to >= next.to) return undefined;
  const all = [there, ...others, next];
  const joined = { ...next, from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) };
  if (lengthOf([joined]) > longest) return undefined;
  return stretches.flatMap((stretch) => (stretch === there ? joined : others.includes(stretch) ? [] : stretch));
}

/** Whether two stretches have a sentence in common or follow each other in one paragraph. */
function touch(a: Stretch, b: Stretch): boolean {
  if (a.all !== b.all) return false;
  const [here, there] = a.from <= b.from ? [a, b] : [b, a];
  const [last, next] = [here.all[here.to], there.all[there.from]];
  if (here.to >= there.from) return true;
  return here.to + 1 === there.from && last !== undefined && next !== undefined && inOneParagraph(last, next);
}

/** Characters of stretches together. */
const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.map(spanOf).reduce((sum, { start, end }) => sum + end - start, 0);

/** A teaser repeats what the story says, a caption says little, and what has no word of the question and was not read with it is nothing. */
function isBody({ evidence, indexed, read }: RankedSentence): boolean {
  const isNear = evidence.coverage > 0 || read?.weighed !== undefined;
  return isNear && indexed.passage.passage.kind !== 'summary' && !isCaption(indexed);
}

function repeats(a: RankedSentence, b: RankedSentence, { question }: Wanted): boolean {
  return asksForSeveral(question) ? isRedundant(a.indexed, b.indexed) : saysTheSame(a.indexed, b.indexed);
}

/**
 * Whether a candidate adds something to an answer: what its correction corrects, one more of several things that are asked for, or
 * a number, date or name of the kind that is asked for where what is shown has none.
 */
function addsTo(
  first: RankedSentence,
  candidate: RankedSentence,
  shown: readonly Stretch[],
  { question, corpus }: Wanted,
): boolean {
  if (candidate.score < first.score - NEARLY_AS_GOOD) return false;
  if (shown.flatMap(sentencesOf).some((sentence) => inOneParagraph(sentence, candidate.indexed))) return false;
  if (isCorrection(first.indexed) && !isCorrection(candidate.indexed)) return true;
  const spansOf = (stretch: Stretch) =>
    sentencesOf(stretch).flatMap((sentence) => answerSpans(sentence, question, corpus.names));
  const hasSpan = answerSpans(candidate.indexed, question, corpus.names).length > 0;
  if (expectsSpan(question.type) && !shown.some((stretch) => spansOf(stretch).length > 0))
    return hasSpan && candidate.score >= first.score - AS_GOOD;
  return asksForSeveral(question) && (hasSpan || !expectsSpan(question.type));
}
