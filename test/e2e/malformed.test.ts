import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Frame, malformed, wellFormed } from '../discord/malformed.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';
import { ASK, ERROR, expectNextAnswered, open } from './witnesses.ts';

/** Interactions over the wire: 10,000 by `npm run fuzz`. */
const RUNS = process.env['MODE'] === 'fuzz' ? 10_000 : 500;
const LIMIT_MS = 60_000 + 20 * RUNS;
const AT_ONCE = 50;
const SEED = 20_261_129;

const corpus = vellmarCorpus();

/** An interaction's own fields. What it lacks, the local Discord would fill in. */
const packetOf = ({ raw }: Frame): Record<string, unknown> => {
  const { id: _id, token: _token, application_id: _application, ...packet } = Object(raw) as Record<string, unknown>;
  return { type: undefined, user: undefined, member: undefined, locale: undefined, data: undefined, ...packet };
};

it('GIVEN interactions with any fields wrong, over a real connection, THEN each is answered', {
  timeout: LIMIT_MS,
}, async (test) => {
  const bot = await open(test, { clocks: { acknowledgeMs: 60_000 } });
  const { discord, log } = bot;
  const { message = { id: '' } } = await discord.command(ASK);
  // What is shared is what was on the message, which Discord may find malformed.
  const frames = wellFormed(corpus).filter(({ what }) => !what.includes('share'));
  const left = fc.sample(malformed(frames), { numRuns: RUNS, seed: SEED });
  while (left.length > 0) {
    const sent = left.splice(0, AT_ONCE).map(async (frame) => {
      const packet = packetOf(frame);
      const type = packet['type'];
      const isPress = type === 3;
      const exchange = isPress
        ? await discord.press({ message, customId: 'x', forged: true, packet })
        : await discord.interaction({ type: typeof type === 'number' ? type : 0, packet });
      return exchange.timedOut ? `${frame.what}: ${JSON.stringify(packet)}` : [];
    });
    expect((await Promise.all(sent)).flat()).toEqual([]);
  }
  expect(log.filter(({ level }) => Number(level) >= ERROR)).toEqual([]);
  expect(discord.refusals).toEqual([]);
  await expectNextAnswered(bot);
});
