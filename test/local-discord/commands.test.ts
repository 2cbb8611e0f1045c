import { ApplicationCommandResponseSchema } from 'discord-api-spec/zod';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { request } from './bot.ts';

let discord: LocalDiscord;

beforeEach(async () => {
  discord = await startLocalDiscord();
});

afterEach(async () => {
  await discord.close();
});

const globalPath = (query = '') => `/applications/${discord.applicationId}/commands${query}`;
const guildPath = (id = discord.guildId) => `/applications/${discord.applicationId}/guilds/${id}/commands`;
const put = (commands: unknown, path = globalPath()) => request(discord, 'PUT', path, commands);

const ASK = {
  name: 'ask',
  type: 1,
  description: 'Asks the stories',
  description_localizations: { de: 'Fragt die Geschichten' },
  default_member_permissions: '8',
  contexts: [0, 1, 2],
  integration_types: [0, 1],
  nsfw: false,
  options: [
    { type: 3, name: 'question', description: 'What to ask', required: true, autocomplete: false, max_length: 300 },
    { type: 5, name: 'private', description: 'Only for you', required: false },
  ],
};
const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'x', ...more });

/** Whether `stored` says all that `given` says, as a bot compares that wants to know if it must register again. */
function isSame(given: unknown, stored: unknown): boolean {
  if (given === false && stored === undefined) return true;
  if (typeof given !== 'object' || given === null) return given === stored;
  return Object.entries(given).every(([key, value]) => isSame(value, Reflect.get(Object(stored), key)));
}

