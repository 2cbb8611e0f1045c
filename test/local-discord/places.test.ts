import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { request } from './bot.ts';
import { ASK } from './plain-bot.ts';
import { GuildMessages, Guilds, MessageContent, startTalk, type TalkScene } from './talk-scene.ts';

let scene: TalkScene;

beforeEach(async () => {
  scene = await startTalk();
});

afterEach(async () => {
  expect(scene.failures).toEqual([]);
  await scene.stop();
});

/** What a client that asks for these intents is sent up to its first GUILD_CREATE, or the code it is closed with. */
async function identified(discord: LocalDiscord, intents: unknown): Promise<unknown> {
  const socket = new WebSocket(discord.apiUrl.replace('http', 'ws'));
  const seen = await new Promise((resolve) => {
    socket.once('close', resolve);
    socket.on('message', (bytes) => {
      const { op, t, d } = JSON.parse(String(bytes));
      if (op === 10) socket.send(JSON.stringify({ op: 2, d: { token: discord.token, intents, properties: {} } }));
      if (t === 'READY') resolve(d.guilds);
    });
  });
  socket.terminate();
  return seen;
}

describe('servers', () => {
  it('GIVEN a bot that asks for GUILDS WHEN it logs in THEN it has both servers with their channels and threads', () => {
    const { client, discord } = scene;
    const { first, second } = discord.servers;
    expect(client.guilds.cache.map(({ name, available }) => [name, available])).toEqual([
      [first.name, true],
      [second.name, true],
    ]);
    const guild = client.guilds.cache.get(first.id);
    expect(guild?.channels.cache.map(({ name, type, parentId }) => [name, type, parentId])).toEqual([
      ['stories', ChannelType.GuildText, null],
      ['questions', ChannelType.GuildForum, null],
      ['announcements', ChannelType.GuildText, null],
      ['staff', ChannelType.GuildText, null],
      ['one story', ChannelType.PublicThread, discord.place('guild').channel.id],
    ]);
    expect(guild?.roles.cache.map(({ name }) => name)).toEqual(['@everyone', 'editors']);
  });

  it('GIVEN a bot that does not ask for GUILDS WHEN it logs in THEN it knows the ids of the servers alone', async () => {
    const other = await startTalk([GuildMessages]);
    const { client, discord, heard } = other;
    expect(await heard('GUILD')).toEqual([]);
    expect([...client.guilds.cache.values()].map(({ id, available }) => [id, available])).toEqual([
      [discord.servers.first.id, false],
      [discord.servers.second.id, false],
    ]);
    await other.stop();
  });

  it('GIVEN Ada and Ben WHEN they act in both THEN Ada has Manage Server there, and Ben the role of editors', async () => {
    const { discord, answer } = scene;
    const seen: unknown[] = [];
    answer(async (interaction) => {
      if (!interaction.isChatInputCommand() || !interaction.inGuild()) return;
      const { member, guildId, appPermissions } = interaction;
      const roles = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
      const may = interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild);
      seen.push([
        guildId,
        roles.filter((id) => id !== guildId),
        may,
        appPermissions.has(PermissionFlagsBits.ManageGuild),
      ]);
      await interaction.reply('ok');
    });
    const { first, second } = discord.servers;
    for (const where of ['guild', 'second-guild'] as const)
      for (const user of Object.values(discord.users)) await discord.command({ ...ASK, where, user });
    expect(seen).toEqual([
      [first.id, [], true, false],
      [first.id, [first.editors], false, false],
      [second.id, [], true, false],
      [second.id, [second.editors], false, false],
    ]);
  });

  it('GIVEN a server that the bot leaves THEN it is told so, and what happens there no longer concerns it', async () => {
    const { discord, client, answer, heard } = scene;
    const { second } = discord.servers;
    discord.leave(second);
    discord.say({ where: 'second-guild', content: `<@${discord.bot.id}> Who?` });
    expect(await heard('GUILD_DELETE')).toEqual([{ id: second.id }]);
    expect(await heard('MESSAGE_CREATE')).toEqual([]);
    expect(client.guilds.cache.has(second.id)).toBe(false);
    let owners: unknown;
    answer(async (interaction) => {
      const { guildId, userId } = interaction.authorizingIntegrationOwners;
      owners = [guildId, userId];
      if (interaction.isChatInputCommand()) await interaction.reply('ok');
    });
    await discord.command({ ...ASK, where: 'second-guild' });
    expect(owners).toEqual([null, discord.users.ada.id]);
    await expect(discord.command({ name: 'server-only', where: 'second-guild' })).rejects.toThrow('not offered');
    discord.join(second);
    expect(await heard('GUILD_CREATE')).toMatchObject([{ id: second.id, name: second.name }]);
    expect(client.guilds.cache.get(second.id)?.available).toBe(true);
  });

  it('GIVEN a server that is not available THEN that is no removal, nothing comes from it, and it comes back', async () => {
    const { discord, client, heard } = scene;
    const { first } = discord.servers;
    discord.breakDown(first);
    expect(await heard('GUILD_DELETE')).toEqual([{ id: first.id, unavailable: true }]);
    discord.say({ content: `<@${discord.bot.id}> Who?` });
    discord.startPost({ title: 'Who?', content: 'Who?' });
    await expect(discord.command(ASK)).rejects.toThrow('not available');
    expect(client.guilds.cache.get(first.id)?.available).toBe(false);
    discord.join(first);
    expect(await heard('GUILD_CREATE')).toMatchObject([{ id: first.id }]);
    expect(await heard('MESSAGE_CREATE')).toEqual([]);
    expect(await heard('THREAD_CREATE')).toEqual([]);
  });

  it('GIVEN a server that is not available or left WHEN a bot logs in THEN it is told of neither', async () => {
    const { discord } = scene;
    const { first, second } = discord.servers;
    discord.breakDown(first);
    discord.leave(second);
    expect(await identified(discord, Guilds)).toEqual([{ id: first.id, unavailable: true }]);
  });
});

