import { MessageResponseSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import type { Where } from '../../src/local-discord/world.ts';
import { request } from './bot.ts';
import { answeredWith, button, EPHEMERAL, reply, row, text, V2 } from './plain-bot.ts';
import { sharedScene } from './shared-scene.ts';

const shared = sharedScene();

const path = (where: Where = 'guild', rest = '') =>
  `/channels/${shared.scene.discord.place(where).channel.id}/messages${rest}`;
const send = (body: object, where?: Where) => request(shared.scene.discord, 'POST', path(where), body);
const onOne = (method: string, { id }: { id: string }, body?: object, where?: Where) =>
  request(shared.scene.discord, method, path(where, `/${id}`), body);
const say = (content = 'Who?', where: Where = 'guild') => shared.scene.discord.say({ content, where });
const replyTo = (message_id: string, more: object = {}) => ({
  content: 'x',
  message_reference: { message_id, ...more },
});
const codes = (errors: unknown) =>
  [...JSON.stringify(errors ?? {}).matchAll(/"code":"(\w+)"/g)].map(([, code]) => code);

describe('a message of the bot', () => {
  it.each(['guild', 'thread', 'second-guild', 'dm'] as const)(
    'GIVEN %s WHEN it writes there THEN it is posted',
    async (where) => {
      const { status, body } = await send({ flags: V2, components: [text('A card.')] }, where);
      const { discord } = shared.scene;
      expect([status, body.channel_id, body.type]).toEqual([200, discord.place(where).channel.id, 0]);
      expect(MessageResponseSchema.safeParse(body).error).toBeUndefined();
      expect(discord.seenBy(discord.users.ada, where)).toContainEqual(body);
    },
  );

  it.each<[string, Where, number, number]>([
    ['a channel in which it may not write', 'read-only', 403, 50013],
    ['a channel that it does not see', 'hidden', 403, 50001],
    ['a server without it', 'user-install', 403, 50001],
    ['a group without it', 'group-dm', 403, 50001],
    ['a forum', 'forum', 400, 50008],
  ])('GIVEN %s WHEN it writes there THEN it is refused', async (_, where, status, code) => {
    expect(await send({ content: 'x' }, where)).toMatchObject({ status, body: { code } });
  });

  it('GIVEN a channel that does not exist, or a server that it left THEN it is refused', async () => {
    const { discord } = shared.scene;
    const nowhere = await request(discord, 'POST', '/channels/1/messages', { content: 'x' });
    expect(nowhere).toMatchObject({ status: 404, body: { code: 10003 } });
    discord.leave(discord.servers.second);
    expect(await send({ content: 'x' }, 'second-guild')).toMatchObject({ status: 403, body: { code: 50001 } });
    discord.join(discord.servers.second);
    expect((await send({ content: 'x' }, 'second-guild')).status).toBe(200);
  });

  it.each<[string, object, number, string[]]>([
    ['nothing', {}, 50006, []],
    ['2,001 characters', { content: 'x'.repeat(2_001) }, 50035, ['BASE_TYPE_MAX_LENGTH']],
    [
      'content beside components',
      { content: 'x', flags: V2, components: [text('y')] },
      50035,
      ['MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
    ],
    [
      'a custom_id twice',
      { flags: V2, components: [row(button('a'), button('a'))] },
      50035,
      ['COMPONENT_CUSTOM_ID_DUPLICATED'],
    ],
    [
      'users allowed twice',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      50035,
      ['MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE'],
    ],
    [
      'a poll',
      { poll: { question: { text: 'Who?' }, answers: [{ poll_media: { text: 'Ada' } }] } },
      50035,
      ['LOCAL_DISCORD_UNSUPPORTED'],
    ],
    ['an embed', { embeds: [{ title: 'x' }] }, 50035, ['LOCAL_DISCORD_UNSUPPORTED']],
  ])('GIVEN %s THEN it is refused', async (_, body, code, fields) => {
    const { status, body: refused } = await send(body);
    expect([status, refused.code, codes(refused.errors)]).toEqual([400, code, fields]);
  });

  it('GIVEN the flag of an ephemeral message THEN it is not set, since only responses can be so', async () => {
    expect((await send({ content: 'x', flags: EPHEMERAL })).body.flags).toBe(0);
  });

  it('GIVEN a nonce that is enforced WHEN it is sent again THEN it is posted once', async () => {
    const once = { content: 'x', nonce: '7', enforce_nonce: true };
    const [first, again] = [(await send(once)).body, (await send(once)).body];
    expect(again.id).toBe(first.id);
    expect((await send({ ...once, nonce: '8' })).body.id).not.toBe(first.id);
    expect((await send({ content: 'x', nonce: '7' })).body.id).not.toBe(first.id);
  });
});

describe('a reply of the bot', () => {
  it.each([
    ['no allowed_mentions', undefined, true],
    ['allowed_mentions without replied_user', { parse: [] }, false],
    ['replied_user', { parse: [], replied_user: true }, true],
  ])('GIVEN %s THEN whether it pings follows', async (_, allowed_mentions, pings) => {
    const { id, channel_id } = say();
    const { body } = await send({ ...replyTo(id), ...(allowed_mentions && { allowed_mentions }) });
    const { ada } = shared.scene.discord.users;
    expect(body).toMatchObject({
      type: 19,
      message_reference: { type: 0, message_id: id, channel_id },
      referenced_message: { id, author: { id: ada.id } },
      mentions: pings ? [{ id: ada.id }] : [],
    });
    expect(MessageResponseSchema.safeParse(body).error).toBeUndefined();
  });

  it.each([
    [{ parse: [] }, []],
    [{ parse: ['users'] }, ['ada', 'ben']],
    [{ users: 'ada' }, ['ada']],
  ])('GIVEN a text that names two and %j THEN these are mentioned', async (allowed, names) => {
    const { ada, ben } = shared.scene.discord.users;
    const allowed_mentions = 'users' in allowed ? { users: [ada.id] } : allowed;
    const components = [text(`<@${ada.id}> <@${ben.id}> @everyone`)];
    const { body } = await send({ flags: V2, components, allowed_mentions });
    expect(body.mentions.map(({ username }: { username: string }) => username)).toEqual(names);
    expect(body.mention_everyone).toBe(false);
  });

  it('GIVEN a message that is not there THEN it is refused, unless that is no fault', async () => {
    const refused = await send(replyTo('1'));
    expect([refused.status, codes(refused.body.errors)]).toEqual([400, ['MESSAGE_REFERENCE_UNKNOWN_MESSAGE']]);
    const { body } = await send(replyTo('1', { fail_if_not_exists: false }));
    expect(body).toMatchObject({ type: 0, content: 'x' });
    expect(body).not.toHaveProperty('message_reference');
  });

  it('GIVEN a message of another channel, or a forward THEN it is refused', async () => {
    const { id } = say('Who?', 'thread');
    expect(codes((await send(replyTo(id))).body.errors)).toEqual(['REPLIES_CANNOT_REFERENCE_OTHER_CHANNEL']);
    const forward = replyTo(say().id, { type: 1 });
    expect(codes((await send(forward)).body.errors)).toEqual(['BASE_TYPE_CHOICES']);
  });
});

describe('one message', () => {
  it('GIVEN its own WHEN the bot reads, edits and deletes it THEN it can; afterwards it is not there', async () => {
    const { body } = await send({ content: 'first' });
    expect((await onOne('GET', body)).body).toEqual(body);
    expect((await onOne('PATCH', body, { content: 'second' })).body).toMatchObject({ id: body.id, content: 'second' });
    expect((await onOne('DELETE', body)).status).toBe(204);
    for (const method of ['GET', 'PATCH', 'DELETE'])
      expect(await onOne(method, body, method === 'PATCH' ? { content: 'x' } : undefined)).toMatchObject({
        status: 404,
        body: { code: 10008 },
      });
  });

  it("GIVEN somebody else's WHEN the bot edits or deletes it THEN it may not, and reads it without its content", async () => {
    const said = say('secret');
    expect(await onOne('PATCH', said, { content: 'x' })).toMatchObject({ status: 403, body: { code: 50005 } });
    expect(await onOne('DELETE', said)).toMatchObject({ status: 403, body: { code: 50013 } });
    expect((await onOne('GET', said)).body).toMatchObject({ id: said.id, content: '' });
    const named = say(`<@${shared.scene.discord.bot.id}> Who?`);
    expect((await onOne('GET', named)).body).toEqual(named);
  });

  it('GIVEN a message of another channel, or one that a user alone sees THEN it is not there', async () => {
    const { id } = say('Who?', 'thread');
    expect((await onOne('GET', { id })).body.code).toBe(10008);
    const { exchange } = await answeredWith(shared.scene, [reply({ content: 'psst', flags: EPHEMERAL })]);
    expect((await onOne('GET', { id: exchange.message?.id ?? '' })).body.code).toBe(10008);
  });

  it.each([
    ['GET', '/channels/1'],
    ['PUT', '/channels/1/messages/2'],
    ['POST', '/channels/1/typing'],
    ['POST', '/users/@me/channels'],
    ['GET', '/guilds/1/members/2'],
  ])('GIVEN %s %s, which the local Discord has not THEN it says so', async (method, route) => {
    const { status, body } = await request(shared.scene.discord, method, route, method === 'GET' ? undefined : {});
    expect([status, codes(body.errors)]).toEqual([400, ['LOCAL_DISCORD_UNSUPPORTED']]);
  });
});
