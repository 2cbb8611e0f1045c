import { parentPort } from 'node:worker_threads';
import { UnusableError } from '../unusable.ts';
import { extractHere } from './extract-here.ts';
import type { Job, JobDone } from './messages.ts';

const port = parentPort;
if (!port) throw new Error('This file is run as a worker, by extractorThread.');

port.on('message', async (job: Job) => {
  const { id } = job;
  const work =
    'bytes' in job
      ? extractHere(job.extension, job.bytes, job.hints)
      : (await import('../document-made.ts')).documentMade(job);
  const done = await work.then(
    (result): JobDone => ({ id, result }),
    (error: unknown): JobDone => ({
      id,
      reason:
        error instanceof UnusableError
          ? error.reason
          : `cannot be read (${String(Object(error).message).split('\n')[0]})`,
      remedy: error instanceof UnusableError ? error.remedy : 'copy its text into a .txt file',
    }),
  );
  port.postMessage(done);
});
