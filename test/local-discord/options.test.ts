import type { ChatInputCommandInteraction, Interaction } from 'discord.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { mayUse } from '../../src/local-discord/command-permissions.ts';
import type { CommandInput } from '../../src/local-discord/user-inputs.ts';
import { request } from './bot.ts';
import { sharedScene } from './shared-scene.ts';

const shared = sharedScene();

const MANAGE_SERVER = '32';
const option = (type: number, name: string, more: object = {}) => ({ type, name, description: 'x', ...more });
const STORY = {
  name: 'story',
  description: 'The stories of this server',
  contexts: [0],
  default_member_permissions: MANAGE_SERVER,
  options: [
    option(1, 'add', {
      options: [
        option(11, 'file', { required: true, file_types: ['.txt', '.md'] }),
        option(3, 'title', { autocomplete: true }),
      ],
    }),
    option(1, 'list'),
  ],
};
const TEXT = { filename: 'My story.txt', content: 'Once upon a time.' };
const ADD: CommandInput = { name: 'story add', options: { file: TEXT } };

const put = (commands: readonly object[]) =>
  request(shared.scene.discord, 'PUT', `/applications/${shared.scene.discord.applicationId}/commands`, commands);

beforeAll(async () => {
  expect(await put([STORY])).toMatchObject({ status: 200, body: [STORY] });
});

/** What the bot made of a command, which it then answers. */
async function heard<Value>(input: CommandInput, of: (command: ChatInputCommandInteraction) => Value) {
  const { discord, answer } = shared.scene;
  const values: Awaited<Value>[] = [];
  answer(async (interaction: Interaction) => {
    if (!interaction.isChatInputCommand()) return;
    values.push(await of(interaction));
    await interaction.reply('x');
  });
  const exchange = await discord.command(input);
  expect(exchange.errors).toEqual([]);
  return { exchange, value: values[0] };
}

/** A file as the bot is sent it. */
const sent = async () =>
  (await heard(ADD, (command) => command.options.getAttachment('file', true))).value ?? expect.unreachable('No file.');

describe('subcommands', () => {
  it('GIVEN a subcommand WHEN it is used THEN the bot gets its name and options, and the reply its full name', async () => {
    const { value, exchange } = await heard(
      { name: 'story add', options: { file: TEXT, title: 'Once' } },
      ({ commandName, options }) => [commandName, options.getSubcommand(), options.getString('title')],
    );
    expect(value).toEqual(['story', 'add', 'Once']);
    expect(exchange.message?.interaction).toMatchObject({ name: 'story add', type: 2 });
    expect((await heard({ name: 'story list' }, ({ options }) => options.getSubcommand())).value).toBe('list');
  });

  it('GIVEN an option of a subcommand WHEN it is typed THEN it is completed', async () => {
    const { discord, answer } = shared.scene;
    answer(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      const [sub] = [interaction.options.getSubcommand()];
      await interaction.respond([{ name: `${sub} ${name}`, value }]);
    });
    const typed = { name: 'story add', focused: 'title', options: { title: 'On', file: TEXT } };
    expect(await discord.autocomplete(typed)).toEqual([{ name: 'add title', value: 'On' }]);
  });

  it('GIVEN a forged subcommand and file WHEN it is sent THEN they come as they are', async () => {
    const forged = { name: 'story default', forged: true, options: { file: { ...TEXT, filename: 'a.exe' } } };
    const { value } = await heard(forged, ({ options }) => [
      options.getSubcommand(),
      options.getAttachment('file', true).name,
    ]);
    expect(value).toEqual(['default', 'a.exe']);
  });

  it.each<[string, CommandInput, string]>([
    ['no subcommand', { name: 'story' }, '/story has no subcommand ""; there are: add, list'],
    ['a subcommand that is not there', { name: 'story remove' }, 'no subcommand "remove"'],
    ['another’s option', { name: 'story list', options: { file: TEXT } }, 'no option "file"'],
    ['no file', { name: 'story add' }, 'needs the option "file"'],
    ['a text for a file', { name: 'story add', options: { file: 'a.txt' } }, 'must be a file'],
    ['a file for a text', { name: 'story add', options: { file: TEXT, title: TEXT } }, 'cannot be a file'],
    [
      'a file of another type',
      { name: 'story add', options: { file: { ...TEXT, filename: 'a.pdf' } } },
      'must be a file of the type .txt, .md',
    ],
    [
      'a file that is too large',
      { name: 'story add', options: { file: { filename: 'a.TXT', content: Buffer.alloc(10_485_761) } } },
      'must have at most 10485760 bytes, has 10485761',
    ],
  ])('GIVEN %s WHEN the command is used THEN the client does not send it', async (_, input, message) => {
    await expect(shared.scene.discord.command(input)).rejects.toThrow(message);
  });

  it.each<[string, object, string, string]>([
    [
      'a subcommand beside an option',
      { options: [option(1, 'add'), option(3, 'title')] },
      '0.options.1',
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'a subcommand that is required',
      { options: [option(1, 'add', { required: true })] },
      '0.options.0.required',
      'APPLICATION_COMMAND_INVALID_FIELD',
    ],
    [
      'two subcommands of a name',
      { options: [option(1, 'add'), option(1, 'add')] },
      '0.options.1',
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      'a group',
      { options: [option(2, 'group', { options: [option(1, 'add')] })] },
      '0.options.0.type',
      'LOCAL_DISCORD_UNSUPPORTED',
    ],
    [
      'a capital in a subcommand’s option',
      { options: [option(1, 'add', { options: [option(3, 'Title')] })] },
      '0.options.0.options.0.name',
      'APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'files of images',
      { options: [option(11, 'file', { file_types: ['image'] })] },
      '0.options.0.file_types.0',
      'LOCAL_DISCORD_UNSUPPORTED',
    ],
    [
      'files of what is no type',
      { options: [option(11, 'file', { file_types: ['text/plain'] })] },
      '0.options.0.file_types.0',
      'FILE_TYPE_INVALID',
    ],
    ['a user option', { options: [option(6, 'who')] }, '0.options.0.type', 'LOCAL_DISCORD_UNSUPPORTED'],
    [
      'over 8,000 characters, a longer localization counted',
      {
        options: Array.from({ length: 4 }, (_, sub) =>
          option(1, `s${sub}`, {
            options: Array.from({ length: 25 }, (_, at) =>
              option(3, `o${at}`, { description_localizations: { de: 'd'.repeat(80) } }),
            ),
          }),
        ),
      },
      '0',
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
  ])('GIVEN %s WHEN it is registered THEN it is refused where the fault is', async (_, more, path, code) => {
    const before = shared.scene.discord.refusals.length;
    expect(await put([{ ...STORY, ...more }])).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(shared.scene.discord.refusals[before]?.fields).toMatchObject([{ path, code }]);
  });
});

