import { Routes } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVENTS } from '../../src/local-discord/protocol.ts';
import type { RouteName } from '../../src/local-discord/routes.ts';
import { eventually } from '../eventually.ts';
import { request } from './bot.ts';
import { coverage, coverageTable, type Part } from './coverage.ts';
import { ASK, answeredWith, button, type Callback, reply, row, text, V2, webhook } from './plain-bot.ts';
import { startTalk, type TalkScene } from './talk-scene.ts';

let scene: TalkScene;

beforeAll(async () => {
  scene = await startTalk();
});

afterAll(async () => {
  expect(scene.failures).toEqual([]);
  await scene.stop();
});

const partsOf = (title: string): readonly Part[] =>
  coverage().find((group) => group.title.startsWith(title))?.parts ?? expect.unreachable(`No group “${title}”`);
const casesOf = (title: string) => partsOf(title).map((part) => [part.name, part] as const);

/** Whether a request was taken, or was refused as unsupported at a field whose path ends with this. */
function expectStanding({ standing }: Part, status: number, end: string): void {
  if (standing === 'there') expect(status).toBeLessThan(300);
  else expect(status).toBe(400);
  const [fault] = scene.discord.refusals.at(-1)?.fields ?? [];
  if (standing !== 'there')
    expect(fault).toMatchObject({
      code: 'LOCAL_DISCORD_UNSUPPORTED',
      path: expect.stringMatching(new RegExp(`${end}$`)),
    });
}

const put = (command: object) =>
  request(
    scene.discord,
    'PUT',
    `/applications/${scene.discord.applicationId}/guilds/${scene.discord.guildId}/commands`,
    [{ name: 'covered', description: 'x', ...command }],
  );

/** Examples of components, by Discord's number; those of messages that hold others hold a text. */
const select = (type: number, more: object = {}) => ({ type, custom_id: 'select', ...more });
const options = [
  { label: 'One', value: '1' },
  { label: 'Two', value: '2' },
];
const url = { url: 'https://example.com/a.png' };
const OF_MESSAGES: Readonly<Record<number, object>> = {
  1: row(button('a')),
  2: row(button('a')),
  3: row(select(3, { options })),
  5: row(select(5)),
  6: row(select(6)),
  7: row(select(7)),
  8: row(select(8)),
  9: { type: 9, components: [text('x')], accessory: button('a') },
  10: text('x'),
  11: { type: 9, components: [text('x')], accessory: { type: 11, media: url } },
  12: { type: 12, items: [{ media: url }] },
  13: { type: 13, file: { url: 'attachment://a.txt' } },
  14: { type: 14 },
  17: { type: 17, components: [text('x')] },
};
const label = (component: object) => ({ type: 18, label: 'x', component });
const textInput = { type: 4, custom_id: 'text', style: 1 };
const OF_MODALS: Readonly<Record<number, object>> = {
  1: row({ ...textInput, label: 'x' }),
  3: label(select(3, { options })),
  4: label(textInput),
  5: label(select(5)),
  6: label(select(6)),
  7: label(select(7)),
  8: label(select(8)),
  10: text('x'),
  18: label(textInput),
  19: label({ type: 19, custom_id: 'file' }),
  21: label({ type: 21, custom_id: 'radio', options }),
  22: label({ type: 22, custom_id: 'boxes', options }),
  23: label({ type: 23, custom_id: 'box' }),
};
const modal = (component: object): Callback => ({
  type: 9,
  data: { custom_id: 'm', title: 'x', components: [component] },
});

