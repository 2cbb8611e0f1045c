import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { silenceRuntime } from '../../src/cli/open-reader.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { packageFile } from '../../src/package.ts';
import { type ReaderOptions, type RunningReader, startReader } from '../../src/reader/start-reader.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';
import { newFolder, workerOf } from './fakes.ts';

const WORKER = packageFile('dist/src/reader/worker.js');
const MODEL = packageFile('src/reader/model');
const QUESTION = 'When will the board publish its report?';
const corpus = vellmarCorpus();
const sentences = corpus.index.passages.flatMap((passage) => passage.sentences);

let running: RunningReader | undefined;
let said: string[] = [];

function start(options: Partial<ReaderOptions> = {}): RunningReader {
  said = [];
  silenceRuntime();
  running = startReader({ worker: WORKER, model: MODEL, say: (line) => said.push(line), ...options });
  return running;
}

afterEach(async () => {
  vi.useRealTimers();
  await running?.close();
});

const LOADED = "tell({ kind: 'loaded' });";

describe('the time that a question waits', () => {
  it('GIVEN a worker that is loading THEN not-ready, when its time is up', async () => {
    const consultation = start({ worker: workerOf('', ''), waitMs: 1 }).consult(QUESTION);
    expect(await consultation.near(sentences)).toBeUndefined();
    expect(consultation.use).toBe('not-ready');
  });

  it('GIVEN a worker that does not answer THEN busy, and the worker is told that nobody waits any more', async () => {
    const reader = start({ worker: workerOf(LOADED, "tell({ kind: 'say', line: message.kind })"), waitMs: 1 });
    await reader.loaded;
    const consultation = reader.consult(QUESTION);
    expect(await consultation.near(sentences)).toBeUndefined();
    expect(consultation.use).toBe('busy');
    await expect.poll(() => said).toEqual(['near', 'drop']);
  });

  it('GIVEN that the first call is answered THEN the second one has what is left of the time', async () => {
    const worker = workerOf(LOADED, "if (message.kind === 'near') tell({ kind: 'done', id: message.id, values: [] })");
    const reader = start({ worker, waitMs: 300 });
    await reader.loaded;
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const consultation = reader.consult(QUESTION);
    expect(await consultation.near(sentences)).toEqual([]);
    vi.advanceTimersByTime(299);
    const weigh = consultation.weigh(sentences);
    expect(consultation.use).toBe('used');
    vi.advanceTimersByTime(1);
    expect(await weigh).toBeUndefined();
    expect(consultation.use).toBe('busy');
    expect(await consultation.near(sentences)).toBeUndefined();
  });

  it('GIVEN no limit THEN it waits for the model', async () => {
    const consultation = start().consult(QUESTION);
    expect(await consultation.near(sentences.slice(0, 2))).toHaveLength(2);
    expect(consultation.use).toBe('used');
  });
});

it('GIVEN questions THEN a unit vector of each, those that ask the same nearer to each other', async () => {
  const consultation = start().consult(QUESTION);
  const asked = [QUESTION, 'What day does the report of the board come out?', 'Who owns the port?'];
  const vectors = await Promise.all(asked.map((question) => consultation.embed(question)));
  const cosine = (a = 0, b = 0): number =>
    (vectors[a] ?? []).reduce((sum, each, i) => sum + each * (vectors[b]?.[i] ?? 0), 0);
  expect(cosine(0, 0)).toBeCloseTo(1, 1);
  expect(cosine(0, 1)).toBeGreaterThan(cosine(0, 2));
  expect(consultation.use).toBe('used');
});

describe('what is not put to the reader', () => {
  const german = buildCorpus(
    makeLibrary([{ ...documentFromText('a.txt', 'Der Hafen ist zu.'), language: 'de' }]),
  ).index.passages.flatMap((passage) => passage.sentences);

  it.each([
    ['a question in another script', 'Где порт?', sentences],
    ['a document in another language first', QUESTION, [...german, ...sentences]],
  ])('GIVEN %s THEN off', async (_what, question, all) => {
    const reader = start({ worker: workerOf(LOADED, "tell({ kind: 'say', line: message.kind })") });
    const consultation = reader.consult(question);
    expect(await consultation.near(all)).toBeUndefined();
    expect(consultation.use).toBe('off');
    expect(said).toEqual([]);
  });

  it('GIVEN no sentences THEN nothing waits', async () => {
    const consultation = start({ worker: workerOf('', '') }).consult(QUESTION);
    expect(await consultation.near([])).toEqual([]);
    expect(consultation.use).toBe('used');
  });
});

