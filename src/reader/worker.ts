import { parentPort, workerData } from 'node:worker_threads';
import { lineOf } from '../library/plain-error.ts';
import { Desk } from './desk.ts';
import type { FromWorker, ToWorker, WorkerData } from './messages.ts';
import { loadModel, ModelFault } from './model.ts';
import { Service } from './service.ts';
import { Shelf } from './shelf.ts';

const port = parentPort;
if (!port) throw new Error('This file is run as a worker, by startReader.');
const { model, cache } = workerData as WorkerData;
const tell = (message: FromWorker): void => port.postMessage(message);
const service = new Service(tell);
port.on('message', (message: ToWorker) => service.take(message));
try {
  const { about, encoder } = await loadModel(model);
  tell({ kind: 'loaded' });
  const say = (line: string): void => tell({ kind: 'say', line });
  await service.run(new Desk(encoder), cache === undefined ? undefined : new Shelf(cache, about, say));
} catch (error) {
  if (!(error instanceof ModelFault)) throw error;
  tell({ kind: 'failed', fault: lineOf(error) });
}
port.close();
