import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/package.ts';
import { cacheFolder } from '../../src/settings/cache-folder.ts';
import { readSettings } from '../../src/settings/settings.ts';

const TOKEN = 'MTIz.abc-_.x_y-z';
const GUILD = '123456789012345678';

/** A `.env` with this content, alone in a folder. */
function envFile(content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'settings-')), '.env');
  writeFileSync(path, content);
  return path;
}

const NO_FILE = join(mkdtempSync(join(tmpdir(), 'settings-')), '.env');

const READ: readonly (readonly [name: string, given: string | undefined, read: unknown])[] = [
  ['DISCORD_TOKEN', undefined, undefined],
  ['DISCORD_TOKEN', '', undefined],
  ['DISCORD_TOKEN', TOKEN, TOKEN],
  ['DISCORD_TOKEN', `${TOKEN}\r\n`, TOKEN],
  ['DISCORD_TOKEN', `\ufeff ${TOKEN}\u200b`, TOKEN],
  ['DISCORD_TOKEN', `Bot ${TOKEN}`, TOKEN],
  ['DISCORD_TOKEN', `"bot  ${TOKEN}"`, TOKEN],
  ['DISCORD_TOKEN', `'${TOKEN}'`, TOKEN],
  ['DISCORD_API_URL', undefined, undefined],
  ['DISCORD_API_URL', 'https://discord.com/api', 'https://discord.com/api'],
  ['DISCORD_API_URL', 'http://127.0.0.1:8080/api/ ', 'http://127.0.0.1:8080/api'],
  ['DISCORD_GUILD_ID', undefined, undefined],
  ['DISCORD_GUILD_ID', GUILD, GUILD],
  ['DISCORD_GUILD_ID', ` ${GUILD}\t`, GUILD],
  ['MENTIONS', undefined, 'on'],
  ['MENTIONS', 'OFF', 'off'],
  ['AUTO_ANSWER', undefined, []],
  ['AUTO_ANSWER', '1300000000000000001', ['1300000000000000001']],
  [
    'AUTO_ANSWER',
    '1300000000000000001, 1300000000000000002,1300000000000000001',
    ['1300000000000000001', '1300000000000000002'],
  ],
  ['COOLDOWN', undefined, { commands: 10, withinMs: 20_000 }],
  ['COOLDOWN', ' ', { commands: 10, withinMs: 20_000 }],
  ['COOLDOWN', '10/20s', { commands: 10, withinMs: 20_000 }],
  ['COOLDOWN', '30/1m', { commands: 30, withinMs: 60_000 }],
  ['COOLDOWN', '100/2h', { commands: 100, withinMs: 7_200_000 }],
  ['COOLDOWN', '10 / 20 S', { commands: 10, withinMs: 20_000 }],
  ['COOLDOWN', '0', undefined],
  ['COOLDOWN', ' 0 ', undefined],
  ['COOLDOWN', 'Off', undefined],
  ['HOST', undefined, '127.0.0.1'],
  ['HOST', '0.0.0.0', '0.0.0.0'],
  ['HOST', 'localhost ', 'localhost'],
  ['HOST', '::1', '::1'],
  ['HOST', '[::1]', '::1'],
  ['PORT', undefined, undefined],
  ['PORT', '0', 0],
  ['PORT', ' 8080 ', 8_080],
  ['PORT', '65535', 65_535],
  ['DATA_DIR', undefined, packageFile('data')],
  ['DATA_DIR', 'stories', resolve('stories')],
  ['DATA_DIR', '"/srv/my stories" ', '/srv/my stories'],
  ['DATA_DIR', '~', homedir()],
  ['DATA_DIR', '~/stories', join(homedir(), 'stories')],
  ['READER', undefined, 'on'],
  ['READER', ' Off', 'off'],
  ['CACHE', undefined, 'on'],
  ['CACHE', 'OFF', 'off'],
  ['CACHE_DIR', undefined, undefined],
  ['CACHE_DIR', '~/vectors', join(homedir(), 'vectors')],
  ['CACHE_DIR', `${packageFile('data')}-cache`, `${packageFile('data')}-cache`],
  ['SERVER_STORIES', undefined, { stories: 25, bytes: 1_048_576 }],
  ['SERVER_STORIES', '10 x 500kib', { stories: 10, bytes: 512_000 }],
  ['SERVER_STORIES', '999x20MiB', { stories: 999, bytes: 20_971_520 }],
  ['SERVER_STORIES', '25 × 1MB', { stories: 25, bytes: 1_048_576 }],
  ['SERVER_STORIES', '10x500kb', { stories: 10, bytes: 512_000 }],
  ['SERVER_STORIES', '0', undefined],
  ['SERVER_STORIES', 'OFF', undefined],
  ['STATE_DIR', undefined, undefined],
  ['STATE_DIR', '~/servers', join(homedir(), 'servers')],
  ['STORY_EDITORS', undefined, []],
  ['STORY_EDITORS', 'off', []],
  ['STORY_EDITORS', '0', []],
  ['AUTO_ANSWER', 'Off', []],
  ['AUTO_ANSWER', '0', []],
  ['STORY_EDITORS', '123456789012345678, 223456789012345678,', ['123456789012345678', '223456789012345678']],
  ['LOG_LEVEL', undefined, undefined],
  ...['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'].map(
    (level) => ['LOG_LEVEL', level, level] as const,
  ),
  ['LOG_LEVEL', 'INFO', 'info'],
  ['LOG_LEVEL', ' Debug', 'debug'],
  ['NODE_ENV', undefined, undefined],
  ['NODE_ENV', 'production', 'production'],
  ['NODE_ENV', 'Production ', 'production'],
];

