import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { noticeCard } from '../../../src/cards/notice.ts';
import { type Letter, Poster } from '../../../src/discord/messages/poster.ts';
import { toPayload } from '../../../src/discord/payload.ts';

const ANSWER = toPayload(noticeCard('The answer.'), false);
const FAILED = toPayload(noticeCard('It failed.'), false);
const LETTER: Letter = { channel: '7', server: '9', replyTo: '8', nonce: '8' };
const refusal = (status: number, code: number, message = 'refused') =>
  Object.assign(new Error(message), { status, code });
const GONE = 'Invalid Form Body\nmessage_reference[MESSAGE_REFERENCE_UNKNOWN_MESSAGE]: Unknown message';

/** Posts letters where Discord answers with these refusals, in order, and then takes all. */
async function post(
  letters: readonly Letter[],
  refusals: readonly (Error | undefined)[],
  signal = new AbortController().signal,
) {
  const log: Record<string, unknown>[] = [];
  const stream = { write: (row: string) => void log.push(JSON.parse(row) as Record<string, unknown>) };
  const sent: { route: string; body: unknown }[] = [];
  const rest = {
    post: async (route: string, { body }: { body?: unknown } = {}) => {
      sent.push({ route, body });
      const refused = refusals[sent.length - 1];
      if (refused) throw refused;
    },
  };
  const poster = new Poster({ rest, log: pino({ base: null }, stream), signal, pausesMs: [1, 1] });
  const outcomes: string[] = [];
  for (const letter of letters) outcomes.push(await poster.post(letter, ANSWER, FAILED, 'answered'));
  return { outcomes, sent, log };
}

describe('a message of the bot', () => {
  it('GIVEN a letter THEN it replies, pings nobody, and is posted once for its nonce', async () => {
    const { sent, outcomes, log } = await post([LETTER], []);
    expect(outcomes).toEqual(['answered']);
    expect(sent).toEqual([
      {
        route: '/channels/7/messages',
        body: {
          ...ANSWER,
          nonce: '8',
          enforce_nonce: true,
          allowed_mentions: { parse: [], replied_user: false },
          message_reference: { message_id: '8', channel_id: '7' },
        },
      },
    ]);
    expect(log).toEqual([]);
  });

  it.each([
    [50_001, /view this channel/],
    [50_013, /send messages/],
    [160_002, /message history/],
    [50_083, /archived/],
    [160_005, /locked/],
    [200_000, /AutoMod/],
  ])(
    'GIVEN a channel where Discord answers %i THEN one warning with what to do, and the next channel has its own',
    async (code, remedy) => {
      const letters = [LETTER, { ...LETTER, nonce: '10' }, { ...LETTER, channel: '11' }];
      const { outcomes, sent, log } = await post(
        letters,
        letters.map(() => refusal(403, code)),
      );
      expect(outcomes).toEqual(['not allowed', 'not allowed', 'not allowed']);
      expect(sent).toHaveLength(3);
      expect(log.map(({ level, channel }) => [level, channel])).toEqual([
        [40, '7'],
        [40, '11'],
      ]);
      expect(log[0]?.['remedy']).toMatch(remedy);
    },
  );

  it('GIVEN direct messages that are closed THEN the warning does not say whose', async () => {
    const { log } = await post([{ ...LETTER, server: undefined }], [refusal(403, 50_007)]);
    expect(log).toMatchObject([{ level: 40, code: 50_007 }]);
    expect(log[0]).not.toHaveProperty('channel');
  });

  it('GIVEN a message that is deleted meanwhile THEN silence', async () => {
    const { outcomes, sent, log } = await post([LETTER], [refusal(400, 50_035, GONE)]);
    expect([outcomes, sent.length, log]).toEqual([['deleted'], 1, []]);
  });

  it('GIVEN an answer that Discord refuses for what is in it THEN the other message, and an error in the log', async () => {
    const { outcomes, sent, log } = await post([LETTER], [refusal(400, 50_035)]);
    expect(outcomes).toEqual(['failed']);
    expect(sent[1]?.body).toMatchObject({ components: FAILED.components, nonce: '8' });
    expect(log).toMatchObject([{ level: 50 }]);
  });

  it('GIVEN a fault of Discord THEN it is logged, and not tried without end', async () => {
    const { outcomes, sent, log } = await post(
      [LETTER],
      Array.from({ length: 9 }, () => refusal(404, 10_003)),
    );
    expect(outcomes).toEqual(['not sent']);
    expect(sent).toHaveLength(1);
    expect(log).toMatchObject([{ level: 50, err: { code: 10_003 } }]);
  });

  it('GIVEN a post whose author’s first message is not there yet THEN it is tried again some times', async () => {
    const early = refusal(400, 40_058);
    expect((await post([LETTER], [early, early])).outcomes).toEqual(['answered']);
    const never = await post(
      [LETTER],
      Array.from({ length: 9 }, () => early),
    );
    expect(never.outcomes).toEqual(['not sent']);
    const ending = new AbortController();
    ending.abort();
    expect((await post([LETTER], [early], ending.signal)).outcomes).toEqual(['not sent']);
  });
});
