import fc from 'fast-check';
import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { conversation } from '../../commands/index.ts';
import type { Responder } from '../../src/discord/interaction.ts';
import { Router } from '../../src/discord/router.ts';
import { loadSchemas, type Schemas } from '../../src/local-discord/schemas.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';
import { type Frame, malformed, wellFormed, withOneFault } from './malformed.ts';
import { pressable, raw, record, TOKEN } from './recorder.ts';

const IS_FUZZ = process.env['MODE'] === 'fuzz';
/** Interactions with any faults: 10,000 by `npm run fuzz`. */
const RUNS = IS_FUZZ ? 10_000 : 1_000;
/** Of those with one fault (nearly 20,000), every 27th, so that no way of being wrong is passed over; all by `npm run fuzz`. */
const STEP = IS_FUZZ ? 1 : 27;
const LIMIT_MS = 60_000 + 20 * RUNS;
const SEED = 20_261_128;

const corpus = vellmarCorpus();
const frames: readonly Frame[] = wellFormed(corpus);
let schemas: Schemas;
beforeAll(async () => {
  schemas = await loadSchemas();
});

const refusal = (status: number, code: number) => Object.assign(new Error('refused'), { status, code });

/** Takes the answer to one interaction as Discord does: one, of a kind that its type may have, after Discord's schemas. */
function discordFor(frame: unknown): { readonly taken: string[]; readonly responder: Responder } {
  const { type } = Object(frame) as { type?: unknown };
  const taken: string[] = [];
  const first = async (how: string, faults: readonly object[]): Promise<void> => {
    if (taken.length > 0) throw refusal(400, 40_060);
    const allowed =
      type === 4
        ? ['choices']
        : type === 3
          ? ['reply', 'update', 'modal']
          : type === 5
            ? ['reply', 'update']
            : ['reply', 'modal'];
    if (!allowed.includes(how) || faults.length > 0) throw refusal(400, 50_035);
    taken.push(how);
  };
  const later = async (faults: readonly object[]): Promise<void> => {
    if (taken.length === 0) throw refusal(404, 10_015);
    if (faults.length > 0) throw refusal(400, 50_035);
  };
  const responder: Responder = {
    reply: (data) => first('reply', schemas.check('reply', { type: 4, data })),
    update: (data) => first('update', schemas.check('update', { type: 7, data })),
    choices: (choices) => first('choices', schemas.check('stringChoices', { choices })),
    defer: (of) => first(of, []),
    modal: () => first('modal', []),
    remove: () => first('update', []),
    followUp: (body) => later(schemas.check('followUp', body)),
    edit: (body) => later(schemas.check('edit', body)),
  };
  return { taken, responder };
}

/** What became of one interaction: `answered` and the like, or what is wrong with that. */
async function outcomeOf({ raw: frame }: Frame): Promise<string> {
  const log: Record<string, unknown>[] = [];
  const stream = { write: (row: string) => void log.push(JSON.parse(row) as Record<string, unknown>) };
  const router = new Router({ conversation, corpus: () => corpus, log: pino({ base: null, level: 'debug' }, stream) });
  const { taken, responder } = discordFor(frame);
  await router.take(frame, () => responder);
  const { id, token } = Object(frame) as { id?: unknown; token?: unknown };
  const isAnswerable = typeof id === 'string' && /^\d{1,20}$/.test(id) && typeof token === 'string' && token !== '';
  const warned = log.filter(({ level }) => Number(level) >= 40);
  const named = warned.filter(({ interactionId }) => interactionId === id);
  if (JSON.stringify(log).includes(TOKEN)) return 'WRONG: the token is in the log';
  if (!isAnswerable) {
    const isLogged = warned.length === 1 && (typeof id !== 'string' || named.length === 1);
    return taken.length === 0 && isLogged ? 'cannot be answered' : 'WRONG: it is not logged';
  }
  if (taken.length !== 1) return `WRONG: ${taken.length} answers, ${JSON.stringify(log)}`;
  if (named.length !== warned.length) return 'WRONG: a warning without the id';
  const outcome = String(log.at(-1)?.['outcome']);
  // What is shared is what was on the message: Discord may find it malformed.
  const isRefusedCopy = outcome === 'failed' || outcome === 'not shared';
  const errors = log.filter(
    ({ level, msg }) => level === 50 && !(isRefusedCopy && msg === 'Discord refuses the reply'),
  );
  return errors.length === 0 ? outcome : `WRONG: ${JSON.stringify(errors)}`;
}

const isWrong = (outcome: string): boolean => outcome.startsWith('WRONG');

describe('malformed interactions', () => {
  it('GIVEN none of the fields wrong THEN each is answered for what it is', async () => {
    const outcomes = new Set<string>();
    for (const frame of frames) outcomes.add(await outcomeOf(frame));
    expect([...outcomes].filter((each) => isWrong(each) || each === 'malformed' || each === 'failed')).toEqual([]);
    expect([...outcomes]).toEqual(
      expect.arrayContaining(['answered', 'choices', 'shared', 'stale', 'unknown command']),
    );
  });

  it('GIVEN any one field wrong THEN it is answered all the same, or logged where nobody can be', {
    timeout: LIMIT_MS,
  }, async () => {
    const wrong: string[] = [];
    for (const frame of withOneFault(frames, STEP)) {
      const outcome = await outcomeOf(frame);
      if (isWrong(outcome)) wrong.push(`${frame.what}: ${outcome}`);
    }
    expect(wrong).toEqual([]);
  });

  it('GIVEN any fields wrong THEN each is answered, or logged where nobody can be', { timeout: LIMIT_MS }, async () => {
    const counts = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(malformed(frames), async (frame) => {
        const outcome = await outcomeOf(frame);
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
        expect(outcome).not.toMatch(/^WRONG/);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    // Each way out was taken often: most are answered for what they are, many are not.
    for (const outcome of ['answered', 'choices', 'malformed', 'unknown command', 'cannot be answered'])
      expect(counts.get(outcome), outcome).toBeGreaterThan(RUNS / 50);
    if (IS_FUZZ) process.stdout.write(`${JSON.stringify(Object.fromEntries(counts))}\n`);
  });

  it.each([
    ['nothing', null],
    ['a number', 5],
    ['a list', []],
    ['a text', 'x'],
  ])('GIVEN %s in place of an interaction THEN it is logged', async (what, frame) => {
    expect(await outcomeOf({ what, raw: frame })).toBe('cannot be answered');
  });

  it('GIVEN a message nested deeper than can be read THEN a private reference', async () => {
    const depth = 20_000;
    const nested = `${'{"type":17,"components":['.repeat(depth)}${']}'.repeat(depth)}`;
    for (const custom_id of ['2:s:0', `2:h:${corpus.library.documents[0]?.fingerprint}`]) {
      const message = { flags: 32_832, components: [pressable(custom_id), JSON.parse(nested) as unknown] };
      const { sent, text } = await record(raw(3, { component_type: 2, custom_id }, { message }), {
        conversation,
        corpus,
      });
      expect(sent.map(({ how }) => how)).toEqual(['reply']);
      expect(text).toContain('Reference: ');
    }
  });
});
