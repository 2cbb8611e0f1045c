import { readFileSync } from 'node:fs';
import { packageFile } from '../package.ts';
import { Desk } from './desk.ts';
import { Encoder } from './encoder.ts';
import type { Reader } from './reader.ts';
import { readingOf } from './reading.ts';

const FOLDER = 'src/reader/model';

/** The shipped encoder. @throws Error when its files cannot be used. */
export async function openDesk(): Promise<Desk> {
  const model = readFileSync(packageFile(`${FOLDER}/reader.onnx`));
  return new Desk(await Encoder.load(model, JSON.parse(readFileSync(packageFile(`${FOLDER}/tokenizer.json`), 'utf8'))));
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
