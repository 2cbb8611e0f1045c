import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Desk } from './desk.ts';
import { loadModel } from './model.ts';
import type { Reader } from './reader.ts';
import { readingOf } from './reading.ts';

/** The model's folder beside the sources, whether they or `dist/` are run. */
const FOLDERS = ['model', '../../../src/reader/model'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/** The shipped encoder. @throws ModelFault when its files cannot be used. */
export async function openDesk(): Promise<Desk> {
  const { encoder } = await loadModel(FOLDERS.find((folder) => existsSync(folder)) ?? 'src/reader/model');
  return new Desk(encoder);
}

/** A reader in this thread, which takes the time it takes: for learning and for measuring. */
export function readerAt(desk: Desk): Reader {
  return {
    consult: (question) => ({
      use: 'used',
      near: (sentences) => desk.near(question, sentences.map(readingOf)),
      weigh: (sentences) => desk.weigh(question, sentences.map(readingOf)),
    }),
  };
}