describe('a setting', () => {
  it.each(READ)('GIVEN %s is %j THEN it is read as %j', (name, given, read) => {
    const environment = given === undefined ? {} : { [name]: given };
    expect(Object(readSettings(environment, NO_FILE))[name]).toEqual(read);
    if (given !== undefined) expect(Object(readSettings({}, envFile(`${name}=${given.trim()}\n`)))[name]).toEqual(read);
  });

  it.each([
    ['DISCORD_TOKEN', 'abc', 'must be a bot token'],
    ['DISCORD_TOKEN', 'a.b\n.c', 'must be a bot token'],
    ['DISCORD_API_URL', 'discord.com/api', 'must be an address such as'],
    ['DISCORD_API_URL', 'https://discord.com/api/v10', 'must not end with a version'],
    ['DISCORD_GUILD_ID', '12', 'must be an id'],
    ['AUTO_ANSWER', '#questions', 'must be ids of channels, of 17 to 20 digits each, with commas between'],
    ['MENTIONS', 'sometimes', 'must be on or off'],
    ['COOLDOWN', '10', 'must be a number of commands and a time, as 10/20s or 5/1m, or 0 for no limit'],
    ['COOLDOWN', '0/20s', 'must be a number of commands and a time'],
    ['COOLDOWN', '10/20min', 'must be a number of commands and a time'],
    ['HOST', 'http://x', 'must be an address or a name of this machine'],
    ['HOST', '127.0.0.1:3000', 'without the port'],
    ['PORT', '65536', 'must be a port'],
    ['PORT', '3e3', 'must be a port'],
    ['DATA_DIR', '~jane/stories', 'must be a whole path'],
    ['READER', 'yes', 'must be on or off'],
    ['CACHE', '/tmp', 'must be on or off'],
    ['CACHE_DIR', packageFile('data'), 'must be a folder outside DATA_DIR'],
    ['CACHE_DIR', packageFile('data/cache'), 'must be a folder outside DATA_DIR'],
    ['SERVER_STORIES', '25', 'must be a number of stories up to 999 and a size of each up to 20 MiB, as 25x1MiB'],
    ['SERVER_STORIES', '25x21MiB', 'must be a number of stories up to 999 and a size of each up to 20 MiB, as 25x1MiB'],
    [
      'SERVER_STORIES',
      '1000x1MiB',
      'must be a number of stories up to 999 and a size of each up to 20 MiB, as 25x1MiB',
    ],
    ['STATE_DIR', packageFile('data'), 'must be a folder outside DATA_DIR'],
    ['STATE_DIR', packageFile('data/state'), 'must be a folder outside DATA_DIR'],
    [
      'STATE_DIR',
      packageFile('.'),
      'must be a folder outside DATA_DIR, whose stories are for every server, and not around it',
    ],
    ['STORY_EDITORS', '123456789012345678 editors', 'must be ids of roles'],
    ['STORY_EDITORS', 'x, y, z', 'or off for none; “x” is no id'],
    ['AUTO_ANSWER', `123456789012345678 ${'9'.repeat(50)}`, `; “${'9'.repeat(30)}” is no id`],
    [
      'STATE_DIR',
      join(cacheFolder({ CACHE: 'on', DATA_DIR: packageFile('data') }, {}) ?? '', 'state'),
      'must be a folder outside the cache, .*story-bot, which',
    ],
    ['LOG_LEVEL', 'loud', 'must be one of trace, debug'],
  ])('GIVEN %s is %j THEN it is named with what it must be', (name, given, message) => {
    const fault = new RegExp(`^  ${name} .*${message}.* \\(set in the environment\\)$`, 'm');
    expect(() => readSettings({ [name]: given }, NO_FILE)).toThrow(fault);
  });

  it('GIVEN several at fault THEN one message says what to do, and names each with where it is set', () => {
    const path = envFile('PORT=x\nLOG_LEVEL=loud\n');
    const given = { LOG_LEVEL: 'quiet' };
    expect(() => readSettings(given, path)).toThrow(
      [
        'Correct these settings (.env.example explains each):',
        `  PORT must be a port from 1 to 65535, or 0 for any (set in ${path})`,
        '  LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent (set in the environment)',
      ].join('\n'),
    );
  });
});

