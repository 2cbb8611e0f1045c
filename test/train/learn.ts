import { CHOOSER, FINDER } from '../../src/answer/ranking/meaning.ts';
import { Scorer } from '../../src/answer/ranking/network.ts';
import { type Bar, type Bars, rankingOf, type Weights } from '../../src/answer/ranking/weights.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { wordRelations } from '../../src/language/word-relations.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { Reader } from '../../src/reader/reader.ts';
import type { LabelledStory } from '../eval/labelled.ts';
import { ablateReader } from './ablate-reader.ts';
import { chooseBars, fitGateOf, fitJudgeOf, tiers } from './bars.ts';
import { chosenBlock, foundBlock, type Judged, judgedOf, type Posing, posings } from './judges.ts';
import { EMPTY, fitLikelihood } from './likelihood.ts';
import { type Block, joined, listsOf, type Posed } from './lists.ts';
import { CHOICE, fitRanker, type Lists } from './losses.ts';
import { remembering } from './remember.ts';

/** Of SQuAD's many questions, one in three is put to the reader. */
const EACH = 3;

const NO_BAR: Bar = { judge: 0, gate: 0 };
const NO_BARS: Bars = {
  answered: { words: NO_BAR, reader: NO_BAR },
  likely: { words: NO_BAR, reader: NO_BAR },
  present: 0,
};

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

/** Weights that know words alone. */
function wordsOf(stories: readonly LabelledStory[]): Weights {
  const { likelihood, lists } = prepare(stories);
  const none = { words: EMPTY, reader: EMPTY };
  const ranker = fitRanker(lists);
  return { likelihood, ranker, finder: EMPTY, chooser: EMPTY, judge: none, gate: none, bars: NO_BARS };
}

/** Questions of which `ablateLearnt` asks one. */
const ABLATED = 3;

/** `ablateReader` on questions of our own, with what was learnt from the stories that the reader was taught with. */
export function ablateLearnt(stories: readonly LabelledStory[], reader: Reader): Promise<string> {
  const ranking = rankingOf(wordsOf(stories.filter(({ part }) => part === 'taught')));
  const asked = posings(
    stories.filter(({ isOurs, part }) => isOurs && part === 'ranked'),
    1,
  );
  return ablateReader(
    asked.filter(({ put, asked: { places } }, i) => put === 'story' && places.length > 0 && i % ABLATED === 0),
    reader,
    ranking,
  );
}

/**
 * Learns everything from labelled stories: from those that are taught, the likelihood of terms and the ranker by words; from
 * those that are ranked, which neither that ranker nor the reader has seen, what finds and chooses with the reader, the judge
 * and its bars. The same stories and the same reader give the same weights.
 */
export async function learn(
  stories: readonly LabelledStory[],
  reader: Reader,
  log: (line: string) => void,
): Promise<Weights> {
  const remembered = remembering(reader);
  const ranked = stories.filter(({ part }) => part === 'ranked');
  const taught = stories.filter(({ part }) => part === 'taught');
  log(`words: learning from ${taught.length} stories what ${ranked.length} are ranked with`);
  const words = wordsOf(taught);
  const posed = [
    ...posings(
      ranked.filter(({ isOurs }) => isOurs),
      1,
    ),
    ...posings(
      ranked.filter(({ isOurs }) => !isOurs),
      EACH,
    ),
  ];
  const answered = posed.filter(({ put, asked }) => (put === 'story' || put === 'library') && asked.places.length > 0);
  log(`finder: ${answered.length} questions`);
  const finder = fitRanker(
    joined(await blocksOf(answered, (each) => foundBlock(each, remembered, rankingOf(words))), FINDER.names.length),
    CHOICE,
  );
  const found = rankingOf({ ...words, finder });
  log('chooser');
  const chooser = fitRanker(
    joined(await blocksOf(answered, (each) => chosenBlock(each, remembered, found)), CHOOSER.names.length),
    CHOICE,
  );
  const choosing = rankingOf({ ...words, finder, chooser });
  log(`judge: ${posed.length} questions`);
  const judged: Judged[] = [];
  for (const each of posed) judged.push(await judgedOf(each, remembered, choosing));
  const judge = { words: fitJudgeOf(judged, 'words'), reader: fitJudgeOf(judged, 'reader') };
  const gate = { words: fitGateOf(judged, 'words'), reader: fitGateOf(judged, 'reader') };
  log('bars');
  const bars = chooseBars(judged);
  for (const line of [JSON.stringify(bars), ...tiers(judged, bars)]) log(line);
  return { ...words, finder, chooser, judge, gate, bars };
}

async function blocksOf(posed: readonly Posing[], block: (posing: Posing) => Promise<Block>): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const each of posed) blocks.push(await block(each));
  return blocks;
}
