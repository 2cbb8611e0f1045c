import { Worker } from 'node:worker_threads';
import type { Asked, Scope } from './asking.ts';
import type { Typing } from './typing.ts';

/** What a worker is given: it learns from all stories but each `of`-th from `fold`, and asks of those. */
export interface Fold {
  readonly file: string;
  readonly fold: number;
  readonly of: number;
  readonly scopes: readonly Scope[];
  readonly sample?: number;
  readonly typing?: Typing;
}

/**
 * Cross-validates by story: each is asked about with weights learnt from the others. A worker thread a fold.
 *
 * @returns Of each scope, what every question came to.
 */
export async function askInFolds(
  file: string,
  folds: number,
  scopes: readonly Scope[],
  some: Pick<Fold, 'sample' | 'typing'> = {},
): Promise<Asked[][]> {
  const jobs = Array.from({ length: folds }, (_, fold): Fold => ({ file, fold, of: folds, scopes, ...some }));
  const results: Asked[][][] = [];
  const next = async (): Promise<void> => {
    for (let job = jobs.shift(); job; job = jobs.shift()) results.push(await inWorker(job));
  };
  await Promise.all([next(), next()]);
  return scopes.map((_, s) => results.flatMap((result) => result[s] ?? []));
}

function inWorker(workerData: Fold): Promise<Asked[][]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./fold-worker.js', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
