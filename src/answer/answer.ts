import type { Corpus } from '../corpus/corpus.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import { withAlsoIn } from '../corpus/versions/also-in.ts';
import { withOtherwise } from '../corpus/versions/otherwise.ts';
import type { Story } from '../library/types.ts';
import type { Consultation, Reader, ReaderUse } from '../reader/reader.ts';
import { outcomeOf } from './answerability/outcome.ts';
import { answeringWords } from './answering-words/answering-words.ts';
import { identified, outcomeIfTold } from './identity/identity.ts';
import { type Question, readQuestion } from './question/question.ts';
import { subjectHere, subjectMissing } from './question/subject.ts';
import { type Ranked, rank, rankWithReader } from './ranking/rank.ts';
import { type Ranking, shippedRanking } from './ranking/weights.ts';
import { detailsNamed } from './story-facts/details-named.ts';
import type { StoryQuestion } from './story-facts/kinds.ts';
import { storyAnswer } from './story-facts/story-answer.ts';
import { withoutSubject } from './story-facts/story-meant.ts';
import { isApart, storyQuestions, storyQuestionsByMeaning } from './story-facts/story-question.ts';
import type { Answer, Outcome, StoryFact } from './types.ts';
import { inOrderToShow } from './whole/first.ts';
import { withCell } from './whole/lists.ts';
import { excerptsToShow } from './whole/shown.ts';
import { discrepanciesIn, versionsAmong } from './whole/versions.ts';

/** An answer, and what it was chosen from. */
export interface Explained {
  readonly answer: Answer;
  readonly question: Question;
  readonly ranked: Ranked;
}

const NOTHING: Ranked = { candidates: [], estimate: 0, gate: 0, judged: new Float64Array(), isRead: false };

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
    asSuch(asking, storyQuestions(typed)) ?? concluded(asking, rank(asking.question, corpus, story, ranking), 'off')
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
  const inForm = storyQuestions(typed);
  const known = asSuch(asking, inForm);
  if (known || inForm.length > 0 || !consultation) return known ?? (await bySentences(asking, consultation));
  const bare = withoutSubject(typed, corpus, story);
  // Who names somebody of the story asks what it tells, unless the name says which story is meant.
  const asksOfName = bare === undefined && asking.question.phrases.some(({ name, known }) => name && known);
  const asked = asksOfName ? [] : await storyQuestionsByMeaning(typed, consultation, isApart(asking.question), bare);
  const asSuchByMeaning = asSuch(asking, asked, consultation.use);
  const told = await bySentences(asking, consultation);
  // Meaning is no form: where a sentence surely answers, that was asked.
  const isTold = told.answer.outcome === 'answered' && told.answer.excerpts.length > 0;
  return isTold ? told : (asSuchByMeaning ?? told);
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
function asSuch(asking: Asking, asked: readonly StoryQuestion[], use: ReaderUse = 'off'): Explained | undefined {
  const { question, corpus, story } = asking;
  const isOverview = question.type === 'overview' && asked.length < 2;
  const known = storyAnswer(isOverview ? ['about'] : asked, asking.typed, corpus, story);
  if (!known) return undefined;
  return explained(asking, known.outcome, NOTHING, known.excerpts, use, known.facts);
}

/** The answer that comes of a question's candidates. */
function concluded(asking: Asking, ranked: Ranked, use: ReaderUse): Explained {
  const { question, corpus, story, ranking } = asking;
  const versions = versionsAmong(ranked.candidates, corpus);
  const candidates = inOrderToShow(versions.candidates, question, corpus);
  const told = identified(question, candidates, corpus, story);
  const outcome = outcomeIfTold(outcomeOf(ranked, question, ranking.bars), told, candidates[0]);
  const chosen = told?.first ?? candidates[0];
  if (!chosen || outcome === 'absent') return explained(asking, 'absent', ranked, [], use);
  const [first] = versions.of(chosen);
  const words = first === told?.first ? told.words : undefined;
  const highlight =
    outcome === 'answered'
      ? (words ?? answeringWords(first.indexed, question, corpus.names, ranked.estimate))
      : undefined;
  const others = candidates.filter((candidate) => candidate !== first);
  const best = { candidate: first, ...(highlight && { highlight: withCell(first.indexed, highlight) }) };
  return explained(
    asking,
    outcome,
    { ...ranked, candidates: [best.candidate, ...others] },
    excerptsToShow(best, others, {
      question,
      outcome,
      corpus,
      versionsOf: (...of) => versions.otherwise(question, ...of),
    }),
    use,
  );
}

/** Only what is said of it in a card: to look for it takes time. */
const subjectOf: Readonly<Partial<Record<Outcome, typeof subjectHere>>> = {
  related: subjectHere,
  absent: subjectMissing,
};

function explained(
  asking: Asking,
  outcome: Outcome,
  ranked: Ranked,
  excerpts: readonly CitedExcerpt[],
  reader: ReaderUse,
  facts: readonly StoryFact[] = [],
): Explained {
  const { typed, question, corpus, story } = asking;
  // Who wrote a story is seldom in its text.
  const known = outcome === 'absent' && facts.length === 0 ? detailsNamed(typed, corpus, story) : facts;
  if (known.length > facts.length) return explained(asking, 'answered', ranked, excerpts, reader, known);
  const subject = subjectOf[outcome]?.(question, corpus, story) ?? '';
  const discrepancies = discrepanciesIn(excerpts, corpus);
  const shown = withOtherwise(withAlsoIn(excerpts, corpus), corpus);
  const answer = {
    outcome,
    question: typed,
    subject,
    excerpts: shown,
    facts,
    corrections: question.corrections,
    reader,
    ...(discrepancies.length > 0 && { discrepancies }),
  };
  return { answer, question, ranked };
}
