import { describe, expect, it } from 'vitest';
import { Desk } from '../../src/reader/desk.ts';
import { nearnessOf } from '../../src/reader/nearness.ts';
import { encodedOf, FakeEncoder, reading } from './fakes.ts';

describe('the desk', () => {
  it('GIVEN sentences THEN how near each is, in their order', async () => {
    const near = await new Desk(new FakeEncoder()).near('who', [reading('one'), reading('two')]);
    expect(near).toEqual([
      nearnessOf(encodedOf('who'), encodedOf('one')),
      nearnessOf(encodedOf('who'), encodedOf('two')),
    ]);
  });

  it('GIVEN a sentence again THEN it is not read again, but with another context it is', async () => {
    const encoder = new FakeEncoder();
    const desk = new Desk(encoder);
    for (const context of ['a', 'a', 'b']) await desk.read(reading('one', context));
    expect(encoder.given).toEqual(['one', 'one']);
  });

  it('GIVEN more than are remembered THEN the one that was not used for longest is forgotten', async () => {
    const encoder = new FakeEncoder();
    const desk = new Desk(encoder, 2);
    for (const text of ['one', 'two', 'one', 'three', 'one', 'two']) await desk.read(reading(text));
    expect(encoder.given).toEqual(['one', 'two', 'three', 'two']);
  });

  it.each(['near', 'weigh'] as const)(
    'GIVEN that nobody waits any more THEN %s stops before the next',
    async (kind) => {
      const encoder = new FakeEncoder();
      const dropped = new AbortController();
      encoder.before = (text) => text === 'two' && dropped.abort();
      const readings = ['one', 'two', 'three'].map((text) => reading(text));
      await expect(new Desk(encoder)[kind]('who', readings, dropped.signal)).rejects.toThrow();
      expect(encoder.given.at(-1)).toContain('two');
    },
  );

  it('GIVEN that all sentences are remembered THEN a signal that comes later still stops it', async () => {
    const encoder = new FakeEncoder();
    const desk = new Desk(encoder);
    const readings = Array.from({ length: 1_000 }, () => reading('one'));
    const dropped = new AbortController();
    const near = desk.near('who', readings, dropped.signal);
    setImmediate(() => dropped.abort());
    await expect(near).rejects.toThrow();
  });
});
