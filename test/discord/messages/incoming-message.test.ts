import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/discord/messages/incoming-message.ts';

const BOT = '1300000000000000001';
const ADA = '1200000000000000000';
const BEN = '1200000000000000001';
const person = (id: string, more: object = {}) => ({ id, username: 'x', discriminator: '0', avatar: null, ...more });

/** A message in a server that mentions the bot, as Discord documents it. */
const raw = (more: object = {}): object => ({
  id: '1400000000000000000',
  channel_id: '1400000000000000001',
  guild_id: '1400000000000000002',
  type: 0,
  author: person(ADA),
  member: { roles: ['1400000000000000003'], joined_at: '2026-01-01T00:00:00.000000+00:00', deaf: false, mute: false },
  content: `<@${BOT}> Who pays?`,
  timestamp: '2026-01-01T00:00:00.000000+00:00',
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [person(BOT, { bot: true })],
  mention_roles: [],
  attachments: [],
  embeds: [],
  pinned: false,
  flags: 0,
  ...more,
});
const CARD = [{ type: 17, components: [{ type: 10, content: '-# Asked: Why?' }] }];
const reply = (author: string, more: object = {}): object => ({
  type: 19,
  content: 'Who pays?',
  message_reference: { type: 0, message_id: '5', channel_id: '6' },
  referenced_message: { id: '5', author: person(author, { bot: author === BOT }), content: '', components: CARD },
  ...more,
});

const read = (more: object = {}) => readMessage(raw(more), BOT);

describe('readMessage', () => {
  it('GIVEN a mention THEN what the bot needs of it, as plain data', () => {
    expect(read()).toEqual({
      id: '1400000000000000000',
      channel: '1400000000000000001',
      server: '1400000000000000002',
      author: ADA,
      roles: ['1400000000000000003'],
      way: 'mention',
      text: 'Who pays?',
      repliesTo: undefined,
    });
  });

  it.each<[string, object, object]>([
    ['a mention with a nickname', { content: `<@!${BOT}> Who pays?` }, { way: 'mention', text: 'Who pays?' }],
    ['a mention in the middle', { content: `hey <@${BOT}>, who pays?` }, { text: 'hey, who pays?' }],
    ['one between two commas', { content: `hey, <@${BOT}>, who pays?` }, { text: 'hey, who pays?' }],
    ['one at the end', { content: `who pays, <@${BOT}>?` }, { text: 'who pays,?' }],
    ['markup', { content: `<@${BOT}> **Who** ||pays|| <:x:123> <#12>` }, { text: 'Who pays' }],
    ['a mark of a question alone', { content: `<@${BOT}> ?` }, { text: '?' }],
    ['nothing beside the mention', { content: `<@${BOT}>` }, { text: '' }],
    [
      'a direct message',
      { guild_id: undefined, member: undefined, content: 'Why?', mentions: [] },
      { way: 'direct', server: undefined, roles: [] },
    ],
    [
      'a forward in direct messages',
      { guild_id: undefined, content: '', message_snapshots: [{ message: { content: 'Why?' } }] },
      { text: 'Why?' },
    ],
    ['a reply that pings the bot', reply(BOT), { way: 'reply', text: 'Who pays?', repliesTo: CARD }],
    ['a reply that names the bot', { ...reply(BOT), content: `<@${BOT}> why?` }, { way: 'mention', repliesTo: CARD }],
    [
      'a reply to somebody else that names the bot',
      { ...reply(BEN), content: `<@${BOT}> why?` },
      { way: 'mention', repliesTo: undefined },
    ],
    [
      'a reply to a message that is gone',
      { ...reply(BOT), content: `<@${BOT}> why?`, referenced_message: null },
      { way: 'mention', repliesTo: undefined },
    ],
    ['a sticker beside a question', { sticker_items: [{ id: '1', name: 'x', format_type: 1 }] }, { text: 'Who pays?' }],
  ])('GIVEN %s THEN that is read', (_, more, expected) => {
    expect(read(more)).toMatchObject(expected);
  });

  it.each<[string, object]>([
    ['without a mention', { content: 'Who pays?', mentions: [] }],
    ['to everyone', { content: '@everyone Who pays?', mentions: [], mention_everyone: true }],
    ['to a role', { content: '<@&7> Who pays?', mentions: [], mention_roles: ['7'] }],
    ['to somebody else', { content: `<@${BEN}> Who pays?`, mentions: [person(BEN)] }],
    ['of a bot', { author: person(ADA, { bot: true }) }],
    ['of a webhook', { webhook_id: '8' }],
    ['of Discord', { author: person(ADA, { system: true }) }],
    ['of the bot itself', { author: person(BOT) }],
    ['that tells of a pin', { type: 6 }],
    ['that a command made', { type: 20 }],
    ['that pings the bot in reply to somebody else', { ...reply(BEN) }],
    ['whose words Discord keeps back', { ...reply(BOT), content: '', mentions: [] }],
    ['of an emoji', { content: `<@${BOT}> 👍` }],
    ['of a custom emoji', { content: `<@${BOT}> <a:crane:1300000000000000009>!` }],
    ['of a sticker', { content: `<@${BOT}>`, sticker_items: [{ id: '1', name: 'x', format_type: 1 }] }],
    ['with an id that is none', { id: 'x' }],
    ['with a channel that is none', { channel_id: '../1' }],
    ['without content', { content: undefined }],
  ])('GIVEN a message %s THEN nothing', (_, more) => {
    expect(read(more)).toBeUndefined();
  });

  it('GIVEN anything THEN it never throws', () => {
    const fields = Object.keys(raw(reply(BOT)));
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.anything(), (field, value) => {
        readMessage({ ...raw(reply(BOT)), [field]: value }, BOT);
        readMessage(value, BOT);
      }),
    );
  });

  it('GIVEN a long run of marks THEN it is read in a moment', () => {
    const content = `<@${BOT}>${' , ;:!'.repeat(600)}${'<a:'.repeat(600)}`;
    expect(read({ content })?.text.length).toBeLessThan(4_000);
  });
});
