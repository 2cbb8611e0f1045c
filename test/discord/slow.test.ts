import { describe, expect, it } from 'vitest';
import { type Command, ReaderError, type Reply } from '../../commands/command.ts';
import { noticeCard } from '../../src/cards/notice.ts';
import { conversationOf, ID, pressable, READER, raw, record } from './recorder.ts';

const [PUBLIC, PRIVATE] = [32_768, 32_832];
const ADD = '2:sa:0123456789abcdef';

const reply = (line: string): Reply => ({ card: noticeCard(line), private: true, outcome: 'found' });
/** Slow with the option `url`. */
const slow = (run: Command['run'] = () => reply('read')): Command => ({
  name: 'slow',
  shown: () => ({ name: 'x', description: 'x', options: {} }),
  options: [],
  isSlow: ({ options }) => options['url'] !== undefined,
  run,
});
const running = (...options: object[]) => raw(2, { type: 1, id: '1', name: 'slow', options });
const URL_GIVEN = { type: 3, name: 'url', value: 'https://example.org' };
const pressing = (flags: number, by = READER) =>
  raw(
    3,
    { component_type: 2, custom_id: ADD },
    {
      message: {
        id: '5',
        flags,
        components: [pressable(ADD)],
        interaction_metadata: { id: '6', type: 2, user: { id: by } },
      },
    },
  );
const fails = (): never => {
  throw new Error('secret');
};

describe('a slow reply', () => {
  it('GIVEN a command THEN a private message waits, and is changed; a quick one is as before', async () => {
    const conversation = conversationOf(slow());
    const { deferred, sent, log } = await record([running(URL_GIVEN), running()], { conversation });
    expect(deferred).toEqual(['reply']);
    expect(sent.map(({ how, payload }) => [how, payload.flags])).toEqual([
      ['edit', PRIVATE],
      ['reply', PRIVATE],
    ]);
    expect(log.filter(({ msg }) => msg === 'answered')).toHaveLength(2);
  });

  it('GIVEN a refusal, or a fault THEN the waiting message says so', async () => {
    const refused = slow(() => {
      throw new ReaderError('not you', 'not allowed');
    });
    expect((await record(running(URL_GIVEN), { conversation: conversationOf(refused) })).text).toContain('not you');
    const failed = await record(running(URL_GIVEN), { conversation: conversationOf(slow(fails)) });
    expect(failed.sent.map(({ how }) => how)).toEqual(['edit']);
    expect(failed.text).toContain(ID);
    expect(failed.text).not.toContain('secret');
  });

  it.each([
    ['the reader’s own private card', PRIVATE, READER, 'update', ['edit']],
    ['a card that all see', PUBLIC, READER, 'reply', ['edit']],
    ['another’s', PUBLIC, '9', 'reply', ['edit']],
  ])('GIVEN a press on %s THEN it waits there, or in a private message', async (_what, flags, by, waits, hows) => {
    const conversation = conversationOf(slow(), { isSlow: () => true, press: () => reply('added') });
    const { deferred, sent } = await record(pressing(flags, by), { conversation });
    expect(deferred).toEqual([waits]);
    expect(sent.map(({ how }) => how)).toEqual(hows);
  });

  it('GIVEN a press that is refused THEN the card stays, and the refusal comes beside it', async () => {
    const press = (): never => {
      throw new ReaderError('not you', 'not allowed');
    };
    const conversation = conversationOf(slow(), { isSlow: ({ kind }) => kind === 'addStory', press });
    const { deferred, sent } = await record(pressing(PRIVATE), { conversation });
    expect(deferred).toEqual(['update']);
    expect(sent.map(({ how, payload }) => [how, payload.flags])).toEqual([['followUp', PRIVATE]]);
  });
});

describe('commands of a group, and what is given to them', () => {
  it('GIVEN a file and a channel THEN they come with the command; a file that is not described does not', async () => {
    const seen: unknown[] = [];
    const command: Command = {
      ...slow(),
      name: 'add',
      run: ({ options, files }, { place }) => {
        seen.push([options, files, place]);
        return reply('x');
      },
    };
    const conversation = {
      ...conversationOf(slow()),
      groups: [{ name: 'story', shown: command.shown, commands: [command] }],
    };
    const given = (attachments: object) =>
      raw(
        2,
        {
          type: 1,
          id: '1',
          name: 'story',
          options: [
            {
              type: 1,
              name: 'add',
              options: [
                { type: 11, name: 'file', value: '6' },
                { type: 7, name: 'channel', value: '77' },
              ],
            },
          ],
          resolved: { attachments },
        },
        {
          user: undefined,
          member: { user: { id: READER }, roles: ['8'], permissions: '32' },
          guild_id: '3',
          channel_id: '4',
          channel: { id: '4', type: 11, parent_id: '2' },
        },
      );
    const file = { filename: 'a.txt', url: 'https://cdn.discordapp.com/a.txt', size: 3, content_type: 'text/plain' };
    await record([given({ 6: file }), given({ 7: file }), given({ 6: { ...file, size: 'x' } })], { conversation });
    const place = { server: '3', channel: '4', parent: '2', roles: ['8'], isManager: true, isModerator: false };
    const options = { file: '6', channel: '77' };
    expect(seen).toEqual([
      [options, { file: { name: 'a.txt', url: file.url, size: 3 } }, place],
      [options, undefined, place],
      [options, undefined, place],
    ]);
  });
});
