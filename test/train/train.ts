import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { runCommand, UsageError } from '../../src/cli/command-line.ts';
import { packageFile } from '../../src/package.ts';
import { readLabelled } from '../eval/labelled.ts';
import { shippedReader } from '../eval/reader.ts';
import { ablate } from './ablate.ts';
import { ablateLearnt, learn } from './learn.ts';
import { weightsToJson } from './weights-to-json.ts';

const TRAIN = {
  usage: `Usage: npm run train -- FILE... [--ablate]
Learns the weights of /ask from labelled questions and writes src/answer/ranking/weights/weights.json;
--ablate writes nothing and prints what each group of features, and each part of the reader, brings.
`,
  options: { ablate: { type: 'boolean' } },
} as const;

await runCommand(TRAIN, async ({ values, positionals }) => {
  if (positionals.length === 0) throw new UsageError('There is no FILE.');
  const started = performance.now();
  const log = (line: string): void => {
    process.stderr.write(`${Math.round((performance.now() - started) / 1000)} s: ${line}\n`);
  };
  try {
    const stories = positionals
      .flatMap((file) => readLabelled(file, 'tune'))
      .filter(({ part }) => part === 'taught' || part === 'ranked');
    const reader = await shippedReader();
    if (values.ablate) {
      process.stdout.write(`${ablate(stories, log)}\n${await ablateLearnt(stories, reader)}`);
      return 0;
    }
    const source = positionals.map((file) => ({
      file: basename(file),
      sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
    }));
    const out = packageFile('src/answer/ranking/weights/weights.json');
    writeFileSync(out, weightsToJson(await learn(stories, reader, log), source));
    log(`wrote ${out}`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
});
