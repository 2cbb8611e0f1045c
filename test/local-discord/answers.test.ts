import {
  ActionRowBuilder,
  ButtonBuilder,
  ContainerBuilder,
  MessageFlags,
  SectionBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
} from 'discord.js';
import { InteractionCallbackResponseSchema, MessageResponseSchema } from 'discord-api-spec/zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/local-discord/local-discord.ts';
import { eventually } from '../eventually.ts';
import { type Scene, startScene } from './bot.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await startScene();
});

afterAll(async () => {
  const { failures, discord } = scene;
  await scene.stop();
  expect(failures).toEqual([]);
  expect(discord.refusals).toEqual([]);
});

const V2 = MessageFlags.IsComponentsV2;
const EPHEMERAL = 64;
const LOADING = 128;

function card(text: string, customId = 'more') {
  const button = new ButtonBuilder().setCustomId(customId).setLabel('More').setStyle(2);
  const off = new ButtonBuilder().setCustomId('off').setLabel('Off').setStyle(2).setDisabled(true);
  const link = new ButtonBuilder().setURL('https://example.com/').setLabel('Story').setStyle(5);
  const section = new SectionBuilder().addTextDisplayComponents(new TextDisplayBuilder({ content: text }));
  return new ContainerBuilder()
    .addSectionComponents(section.setButtonAccessory(link))
    .addSeparatorComponents((separator) => separator)
    .addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(button, off));
}

async function postCard(text = 'Page 1'): Promise<Message> {
  scene.answer(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ components: [card(text)], flags: V2 });
  });
  const { message } = await scene.discord.command({ name: 'ask', options: { question: 'Who?' } });
  if (message === undefined) throw new Error('no card');
  return message;
}

