import { explainWithReader } from '../../../src/answer/answer.ts';
import { packageFile } from '../../../src/package.ts';
import { withReader } from '../reader-pace.ts';
import { openBot } from './bot.ts';
import { askAll, held, stopwatch } from './measure.ts';
import type { Sample } from './sample.ts';

/** The time and room that reading all stories takes, and answers that it chooses. */
export async function readerAdds({ files, questions }: Sample) {
  const bot = await openBot(packageFile('.'));
  const documents = [];
  for (const file of files) documents.push(await bot.documentOf(file));
  const corpus = bot.corpusOf(documents);
  const before = held();
  const began = stopwatch();
  return await withReader(corpus, async (reader) => {
    const load = began();
    const after = held();
    const asking = await askAll(questions, (question) => explainWithReader(question, corpus, reader));
    return { load, held: { heap: after.heap - before.heap, rss: after.rss - before.rss }, asking };
  });
}
