import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Desk } from '../../src/reader/desk.ts';
import type { FromWorker, Slice } from '../../src/reader/messages.ts';
import { Service } from '../../src/reader/service.ts';
import { Shelf } from '../../src/reader/shelf.ts';
import { FakeEncoder, newFolder, reading } from './fakes.ts';

const story = (...texts: string[]): Slice[] => [
  { readings: texts.map((text) => reading(text)), of: texts.length, ends: true },
];

/** A service that gives its plans the slices of `plans`, and what it told. */
function serve(plans: Record<number, Slice[]> = {}, most = 100, shelf?: Shelf) {
  const encoder = new FakeEncoder();
  const told: FromWorker[] = [];
  const service: Service = new Service((message) => {
    told.push(message);
    const { kind } = message;
    // As between threads, a message comes later.
    if (kind === 'next') {
      const { plan } = message;
      queueMicrotask(() => service.take({ kind: 'part', plan, slice: plans[plan]?.shift() }));
    }
  });
  const run = async (): Promise<void> => await service.run(new Desk(encoder, most), shelf);
  const until = async (kind: FromWorker['kind'], count = 1): Promise<void> => {
    while (told.filter((each) => each.kind === kind).length < count) await setImmediate();
  };
  return { encoder, told, service, run, until };
}

const near = (id: number, ...texts: string[]) =>
  ({ kind: 'near', id, question: 'who', readings: texts.map((text) => reading(text)) }) as const;

describe('questions', () => {
  it('GIVEN questions and a plan THEN questions come first, in their order', async () => {
    const { encoder, service, run, until } = serve({ 1: story('back', 'ground') });
    service.take({ kind: 'prepare', plan: 1 });
    service.take(near(2, 'one'));
    service.take({ ...near(3, 'two'), kind: 'weigh' });
    const running = run();
    await until('prepared');
    service.take({ kind: 'close' });
    await running;
    expect(encoder.given).toEqual(['question who', 'one', 'pair two', 'back', 'ground']);
  });

  it('GIVEN a question in the middle of a story THEN it comes before the next sentence', async () => {
    const { encoder, service, run, until } = serve({ 1: story('a', 'b', 'c') });
    encoder.before = (text) => text === 'a' && service.take(near(2, 'one'));
    service.take({ kind: 'prepare', plan: 1 });
    void run();
    await until('prepared');
    expect(encoder.given).toEqual(['a', 'question who', 'one', 'b', 'c']);
  });

  it('GIVEN a question of one who has time THEN it gives way to others, before the next sentence, and is answered after them', async () => {
    const { encoder, told, service, run, until } = serve();
    encoder.before = (text) => text === 'b' && service.take(near(2, 'one'));
    service.take({ ...near(1, 'a', 'b', 'c'), isPatient: true });
    service.take(near(3, 'first'));
    void run();
    await until('done', 3);
    expect(encoder.given.slice(0, 5)).toEqual(['question who', 'first', 'question who', 'a', 'b']);
    expect(told.map((each) => 'id' in each && each.id)).toEqual([3, 2, 1]);
  });

  it('GIVEN that nobody waits for some THEN nothing of them is read, under load too', async () => {
    const { encoder, told, service, run, until } = serve();
    for (let id = 1; id <= 50; id++) service.take(near(id, `sentence ${id}`));
    for (let id = 1; id < 50; id++) service.take({ kind: 'drop', id });
    void run();
    await until('done');
    expect(encoder.given).toEqual(['question who', 'sentence 50']);
    expect(told.map((each) => 'id' in each && each.id)).toEqual([50]);
  });

  it('GIVEN that nobody waits any more for the one that is read THEN it stops', async () => {
    const { encoder, told, service, run, until } = serve();
    encoder.before = (text) => text === 'b' && service.take({ kind: 'drop', id: 1 });
    service.take(near(1, 'a', 'b', 'c', 'd'));
    service.take(near(2, 'z'));
    void run();
    await until('done');
    expect(encoder.given).toEqual(['question who', 'a', 'b', 'question who', 'z']);
    expect(told).toMatchObject([{ kind: 'done', id: 2 }]);
  });

  it('GIVEN what cannot be read THEN that question comes to nothing, it is said once, and the next one is answered', async () => {
    const { encoder, told, service, run, until } = serve({ 4: [...story('bad', 'x'), ...story('good')] });
    encoder.before = (text) => {
      if (text === 'bad') throw new Error('no such token\nmore');
    };
    for (const [id, text] of [
      [1, 'bad'],
      [2, 'bad'],
      [3, 'good'],
    ] as const)
      service.take(near(id, text));
    void run();
    await until('done', 3);
    service.take({ kind: 'prepare', plan: 4 });
    await until('prepared');
    expect(told.filter(({ kind }) => kind === 'say')).toEqual([
      { kind: 'say', line: 'The reader could not read a question: no such token' },
    ]);
    expect(told.flatMap((each) => (each.kind === 'done' ? [each.values?.length] : []))).toEqual([
      undefined,
      undefined,
      1,
    ]);
    expect(encoder.given).not.toContain('x');
  });
});