describe('.env', () => {
  const text = `LOG_LEVEL=warn\nDISCORD_TOKEN=${TOKEN}\n`;
  const utf16 = Buffer.from(text, 'utf16le');

  it.each([
    ['UTF-8', text],
    ['UTF-8 with a mark at its beginning', `\ufeff${text}`],
    ['Windows’ line ends', text.replaceAll('\n', '\r\n')],
    ['quotes and spaces', `LOG_LEVEL = 'warn'  \n  export DISCORD_TOKEN = "${TOKEN}"  # the bot's\n`],
    ['UTF-16 as PowerShell writes it', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', utf16],
    ['an empty line of the example below', `${text}\nDISCORD_TOKEN=\nLOG_LEVEL= # the usual\n`],
  ])('GIVEN it is in %s THEN it is read', (_, content) => {
    expect(readSettings({}, envFile(content))).toMatchObject({ LOG_LEVEL: 'warn', DISCORD_TOKEN: TOKEN });
  });

  it.each(['', '  ', '""'])('GIVEN a variable that is %j in the environment THEN the file’s counts', (empty) => {
    expect(readSettings({ DISCORD_TOKEN: empty }, envFile(text)).DISCORD_TOKEN).toBe(TOKEN);
  });

  it('GIVEN a variable in both THEN the environment’s counts, and the environment stays as it is', () => {
    const environment = { LOG_LEVEL: 'error' };
    expect(readSettings(environment, envFile(text))).toMatchObject({ LOG_LEVEL: 'error', DISCORD_TOKEN: TOKEN });
    expect(environment).toEqual({ LOG_LEVEL: 'error' });
  });

  it('GIVEN it is a folder, as a container mounts what is missing, THEN that is said', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'settings-')), '.env');
    mkdirSync(path);
    expect(() => readSettings({}, path)).toThrow('.env is a folder, not a file');
  });

  it('GIVEN it is a pipe that nobody writes to THEN that is said, and it is not waited for', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'settings-')), '.env');
    execFileSync('mkfifo', [path]);
    expect(() => readSettings({}, path)).toThrow('.env is not a regular file');
  });

  it.each([
    ['NODE_EXE', 'C:\\node.exe'],
    ['CCACHE_DIR', '/var/ccache'],
  ])('GIVEN another program’s %s in the environment THEN nobody is asked what is meant', (name, value) => {
    expect(readSettings({ [name]: value }, envFile('')).remarks).toEqual([]);
  });

  it.each([
    'DISCORD_TOKEN abc',
    '$env:DISCORD_TOKEN = "a.b.c"',
    'set DISCORD_TOKEN=a.b.c',
    '{\\rtf1\\ansi\n\\f0\\fs24 \\cf0 DISCORD_TOKEN=a.b.c}',
  ])('GIVEN the line %j, which sets nothing, THEN it is named', (line) => {
    expect(() => readSettings({}, envFile(line))).toThrow('must be on a line as DISCORD_TOKEN=…');
  });

  it.each(['# DISCORD_TOKEN abc', 'TOKEN=$DISCORD_TOKEN', 'TOKEN=x # of DISCORD_TOKEN', 'MY_HOST=x'])(
    'GIVEN the line %j THEN no setting is missed in it',
    (line) => {
      expect(() => readSettings({}, envFile(line))).not.toThrow();
    },
  );

  it('GIVEN .env.txt, as an editor may name it, THEN that is said', () => {
    const path = envFile(text);
    renameSync(path, `${path}.txt`);
    expect(readSettings({}, path).remarks).toEqual([`${path}.txt is not read: rename it to ${path}`]);
  });

  it('GIVEN zeros at its end, as after a crash, THEN what is before them is read', () => {
    expect(readSettings({}, envFile(`${text}${'\0'.repeat(9)}`))).toMatchObject({ DISCORD_TOKEN: TOKEN });
  });

  it('GIVEN a value in another encoding THEN it is named', () => {
    const path = envFile(Buffer.from('# Été\nDATA_DIR=/srv/été\n', 'latin1'));
    expect(() => readSettings({}, path)).toThrow('DATA_DIR is not UTF-8; save');
    expect(readSettings({}, envFile(Buffer.from('# Été\nPORT=1\n', 'latin1'))).PORT).toBe(1);
  });

  it('GIVEN .env.example THEN it names every setting, and what it sets are the defaults', () => {
    const defaults = readSettings({}, NO_FILE);
    expect(readSettings({}, packageFile('.env.example'))).toEqual(defaults);
    const example = readFileSync(packageFile('.env.example'), 'utf8');
    for (const name of Object.keys(defaults))
      if (!['NODE_ENV', 'remarks'].includes(name)) expect(example).toMatch(new RegExp(`^${name}=`, 'm'));
  });
});

