import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import type * as commands from '../../../commands/index.ts';
import type * as answers from '../../../src/answer/answer.ts';
import type * as weights from '../../../src/answer/ranking/weights.ts';
import type * as strings from '../../../src/cards/strings/index.ts';
import type * as opening from '../../../src/cli/open-corpus.ts';
import type * as corpora from '../../../src/corpus/corpus.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import type * as limits from '../../../src/discord/limits.ts';
import type * as documents from '../../../src/library/document.ts';
import type * as libraries from '../../../src/library/library.ts';
import type * as markdown from '../../../src/library/markdown.ts';
import type { Document, Library, Story } from '../../../src/library/types.ts';

/** A file of a library. */
export interface File {
  readonly id: string;
  readonly text: string;
}

type Options = Readonly<Record<string, string>>;

/** This bot, or as it was: the modules of a checkout that is built. */
export interface Bot {
  /** Front matter is not read. */
  readonly documentOf: (file: File) => Promise<Document>;
  readonly corpusOf: (documents: readonly Document[]) => Corpus;
  readonly corpusOfFolder: (folder: string) => Promise<Corpus>;
  /** A start until questions are taken, with what is left to do then. @param cache Where it is kept what was read. */
  readonly startOf: (folder: string, cache: string) => Promise<{ readonly settle: () => Promise<void> }>;
  /** By words alone, as with READER=off. */
  readonly answer: (question: string, corpus: Corpus, story?: Story) => unknown;
  /** A command's reply, as its card. */
  readonly run: (command: string, options: Options, corpus: Corpus) => unknown;
  /** What is offered for an option that is being typed. */
  readonly complete: (command: string, option: string, typed: string, options: Options, corpus: Corpus) => unknown;
}

/** Loads the modules of a bot. @param checkout A folder with its `dist`. @throws Error where a module is not there. */
export async function openBot(checkout: string): Promise<Bot> {
  const load = <Module>(path: string): Promise<Module> => import(pathToFileURL(join(checkout, 'dist', path)).href);
  const { documentFromText, makeDocument } = await load<typeof documents>('src/library/document.js');
  const { loadLibrary, makeLibrary } = await load<typeof libraries>('src/library/library.js');
  const { buildCorpus } = await load<typeof corpora>('src/corpus/corpus.js');
  const { answerQuestion } = await load<typeof answers>('src/answer/answer.js');
  const { shippedRanking } = await load<typeof weights>('src/answer/ranking/weights.js');
  const { conversation } = await load<typeof commands>('commands/index.js');
  const { en } = await load<typeof strings>('src/cards/strings/index.js');
  const { CARD_LIMITS } = await load<typeof limits>('src/discord/limits.js');
  const { openKept, openStories, settle } = await load<typeof opening>('src/cli/open-corpus.js');
  const ready = (library: Library): Corpus => {
    // As at the start, so that no question need wait.
    shippedRanking();
    return buildCorpus(library);
  };
  const contextOf = (corpus: Corpus) => ({ corpus, strings: en, limits: CARD_LIMITS, isOneDocument: false });
  const commandOf = (name: string) => conversation.commands.find((each) => each.name === name);
  return {
    documentOf: async ({ id, text }) => {
      if (!id.endsWith('.md')) return documentFromText(id, text);
      const { readMarkdown } = await load<typeof markdown>('src/library/markdown.js');
      const read = readMarkdown(text);
      return makeDocument(id, read.text, read.blocks, {}, read.leftOut);
    },
    corpusOf: (all) => ready(makeLibrary(all)),
    corpusOfFolder: async (folder) => ready(await loadLibrary(folder)),
    startOf: async (folder, cache) => {
      const log = pino({ level: 'silent' });
      const kept = await openKept({ CACHE: 'on', CACHE_DIR: cache, DATA_DIR: folder }, log);
      const corpus = await openStories(folder, log, { kept });
      return { settle: () => settle(corpus, kept) };
    },
    answer: (question, corpus, story) => answerQuestion(question, corpus, story),
    run: (command, options, corpus) => commandOf(command)?.run({ options }, contextOf(corpus)),
    complete: (command, option, typed, options, corpus) =>
      commandOf(command)?.complete?.({ option, typed, options }, contextOf(corpus)),
  };
}
