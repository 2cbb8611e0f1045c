import { type Explained, explain, explainWithReader } from '../../src/answer/answer.ts';
import { CERTAINTY_FEATURES, type Certainty, certaintyFeatures } from '../../src/answer/answering-words/certainty.ts';
import { findWords } from '../../src/answer/answering-words/find-words.ts';
import { wantedBy } from '../../src/answer/answering-words/wanted.ts';
import { readQuestion } from '../../src/answer/question/question.ts';
import { Scorer } from '../../src/answer/ranking/network.ts';
import type { Ranking } from '../../src/answer/ranking/weights.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { Reader } from '../../src/reader/reader.ts';
import { isRight, type LabelledQuestion, type LabelledStory, wordsThatAnswer } from '../eval/labelled.ts';
import { isLeadRight } from '../eval/leads.ts';
import { fitJudge, REGRESSION } from './losses.ts';

/** Of the words that lead an answer with the reader, the share that must be right. Set by hand, above what is promised: the rules that find words were made with these questions. */
const RIGHT = 0.98;
const FOLDS = 5;
/** Bars are tried at every two-hundredth. */
const STEPS = 200;
const DIGITS = 3;

export const RULE =
  'The lowest bar at which, of the words that lead answers that the reader chose, 98 % are right and in a right sentence; of answerable questions put to their own story, each judged by a regression learnt without its story (five folds).';

/** Words that were found in the sentence that comes first. */
export interface Lead {
  /** The name of its story: a fold has stories whole. */
  readonly story: string;
  readonly features: Float64Array;
  readonly isRight: boolean;
  /** Whether the bar is chosen by it: of an answer by the reader to a question that its story answers. */
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
      if (!wantedBy(readQuestion(asked.question, corpus))) continue;
      const read = await explainWithReader(asked.question, corpus, reader, undefined, ranking);
      const byWords = explain(asked.question, corpus, undefined, ranking);
      leads.push(...leadOf(read, story, asked, corpus, true), ...leadOf(byWords, story, asked, corpus, false));
    }
  }
  const { network, bar } = fitCertainty(leads, log);
  const content = { version: 1, rule: RULE, bar, features: CERTAINTY_FEATURES, network };
  return `${JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value,
  )}\n`;
}

/** What words are found in the sentence that comes first, if it is an answer or likely to be one. */
function leadOf(
  { answer, question, ranked }: Explained,
  story: LabelledStory,
  asked: LabelledQuestion,
  corpus: Corpus,
  isRead: boolean,
): Lead[] {
  const [first] = ranked.candidates;
  const isNear = answer.outcome === 'answered' || answer.outcome === 'likely';
  const found = first && isNear && findWords(first.indexed, question, corpus.names);
  if (!found) return [];
  const isToldHere = isRight(first.indexed, story, asked);
  // Of our own questions a sentence is labelled, and the words of it only where somebody has read them.
  if (isToldHere && story.isOurs && !asked.words) return [];
  const words = story.document.text.slice(found.start, found.end);
  return [
    {
      story: story.document.id,
      features: certaintyFeatures({ found, estimate: ranked.estimate }),
      isRight: isToldHere && isLeadRight(words, wordsThatAnswer(asked)),
      isShown: isRead && answer.outcome === 'answered' && asked.places.length > 0,
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
  const rightFrom = (bar: number): { led: number; right: number } => {
    const led = shown.filter(({ certainty }) => certainty >= bar);
    return { led: led.length, right: led.filter(({ isRight }) => isRight).length / Math.max(1, led.length) };
  };
  const bars = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
  const bar = bars.find((each) => rightFrom(each).right >= RIGHT) ?? 1;
  const { led, right } = rightFrom(bar);
  log(`answering words: ${led} of ${shown.length} lead from ${bar} on, ${(100 * right).toFixed(1)} % of them rightly`);
  return { network: regressionOf(leads), bar };
}
