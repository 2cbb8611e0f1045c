import { explainWithReader } from '../../../src/answer/answer.ts';
import { silenceRuntime } from '../../../src/cli/open-reader.ts';
import { packageFile } from '../../../src/package.ts';
import { startReader } from '../../../src/reader/start-reader.ts';
import { openBot } from './bot.ts';
import { askAll, held, timed } from './measure.ts';
import type { Sample } from './sample.ts';

/** The time and room that reading all stories takes, and answers that it chooses. */
export async function readerAdds({ files, questions }: Sample) {
  const bot = await openBot(packageFile('.'));
  const documents = [];
  for (const file of files) documents.push(await bot.documentOf(file));
  const corpus = bot.corpusOf(documents);
  const before = held();
  silenceRuntime();
  const reader = startReader({
    worker: packageFile('dist/src/reader/worker.js'),
    model: packageFile('src/reader/model'),
    say: (line) => process.stderr.write(`${line}\n`),
  });
  try {
    const { took } = await timed(async () => {
      const fault = await reader.loaded;
      if (fault !== undefined) throw new Error(fault);
      await reader.prepare(corpus);
    });
    const after = held();
    const asking = await askAll(questions, (question) => explainWithReader(question, corpus, reader));
    return { load: took, held: { heap: after.heap - before.heap, rss: after.rss - before.rss }, asking };
  } finally {
    await reader.close();
  }
}
