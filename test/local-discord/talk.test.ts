import { MessageResponseSchema } from 'discord-api-spec/zod';
import { afterEach, describe, expect, it } from 'vitest';
import type { SayInput } from '../../src/local-discord/talk.ts';
import { answeredWith, type Callback, EPHEMERAL, reply, row, text, V2 } from './plain-bot.ts';
import {
  DirectMessages,
  GuildMessages,
  Guilds,
  MessageContent,
  STANDARD,
  startTalk,
  type TalkScene,
} from './talk-scene.ts';

const scenes: TalkScene[] = [];

afterEach(async () => {
  for (const { stop, failures } of scenes.splice(0)) {
    await stop();
    expect(failures).toEqual([]);
  }
});

async function start(...args: Parameters<typeof startTalk>): Promise<TalkScene> {
  const scene = await startTalk(...args);
  scenes.push(scene);
  return scene;
}

const respond = async (scene: TalkScene, callback: Callback = reply({ content: 'An answer.' })) => {
  const { exchange } = await answeredWith(scene, [callback]);
  if (!exchange.message) throw new Error('no message');
  return exchange.message;
};
const contents = (messages: readonly { readonly content?: string }[]) => messages.map(({ content }) => content);

describe('which messages a bot is told of', () => {
  it.each([
    ['nothing', [], []],
    ['GUILDS', [Guilds], []],
    ['GUILD_MESSAGES', [GuildMessages], ['guild', 'thread', 'read-only', 'second-guild']],
    ['DIRECT_MESSAGES', [DirectMessages], ['dm']],
    ['the standard intents', STANDARD, ['guild', 'thread', 'read-only', 'second-guild', 'dm']],
  ] as const)('GIVEN a bot that asks for %s THEN it is told of these places alone', async (_, intents, told) => {
    const { discord, heard } = await start(intents);
    const places = [
      'guild',
      'thread',
      'read-only',
      'hidden',
      'second-guild',
      'dm',
      'user-install',
      'group-dm',
    ] as const;
    for (const where of places) discord.say({ content: `<@${discord.bot.id}> ${where}`, where });
    const messages = await heard('MESSAGE_CREATE');
    expect(contents(messages)).toEqual(told.map((where) => `<@${discord.bot.id}> ${where}`));
    for (const message of messages) expect(MessageResponseSchema.safeParse(message).error).toBeUndefined();
  });

  it('GIVEN another app, a webhook and the bot itself WHEN they write THEN the bot is told of it', async () => {
    const { discord, client, heard } = await start();
    const { bot, others } = discord;
    discord.say({ user: others.bot, content: 'one' });
    discord.say({ user: others.webhook, content: 'two' });
    discord.say({ user: bot, content: 'three' });
    const [app, webhook, own] = await heard('MESSAGE_CREATE');
    expect(app).toMatchObject({ author: { id: others.bot.id, bot: true }, member: { roles: [] } });
    expect(webhook).toMatchObject({ author: { id: others.webhook.id }, webhook_id: others.webhook.id });
    expect(webhook).not.toHaveProperty('member');
    expect(own).toMatchObject({ author: { id: client.user.id }, content: 'three' });
  });

  it('GIVEN a response to an interaction THEN the bot is told of it, unless one user alone sees it', async () => {
    const scene = await start();
    const { id } = await respond(scene);
    await respond(scene, reply({ content: 'psst', flags: EPHEMERAL }));
    const told = await scene.heard('MESSAGE_CREATE');
    expect(told).toMatchObject([{ id, interaction_metadata: { type: 2 }, webhook_id: scene.discord.applicationId }]);
  });

  it('GIVEN a message that is edited and deleted THEN the bot is told of both', async () => {
    const scene = await start();
    const { discord, client, heard } = scene;
    const channel = await client.channels.fetch(discord.place('guild').channel.id);
    if (!channel?.isSendable()) throw new Error('no channel');
    const sent = await channel.send('first');
    await sent.edit('second');
    await sent.delete();
    expect(await heard('MESSAGE_UPDATE')).toMatchObject([
      { id: sent.id, content: 'second', guild_id: discord.guildId },
    ]);
    const at = { id: sent.id, channel_id: channel.id, guild_id: discord.guildId };
    expect(await heard('MESSAGE_DELETE')).toEqual([at]);
  });
});

