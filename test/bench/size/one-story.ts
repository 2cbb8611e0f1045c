import type { Corpus } from '../../../src/corpus/corpus.ts';
import { quantile } from '../figures.ts';
import type { Bot } from './bot.ts';
import { timed } from './measure.ts';
import type { OwnStory } from './sample.ts';

/** What is asked within one story. */
export const WITHIN = ['question', 'who', 'takeaways about', 'autocomplete'] as const;
type What = (typeof WITHIN)[number];

/** Milliseconds of the processor, the median of each. */
export type Within = Readonly<Record<What, number>>;

/** What a reader types within a story, by the id of its document. */
export interface Typed {
  readonly document: string;
  readonly questions: readonly string[];
  readonly names: readonly string[];
}

/** Each is asked so many times; before that half as many, to warm up. Set by hand. */
const ROUNDS = 10;
/** Names of a story that are asked for. */
const NAMES = 4;
/** Letters that are typed of a name. */
const LETTERS = 3;

/** Each story as a library of its own. */
export async function askedAlone(bot: Bot, stories: readonly OwnStory[]): Promise<{ typed: Typed[]; within: Within }> {
  const typed: Typed[] = [];
  const corpora: Corpus[] = [];
  for (const { questions, ...file } of stories) {
    const corpus = bot.corpusOf([await bot.documentOf(file)]);
    const [story] = corpus.library.stories;
    const names = story ? corpus.names.offered(story).slice(0, NAMES) : [];
    typed.push({ document: file.id, questions, names: names.map(({ name }) => name) });
    corpora.push(corpus);
  }
  return { typed, within: await askedWithin(bot, typed, (i) => corpora[i]) };
}

/** Each story within the library that holds it. @param corpusOf The library of a story, by its position. */
export async function askedWithin(
  bot: Bot,
  typed: readonly Typed[],
  corpusOf: (position: number) => Corpus | undefined,
): Promise<Within> {
  const works = typed.flatMap((each, i) => {
    const corpus = corpusOf(i);
    return corpus ? worksOf(bot, each, corpus) : [];
  });
  const took = new Map<What, number[]>(WITHIN.map((what) => [what, []]));
  for (let round = -ROUNDS / 2; round < ROUNDS; round++)
    for (const { what, work } of works) {
      const { cpuMs } = (await timed(work)).took;
      if (round >= 0) took.get(what)?.push(cpuMs);
    }
  const median = (what: What): number => quantile(took.get(what) ?? [], 0.5);
  return {
    question: median('question'),
    who: median('who'),
    'takeaways about': median('takeaways about'),
    autocomplete: median('autocomplete'),
  };
}

interface Work {
  readonly what: What;
  readonly work: () => unknown;
}

function worksOf(bot: Bot, { document, questions, names }: Typed, corpus: Corpus): Work[] {
  const story = corpus.library.stories.find(({ documents }) => documents.some(({ id }) => id === document));
  if (!story) return [];
  const own = { story: story.id };
  return [
    ...questions.map((question): Work => ({ what: 'question', work: () => bot.answer(question, corpus, story) })),
    ...names.flatMap((name): Work[] => [
      { what: 'who', work: () => bot.run('who', { name, ...own }, corpus) },
      { what: 'takeaways about', work: () => bot.run('takeaways', { about: name, ...own }, corpus) },
      { what: 'autocomplete', work: () => bot.complete('who', 'name', name.slice(0, LETTERS), own, corpus) },
    ]),
  ];
}
