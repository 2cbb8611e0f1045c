import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { rankingOf } from '../../src/answer/ranking/weights.ts';
import { learn } from '../train/learn.ts';
import { type Asked, askAll } from './asking.ts';
import type { Fold } from './folds.ts';
import { readLabelled } from './labelled.ts';
import { shippedReader } from './reader.ts';

const { file, fold, of, scopes, sample, typing } = workerData as Fold;
const stories = readLabelled(file);
const weights = await learn(
  stories.filter((_, s) => s % of !== fold),
  await shippedReader(),
  // A busy worker's stderr would say nothing until the end.
  (line) => writeSync(2, `fold ${fold + 1}: ${line}\n`),
);
const ranking = rankingOf(weights);
const only = (s: number): boolean => s % of === fold;
const asking = { ranking, only, ...(sample && { sample }), ...(typing && { typing }) };
const asked: Asked[][] = [];
for (const scope of scopes) asked.push(await askAll(stories, { ...asking, scope }));
parentPort?.postMessage(asked);
