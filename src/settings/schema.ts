import { isIPv6 } from 'node:net';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { packageFile } from '../package.ts';
import { isWithin } from './cache-folder.ts';
import { areNested } from './state-folder.ts';

/** Milliseconds of a unit of time. */
const MS = { s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** Forums that are answered; set by hand. */
const MOST_FORUMS = 100;

/** `10/20s` is 10 commands in 20 seconds. `0` and `off` are no limit, and read as undefined. */
const rate = z
  .string()
  .toLowerCase()
  .regex(
    /^(?:0|off|[1-9]\d{0,3}\s*\/\s*[1-9]\d{0,3}\s*[smh])$/,
    'must be a number of commands and a time, as 10/20s or 5/1m, or 0 for no limit',
  )
  .transform((text) => {
    const [commands = '', time = ''] = text.split('/');
    const unit = time.slice(-1);
    if (unit !== 's' && unit !== 'm' && unit !== 'h') return undefined;
    return { commands: Number(commands), withinMs: Number.parseInt(time, 10) * MS[unit] };
  });

/** Bytes of a unit of size. */
const BYTES = { k: 1_024, m: 1_024 ** 2 } as const;
const SERVER_STORIES =
  'must be a number of stories up to 999 and a size of each up to 20 MiB, as 25x1MiB or 10x500KiB, or 0 for none';

/** `25x1MiB` is 25 stories of 1 MiB, and so is `25x1MB`. `0` and `off` are none, and read as undefined. */
const serverStories = z
  .string()
  .toLowerCase()
  .regex(/^(?:0|off|[1-9]\d{0,2}\s*[x×]\s*[1-9]\d{0,4}\s*[km]i?b)$/, SERVER_STORIES)
  .transform((text) => {
    const [stories = '', size = ''] = text.split(/[x×]/);
    const unit = size.includes('k') ? 'k' : 'm';
    return size === '' ? undefined : { stories: Number(stories), bytes: Number.parseInt(size, 10) * BYTES[unit] };
  })
  .refine((limits) => limits === undefined || limits.bytes <= 20 * BYTES.m, SERVER_STORIES);

/** Characters of a wrong id that are shown. */
const SHOWN = 30;

/** Ids, with commas or spaces between them; the empty text, `0` and `off` are none. @param whose As `roles`. @param where How one is found. */
const ids = (whose: string, where: string, most = Number.POSITIVE_INFINITY) =>
  z.string().transform((text, { addIssue }) => {
    const given = /^(?:0|off)$/i.test(text) ? [] : [...new Set(text.split(/[\s,]+/).filter((id) => id !== ''))];
    const wrong = given.find((id) => !/^\d{17,20}$/.test(id));
    if (wrong !== undefined)
      addIssue(
        `must be ids of ${whose}, of 17 to 20 digits each, with commas between (${where}), or off for none; “${wrong.slice(0, SHOWN)}” is no id`,
      );
    else if (given.length > most) addIssue(`must be ${most} ${whose} at most`);
    return given;
  });

const token = z
  .string()
  // Examples often show the token with the scheme that is sent to Discord before it.
  .transform((text) => text.replace(/^Bot\s+/i, ''))
  .pipe(
    z
      .string()
      .regex(
        /^[\w-]+\.[\w-]+\.[\w-]+$/,
        'must be a bot token: three parts with dots between (developer portal → Bot → Reset Token)',
      ),
  );

const apiUrl = z
  .url({ protocol: /^https?$/, message: 'must be an address such as https://discord.com/api' })
  .transform((url) => url.replace(/\/+$/, ''))
  .refine((url) => !/\/v\d+$/.test(url), 'must not end with a version, as https://discord.com/api does not');

const host = z
  .string()
  .transform((text) => text.replace(/^\[(.*)\]$/, '$1'))
  .refine(
    (text) => (text.includes(':') ? isIPv6(text) : /^[\w.-]+$/.test(text)),
    'must be an address or a name of this machine, such as 127.0.0.1, without the port (set that in PORT)',
  );

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port from 1 to 65535, or 0 for any')
  .transform(Number)
  .refine((number) => number <= 65_535, 'must be a port from 1 to 65535, or 0 for any');

const folder = z
  .string()
  .refine((text) => !/^~[^/\\]/.test(text), 'must be a whole path if it is in another user’s home folder')
  // A shell would replace `~`; files and the settings of containers do not pass through one.
  .transform((text) => resolve(text.replace(/^~(?=$|[/\\])/, homedir())));

const onOrOff = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['on', 'off'], { error: 'must be on or off' }))
  .prefault('on');

/**
 * The settings, by the name of their variable; a message completes the sentence that begins with it. Defaults are given
 * by `prefault`: `default` would also replace what a transform made `undefined`.
 */
export const schema = z
  .object({
    DISCORD_TOKEN: token.optional(),
    DISCORD_API_URL: apiUrl.optional(),
    DISCORD_GUILD_ID: z
      .string()
      .regex(/^\d{17,20}$/, 'must be an id of 17 to 20 digits (right-click the server → Copy Server ID)')
      .optional(),
    COOLDOWN: rate.prefault('10/20s'),
    MENTIONS: onOrOff,
    AUTO_ANSWER: ids('channels', 'right-click the forum → Copy Channel ID', MOST_FORUMS).prefault(''),
    HOST: host.prefault('127.0.0.1'),
    PORT: port.optional(),
    DATA_DIR: folder.prefault(packageFile('data')),
    READER: onOrOff,
    CACHE: onOrOff,
    CACHE_DIR: folder.optional(),
    SERVER_STORIES: serverStories.prefault('25x1MiB'),
    STATE_DIR: folder.optional(),
    STORY_EDITORS: ids('roles', 'right-click a role → Copy Role ID').prefault(''),
    LOG_LEVEL: z
      .string()
      .toLowerCase()
      .pipe(
        z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
          error: 'must be one of trace, debug, info, warn, error, fatal, silent',
        }),
      )
      .optional(),
    NODE_ENV: z.string().toLowerCase().optional(),
  })
  .refine(({ CACHE_DIR, DATA_DIR }) => CACHE_DIR === undefined || !isWithin(DATA_DIR, CACHE_DIR), {
    path: ['CACHE_DIR'],
    message: 'must be a folder outside DATA_DIR, which holds stories alone',
  })
  .refine(({ STATE_DIR, DATA_DIR }) => STATE_DIR === undefined || !areNested(DATA_DIR, STATE_DIR), {
    path: ['STATE_DIR'],
    message: 'must be a folder outside DATA_DIR, whose stories are for every server, and not around it',
  });