describe('registration', () => {
  it('GIVEN a PUT WHEN the commands are fetched with localizations THEN what was set is there, and what Discord adds', async () => {
    const { status, body } = await put([ASK]);
    expect(status).toBe(200);
    const { body: fetched } = await request(discord, 'GET', globalPath('?with_localizations=true'));
    expect(fetched).toEqual(body);
    expect(isSame([ASK], fetched)).toBe(true);
    expect(isSame([{ ...ASK, description: 'Asks' }], fetched)).toBe(false);
    const [command] = fetched;
    expect(ApplicationCommandResponseSchema.safeParse(command).error).toBeUndefined();
    expect(command).toMatchObject({
      application_id: discord.applicationId,
      name_localizations: null,
      dm_permission: true,
    });
    expect(command.id).toMatch(/^\d{17,20}$/);
    expect(command.version).not.toBe(command.id);
    expect(command.options[0]).not.toHaveProperty('autocomplete');
    expect(command.options[1]).not.toHaveProperty('required');
    expect(discord.commands.global).toEqual(fetched);
  });

  it('GIVEN localizations WHEN the commands are fetched without asking for them THEN they are not there', async () => {
    await put([ASK]);
    const { body } = await request(discord, 'GET', globalPath());
    expect(JSON.stringify(body)).not.toContain('localizations');
    expect(body).toMatchObject([{ name: 'ask', options: [{ name: 'question' }, { name: 'private' }] }]);
  });

  it('GIVEN commands WHEN they are put again THEN ids stay, and versions only where nothing changed', async () => {
    const { body: before } = await put([ASK, { name: 'stories', description: 'Lists' }]);
    const { body: after } = await put([
      { ...ASK, description: 'Asks' },
      { name: 'stories', description: 'Lists' },
    ]);
    expect(after.map(({ id }: { id: string }) => id)).toEqual(before.map(({ id }: { id: string }) => id));
    expect(after[0].version).not.toBe(before[0].version);
    expect(after[1].version).toBe(before[1].version);
  });

  it('GIVEN a guild WHEN commands are put there THEN they stay apart from the global ones, without contexts', async () => {
    await put([ASK]);
    await put([{ ...ASK, name: 'here' }], guildPath());
    await put([]);
    expect(discord.commands.global).toEqual([]);
    expect(discord.commands.guild).toMatchObject([{ name: 'here', guild_id: discord.guildId, contexts: null }]);
    expect(await put([], guildPath('1'))).toMatchObject({ status: 403, body: { code: 50001 } });
  });

  it('GIVEN someone who waits for the commands WHEN an empty list comes first THEN they wait on', async () => {
    let isRegistered = false;
    const registered = discord.onceRegistered().then(() => {
      isRegistered = true;
    });
    await put([]);
    expect(isRegistered).toBe(false);
    await put([ASK]);
    await registered;
    expect(isRegistered).toBe(true);
  });

  it.each<[string, () => object[], string, string]>([
    ['a name of 33', () => [{ ...ASK, name: 'n'.repeat(33) }], '0.name', 'BASE_TYPE_MAX_LENGTH'],
    ['a capital in its name', () => [{ ...ASK, name: 'Ask' }], '0.name', 'APPLICATION_COMMAND_INVALID_NAME'],
    [
      'a blank in an option',
      () => [{ ...ASK, options: [option('a b')] }],
      '0.options.0.name',
      'APPLICATION_COMMAND_INVALID_NAME',
    ],
    ['a description of 101', () => [{ ...ASK, description: 'd'.repeat(101) }], '0.description', 'BASE_TYPE_MAX_LENGTH'],
    [
      'a description of 51 emoji, 102 units',
      () => [{ ...ASK, description: '😀'.repeat(51) }],
      '0.description',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'an option described in 102 units',
      () => [{ ...ASK, options: [option('a', { description: '😀'.repeat(51) })] }],
      '0.options.0.description',
      'BASE_TYPE_MAX_LENGTH',
    ],
    ['a name of 34 units', () => [{ ...ASK, name: '𠮷'.repeat(17) }], '0.name', 'BASE_TYPE_MAX_LENGTH'],
    [
      'fifteen other menu commands of its kind',
      () => Array.from({ length: 16 }, (_, i) => ({ name: `Check ${i}`, type: 3 })),
      '15',
      'BASE_TYPE_MAX_LENGTH',
    ],
    ['no description', () => [{ name: 'ask' }], '0.description', 'BASE_TYPE_REQUIRED'],
    [
      'a menu command that describes itself',
      () => [{ name: 'Check', type: 3, description: 'x' }],
      '0.description',
      'APPLICATION_COMMAND_INVALID_FIELD',
    ],
    [
      '26 options',
      () => [{ ...ASK, options: Array.from({ length: 26 }, (_, i) => option(`o${i}`)) }],
      '0.options',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'one option twice',
      () => [{ ...ASK, options: [option('a'), option('a')] }],
      '0.options.1',
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      'a required option after another',
      () => [{ ...ASK, options: [option('a'), option('b', { required: true })] }],
      '0.options.1',
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'an option of no kind',
      () => [{ ...ASK, options: [{ ...option('a'), type: 99 }] }],
      '0.options.0.type',
      'UNION_TYPE_CHOICES',
    ],
    ['a user command', () => [{ name: 'Check', type: 2 }], '0.type', 'LOCAL_DISCORD_UNSUPPORTED'],
    [
      'a number to fill in',
      () => [{ ...ASK, options: [{ ...option('a'), type: 4 }] }],
      '0.options.0.type',
      'LOCAL_DISCORD_UNSUPPORTED',
    ],
    [
      'fixed choices',
      () => [{ ...ASK, options: [option('a', { choices: [{ name: 'x', value: 'x' }] })] }],
      '0.options.0.choices',
      'LOCAL_DISCORD_UNSUPPORTED',
    ],
    [
      'a least length',
      () => [{ ...ASK, options: [option('a', { min_length: 3 })] }],
      '0.options.0.min_length',
      'LOCAL_DISCORD_UNSUPPORTED',
    ],
    [
      'a locale that there is not',
      () => [{ ...ASK, name_localizations: { en: 'ask' } }],
      '0.name_localizations',
      'ENUM_TYPE_COERCE',
    ],
    ['the name of another', () => [ASK, ASK], '1.name', 'APPLICATION_COMMANDS_DUPLICATE_NAME'],
    ['a context that there is not', () => [{ ...ASK, contexts: [7] }], '0.contexts.0', 'BASE_TYPE_CHOICES'],
  ])(
    'GIVEN a command with %s WHEN it is put THEN it is refused with 50035, and nothing is stored',
    async (_, commands, path, code) => {
      const { checked } = discord;
      const { status, body } = await put(commands());
      expect([status, body.code]).toEqual([400, 50035]);
      expect(discord.refusals).toMatchObject([{ fields: [{ path, code }] }]);
      expect(discord.commands.global).toEqual([]);
      expect(discord.checked - checked).toBe(commands().length);
    },
  );

  it('GIVEN something that is no list WHEN it is put THEN it is refused', async () => {
    expect(await put({ name: 'ask' })).toMatchObject({ status: 400, body: { code: 50035 } });
  });
});