describe('slash commands', () => {
  it('GIVEN a command WHEN the bot replies THEN the exchange holds the message and who asked', async () => {
    const { discord, answer, client } = scene;
    const seen: unknown[] = [];
    answer(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      seen.push(interaction.options.getString('question'), interaction.options.getBoolean('private'));
      seen.push(interaction.locale, interaction.guildLocale, interaction.guildId, interaction.context);
      const { createdTimestamp } = interaction;
      seen.push(before <= createdTimestamp && createdTimestamp <= Date.now(), interaction.user.username);
      seen.push(interaction.appPermissions.has('EmbedLinks'), interaction.memberPermissions?.has('SendMessages'));
      await interaction.reply('An answer');
    });
    const options = { question: 'Who?', private: false };
    const before = Date.now();
    const { ada } = discord.users;
    const exchange = await discord.command({ name: 'ask', options, locale: 'de' });
    expect(seen).toEqual(['Who?', false, 'de', 'en-US', discord.guildId, 0, true, 'ada', true, true]);
    expect(exchange).toMatchObject({
      acknowledgement: 4,
      timedOut: false,
      ephemeral: false,
      errors: [],
      followUps: [],
    });
    expect(exchange.tookMs).toBeGreaterThan(0);
    expect(exchange.message).toMatchObject({
      content: 'An answer',
      flags: 0,
      author: { id: client.user.id },
      interaction_metadata: { id: exchange.interactionId, type: 2, user: { id: ada.id } },
    });
    expect(MessageResponseSchema.safeParse(exchange.message).error).toBeUndefined();
  });

  it.each([
    ['dm', 1, { 0: '0', 1: 'user' }],
    ['user-install', 0, { 1: 'user' }],
    ['group-dm', 2, { 1: 'user' }],
  ] as const)(
    'GIVEN a command in %s WHEN the bot hears of it THEN context and owners are those of the place',
    async (where, context, owners) => {
      const { discord, answer } = scene;
      const { ben } = discord.users;
      const seen: unknown[] = [];
      answer(async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        seen.push(interaction.context, interaction.inGuild(), interaction.user.id);
        seen.push(interaction.authorizingIntegrationOwners);
        await interaction.reply('ok');
      });
      await discord.command({ name: 'ask', options: { question: 'Who?' }, where, user: ben });
      const expected = Object.fromEntries(
        Object.entries(owners).map(([key, id]) => [key, id === 'user' ? ben.id : id]),
      );
      expect(seen.slice(0, 3)).toEqual([context, where === 'user-install', ben.id]);
      expect(seen[3]).toMatchObject(expected);
    },
  );

  it('GIVEN an ephemeral reply WHEN it arrives THEN only the one who asked sees it', async () => {
    const { discord, answer } = scene;
    answer(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({ components: [card('psst')], flags: EPHEMERAL | V2 });
    });
    const exchange = await discord.command({ name: 'ask', options: { question: 'Who?' } });
    expect(exchange.ephemeral).toBe(true);
    expect(exchange.message?.flags).toBe(EPHEMERAL | V2);
    const message = exchange.message ?? { id: '' };
    await expect(discord.press({ message, customId: 'more', user: discord.users.ben })).rejects.toThrow('does not see');
  });

  it('GIVEN withResponse WHEN the bot replies THEN it gets the message, and the answer keeps to the schema', async () => {
    const { discord, answer } = scene;
    let content: string | undefined;
    answer(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const response = await interaction.reply({ content: 'Here', withResponse: true });
      content = response.resource?.message?.content;
    });
    const exchange = await discord.command({ name: 'ask', options: { question: 'Who?' } });
    await eventually(() => expect(exchange.acknowledgement && content).toBeDefined());
    expect(content).toBe('Here');
    expect(discord.requests.at(-1)).toMatchObject({ method: 'POST', status: 200 });
  });

  it('GIVEN withResponse on every kind of callback WHEN answered over plain HTTP THEN the schema holds', async () => {
    const { discord, answer } = scene;
    const bodies: unknown[] = [];
    const answerPlainly = (callback: object) =>
      answer(async ({ id, token }) => {
        const url = `${discord.apiUrl}/v10/interactions/${id}/${token}/callback?with_response=true`;
        const headers = { 'Content-Type': 'application/json' };
        const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(callback) });
        bodies.push(await response.json());
      });
    answerPlainly({ type: 4, data: { components: [card('one').toJSON()], flags: V2 } });
    const { message } = await discord.command({ name: 'ask', options: { question: 'Who?' } });
    answerPlainly({ type: 7, data: { components: [card('two').toJSON()] } });
    const update = await discord.press({ message: message ?? { id: '' }, customId: 'more' });
    answerPlainly({ type: 6 });
    await discord.press({ message: message ?? { id: '' }, customId: 'more' });
    await eventually(() => expect(bodies).toHaveLength(3));
    for (const body of bodies) expect(InteractionCallbackResponseSchema.safeParse(body).error).toBeUndefined();
    expect(bodies).toMatchObject([{ resource: { type: 4 } }, { resource: { type: 7 } }, { interaction: { type: 3 } }]);
    expect(JSON.stringify(update.message)).toContain('two');
  });

  it('GIVEN a deferred reply WHEN the bot edits it THEN the exchange resolves with the edit, still ephemeral', async () => {
    const { discord, answer } = scene;
    const states: unknown[] = [];
    answer(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: EPHEMERAL });
      states.push((await interaction.fetchReply()).flags.bitfield);
      await interaction.editReply({ components: [card('at last')], flags: V2 });
    });
    const exchange = await discord.command({ name: 'ask', options: { question: 'Who?' } });
    expect(states).toEqual([EPHEMERAL | LOADING]);
    expect(exchange).toMatchObject({ acknowledgement: 5, ephemeral: true });
    expect(exchange.message?.flags).toBe(EPHEMERAL | V2);
    expect(exchange.message?.edited_timestamp).toBeNull();
  });

  it('GIVEN a deferred reply WHEN the bot follows up THEN the waiting message is edited and no other is posted', async () => {
    const { discord, answer } = scene;
    answer(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.followUp({ content: 'late', flags: EPHEMERAL });
    });
    const exchange = await discord.command({ name: 'ask', options: { question: 'Who?' } });
    expect(exchange.message).toMatchObject({ content: 'late', flags: 0 });
    expect(exchange.followUps).toEqual([]);
  });

  it('GIVEN a reply WHEN the bot follows up, edits and deletes THEN the exchange shows it', async () => {
    const { discord, answer } = scene;
    answer(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('first');
      const second = await interaction.followUp({ content: 'second', flags: EPHEMERAL });
      await interaction.editReply({ message: second, content: 'second, edited' });
      await interaction.editReply('first, edited');
      await interaction.deleteReply(second);
    });
    const exchange = await discord.command({ name: 'ask', options: { question: 'Who?' } });
    await exchange.until(({ followUps }) => followUps[0]?.content === 'second, edited');
    const [followUp] = exchange.followUps;
    expect(followUp).toMatchObject({ flags: EPHEMERAL, message_reference: { message_id: exchange.message?.id } });
    expect(MessageResponseSchema.safeParse(followUp).error).toBeUndefined();
    await exchange.until(({ followUps }) => followUps.length === 0);
    expect(discord.message(followUp?.id ?? '')).toBeUndefined();
    expect(discord.message(exchange.message?.id ?? '')).toMatchObject({ content: 'first, edited' });
    expect(exchange.message?.edited_timestamp).not.toBeNull();
  });
});

