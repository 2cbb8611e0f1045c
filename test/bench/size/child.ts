import { readFileSync } from 'node:fs';
import { PEERS } from '../peers/peers.ts';
import { openBot } from './bot.ts';
import { type Asking, askAll, type Held, held, type Took, timed } from './measure.ts';
import { askedAlone, askedWithin, type Typed, type Within } from './one-story.ts';
import type { Sample } from './sample.ts';
import { readerAdds } from './with-reader.ts';

/** What a process of its own measures. `sample` is a file; `checkout` a folder with the bot's `dist`. */
export type Task =
  | { readonly kind: 'peer'; readonly name: keyof typeof PEERS; readonly sample: string }
  | { readonly kind: 'bot'; readonly checkout: string; readonly sample: string; readonly typed: readonly Typed[] }
  | { readonly kind: 'folder'; readonly checkout: string; readonly folder: string }
  | { readonly kind: 'start'; readonly checkout: string; readonly folder: string; readonly cache: string }
  | { readonly kind: 'reader'; readonly sample: string }
  | { readonly kind: 'alone'; readonly checkout: string; readonly sample: string };

/** What it measured. */
export interface Measured {
  readonly load?: Took;
  /** How much more is in use once all is loaded, and after all questions; `rss` is of the whole process. */
  readonly held?: Held;
  readonly heapAfter?: number;
  /** The very first question. */
  readonly first?: Took;
  readonly asking?: Asking;
  /** From the folder until questions are taken, and until all is done. */
  readonly ready?: Took;
  readonly everything?: Took;
  readonly within?: Within;
  readonly typed?: readonly Typed[];
}

const readSample = (file: string): Sample => JSON.parse(readFileSync(file, 'utf8')) as Sample;

/** Loads, and asks what it gives. */
async function measured<T>(
  load: () => T | Promise<T>,
  questions: readonly string[],
  ask: (loaded: T, question: string) => unknown,
): Promise<{ loaded: T; measured: Measured }> {
  const before = held();
  const { result: loaded, took } = await timed(load);
  const after = held();
  const kept = { heap: after.heap - before.heap, rss: after.rss };
  const [question] = questions;
  if (question === undefined) return { loaded, measured: { load: took, held: kept } };
  const first = (await timed(() => ask(loaded, question))).took;
  const asking = await askAll(questions, (each) => ask(loaded, each));
  return { loaded, measured: { load: took, held: kept, first, asking, heapAfter: held().heap - before.heap } };
}

async function run(task: Task): Promise<Measured> {
  if (task.kind === 'reader') return readerAdds(readSample(task.sample));
  if (task.kind === 'peer') {
    const { passages, questions } = readSample(task.sample);
    const peer = await PEERS[task.name]();
    const load = () => peer.build(passages, { unit: 'paragraph', documents: [] });
    return (await measured(load, questions, (search, question) => search(question))).measured;
  }
  const bot = await openBot(task.checkout);
  if (task.kind === 'folder')
    return (
      await measured(
        () => bot.corpusOfFolder(task.folder),
        [],
        () => {},
      )
    ).measured;
  if (task.kind === 'start') {
    const { result: start, took: ready } = await timed(() => bot.startOf(task.folder, task.cache));
    const { took } = await timed(() => start.settle());
    return { ready, everything: { cpuMs: ready.cpuMs + took.cpuMs, wallMs: ready.wallMs + took.wallMs } };
  }
  const { files, questions, stories } = readSample(task.sample);
  if (task.kind === 'alone') return askedAlone(bot, stories);
  const load = async () => {
    const documents = [];
    for (const file of files) documents.push(await bot.documentOf(file));
    return bot.corpusOf(documents);
  };
  const result = await measured(load, questions, (corpus, question) => bot.answer(question, corpus));
  const within = await askedWithin(bot, task.typed, () => result.loaded);
  return { ...result.measured, within };
}

process.once('message', async (task: Task) => {
  const result = await run(task);
  process.send?.(result, () => process.disconnect());
});