describe('the content of messages', () => {
  it('GIVEN no MESSAGE_CONTENT WHEN a message does not mention the bot THEN it is empty, and it is told of it', async () => {
    const { discord, heard } = await start();
    discord.say({ content: 'Who?', embeds: [{ title: 'News' }] });
    discord.say({ components: [{ type: 10, content: 'Who?' }] });
    discord.say({ forwards: discord.say({ content: 'Who?' }) });
    discord.say({ content: `<@${discord.users.ben.id}> Who?` });
    discord.say({ content: '@everyone Who?' });
    const told = await heard('MESSAGE_CREATE');
    expect(told).toHaveLength(6);
    for (const one of told) expect(one).toMatchObject({ content: '', embeds: [], components: [], attachments: [] });
    expect(told[3]?.message_snapshots).toMatchObject([{ message: { content: '' } }]);
    expect(told[4]?.mentions).toMatchObject([{ username: 'ben', member: { roles: [discord.servers.first.editors] } }]);
    expect(told[5]?.mention_everyone).toBe(true);
  });

  it('GIVEN MESSAGE_CONTENT, for which the application is allowed THEN all content', async () => {
    const { discord, heard } = await start([...STANDARD, MessageContent], { allowedIntents: MessageContent });
    discord.say({ forwards: discord.say({ content: 'Who?' }) });
    expect(await heard('MESSAGE_CREATE')).toMatchObject([
      { content: 'Who?' },
      { content: '', message_snapshots: [{ message: { content: 'Who?' } }] },
    ]);
  });

  it('GIVEN a mention of the bot THEN the content, embeds and snapshots too', async () => {
    const { discord, heard } = await start();
    const { bot } = discord;
    for (const mention of [`<@${bot.id}>`, `<@!${bot.id}>`])
      discord.say({ content: `${mention} Who?`, embeds: [{ title: 'News' }] });
    discord.say({ where: 'dm', forwards: discord.say({ content: 'Who?' }) });
    const told = await heard('MESSAGE_CREATE');
    expect(told.map(({ content, embeds, mentions }) => [content, embeds?.length, mentions?.length])).toEqual([
      [`<@${bot.id}> Who?`, 1, 1],
      [`<@!${bot.id}> Who?`, 1, 1],
      ['', 0, 0],
      ['', 0, 0],
    ]);
    expect(told[3]?.message_snapshots).toMatchObject([{ message: { content: 'Who?' } }]);
    expect(told[3]).not.toHaveProperty('guild_id');
  });

  it('GIVEN replies to a message of the bot THEN the content only where they ping it', async () => {
    const { discord, heard } = await start();
    const replyTo = discord.say({ user: discord.bot, content: 'An answer.' });
    discord.say({ replyTo, content: 'pings' });
    discord.say({ replyTo, content: 'does not', pings: false });
    const [, pings, silent] = await heard('MESSAGE_CREATE');
    const { id, channel_id } = replyTo;
    const replies = { type: 19, message_reference: { type: 0, message_id: id, channel_id, guild_id: discord.guildId } };
    const referenced_message = { id, content: 'An answer.' };
    expect(pings).toMatchObject({
      ...replies,
      content: 'pings',
      mentions: [{ id: discord.bot.id }],
      referenced_message,
    });
    expect(silent).toMatchObject({ ...replies, content: '', mentions: [], referenced_message });
  });

  it('GIVEN a reply to a response to an interaction THEN no content, although it would ping', async () => {
    const scene = await start();
    const { discord } = scene;
    const replyTo = await respond(scene);
    discord.say({ replyTo, content: 'Why?' });
    discord.say({ replyTo, content: `<@${discord.bot.id}> Why?` });
    const [, plain, named] = await scene.heard('MESSAGE_CREATE');
    expect(plain).toMatchObject({ content: '', mentions: [], referenced_message: { content: 'An answer.' } });
    expect(named).toMatchObject({ content: `<@${discord.bot.id}> Why?` });
  });

  it('GIVEN a reply to somebody else that mentions the bot THEN what it replies to is empty', async () => {
    const { discord, heard } = await start();
    const replyTo = discord.say({ user: discord.users.ben, content: 'secret' });
    discord.say({ replyTo, content: `<@${discord.bot.id}> what is that?` });
    expect((await heard('MESSAGE_CREATE'))[1]).toMatchObject({
      content: `<@${discord.bot.id}> what is that?`,
      referenced_message: { id: replyTo.id, content: '' },
    });
  });

  it.each<[string, (mention: string) => string, boolean]>([
    ['inline code', (mention) => `a \`${mention} who?\` b`, false],
    ['inline code of two backticks', (mention) => `\`\`a \` ${mention}\`\``, false],
    ['a code block', (mention) => `\`\`\`js\n${mention}\n\`\`\``, false],
    ['the text after a code block', (mention) => `\`\`\`a\`\`\` ${mention}`, true],
    ['the text after a backtick alone', (mention) => `a \` ${mention}`, true],
    ['the text after an escaped backtick', (mention) => `\\\` ${mention} \``, true],
  ])('GIVEN a mention in %s THEN it counts as Discord counts it', async (_, content, isNamed) => {
    const { discord } = await start();
    const { mentions, mention_everyone } = discord.say({ content: `${content(`<@${discord.bot.id}> @everyone`)}` });
    expect([mentions.length === 1, mention_everyone]).toEqual([isNamed, isNamed]);
  });

  it('GIVEN a member without the permission WHEN they say @everyone THEN nobody is mentioned', async () => {
    const { discord } = await start();
    expect(discord.say({ user: discord.users.ben, content: '@everyone' }).mention_everyone).toBe(false);
  });
});