describe('attachments', () => {
  it('GIVEN a file WHEN a command brings it THEN its name, size, type and address are Discord’s, and it can be fetched', async () => {
    const { discord } = shared.scene;
    const file = await sent();
    expect(file.toJSON()).toMatchObject({
      name: 'My_story.txt',
      title: 'My story',
      size: 17,
      contentType: 'text/plain; charset=utf-8',
      ephemeral: true,
    });
    const path = `/ephemeral-attachments/${discord.applicationId}/${file.id}/My_story.txt`;
    expect(file.url.replace(/[\da-f]{64}/, 'HASH')).toMatch(
      new RegExp(`^${discord.cdnUrl}${path}\\?ex=[\\da-f]{8}&is=[\\da-f]{8}&hm=HASH&$`),
    );
    const response = await fetch(file.url);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'text/plain; charset=utf-8',
      'Once upon a time.',
    ]);
    expect((await heard(ADD, ({ attachmentSizeLimit }) => attachmentSizeLimit)).value).toBe(10_485_760);
  });

  it('GIVEN an address WHEN its signature, its time or its file is another’s THEN the CDN answers 404', async () => {
    const [one, two] = [await sent(), await sent()];
    const wrong = [
      one.url.replace(/hm=./, 'hm=g'),
      one.url.replace(/ex=./, 'ex=f'),
      one.url.replace(one.id, two.id),
      one.url.replace(one.id, '1'),
      one.url.split('?')[0] ?? '',
    ];
    for (const url of wrong) {
      const response = await fetch(url);
      expect([url, response.status]).toEqual([url, 404]);
      expect(await response.text()).toBe('This content is no longer available.');
    }
  });

  it.each([
    ['Стори.md', '.md', 'text/markdown; charset=utf-8'],
    ['a.b (1).PDF', 'a.b_(1).PDF', 'application/pdf'],
    ['notes', 'notes', undefined],
  ])('GIVEN a file called %s WHEN it is sent THEN its name is plain', async (filename, end, type) => {
    const forged = { name: 'story add', forged: true, options: { file: { filename, content: '' } } };
    const { value } = await heard(forged, ({ options }) => options.getAttachment('file', true));
    expect(value?.name.endsWith(end)).toBe(true);
    expect(value?.name).toMatch(/^[\w\-.()]+$/);
    expect(value?.contentType ?? undefined).toBe(type);
  });

  it('GIVEN 64 MiB of newer files WHEN an older one is fetched THEN it is not kept any more', async () => {
    const { url } = await sent();
    const large = { filename: 'a.txt', content: Buffer.alloc(10_485_760) };
    for (let i = 0; i < 7; i += 1) {
      await heard({ name: 'story add', options: { file: large } }, () => {});
      expect((await fetch(url)).status).toBe(i < 6 ? 200 : 404);
    }
  });

  it('GIVEN faults of downloads WHEN files are fetched THEN each strikes once', async () => {
    const { downloads } = shared.scene.discord.faults;
    const { url } = await sent();
    downloads.add({ kind: 'answer', status: 404 });
    downloads.add({ kind: 'answer', status: 200, body: '<h1>Error</h1>', headers: { 'Content-Type': 'text/html' } });
    downloads.add({ kind: 'redirect', to: 'http://127.0.0.1:9/' });
    downloads.add({ kind: 'cut' });
    expect((await fetch(url)).status).toBe(404);
    expect(await (await fetch(url)).text()).toBe('<h1>Error</h1>');
    const redirect = await fetch(url, { redirect: 'manual' });
    expect([redirect.status, redirect.headers.get('location')]).toEqual([302, 'http://127.0.0.1:9/']);
    await expect(fetch(url).then((cut) => cut.text())).rejects.toThrow('terminated');
    expect(await (await fetch(url)).text()).toBe('Once upon a time.');
  });

  it('GIVEN a file that drips, or has no end WHEN it is read THEN it comes bit by bit until the reader stops', async () => {
    const { downloads } = shared.scene.discord.faults;
    const { url } = await sent();
    downloads.add({ kind: 'drip', everyMs: 1 });
    const dripped = await (await fetch(url)).body?.getReader().read();
    expect(dripped?.value?.length).toBeLessThan(17);
    downloads.add({ kind: 'endless' });
    let read = 0;
    for await (const chunk of (await fetch(url)).body ?? []) {
      read += chunk.length;
      if (read > 1_000_000) break;
    }
    expect(read).toBeGreaterThan(1_000_000);
  });

  it('GIVEN a size that is not the file’s WHEN it is stated THEN the bot is told so, once', async () => {
    const { downloads } = shared.scene.discord.faults;
    downloads.stateSize(5);
    expect((await sent()).size).toBe(5);
    expect((await sent()).size).toBe(17);
  });
});

