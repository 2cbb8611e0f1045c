import { Scorer } from '../../src/answer/ranking/network.ts';
import { type Bars, rankingOf, type Weights } from '../../src/answer/ranking/weights.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { wordRelations } from '../../src/language/word-relations.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { LabelledStory } from '../eval/labelled.ts';
import { chooseBars, chooseLengths } from './bars.ts';
import { fitJudges, judgedQuestions } from './judges.ts';
import { EMPTY, fitLikelihood } from './likelihood.ts';
import { listsOf, type Posed } from './lists.ts';
import { fitRanker, type Lists } from './losses.ts';

/** One story in three is kept from the ranking that the judges are learnt with, so that they see it as it does on new stories. */
const JUDGED = 3;

const NO_JUDGES: Pick<Weights, 'gate' | 'confidence'> = {
  gate: { story: EMPTY, library: EMPTY },
  confidence: { network: EMPTY },
};
const NO_BARS: Omit<Bars, 'sentences'> = { gate: { story: 0, library: 0 }, confidence: { usual: 0, doubtful: 0 } };

/** Every answerable question, put to its story alone or to the library of all. */
function ask(stories: readonly LabelledStory[], scope: 'story' | 'library'): Posed[] {
  const corpusOf = (some: readonly LabelledStory[]) => buildCorpus(makeLibrary(some.map((each) => each.document)));
  const library = scope === 'library' ? corpusOf(stories) : undefined;
  return stories.flatMap((story) => {
    const corpus = library ?? corpusOf([story]);
    return story.questions.flatMap((asked) => (asked.places.length === 0 ? [] : [{ story, asked, corpus }]));
  });
}

/** The likelihood of terms, learnt from a story each, and with them the candidates of questions put to both scopes. */
export function prepare(stories: readonly LabelledStory[]): { likelihood: Weights['likelihood']; lists: Lists } {
  const tables = wordRelations();
  const inStory = ask(stories, 'story');
  const likelihood = fitLikelihood(inStory, tables);
  const model = { tables, likelihood: { scorer: new Scorer(likelihood.network), stems: likelihood.stems } };
  return { likelihood, lists: listsOf([...inStory, ...ask(stories, 'library')], model) };
}

/**
 * Learns everything from labelled stories: the likelihood of terms, the ranker, and, with a ranker learnt without a third of
 * the stories, the judges and their bars from that third and from questions of our own. The same stories give the same weights.
 */
export function learn(stories: readonly LabelledStory[], log: (line: string) => void): Weights {
  const foreign = stories.filter(({ isOurs }) => !isOurs);
  const ours = stories.filter(({ isOurs }) => isOurs);
  const isJudged = (_: LabelledStory, i: number): boolean => i % JUDGED === JUDGED - 1;
  const judged = foreign.filter(isJudged);
  const others = foreign.filter((story, i) => !isJudged(story, i));
  log(`learning from ${others.length} stories what ${judged.length + ours.length} are judged with`);
  const first = prepare(others);
  const sentences = chooseLengths([...judged, ...others, ...ours]);
  const bars = { ...NO_BARS, sentences };
  const ranking = rankingOf({ ...NO_JUDGES, bars, likelihood: first.likelihood, ranker: fitRanker(first.lists) });
  log('learning when not to answer');
  const questions = judgedQuestions([...judged, ...ours], others, ranking);
  const judges = fitJudges(questions);
  log('choosing bars');
  const chosen: Bars = { ...chooseBars(questions, judges.gate.story), sentences };
  log(JSON.stringify(chosen));
  log(`learning from ${foreign.length} stories`);
  const { likelihood, lists } = prepare(foreign);
  return { likelihood, ranker: fitRanker(lists), ...judges, bars: chosen };
}