describe('intents', () => {
  it.each([
    ['MESSAGE_CONTENT, for which it is not allowed', MessageContent, 4014],
    ['an intent that does not exist', 1 << 18, 4013],
    ['something else than intents', 'all', 4013],
  ])('GIVEN a bot that asks for %s THEN it is closed', async (_, intents, code) => {
    expect(await identified(scene.discord, intents)).toBe(code);
  });

  it('GIVEN an application that is allowed MESSAGE_CONTENT THEN it may ask for that, and for no other', async () => {
    const discord = await startLocalDiscord({ allowedIntents: MessageContent });
    expect(await identified(discord, Guilds | MessageContent)).toHaveLength(2);
    expect(await identified(discord, 1 << 1)).toBe(4014);
    await discord.close();
  });
});

describe('threads and forums', () => {
  it('GIVEN a thread WHEN a command is run in it THEN the interaction names the thread and its channel', async () => {
    const { discord, answer } = scene;
    let channel: unknown;
    answer(async (interaction) => {
      channel = interaction.channel?.toJSON();
      if (interaction.isChatInputCommand()) await interaction.reply('ok');
    });
    const { message } = await discord.command({ ...ASK, where: 'thread' });
    const place = discord.place('thread');
    expect(channel).toMatchObject({ id: place.channel.id, parentId: discord.place('guild').channel.id, type: 11 });
    expect(message?.channel_id).toBe(place.channel.id);
    expect(discord.seenBy(discord.users.ben, 'thread')).toEqual([message]);
    expect(discord.seenBy(discord.users.ben)).toEqual([]);
  });

  it('GIVEN a new post THEN the bot is told its title, and that there is a message without its content', async () => {
    const { discord, heard } = scene;
    const { place, message } = discord.startPost({
      title: ' Who paid? ',
      content: 'I wonder.',
      user: discord.users.ben,
    });
    const forum = discord.place('forum').channel.id;
    const thread = { id: place.channel.id, name: 'Who paid?', parent_id: forum, type: 11, newly_created: true };
    expect(await heard('THREAD_CREATE')).toMatchObject([{ ...thread, owner_id: discord.users.ben.id }]);
    expect(await heard('MESSAGE_CREATE')).toMatchObject([{ id: thread.id, channel_id: thread.id, content: '' }]);
    expect(message.content).toBe('I wonder.');
    expect(discord.channelsOf(discord.servers.first)).toContainEqual(place);
  });

  it('GIVEN a bot that asks for messages alone THEN it is not told of the post, but of its message', async () => {
    const other = await startTalk([GuildMessages]);
    other.discord.startPost({ title: 'Who paid?', content: 'I wonder.' });
    expect(await other.heard('THREAD_CREATE')).toEqual([]);
    expect(await other.heard('MESSAGE_CREATE')).toHaveLength(1);
    await other.stop();
  });

  it('GIVEN a post WHEN the bot writes in it THEN that is an answer to the post', async () => {
    const { discord, client } = scene;
    client.on('threadCreate', (thread, isNew) => {
      if (isNew) void thread.send(`About “${thread.name}”.`);
    });
    const post = discord.startPost({ title: 'Who paid?', content: 'I wonder.' });
    await discord.until(() => discord.answersTo(post.message).length > 0);
    expect(discord.answersTo(post.message)).toMatchObject([
      { content: 'About “Who paid?”.', channel_id: post.message.id },
    ]);
    const said = discord.say({ where: post.place, content: 'Thanks.' });
    expect(discord.answersTo(said)).toEqual([]);
  });

  it('GIVEN a post whose first message comes later WHEN the bot writes in it before THEN that is refused', async () => {
    const { discord, heard } = scene;
    const { place, open } = discord.beginPost({ title: 'Who paid?', content: 'I wonder.' });
    const { id } = place.channel;
    expect(await heard('THREAD_CREATE')).toMatchObject([{ id, newly_created: true }]);
    const write = () => request(discord, 'POST', `/channels/${id}/messages`, { content: 'x' });
    expect(await write()).toMatchObject({ status: 403, body: { code: 40058 } });
    expect(await heard('MESSAGE_CREATE')).toEqual([]);
    expect(open()).toMatchObject({ id, channel_id: id, content: 'I wonder.' });
    expect((await write()).status).toBe(200);
  });

  it.each([
    [{ title: ' ', content: 'x' }, '1 to 100 characters'],
    [{ title: 'x'.repeat(101), content: 'x' }, '1 to 100 characters'],
  ])('GIVEN the post %j THEN it is none', (post, fault) => {
    expect(() => scene.discord.startPost(post)).toThrow(fault);
  });

  it('GIVEN a channel that is no forum WHEN a post is started in it THEN it is none', () => {
    const { discord } = scene;
    expect(() => discord.startPost({ title: 'Who?', content: 'x', forum: discord.place('guild') })).toThrow(
      'Only a forum',
    );
  });
});
