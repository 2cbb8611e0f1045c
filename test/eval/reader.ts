import { type Explained, explain, explainWithReader } from '../../src/answer/answer.ts';
import type { Ranking } from '../../src/answer/ranking/weights.ts';
import { silenceRuntime } from '../../src/cli/open-reader.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { packageFile } from '../../src/package.ts';
import type { Reader } from '../../src/reader/reader.ts';
import { readingOf } from '../../src/reader/reading.ts';

/**
 * The reader that ships, in this thread: it takes the time that it takes. Loaded on need: many evaluations go by words alone.
 *
 * @param model The folder of another one.
 */
export async function shippedReader(model = packageFile('src/reader/model')): Promise<Reader> {
  silenceRuntime();
  const { loadModel } = await import('../../src/reader/model.ts');
  const { Desk } = await import('../../src/reader/desk.ts');
  const desk = new Desk((await loadModel(model)).encoder);
  return {
    consult: (question) => ({
      use: 'used',
      embed: async (typed) => (await desk.embed(typed))[0],
      near: (sentences) => desk.near(question, sentences.map(readingOf)),
      weigh: (sentences) => desk.weigh(question, sentences.map(readingOf)),
    }),
  };
}

/** Has the reader read all sentences, as the bot has soon after it is ready. */
export async function warmUp(reader: Reader | undefined, { index }: Corpus): Promise<void> {
  await reader?.consult('').near(index.passages.flatMap(({ sentences }) => sentences));
}

/** Asks all stories, with a reader or by words alone. */
export async function ask(
  question: string,
  corpus: Corpus,
  reader: Reader | undefined,
  ranking?: Ranking,
): Promise<Explained> {
  return reader
    ? await explainWithReader(question, corpus, reader, undefined, ranking)
    : explain(question, corpus, undefined, ranking);
}
