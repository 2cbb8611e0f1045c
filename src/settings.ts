import { existsSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { PlainError } from './cli/screen.ts';
import { type EnvFile, readEnvFile } from './env-file.ts';
import { meantBy } from './misspelt.ts';
import { packageFile } from './package.ts';

const MS = { s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** `10/20s`: so many commands in such a time; nothing for `0` or `off`. */
const rate = z
  .string()
  .toLowerCase()
  .regex(
    /^(?:0|off|[1-9]\d{0,3}\s*\/\s*[1-9]\d{0,3}\s*[smh])$/,
    'must be commands per time, as 10/20s or 5/1m, or 0 for no limit',
  )
  .transform((text) => {
    const [commands = '', time = ''] = text.split('/');
    const unit = time.slice(-1);
    if (unit !== 's' && unit !== 'm' && unit !== 'h') return undefined;
    return { commands: Number(commands), withinMs: Number.parseInt(time, 10) * MS[unit] };
  });

const token = z
  .string()
  // As it is sent to Discord, and in many an example.
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
  .url({ protocol: /^https?$/, message: 'must be an address as https://discord.com/api' })
  .transform((url) => url.replace(/\/+$/, ''))
  .refine((url) => !/\/v\d+$/.test(url), 'must be without the version at its end, as https://discord.com/api');

const host = z
  .string()
  .transform((text) => text.replace(/^\[(.*)\]$/, '$1'))
  .refine(
    (text) => (text.includes(':') ? isIPv6(text) : /^[\w.-]+$/.test(text)),
    'must be an address of this machine as 127.0.0.1, or a name of it, without the port (which is PORT)',
  );

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port from 1 to 65535, or 0 for any')
  .transform(Number)
  .refine((number) => number <= 65_535, 'must be a port from 1 to 65535, or 0 for any');

const folder = z
  .string()
  .refine((text) => !/^~[^/\\]/.test(text), 'must be the whole path, if it is in another user’s home folder')
  // A shell would have put the home folder there; the file and many a container's settings see no shell.
  .transform((text) => resolve(text.replace(/^~(?=$|[/\\])/, homedir())));

/** What is not given is read as `prefault` has it: `default` would also replace what a transform made `undefined`. */
const schema = z.object({
  DISCORD_TOKEN: token.optional(),
  DISCORD_API_URL: apiUrl.optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/, 'must be an id of 17 to 20 digits (right-click the server → Copy Server ID)')
    .optional(),
  COOLDOWN: rate.prefault('10/20s'),
  HOST: host.prefault('127.0.0.1'),
  PORT: port.optional(),
  DATA_DIR: folder.prefault(packageFile('data')),
  LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(
      z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
        error: 'must be one of trace, debug, info, warn, error, fatal, silent',
      }),
    )
    .prefault('info'),
  NODE_ENV: z.string().toLowerCase().optional(),
});

const NAMES = schema.keyof().options;
/** Without Node's own, which others' variables are near: npm sets NODE_EXE on Windows. */
const OWN_NAMES = NAMES.filter((name) => name !== 'NODE_ENV');

export interface Settings extends z.infer<typeof schema> {
  /** What was passed over, in words: a variable or a file whose name is not quite right. */
  readonly remarks: readonly string[];
}

/** A fault that ends the program with one message for whoever hosts it. */
export class SettingsError extends PlainError {}

/**
 * Reads the settings from the environment and, for what it lacks or leaves empty, from a file of variables.
 *
 * @param path That file; by default `.env` in the working folder, which may be missing.
 * @throws SettingsError that names every variable at fault and what it must be.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env, path = '.env'): Settings {
  let file: EnvFile;
  try {
    file = readEnvFile(path);
  } catch (error) {
    throw new SettingsError(`${path} ${error instanceof Error ? error.message : String(error)}.`);
  }
  // Asked for by name: on Windows the environment's names have no case.
  const given = Object.fromEntries(
    NAMES.map((name) => [name, cleaned(environment[name]) ?? cleaned(file.values[name])] as const),
  );
  const result = schema.safeParse(given);
  const faults = [
    ...(result.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`),
    ...NAMES.filter((name) => given[name]?.includes('\ufffd')).map((name) =>
      cleaned(environment[name]) === undefined
        ? `${name} is not UTF-8; save ${path} as UTF-8`
        : `${name} in the environment is not UTF-8`,
    ),
    ...NAMES.filter((name) => isUnread(name, file)).map((name) => `${name} in ${path} must be on a line as ${name}=…`),
  ];
  if (!result.success || faults.length > 0)
    throw new SettingsError(
      `These settings are not right (see .env.example):\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
  return { ...result.data, remarks: remarksOn(environment, file, path) };
}

/** Without the white space and the quotation marks about it, which a copy brings along and `docker --env-file` leaves. */
function cleaned(value: string | undefined): string | undefined {
  const text = trimmed(trimmed(value ?? '').replace(/^(["'`])(.*)\1$/s, '$2'));
  return text === '' ? undefined : text;
}

const trimmed = (text: string): string => text.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');

/** Whether a line names a setting and yet sets nothing, as `DISCORD_TOKEN abc`, PowerShell's `$env:…` and rich text do. */
function isUnread(name: string, { values, text }: EnvFile): boolean {
  return values[name] === undefined && new RegExp(`^[^#=\\n]*(?<![\\w.-])${name}(?![\\w.-])`, 'm').test(text);
}

function remarksOn(environment: NodeJS.ProcessEnv, file: EnvFile, path: string): string[] {
  const inFile = Object.keys(file.values).filter((variable) => !NAMES.some((name) => name === variable));
  const others = Object.keys(environment).filter((variable) => !inFile.includes(variable));
  const misnamed = `${path}.txt`;
  return [
    ...(!existsSync(path) && existsSync(misnamed) ? [`${misnamed} is not read: rename it to ${path}`] : []),
    ...inFile.map((variable) => {
      const meant = meantBy(variable, NAMES, true);
      return `${variable} in ${path} is no setting of the bot${meant === undefined ? '' : `: is ${meant} meant?`}`;
    }),
    ...others.flatMap((variable) => {
      const meant = meantBy(process.platform === 'win32' ? variable.toUpperCase() : variable, OWN_NAMES, false);
      return meant === undefined ? [] : [`${variable} in the environment is no setting of the bot: is ${meant} meant?`];
    }),
  ];
}