describe('permissions', () => {
  it('GIVEN a command for managers WHEN a member without the permission uses it THEN it is not offered', async () => {
    const { discord } = shared.scene;
    const asBen = { ...ADD, user: discord.users.ben };
    await expect(discord.command(asBen)).rejects.toThrow('You do not have permission to use "story"');
    await expect(discord.autocomplete({ ...asBen, focused: 'title' })).rejects.toThrow('permission');
  });

  it('GIVEN a command for managers WHEN Ada uses it THEN the bot is told what she may do', async () => {
    const { value } = await heard(ADD, ({ memberPermissions, appPermissions, guildId }) => [
      memberPermissions?.has('ManageGuild'),
      memberPermissions?.has('Administrator'),
      appPermissions.has('ManageGuild'),
      guildId,
    ]);
    expect(value).toEqual([true, false, false, shared.scene.discord.guildId]);
  });

  it.each([
    ['none are needed', null, 0n, true],
    ['one is needed', '32', 32n, true],
    ['another is needed', '32', 64n, false],
    ['two are needed and one is there', '96', 32n, false],
    ['they must be an administrator', '0', 32n, false],
    ['an administrator needs none of them', '0', 8n, true],
    ['it is no server', '0', undefined, true],
  ])('GIVEN permissions WHEN %s THEN a member is offered the command or not', (_, needed, permissions, may) => {
    expect(mayUse({ default_member_permissions: needed }, permissions)).toBe(may);
  });

  it('GIVEN a direct message WHEN a command for managers is offered there THEN permissions do not count', async () => {
    const { discord } = shared.scene;
    await put([{ ...STORY, contexts: [0, 1] }]);
    const inDms: CommandInput = { ...ADD, user: discord.users.ben, where: 'dm' };
    expect((await heard(inDms, ({ memberPermissions }) => memberPermissions)).value).toBeNull();
    await put([STORY]);
    await expect(discord.command(inDms)).rejects.toThrow('is not offered in "dm"');
  });
});