describe('what of a message reaches a bot', () => {
  it('GIVEN messages THEN their content, that there is one, or nothing, and nothing where no bot is connected', async () => {
    const { discord, client } = await start();
    const mention = `<@${discord.bot.id}>`;
    const said = [
      discord.say({ content: mention }),
      discord.say({ content: 'x', where: 'dm' }),
      discord.say({ content: 'x' }),
      discord.say({ content: mention, where: 'hidden' }),
    ];
    const reached = () => said.map((message) => discord.reachOf(message));
    expect(reached()).toEqual(['read', 'read', 'told', 'nothing']);
    expect(discord.reachOf({ id: '1' })).toBeUndefined();
    await client.destroy();
    await discord.until(() => !discord.isConnected);
    expect(reached()).toEqual(['nothing', 'nothing', 'nothing', 'nothing']);
  });
});

describe('what people cannot send', () => {
  it.each<[string, (scene: TalkScene) => SayInput | Promise<SayInput>, string]>([
    ['to a forum', () => ({ where: 'forum', content: 'x' }), 'A forum takes posts'],
    ['in reply to nothing', () => ({ replyTo: { id: '1' }, content: 'x' }), 'no message 1'],
    [
      'in reply to what one user alone sees',
      async (scene) => ({
        replyTo: await respond(scene, reply({ content: 'psst', flags: EPHEMERAL })),
        content: 'x',
      }),
      'can be replied to',
    ],
    [
      'in another channel',
      ({ discord }) => ({ replyTo: discord.say({ content: 'x' }), where: 'thread', content: 'x' }),
      'in its own channel',
    ],
  ])('GIVEN a message %s THEN an error', async (_, input, fault) => {
    const scene = await start();
    const given = await input(scene);
    expect(() => scene.discord.say(given)).toThrow(fault);
  });
});

describe('what the bot writes to them', () => {
  it('GIVEN direct messages WHEN a discord.js client hears them THEN it knows them for such, and replies', async () => {
    const { discord, client } = await start();
    client.on('messageCreate', (message) => {
      if (message.channel.isDMBased() && !message.author.bot) void message.reply(`To you: ${message.content}`);
    });
    const { ben } = discord.users;
    const said = discord.say({ content: 'Who?', where: 'dm', user: ben });
    await discord.until(() => discord.answersTo(said).length > 0);
    expect(discord.seenBy(ben, 'dm').map(({ content }) => content)).toEqual(['Who?', 'To you: Who?']);
    expect(discord.seenBy(discord.users.ada, 'dm')).toEqual([]);
  });

  it('GIVEN a message that mentions it WHEN it replies THEN its answer is found by that message', async () => {
    const { discord, client } = await start();
    client.on('messageCreate', (message) => {
      if (!message.author.bot && message.mentions.has(client.user))
        void message.reply({
          flags: V2,
          components: [text('Ada.')],
          allowedMentions: { parse: [], repliedUser: false },
        });
    });
    const other = discord.say({ content: `<@${discord.users.ben.id}> Who?` });
    const said = discord.say({ content: `<@${discord.bot.id}> Who?` });
    await discord.until(() => discord.answersTo(said).length > 0);
    const [answer] = discord.answersTo(said);
    expect(answer).toMatchObject({
      type: 19,
      components: [{ content: 'Ada.' }],
      mentions: [],
      channel_id: said.channel_id,
    });
    expect(answer).not.toHaveProperty('interaction_metadata');
    expect(answer).not.toHaveProperty('webhook_id');
    expect(MessageResponseSchema.safeParse(answer).error).toBeUndefined();
    expect(discord.answersTo(other)).toEqual([]);
  });

  it('GIVEN a button of such an answer WHEN it is pressed THEN the bot hears it, without who asked', async () => {
    const scene = await start();
    const { discord, answer } = scene;
    const said = discord.say({ content: `<@${discord.bot.id}> Who?` });
    const channel = await scene.client.channels.fetch(said.channel_id);
    if (!channel?.isSendable()) throw new Error('no channel');
    const more = row({ type: 2, style: 2, label: 'More', custom_id: 'more' });
    const reference = { messageReference: said.id };
    const { id } = await channel.send({ flags: V2, components: [more as never], reply: reference });
    const seen: unknown[] = [];
    answer(async (interaction) => {
      if (!interaction.isButton()) return;
      seen.push(interaction.message.id, interaction.message.interactionMetadata);
      await interaction.update({ components: [{ type: 10, content: 'More.' }] });
    });
    const exchange = await discord.press({ message: { id }, customId: 'more', user: discord.users.ben });
    expect(seen).toEqual([id, null]);
    expect(exchange.message).toMatchObject({ id, components: [{ content: 'More.' }] });
    expect(discord.answersTo(said)).toEqual([exchange.message]);
  });

  it('GIVEN nothing that comes in time WHEN it is waited for THEN the wait ends with an error', async () => {
    const { discord } = await start();
    await expect(discord.until(() => false, 1)).rejects.toThrow('did not hold within 1 ms');
  });
});
