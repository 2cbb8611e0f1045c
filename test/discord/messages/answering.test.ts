import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { type Conversation, type PressContext, ReaderError, type Reply } from '../../../commands/command.ts';
import { noticeCard } from '../../../src/cards/notice.ts';
import { Answering, type AnsweringOptions } from '../../../src/discord/messages/answering.ts';
import type { Letter } from '../../../src/discord/messages/poster.ts';
import { vellmarCorpus } from '../../fixtures/vellmar.ts';

const BOT = '1300000000000000001';
const FORUM = '1400000000000000003';
const SERVER = '1400000000000000002';

const message = (content: string, more: object = {}): object => ({
  id: '1400000000000000000',
  channel_id: '1400000000000000001',
  guild_id: SERVER,
  type: 0,
  author: { id: '1200000000000000000' },
  member: { roles: ['7'] },
  content: `<@${BOT}> ${content}`,
  mentions: [{ id: BOT }],
  ...more,
});
const post = (name: string): object => ({
  id: '1400000000000000009',
  guild_id: SERVER,
  parent_id: FORUM,
  owner_id: '1200000000000000000',
  type: 11,
  name,
  newly_created: true,
});
const found = (card = noticeCard('The answer.')): Reply => ({ card, private: false, outcome: 'answered' });

/** Lets messages and posts be answered; what is posted is kept. */
async function answering(
  raws: readonly object[],
  answer: Conversation['answer'],
  more: Partial<Pick<AnsweringOptions, 'lastTurnOn' | 'corpus'>> = {},
) {
  const log: Record<string, unknown>[] = [];
  const stream = { write: (row: string) => void log.push(JSON.parse(row) as Record<string, unknown>) };
  const posted: { letter: Letter; text: string }[] = [];
  const door = new Answering({
    conversation: { commands: [], messageCommands: [], answer, press: () => undefined, areUnchanged: () => true },
    corpus: () => vellmarCorpus(),
    log: pino({ base: null, level: 'debug' }, stream),
    bot: () => BOT,
    forums: new Set([FORUM]),
    poster: {
      post: async (letter, payload, _, outcome) => {
        posted.push({ letter, text: JSON.stringify(payload.components) });
        return outcome;
      },
    },
    ...more,
  });
  for (const raw of raws) await ('owner_id' in raw ? door.takeThread(raw) : door.takeMessage(raw));
  return { log, posted };
}

describe('answers to messages', () => {
  it('GIVEN an answer that fails THEN a reference to the log, and none of the error', async () => {
    const { posted, log } = await answering([message('Why?')], () => Promise.reject(new Error('secret')));
    expect(posted).toHaveLength(1);
    expect(posted[0]?.text).toContain('Reference: 1400000000000000000');
    expect(posted[0]?.text).not.toContain('secret');
    expect(log.find(({ level }) => level === 50)).toMatchObject({ messageId: '1400000000000000000', door: 'mention' });
  });

  it('GIVEN a post whose answer fails THEN silence, and an error in the log', async () => {
    const { posted, log } = await answering([post('Why?')], () => Promise.reject(new Error('secret')));
    expect(posted).toEqual([]);
    expect(log.filter(({ level }) => level === 50)).toHaveLength(1);
  });

  it('GIVEN a reason for readers THEN that', async () => {
    const { posted } = await answering([message('Why?')], () => {
      throw new ReaderError('Not today.', 'closed');
    });
    expect(posted[0]?.text).toContain('Not today.');
  });

  it('GIVEN stories of a server that cannot be had THEN a reference', async () => {
    const corpus = () => Promise.reject(new Error('secret'));
    const { posted } = await answering([message('Why?')], () => found(), { corpus });
    expect(posted[0]?.text).toContain('Reference: ');
  });

  it('GIVEN a message THEN who asked is nowhere in the log, and its words only at debug', async () => {
    const { log, posted } = await answering([message('Why?')], () => found());
    expect(posted[0]?.letter).toMatchObject({ replyTo: '1400000000000000000', nonce: '1400000000000000000' });
    expect(JSON.stringify(log)).not.toContain('1200000000000000000');
    const lines = log.filter(({ level }) => Number(level) >= 30);
    expect(lines).toMatchObject([{ door: 'mention', outcome: 'answered', tookMs: expect.any(Number) }]);
    expect(JSON.stringify(lines)).not.toContain('Why?');
  });

  it('GIVEN a reply to a card THEN the answer gets what is read off the card, and where it is asked', async () => {
    const components = [{ type: 10, content: '-# Asked: Who?' }];
    const reply = { type: 19, content: 'Why?', referenced_message: { author: { id: BOT }, components } };
    const contexts: PressContext[] = [];
    const answer = (_: string, context: PressContext): Reply => {
      contexts.push(context);
      return found();
    };
    await answering([message('', reply), message('Who?', { id: '5' })], answer, {
      lastTurnOn: (read) => ({ asked: JSON.stringify(read) }),
    });
    expect(contexts.map(({ asked }) => asked)).toEqual([JSON.stringify(components), undefined]);
    expect(contexts[0]?.place).toMatchObject({ server: SERVER, roles: ['7'], isManager: false });
  });

  it('GIVEN an answer without a quotation to a title THEN silence', async () => {
    const { posted, log } = await answering([post('How many stories are there?')], () => found());
    expect(posted).toEqual([]);
    expect(log.at(-1)).toMatchObject({ msg: 'passed over', door: 'forum' });
  });
});