describe('the table holds: what is there works, and what is refused is refused', () => {
  it.each(casesOf('Components of a message'))('GIVEN a message with a component %s', async (_, part) => {
    const component = OF_MESSAGES[part.number ?? 0] ?? expect.unreachable('There is no example.');
    const { replies } = await answeredWith(scene, [reply({ flags: V2, components: [component] })]);
    expectStanding(part, replies[0]?.status ?? 0, '.type');
  });

  it.each(casesOf('Components of a modal'))('GIVEN a modal with a component %s', async (_, part) => {
    const component = OF_MODALS[part.number ?? 0] ?? expect.unreachable('There is no example.');
    const { replies } = await answeredWith(scene, [modal(component)]);
    expectStanding(part, replies[0]?.status ?? 0, '.type');
  });

  it.each(casesOf('Options'))('GIVEN a command with an option of type %s', async (_, part) => {
    const nested = part.number === 2 ? { options: [{ type: 1, name: 'inner', description: 'x' }] } : {};
    const { status } = await put({ options: [{ type: part.number, name: 'option', description: 'x', ...nested }] });
    expectStanding(part, status, '.type');
  });

  it.each(casesOf('Fields of an option'))('GIVEN an option with the field %s', async (name, part) => {
    const examples: Record<string, [type: number, value: unknown]> = {
      choices: [3, [{ name: 'x', value: 'x' }]],
      min_length: [3, 1],
      min_value: [4, 1],
      max_value: [4, 1],
      channel_types: [7, [0]],
    };
    const [type, value] = examples[name] ?? expect.unreachable('There is no example.');
    const { status } = await put({ options: [{ type, name: 'option', description: 'x', [name]: value }] });
    expectStanding(part, status, type === 3 ? `.${name}` : '.type');
  });

  it.each(casesOf('Commands'))('GIVEN a command of type %s', async (_, part) => {
    const described = part.number === 1 ? {} : { description: '' };
    const handler = part.number === 4 ? { handler: 2 } : {};
    expectStanding(part, (await put({ type: part.number, ...described, ...handler })).status, '.type');
  });

  it.each(casesOf('Fields of a message'))('GIVEN a message with the field %s', async (name, part) => {
    const { discord } = scene;
    const { id, channel_id } = discord.say({ content: 'x' });
    const values: Record<string, unknown> = {
      content: 'x',
      allowed_mentions: { parse: [] },
      components: [text('x')],
      flags: 4,
      tts: true,
      nonce: 'n',
      enforce_nonce: true,
      message_reference: { message_id: id },
      embeds: [{ title: 'x' }],
      sticker_ids: ['1'],
      attachments: [{ id: '0' }],
      poll: { question: { text: 'x' }, answers: [{ poll_media: { text: 'x' } }] },
      shared_client_theme: { colors: ['ffffff'], gradient_angle: 0, base_mix: 0 },
    };
    expect(values).toHaveProperty(name);
    const base = name === 'components' ? { flags: V2 } : { content: 'x' };
    const sent = await request(discord, 'POST', `/channels/${channel_id}/messages`, { ...base, [name]: values[name] });
    expectStanding(part, sent.status, name);
  });

  it.each(casesOf('Responses'))('GIVEN the response %s', async (_, part) => {
    const { discord } = scene;
    const type = part.number ?? 0;
    const card = { flags: V2, components: [row(button('a'))] };
    if (type === 8) {
      scene.answer(async (interaction) => {
        if (interaction.isAutocomplete()) await interaction.respond([{ name: 'x', value: 'x' }]);
      });
      expect(await discord.autocomplete({ name: 'ask', focused: 'story' })).toHaveLength(1);
      return;
    }
    const isOfComponents = type === 6 || type === 7;
    const { message } = (await answeredWith(scene, [reply(card)])).exchange;
    const press = () => discord.press({ message: message ?? { id: '' }, customId: 'a' });
    const sent: Callback =
      type === 9 ? modal(label(textInput)) : { type, ...(type === 4 || type === 7 ? { data: card } : {}) };
    const { replies } = await answeredWith(scene, [sent], isOfComponents ? press : undefined);
    expect(replies[0]?.status).toBe(part.standing === 'there' ? 204 : 400);
  });

  it('GIVEN a bot that hears of all it can THEN it is sent the events and interactions that are there, and no others', async () => {
    const [events, kinds] = [new Set<string>(), new Set<number>()];
    const own = await startTalk();
    own.client.on(
      'raw' as never,
      ((frame: { t: string; d: { type: number } }) => {
        events.add(frame.t);
        if (frame.t === 'INTERACTION_CREATE') kinds.add(frame.d.type);
      }) as never,
    );
    own.discord.faults.gateway('invalid-session');
    await eventually(() => expect(events).toContain('READY'));
    own.discord.faults.gateway('drop');
    await eventually(() => expect(events).toContain('RESUMED'));
    const said = own.discord.say({ content: `<@${own.discord.bot.id}> why?` });
    const messages = `/channels/${said.channel_id}/messages`;
    const { body } = await request(own.discord, 'POST', messages, { content: 'x' });
    await request(own.discord, 'PATCH', `${messages}/${body.id}`, { content: 'y' });
    await request(own.discord, 'DELETE', `${messages}/${body.id}`);
    own.discord.startPost({ title: 'Why?', content: 'x' });
    own.discord.leave(own.discord.servers.second);
    own.answer(async (interaction) => {
      if (interaction.isAutocomplete()) await interaction.respond([]);
      const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
      if (interaction.isChatInputCommand())
        await request(own.discord, 'POST', path, reply({ flags: V2, components: [row(button('a'))] }));
      if (interaction.isButton()) await request(own.discord, 'POST', path, modal(label(textInput)));
      if (interaction.isModalSubmit()) await interaction.reply('x');
    });
    await own.discord.autocomplete({ name: 'ask', focused: 'story' });
    const { message } = await own.discord.command(ASK);
    const { modal: opened } = await own.discord.press({ message: message ?? { id: '' }, customId: 'a' });
    await own.discord.submit({ modal: opened ?? { interactionId: '' }, values: { text: 'x' } });
    await own.stop();
    expect([...events].sort()).toEqual([...EVENTS].sort());
    const there = partsOf('Interactions').filter(({ standing }) => standing === 'there');
    expect([...kinds].sort()).toEqual(there.map(({ number }) => number));
  });

  it('GIVEN each route that is there WHEN it is used as it should be THEN it is answered', async () => {
    const { discord } = scene;
    const { token, exchange, replies } = await answeredWith(scene, [reply({ content: 'x' })]);
    const channel = `/channels/${exchange.message?.channel_id}/messages`;
    const application = `/applications/${discord.applicationId}`;
    const commands = [{ name: 'covered', description: 'x' }];
    let id = '';
    const uses: Record<RouteName, () => Promise<number>> = {
      gateway: () => used('GET', '/gateway/bot'),
      listCommands: () => used('GET', `${application}/commands`),
      replaceCommands: () => used('PUT', `${application}/commands`, commands),
      listServerCommands: () => used('GET', `${application}/guilds/${discord.guildId}/commands`),
      replaceServerCommands: () => used('PUT', `${application}/guilds/${discord.guildId}/commands`, commands),
      respond: async () => replies[0]?.status ?? 0,
      followUp: () => used('POST', webhook(scene, token), { content: 'x' }),
      getResponse: () => used('GET', webhook(scene, token, '/messages/@original')),
      editResponse: () => used('PATCH', webhook(scene, token, '/messages/@original'), { content: 'y' }),
      deleteResponse: () => used('DELETE', webhook(scene, token, '/messages/@original')),
      createMessage: async () => {
        const sent = await request(discord, 'POST', channel, { content: 'x' });
        id = sent.body.id;
        return sent.status;
      },
      getMessage: () => used('GET', `${channel}/${id}`),
      editMessage: () => used('PATCH', `${channel}/${id}`, { content: 'y' }),
      deleteMessage: () => used('DELETE', `${channel}/${id}`),
    };
    const used = async (method: string, path: string, body?: unknown) =>
      (await request(discord, method, path, body)).status;
    for (const [name, use] of Object.entries(uses)) {
      const status = await use();
      expect([name, status === 200 || status === 204]).toEqual([name, true]);
    }
  });

  it.each([
    ['GET', Routes.channel('1')],
    ['GET', Routes.channelMessages('1')],
    ['GET', Routes.channelPins('1')],
    ['PUT', Routes.channelMessageOwnReaction('1', '2', '👍')],
    ['POST', Routes.channelTyping('1')],
    ['POST', Routes.threads('1')],
    ['GET', Routes.guild('1')],
    ['GET', Routes.guildMember('1', '2')],
    ['GET', Routes.user()],
    ['POST', Routes.userChannels()],
    ['POST', Routes.applicationCommands('1')],
    ['GET', Routes.applicationEmojis('1')],
    ['GET', Routes.webhook('1', 'token')],
  ])('GIVEN a route that is not there WHEN a bot sends %s %s THEN it is refused', async (method, path) => {
    const { status, body } = await request(scene.discord, method, path, method === 'GET' ? undefined : {});
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('LOCAL_DISCORD_UNSUPPORTED')]);
  });

  it('GIVEN the table WHEN it is printed THEN each part is in it once, in lines of 110 characters', () => {
    const groups = coverage();
    const printed = coverageTable(groups);
    for (const { title, parts } of groups) {
      expect(parts.length).toBeGreaterThan(0);
      expect(printed).toContain(`${title}\n`);
    }
    expect(printed.split('\n').filter(({ length }) => length > 110)).toEqual([]);
    expect(printed).toContain('there       1 ActionRow, 2 Button, 3 StringSelect');
  });
});