describe('a variable that is no setting', () => {
  it.each([
    ['EDITORS', 'STORY_EDITORS'],
    ['SERVER_STORY', 'SERVER_STORIES'],
    ['STATE_FOLDER', 'STATE_DIR'],
    ['AUTO_ANSWERS', 'AUTO_ANSWER'],
  ])('GIVEN %s in the environment THEN it is asked whether %s is meant', (given, meant) => {
    expect(readSettings({ [given]: 'x' }, NO_FILE).remarks).toEqual([
      `${given} in the environment is not a setting of the bot: is ${meant} meant?`,
    ]);
  });

  it.each([
    ['DISCORD_TOKN', 'DISCORD_TOKEN'],
    ['discord-token', 'DISCORD_TOKEN'],
    ['BOT_TOKEN', 'DISCORD_TOKEN'],
    ['DISCORD_GUILD', 'DISCORD_GUILD_ID'],
    ['GUILD_ID', 'DISCORD_GUILD_ID'],
    ['DATADIR', 'DATA_DIR'],
    ['Port', 'PORT'],
    ['COOL_DOWN', 'COOLDOWN'],
    ['EDITORS', 'STORY_EDITORS'],
    ['SERVER_STORY', 'SERVER_STORIES'],
    ['STATE_FOLDER', 'STATE_DIR'],
  ])('GIVEN %s in .env THEN it is asked whether %s is meant', (given, meant) => {
    const path = envFile(`${given}=x`);
    expect(readSettings({}, path).remarks).toEqual([
      `${given} in ${path} is not a setting of the bot: is ${meant} meant?`,
    ]);
  });

  it('GIVEN one in .env that is near none THEN it is named', () => {
    const path = envFile('TZ=UTC');
    expect(readSettings({}, path).remarks).toEqual([`TZ in ${path} is not a setting of the bot`]);
  });

  it('GIVEN the environment THEN only what is near a setting is named', () => {
    const others = { PATH: '/bin', HOSTNAME: 'a', POST: 'b', TERM: 'c', GITHUB_TOKEN: 'd', XDG_DATA_DIRS: 'e' };
    expect(readSettings({ ...others, PORT: '1' }, NO_FILE).remarks).toEqual([]);
    const system = { EDITOR: 'vi', STATE_DIRECTORY: '/a', SERVER_NAME: 'b', GUILD_ID: 'c', DISCORD: 'd' };
    expect(readSettings(system, NO_FILE).remarks).toEqual([]);
    expect(readSettings({ ...others, DISCORD_TOKNE: 'x', LOGLEVEL: 'y' }, NO_FILE).remarks).toEqual([
      'DISCORD_TOKNE in the environment is not a setting of the bot: is DISCORD_TOKEN meant?',
      'LOGLEVEL in the environment is not a setting of the bot: is LOG_LEVEL meant?',
    ]);
  });
});
