import { describe, expect, it } from 'vitest';
import type { Command } from '../../commands/command.ts';
import { noticeCard } from '../../src/cards/notice.ts';
import { conversationOf, pressable, READER, raw, record } from './recorder.ts';

const AUTHOR = '1200000000000000007';
const command: Command = {
  name: 'x',
  shown: () => ({ name: 'x', description: 'x', options: {} }),
  options: [],
  run: () => ({ card: noticeCard('x'), private: false, outcome: 'found' }),
};
const press = () => ({ card: noticeCard('opened'), private: false, outcome: 'opened' });
const conversation = conversationOf(command, { press });
/** A message that answers a message or a post: no interaction made it. */
const message = (customId: string) => ({ id: '5', flags: 32_768, components: [pressable(customId)] });
const member = (permissions: bigint) => ({ user: { id: READER }, roles: [], permissions: String(permissions) });
const pressing = (customId: string, more: object = {}) =>
  raw(3, { component_type: 2, custom_id: customId }, { message: message(customId), ...more });

describe('Not what I asked', () => {
  it.each<[string, string, object]>([
    ['the author', READER, {}],
    ['a member who manages messages', AUTHOR, { user: undefined, member: member(1n << 13n) }],
    ['an administrator', AUTHOR, { user: undefined, member: member(1n << 3n) }],
  ])('GIVEN %s THEN the message is taken away, and nothing else is sent', async (_, author, more) => {
    const { removed, sent, log } = await record(pressing(`2:d:${author}`, more), { conversation });
    expect([removed, sent]).toEqual([1, []]);
    expect(log.at(-1)).toMatchObject({ level: 30, command: 'dismiss', outcome: 'taken away' });
    expect(JSON.stringify(log)).not.toContain(author);
  });

  it.each<[string, object]>([
    ['somebody else', {}],
    ['a member who manages the server, and no messages', { user: undefined, member: member(1n << 5n) }],
    ['a member whose permissions are no number', { user: undefined, member: { ...member(0n), permissions: 'all' } }],
  ])('GIVEN %s THEN a private line', async (_, more) => {
    const { removed, sent, text, log } = await record(pressing(`2:d:${AUTHOR}`, more), { conversation });
    expect(removed).toBe(0);
    expect(sent.map(({ how, payload }) => [how, payload.flags])).toEqual([['reply', 32_832]]);
    expect(text).toContain('Only the author of the post');
    expect(log.at(-1)).toMatchObject({ outcome: 'not theirs' });
  });

  it.each(['2:d:', '2:d:everyone', `2:d:${READER}:1`])(
    'GIVEN the forged id %j THEN nothing is taken away',
    async (id) => {
      const { removed, text } = await record(pressing(id), { conversation });
      expect(removed).toBe(0);
      expect(text).toContain('The stories have changed');
    },
  );
});

it('GIVEN the reader’s own id on a message without the button THEN nothing is taken away', async () => {
  const forged = pressing(`2:d:${READER}`, { message: message(`2:d:${AUTHOR}`) });
  const { removed, text, log } = await record(forged, { conversation });
  expect(removed).toBe(0);
  expect(text).toContain('The stories have changed');
  expect(log.at(-1)).toMatchObject({ level: 30, outcome: 'stale' });
});

describe('presses on a message that no interaction made', () => {
  it.each([
    ['in direct messages', 1, ['update', 32_768]],
    ['in a server', 0, ['reply', 32_832]],
    ['where Discord does not say', undefined, ['reply', 32_832]],
  ])('GIVEN one %s THEN it is in place where nobody else is', async (_, context, expected) => {
    const { sent } = await record(pressing('2:s:1', { context }), { conversation });
    expect(sent.map(({ how, payload }) => [how, payload.flags])).toEqual([expected]);
  });
});
