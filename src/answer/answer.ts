import { isCaption } from '../corpus/captions.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { citeSentence, shareText } from '../corpus/excerpt.ts';
import { saysTheSame } from '../corpus/redundancy.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import type { Span } from '../language/span.ts';
import type { Story } from '../library/types.ts';
import type { Consultation, Reader, ReaderUse } from '../reader/reader.ts';
import { outcomeOf } from './answerability/outcome.ts';
import { answerSpans } from './question/answer-spans.ts';
import { type Question, readQuestion } from './question/question.ts';
import { subjectHere, subjectMissing } from './question/subject.ts';
import {
  type Highlighted,
  NEARLY_AS_GOOD,
  type Ranked,
  type RankedSentence,
  rank,
  rankWithReader,
} from './ranking/rank.ts';
import { type Ranking, shippedRanking } from './ranking/weights.ts';
import type { StoryQuestion } from './story-facts/kinds.ts';
import { storyAnswer } from './story-facts/story-answer.ts';
import { storyQuestion, storyQuestionByMeaning } from './story-facts/story-question.ts';
import type { Answer, Outcome, StoryFact } from './types.ts';
import { answerWhoIs } from './who-is.ts';

/** Excerpts of an answer, as a reader takes in at one look. Set by hand. */
const MOST_EXCERPTS = 3;

/** An answer, and what it was chosen from. */
export interface Explained {
  readonly answer: Answer;
  readonly question: Question;
  readonly ranked: Ranked;
}

const NOTHING: Ranked = { candidates: [], estimate: 0, judged: new Float64Array(), isRead: false };

/**
 * Answers a question from the library's own sentences, by words alone.
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
  const asking: Asking = { typed, question: readQuestion(typed, corpus, story), corpus, story, ranking };
  return (
    asSuch(asking, storyQuestion(typed)) ?? concluded(asking, rank(asking.question, corpus, story, ranking), 'off')
  );
}

/**
 * The same with a reader that chooses by meaning. Words alone choose where there is none, or where it is not ready in time.
 */
export async function explainWithReader(
  typed: string,
  corpus: Corpus,
  reader: Reader | undefined,
  story?: Story,
  ranking = shippedRanking(),
): Promise<Explained> {
  const asking: Asking = { typed, question: readQuestion(typed, corpus, story), corpus, story, ranking };
  const consultation = reader?.consult(asking.question.text);
  const known = asSuch(asking, storyQuestion(typed));
  if (known || !consultation) return known ?? (await bySentences(asking, consultation));
  const asked = await storyQuestionByMeaning(typed, consultation);
  return asSuch(asking, asked, consultation.use) ?? (await bySentences(asking, consultation));
}

async function bySentences(asking: Asking, consultation: Consultation | undefined): Promise<Explained> {
  const { question, corpus, story, ranking } = asking;
  const read = consultation && (await rankWithReader(question, corpus, consultation, story, ranking));
  const use = consultation?.use ?? 'off';
  const byMeaning = read && concluded(asking, read, use);
  // "What does the story say about X?" asks for a word as it stands, which words alone may know better.
  if (byMeaning && (byMeaning.answer.outcome === 'answered' || question.type !== 'about')) return byMeaning;
  const byWords = concluded(asking, rank(question, corpus, story, ranking), use);
  return byMeaning && byWords.answer.outcome !== 'answered' ? byMeaning : byWords;
}

/** A question, and where it is asked. */
interface Asking {
  readonly typed: string;
  readonly question: Question;
  readonly corpus: Corpus;
  readonly story: Story | undefined;
  readonly ranking: Ranking;
}

/** What needs no judge: what a story is about, and what is known of it as such. */
function asSuch(asking: Asking, asked: StoryQuestion | undefined, use: ReaderUse = 'off'): Explained | undefined {
  const { question, corpus, story } = asking;
  const about = question.type === 'overview' ? 'about' : asked;
  const known = about && storyAnswer(about, corpus, story);
  if (!known) return undefined;
  return explained(asking, known.outcome, NOTHING, known.excerpts, use, known.facts);
}

/** The answer that comes of a question's candidates. */
function concluded(asking: Asking, ranked: Ranked, use: ReaderUse): Explained {
  const { question, corpus, story, ranking } = asking;
  const { candidates } = ranked;
  const whoIs = answerWhoIs(question, ranked, corpus.names, story);
  const outcome = whoIs ? 'answered' : outcomeOf(ranked, question, ranking.bars);
  const [closest] = candidates;
  if (!closest || outcome === 'absent') return explained(asking, 'absent', ranked, [], use);
  const best =
    whoIs ??
    (outcome === 'answered'
      ? { candidate: closest, highlight: highlightOf(closest, question, corpus) }
      : { candidate: closest });
  const others = candidates.filter((candidate) => candidate !== best.candidate);
  return explained(
    asking,
    outcome,
    { ...ranked, candidates: [best.candidate, ...others] },
    chosen(best, others, outcome),
    use,
  );
}

function explained(
  { typed, question }: Asking,
  outcome: Outcome,
  ranked: Ranked,
  excerpts: readonly CitedExcerpt[],
  reader: ReaderUse,
  facts: readonly StoryFact[] = [],
): Explained {
  const subject = outcome === 'absent' ? subjectMissing(question) : subjectHere(question);
  const answer = { outcome, question: typed, subject, excerpts, facts, corrections: question.corrections, reader };
  return { answer, question, ranked };
}

/**
 * The excerpts to show: the first, and up to two more that say something else; beside an answer only what is nearly as good.
 */
function chosen(first: Highlighted, others: readonly RankedSentence[], outcome: Outcome): CitedExcerpt[] {
  const kept = [first.candidate];
  const cited = [citeSentence(first.candidate.indexed, first.highlight)];
  for (const candidate of others) {
    if (cited.length === MOST_EXCERPTS) break;
    if (!isBody(candidate)) continue;
    if (outcome === 'answered' && candidate.score < first.candidate.score - NEARLY_AS_GOOD) break;
    if (kept.some((other) => saysTheSame(candidate.indexed, other.indexed))) continue;
    const next = citeSentence(candidate.indexed);
    if (cited.some((other) => shareText(other, next))) continue;
    kept.push(candidate);
    cited.push(next);
  }
  return cited;
}

/** A teaser repeats what the story says, a caption says little, and what has no word of the question and was not read with it is nothing. */
function isBody({ evidence, indexed, read }: RankedSentence): boolean {
  const isNear = evidence.coverage > 0 || read?.weighed !== undefined;
  return isNear && indexed.passage.passage.kind !== 'summary' && !isCaption(indexed);
}

/** A candidate's answering words: only if one span alone is of the kind that was asked for. */
function highlightOf({ indexed }: RankedSentence, question: Question, { names }: Corpus): Span | undefined {
  const isTyped = ['who', 'when', 'money', 'percent', 'number'].includes(question.type);
  const spans = isTyped ? answerSpans(indexed, question, names) : [];
  return spans.length === 1 ? spans[0] : undefined;
}