describe('a worker that stops', () => {
  it('GIVEN a crash at a question THEN it is said once, and words alone choose', async () => {
    const crash = "if (message.kind === 'near') throw new Error('boom')";
    const reader = start({ worker: workerOf(LOADED, crash) });
    await reader.loaded;
    const prepared = reader.prepare(corpus);
    const [first, second] = [reader.consult(QUESTION), reader.consult(QUESTION)];
    expect(await Promise.all([first.near(sentences), second.near(sentences)])).toEqual([undefined, undefined]);
    await prepared;
    const later = reader.consult(QUESTION);
    expect(await later.weigh(sentences)).toBeUndefined();
    expect([first.use, second.use, later.use]).toEqual(['off', 'off', 'off']);
    await reader.close();
    expect(said).toEqual([expect.stringContaining('The reader stopped (boom)')]);
    expect(await reader.loaded).toBeUndefined();
  });

  it('GIVEN a crash before the model is loaded THEN that is why it cannot be used', async () => {
    const reader = start({ worker: workerOf("throw new Error('boom')", '') });
    expect(await reader.loaded).toContain('boom');
    expect(said).toEqual([]);
  });

  it('GIVEN the end at any time THEN it ends, and what waits comes to nothing', async () => {
    const reader = start();
    const consultation = reader.consult(QUESTION);
    const near = consultation.near(sentences);
    const prepared = reader.prepare(corpus);
    await reader.close();
    expect([await near, consultation.use, await reader.loaded]).toEqual([undefined, 'off', undefined]);
    await prepared;
    await reader.prepare(corpus);
    await reader.close();
    expect(said).toEqual([]);
  });

  it('GIVEN the end while it reads THEN it ends', async () => {
    const reader = start();
    await reader.loaded;
    const weigh = reader.consult(QUESTION).weigh([...sentences, ...sentences]);
    void reader.prepare(corpus);
    await reader.close();
    expect(await weigh).toBeUndefined();
  });
});

describe('the worker with its model', () => {
  it('GIVEN stories THEN they are prepared and kept, and the next start has the same of them', async () => {
    const cache = newFolder();
    const first = start({ cache });
    await first.prepare(corpus);
    const near = await first.consult(QUESTION).near(sentences);
    expect(near).toHaveLength(sentences.length);
    expect(await first.consult(QUESTION).weigh(sentences.slice(0, 2))).toHaveLength(2);
    await first.close();
    const [folder = ''] = readdirSync(cache);
    expect(readdirSync(join(cache, folder))).toEqual([expect.stringMatching(/\.vectors$/)]);
    const second = start({ cache });
    await second.prepare(corpus);
    expect(await second.consult(QUESTION).near(sentences)).toEqual(near);
    expect(said).toEqual([]);
  });

  it('GIVEN a new corpus before the first is prepared THEN the first one’s preparation ends', async () => {
    const reader = start();
    const [first, second] = [reader.prepare(corpus), reader.prepare(corpus)];
    await first;
    await second;
    expect(await reader.loaded).toBeUndefined();
  });
});

/** A copy of the model's folder without its largest file. */
function modelFolder(onnx?: Uint8Array, about: object = {}): string {
  const folder = newFolder();
  cpSync(join(MODEL, 'tokenizer.json'), join(folder, 'tokenizer.json'));
  const is = JSON.parse(readFileSync(join(MODEL, 'model.json'), 'utf8'));
  writeFileSync(join(folder, 'model.json'), JSON.stringify({ ...is, ...about }));
  if (onnx) writeFileSync(join(folder, 'reader.onnx'), onnx);
  return folder;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const garbage = Buffer.from('not a model');

describe('a model that cannot be used', () => {
  it.each<[what: string, folder: string, fault: RegExp]>([
    ['without a folder', join(newFolder(), 'gone'), /model\.json is missing: put the file/],
    ['without its file', modelFolder(), /reader\.onnx is missing: put the file/],
    ['with a part of its file', modelFolder(garbage), /reader\.onnx is damaged \(it has 11 bytes of \d+\): put/],
    [
      'with another file',
      modelFolder(garbage, { bytes: 11 }),
      /reader\.onnx is damaged \(its checksum is another\): put/,
    ],
    [
      'with a file that is no model',
      modelFolder(garbage, { bytes: 11, sha256: sha256(garbage) }),
      /reader\.onnx \(.*\) is not a model for this version of the bot \(.+\): put/,
    ],
    ['with a version that is no name', modelFolder(garbage, { version: '../x' }), /model\.json is damaged/],
  ])('GIVEN one %s THEN why, and what to do, and words alone choose', async (_what, model, fault) => {
    const reader = start({ model });
    expect(await reader.loaded).toMatch(fault);
    const consultation = reader.consult(QUESTION);
    expect(await consultation.near(sentences)).toBeUndefined();
    expect(consultation.use).toBe('off');
    await reader.prepare(corpus);
    await reader.close();
    expect(said).toEqual([]);
  });

  it('GIVEN a platform that onnxruntime-node has no file for THEN why, and what to do', async () => {
    const folder = newFolder();
    for (const room of ['reader', 'kept', 'library'])
      cpSync(packageFile(`dist/src/${room}`), join(folder, room), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    for (const part of ['dist', 'package.json']) {
      const path = join('node_modules/onnxruntime-node', part);
      cpSync(packageFile(path), join(folder, path), { recursive: true });
    }
    for (const other of ['zod', '@huggingface', 'onnxruntime-common'])
      symlinkSync(packageFile(`node_modules/${other}`), join(folder, 'node_modules', other));
    const fault = await start({ worker: join(folder, 'reader/worker.js') }).loaded;
    expect(fault).toMatch(
      /^onnxruntime-node cannot be loaded on \w+ \w+ \(Cannot find module .*onnxruntime_binding\.node.*\): run npm ci/,
    );
  });
});