describe('plans', () => {
  it('GIVEN slices THEN each is asked for when the story before it is read', async () => {
    const parts = [
      ...story('a', 'b'),
      { ...story('c', 'd')[0], of: 3, ends: false },
      { ...story('e')[0], of: 3 },
    ] as Slice[];
    const { encoder, told, service, run, until } = serve({ 1: parts });
    encoder.before = (text) => {
      const asked = told.filter(({ kind }) => kind === 'next').length;
      expect(asked).toBe('ab'.includes(text) ? 1 : 3);
    };
    service.take({ kind: 'prepare', plan: 1 });
    void run();
    await until('prepared');
    expect(encoder.given).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('GIVEN more than is remembered at once THEN it stops before the story that has no room', async () => {
    const { encoder, service, run, until } = serve(
      { 1: [...story('a'), ...story('b', 'c'), ...story('d', 'e', 'f')] },
      4,
    );
    service.take({ kind: 'prepare', plan: 1 });
    void run();
    await until('prepared');
    expect(encoder.given).toEqual(['a', 'b', 'c']);
  });

  it('GIVEN a new plan THEN what the old one had left is not read', async () => {
    const { encoder, told, service, run, until } = serve({ 1: [...story('a', 'b'), ...story('c')], 2: story('z') });
    encoder.before = (text) => text === 'a' && service.take({ kind: 'prepare', plan: 2 });
    service.take({ kind: 'prepare', plan: 1 });
    void run();
    await until('prepared');
    expect(encoder.given).toEqual(['a', 'z']);
    expect(told.filter(({ kind }) => kind === 'prepared')).toEqual([{ kind: 'prepared', plan: 2 }]);
  });

  it('GIVEN a shelf THEN the next start reads nothing, and its questions find the vectors', async () => {
    const about = { name: 'made up', version: '1', sha256: 'a'.repeat(64), bytes: 1 };
    const cache = newFolder();
    const start = async () => {
      const parts = [...story('a', 'b'), ...story('c')];
      const started = serve({ 1: parts }, 100, new Shelf(cache, about, () => {}));
      started.service.take({ kind: 'prepare', plan: 1 });
      void started.run();
      await started.until('prepared');
      return started;
    };
    expect((await start()).encoder.given).toEqual(['a', 'b', 'c']);
    const { encoder, service, until } = await start();
    expect(encoder.given).toEqual([]);
    service.take(near(2, 'c', 'a'));
    await until('done');
    expect(encoder.given).toEqual(['question who']);
  });

  it('GIVEN a plan in which one story is changed and one is gone THEN only new sentences are read, and old vectors removed', async () => {
    const about = { name: 'made up', version: '1', sha256: 'a'.repeat(64), bytes: 1 };
    const cache = newFolder();
    const shelf = new Shelf(cache, about, () => {});
    const plans = {
      1: [...story('same'), ...story('a', 'b'), ...story('gone', 'c', 'd')],
      2: [...story('same'), ...story('a', 'new')],
    };
    const { encoder, service, run, until } = serve(plans, 100, shelf);
    void run();
    for (const plan of [1, 2]) {
      service.take({ kind: 'prepare', plan });
      await until('prepared', plan);
      expect(readdirSync(join(cache, 'reader-1'))).toHaveLength(plan === 1 ? 3 : 2);
    }
    expect(encoder.given).toEqual(['same', 'a', 'b', 'gone', 'c', 'd', 'new']);
  });

  it('GIVEN the end in the middle of a story THEN it ends after that sentence', async () => {
    const { encoder, service, run } = serve({ 1: story('a', 'b', 'c') });
    encoder.before = (text) => text === 'b' && service.take({ kind: 'close' });
    service.take({ kind: 'prepare', plan: 1 });
    await run();
    expect(encoder.given).toEqual(['a', 'b']);
  });
});
