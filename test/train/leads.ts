import { outcomeOf } from '../../src/answer/answerability/outcome.ts';
import { CERTAINTY_FEATURES, type Certainty, certaintyFeatures } from '../../src/answer/answering-words/certainty.ts';
import { findWords } from '../../src/answer/answering-words/find-words.ts';
import { wantedBy } from '../../src/answer/answering-words/wanted.ts';
import { type Question, readQuestion } from '../../src/answer/question/question.ts';
import { Scorer } from '../../src/answer/ranking/network.ts';
import { type Ranked, rank, rankWithReader } from '../../src/answer/ranking/rank.ts';
import type { Ranking } from '../../src/answer/ranking/weights.ts';
import type { Outcome } from '../../src/answer/types.ts';
import { inOrderToShow } from '../../src/answer/whole/first.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { Reader } from '../../src/reader/reader.ts';
import { isRight, type LabelledQuestion, type LabelledStory, wordsThatAnswer } from '../eval/labelled.ts';
import { isLeadRight } from '../eval/leads.ts';
import { fitJudge, REGRESSION } from './losses.ts';

/** Of the words that lead an answer with the reader, the share that may be wrong. Set by hand. */
const WRONG = 0.05;
/** On other questions the share may be larger than on these: the one-sided 95 % quantile of the normal distribution. */
const CERTAIN = 1.645;
const FOLDS = 5;
/** Bars are tried at every two-hundredth. */
const STEPS = 200;
const DIGITS = 3;

export const RULE =
  'The lowest bar at which, with 95 % certainty (normal approximation), at most 5 % of the words that lead an answer chosen by the reader are no labelled answer: of answerable questions put to their own story, of those that are ranked, each judged by a regression learnt without its story (five folds).';

/** Words that were found in the sentence that comes first. */
export interface Lead {
  /** The name of its story: a fold has stories whole. */
  readonly story: string;
  readonly features: Float64Array;
  readonly isRight: boolean;
  /** Whether the bar is chosen by it: of an answer by the reader, which was not taught with its story, to a question that is answered there. */
  readonly isShown: boolean;
}

/**
 * Learns from labelled questions, each put to its own story by words alone and with the reader, how certain answering words are.
 *
 * @returns The weights and the bar as JSON.
 */
export async function learnCertainty(
  stories: readonly LabelledStory[],
  reader: Reader,
  ranking: Ranking,
  log: (line: string) => void,
): Promise<string> {
  const leads: Lead[] = [];
  for (const story of stories) {
    const corpus = buildCorpus(makeLibrary([story.document]));
    for (const asked of story.questions) {
      const question = readQuestion(asked.question, corpus);
      if (!wantedBy(question)) continue;
      const consultation = reader.consult(question.text);
      const read = await rankWithReader(question, corpus, consultation, undefined, ranking);
      for (const ranked of [...(read ? [read] : []), rank(question, corpus, undefined, ranking)])
        leads.push(...leadOf(ranked, outcomeOf(ranked, question, ranking.bars), { story, asked, question, corpus }));
    }
  }
  const { network, bar } = fitCertainty(leads, log);
  const content = { version: 1, rule: RULE, bar, features: CERTAINTY_FEATURES, network };
  return `${JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value,
  )}\n`;
}

interface Posed {
  readonly story: LabelledStory;
  readonly asked: LabelledQuestion;
  readonly question: Question;
  readonly corpus: Corpus;
}

/** What words are found in the sentence that comes first, if it is an answer or likely to be one. */
function leadOf(ranked: Ranked, outcome: Outcome, { story, asked, question, corpus }: Posed): Lead[] {
  const [first] = inOrderToShow(ranked.candidates, question, corpus);
  const isNear = outcome === 'answered' || outcome === 'likely';
  const found = first && isNear && findWords(first.indexed, question, corpus.names);
  if (!found) return [];
  const isToldHere = isRight(first.indexed, story, asked);
  // Of our own questions a sentence is labelled, and the words of it only where somebody has read them. A question that is answered
  // in several sentences is labelled in one.
  if (isToldHere && story.isOurs && !asked.words) return [];
  const words = story.document.text.slice(found.start, found.end);
  return [
    {
      story: story.document.id,
      features: certaintyFeatures({ found, estimate: ranked.estimate }),
      isRight: isLeadRight(words, wordsThatAnswer(asked)),
      isShown: ranked.isRead && story.part === 'ranked' && outcome === 'answered' && asked.places.length > 0,
    },
  ];
}

const regressionOf = (leads: readonly Lead[]) =>
  fitJudge(
    leads.map(({ features, isRight }) => ({ features, label: isRight })),
    REGRESSION,
  );

/** The regression, and the bar by `RULE`; says what comes of it. */
export function fitCertainty(leads: readonly Lead[], log: (line: string) => void): Certainty {
  const stories = [...new Set(leads.map(({ story }) => story))];
  const foldOf = ({ story }: Lead): number => stories.indexOf(story) % FOLDS;
  const shown = Array.from({ length: Math.min(FOLDS, stories.length) }, (_, fold) => {
    const scorer = new Scorer(regressionOf(leads.filter((lead) => foldOf(lead) !== fold)));
    return leads
      .filter((lead) => lead.isShown && foldOf(lead) === fold)
      .map((lead) => ({ ...lead, certainty: scorer.probability(lead.features) }));
  }).flat();
  const from = (bar: number): { led: number; wrong: number } => {
    const led = shown.filter(({ certainty }) => certainty >= bar);
    return { led: led.length, wrong: led.filter(({ isRight }) => !isRight).length / Math.max(1, led.length) };
  };
  const most = ({ led, wrong }: ReturnType<typeof from>): number =>
    wrong + CERTAIN * Math.sqrt((wrong * (1 - wrong)) / Math.max(1, led));
  const bars = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
  const bar = bars.find((each) => from(each).led > 0 && most(from(each)) <= WRONG) ?? 1;
  const { led, wrong } = from(bar);
  log(`answering words: ${led} of ${shown.length} lead from ${bar} on, ${(100 * wrong).toFixed(1)} % of them wrongly`);
  return { network: regressionOf(leads), bar };
}
