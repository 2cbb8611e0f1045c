import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../commands/command.ts';
import { buildCorpus } from '../../src/answer/corpus.ts';
import { noticeCard } from '../../src/cards/notice.ts';
import { readInteraction } from '../../src/discord/interaction.ts';
import type { Payload } from '../../src/discord/payload.ts';
import { Router } from '../../src/discord/router.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';

const corpus = buildCorpus(makeLibrary([documentFromText('a.txt', 'A story. It has an end.')]));
const ID = '1300000000000000000';
const TOKEN = 'the-interaction-token';

const echo: Command = {
  name: 'echo',
  description: 'x',
  options: [],
  run: ({ options }) => ({ card: noticeCard(String(options['text'])), private: false, outcome: 'found' }),
  complete: (option, typed, { options }) => [
    { name: ' \u202e', value: 'unseen' },
    { name: `${option} ${typed} ${String(options['other'])}`, value: 'a' },
  ],
};

/** As Discord sends it, as far as this bot reads it. */
const raw = (type: number, data: object): Parameters<typeof readInteraction>[0] =>
  ({ id: ID, application_id: '1', token: TOKEN, version: 1, locale: 'de', type, data }) as never;

async function handle(interaction: ReturnType<typeof raw>, refusals: readonly object[] = []) {
  const log: Record<string, unknown>[] = [];
  const stream = { write: (row: string) => void log.push(JSON.parse(row) as Record<string, unknown>) };
  const replies: Payload[] = [];
  const choices: unknown[] = [];
  const router = new Router({
    commands: [echo],
    press: () => undefined,
    corpus,
    log: pino({ level: 'debug' }, stream),
  });
  await router.handle(readInteraction(interaction), {
    reply: async (payload) => {
      const refusal = refusals[replies.length];
      replies.push(payload);
      if (refusal) throw Object.assign(new Error('refused'), refusal);
    },
    choices: async (list) => void choices.push(list),
  });
  return { log, replies, choices, text: JSON.stringify(replies) };
}

const command = (options: object[] = []) => raw(2, { type: 1, id: '1', name: 'echo', options });

describe('raw interactions', () => {
  it('GIVEN a command THEN its options reach it, and one line of the log says what came of it', async () => {
    const { replies, text, log } = await handle(command([{ type: 3, name: 'text', value: 'hello' }]));
    expect(text).toContain('hello');
    expect(replies[0]?.flags).toBe(32_768);
    const lines = log.filter(({ level }) => level === 30);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ interactionId: ID, command: 'echo', locale: 'de', outcome: 'found' });
    expect(lines[0]).toMatchObject({ ageMs: expect.any(Number), tookMs: expect.any(Number) });
    expect(JSON.stringify(lines)).not.toContain('hello');
    expect(JSON.stringify(log)).not.toContain(TOKEN);
  });

  it('GIVEN an option named as what every object has THEN it is data', async () => {
    const { text } = await handle(command([{ type: 3, name: '__proto__', value: 'x' }]));
    expect(text).toContain('undefined');
  });

  it('GIVEN typing THEN choices for the option in focus, none that cannot be seen', async () => {
    const options = [
      { type: 3, name: 'other', value: 'o' },
      { type: 3, name: 'text', value: 'ty', focused: true },
    ];
    const { choices } = await handle(raw(4, { type: 1, id: '1', name: 'echo', options }));
    expect(choices).toEqual([[{ name: 'text ty o', value: 'a' }]]);
  });

  it('GIVEN typing for an unknown command THEN no choices', async () => {
    expect((await handle(raw(4, { type: 1, id: '1', name: 'gone', options: [] }))).choices).toEqual([[]]);
  });

  it.each([
    ['a button of an older version', raw(3, { component_type: 2, custom_id: '0:context:abcdefgh:1:2' })],
    ['a forged button', raw(3, { component_type: 2, custom_id: '1:context:abcdefgh:1:-2' })],
    ['a button whose document is gone', raw(3, { component_type: 2, custom_id: '1:context:abcdefgh:1:2' })],
    ['a menu', raw(3, { component_type: 3, custom_id: 'x', values: [] })],
  ])('GIVEN %s THEN a private line that says what to do', async (_what, interaction) => {
    const { replies, text } = await handle(interaction);
    expect(replies[0]?.flags).toBe(32_832);
    expect(text).toContain('The stories have changed. Run the command again.');
  });

  it.each([
    ['a message command', raw(2, { type: 3, id: '1', name: 'Check', target_id: '1' })],
    ['a modal', raw(5, { custom_id: 'x', components: [] })],
  ])('GIVEN %s THEN a private line', async (_what, interaction) => {
    expect((await handle(interaction)).replies.map(({ flags }) => flags)).toEqual([32_832]);
  });
});

describe('a reply that Discord refuses', () => {
  it('GIVEN a malformed one (400) THEN the reader gets a reference instead, once', async () => {
    const { replies, text } = await handle(command(), [{ status: 400, code: 50_035 }]);
    expect(replies).toHaveLength(2);
    expect(text).toContain(`Reference: ${ID}`);
    expect(
      (
        await handle(command(), [
          { status: 400, code: 50_035 },
          { status: 400, code: 50_035 },
        ])
      ).replies,
    ).toHaveLength(2);
  });

  it.each([
    [{ status: 404, code: 10_062 }, 40],
    [{ status: 400, code: 40_060 }, 40],
    [{ status: 503 }, 50],
    [{ code: 'ECONNRESET' }, 50],
  ])('GIVEN %j THEN it is logged at %i and nothing else is sent', async (refusal, level) => {
    const secrets = { url: `https://discord.test/${TOKEN}`, requestBody: { json: TOKEN } };
    const { replies, log } = await handle(command(), [{ ...refusal, ...secrets }]);
    expect(replies).toHaveLength(1);
    expect(log.filter((line) => Number(line['level']) >= 40)).toMatchObject([{ level, ageMs: expect.any(Number) }]);
    expect(JSON.stringify(log)).not.toContain(TOKEN);
  });
});