describe('what the people can do', () => {
  it('GIVEN a card WHEN a button is pressed THEN the message is updated in place', async () => {
    const { discord, answer } = scene;
    const before = await postCard();
    const seen: unknown[] = [];
    answer(async (interaction) => {
      if (!interaction.isButton()) return;
      seen.push(interaction.customId, interaction.message.id, interaction.message.interactionMetadata?.user.id);
      await interaction.update({ components: [card('Page 2')], flags: V2 });
    });
    const { ben, ada } = discord.users;
    const exchange = await discord.press({ message: before, customId: 'more', user: ben });
    expect(seen).toEqual(['more', before.id, ada.id]);
    expect(exchange).toMatchObject({ acknowledgement: 7, message: { id: before.id, flags: V2 } });
    expect(JSON.stringify(discord.message(before.id))).toContain('Page 2');
    expect(JSON.stringify(before)).toContain('Page 1');
    expect(MessageResponseSchema.safeParse(exchange.message).error).toBeUndefined();
  });

  it('GIVEN a card WHEN another presses and gets a private copy THEN the card stays and the copy replies to it', async () => {
    const { discord, answer } = scene;
    const before = await postCard();
    answer(async (interaction) => {
      if (interaction.isButton()) await interaction.reply({ content: 'Yours', flags: EPHEMERAL });
    });
    const { ben } = discord.users;
    const { message } = await discord.press({ message: before, customId: 'more', user: ben });
    expect(discord.message(before.id)).toBe(before);
    expect(message?.interaction_metadata).toMatchObject({
      type: 3,
      interacted_message_id: before.id,
      user: { id: ben.id },
    });
    expect(MessageResponseSchema.safeParse(message).error).toBeUndefined();
  });

  it('GIVEN a deferred update WHEN the bot edits the reply THEN the message that was pressed is edited', async () => {
    const { discord, answer } = scene;
    const before = await postCard();
    answer(async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      await interaction.editReply({ components: [card('Later')], flags: V2 });
    });
    const exchange = await discord.press({ message: before, customId: 'more' });
    expect(exchange.acknowledgement).toBe(6);
    await exchange.until(({ message }) => JSON.stringify(message).includes('Later'));
    expect(exchange.message?.id).toBe(before.id);
  });

  it('GIVEN components WHEN they are stored THEN ids count up in reading order', async () => {
    const { components } = await postCard();
    const ids = [...JSON.stringify(components).matchAll(/"id":(\d+)/g)].map(([, id]) => Number(id));
    expect([...ids].sort((a, b) => a - b)).toEqual(Array.from(ids, (_, index) => index + 1));
    expect(components?.[0]).toMatchObject({
      id: 1,
      components: [{ id: 2, components: [{ id: 3 }], accessory: { id: 4 } }, { id: 5 }, {}],
    });
  });

  it.each([
    ['absent', 'no component'],
    ['off', 'disabled'],
  ])('GIVEN a card WHEN "%s" is pressed THEN it cannot be, unless it is forged', async (customId, fault) => {
    const { discord, answer } = scene;
    const message = await postCard();
    let heard: string | undefined;
    answer(async (interaction) => {
      if (!interaction.isButton()) return;
      heard = interaction.customId;
      await interaction.reply('polite');
    });
    await expect(discord.press({ message, customId })).rejects.toThrow(fault);
    expect(heard).toBeUndefined();
    const exchange = await discord.press({ message, customId, forged: true });
    expect([heard, exchange.message?.content]).toEqual([customId, 'polite']);
  });

  it('GIVEN a message that was deleted WHEN its button is pressed THEN it cannot be', async () => {
    const { discord, answer } = scene;
    const message = await postCard();
    answer(async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      await interaction.deleteReply();
    });
    const exchange = await discord.press({ message, customId: 'more' });
    await exchange.until((one) => one.message === undefined);
    await expect(discord.press({ message, customId: 'more' })).rejects.toThrow('no message');
  });

  it('GIVEN a select WHEN options are chosen THEN the bot gets them, and only those that exist', async () => {
    const { discord, answer } = scene;
    const menu = new StringSelectMenuBuilder().setCustomId('names').setMaxValues(2);
    menu.addOptions({ label: 'Ada', value: 'ada' }, { label: 'Ben', value: 'ben' }, { label: 'Cyd', value: 'cyd' });
    const row = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu);
    answer(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ flags: V2, components: [row] });
      if (!interaction.isStringSelectMenu()) return;
      await interaction.update({ components: [new TextDisplayBuilder({ content: interaction.values.join(' and ') })] });
    });
    const { message } = await discord.command({ name: 'ask', options: { question: 'Who?' } });
    if (message === undefined) throw new Error('no menu');
    expect(MessageResponseSchema.safeParse(message).error).toBeUndefined();
    const choose = (values: string[], customId = 'names') => discord.select({ message, customId, values });
    await expect(choose(['dan'])).rejects.toThrow('no option "dan"');
    await expect(choose([])).rejects.toThrow('1 to 2');
    await expect(choose(['ada', 'ben', 'cyd'])).rejects.toThrow('1 to 2');
    await expect(discord.press({ message, customId: 'names' })).rejects.toThrow('not a button');
    expect((await choose(['ada', 'ben'])).message).toMatchObject({
      id: message.id,
      components: [{ content: 'ada and ben' }],
    });
  });

  it('GIVEN a message WHEN a message command is run on it THEN the bot gets the message', async () => {
    const { discord, answer } = scene;
    answer(async (interaction) => {
      if (!interaction.isMessageContextMenuCommand()) return;
      const { content, author } = interaction.targetMessage;
      await interaction.reply({ content: `${author.username}: ${content}`, flags: EPHEMERAL });
    });
    const said = discord.say({ content: 'It rained.', user: discord.users.ben, where: 'dm' });
    const exchange = await discord.messageCommand({
      name: 'Check against the story',
      message: said,
      user: discord.users.ben,
    });
    expect(exchange.message).toMatchObject({ content: 'ben: It rained.', channel_id: said.channel_id });
    expect(exchange.ephemeral).toBe(true);
    await expect(discord.messageCommand({ name: 'ask', message: said })).rejects.toThrow('No command "ask"');
  });

  it('GIVEN an option WHEN it is typed into THEN the choices come back', async () => {
    const { discord, answer } = scene;
    const seen: unknown[] = [];
    answer(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      seen.push(interaction.options.getFocused(true), interaction.options.getString('question'));
      await interaction.respond([{ name: 'The story', value: 'story-1' }]);
    });
    const input = { name: 'ask', options: { question: 'Who?', story: 'th' }, focused: 'story' };
    expect(await discord.autocomplete(input)).toEqual([{ name: 'The story', value: 'story-1' }]);
    expect(seen).toEqual([{ name: 'story', type: 3, value: 'th', focused: true }, 'Who?']);
    await expect(discord.autocomplete({ name: 'ask', focused: 'question' })).rejects.toThrow('not completed');
  });

  it.each([
    [{}, 'needs the option "question"'],
    [{ question: '' }, 'must not be empty'],
    [{ question: 'x'.repeat(301) }, 'at most 300 characters, has 301'],
    [{ question: 'Who?', story: 'x'.repeat(6_001) }, 'at most 6000 characters'],
    [{ question: true }, 'must be a text'],
    [{ question: 'Who?', colour: 'red' }, 'no option "colour"'],
    [{ question: 'Who?', private: 'yes' }, 'true or false'],
  ])(
    'GIVEN the options %j WHEN a command is run THEN it is not sent, as by Discord’s client',
    async (options, fault) => {
      const { requests } = scene.discord;
      const before = requests.length;
      await expect(scene.discord.command({ name: 'ask', options: { ...options } })).rejects.toThrow(fault);
      expect(requests).toHaveLength(before);
    },
  );

  it('GIVEN a command for servers WHEN it is run elsewhere THEN it is not sent', async () => {
    const { discord, answer } = scene;
    answer(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('ok');
    });
    for (const where of ['dm', 'user-install', 'group-dm'] as const) {
      await expect(discord.command({ name: 'server-only', where })).rejects.toThrow('not offered');
    }
    expect((await discord.command({ name: 'server-only' })).message?.content).toBe('ok');
    await expect(discord.command({ name: 'nothing' })).rejects.toThrow('No command "nothing"');
  });
});
