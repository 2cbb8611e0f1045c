import { type Explained, explain, explainWithReader } from '../../src/answer/answer.ts';
import type { Ranking } from '../../src/answer/ranking/weights.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import type { Reader } from '../../src/reader/reader.ts';

/** The reader that ships, in this thread. Loaded on need: most evaluations go by words alone. */
export async function shippedReader(): Promise<Reader> {
  const { openDesk, readerAt } = await import('../../src/reader/open-desk.ts');
  return readerAt(await openDesk());
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
