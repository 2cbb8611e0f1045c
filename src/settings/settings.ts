import { existsSync } from 'node:fs';
import type { z } from 'zod';
import { PlainError } from '../library/plain-error.ts';
import { cacheFolder, isWithin } from './cache-folder.ts';
import { type EnvFile, readEnvFile } from './env-file.ts';
import { meantBy } from './misspelt.ts';
import { schema } from './schema.ts';

const NAMES = schema.keyof().options;
/** The settings that no variable of another program is near: npm sets NODE_EXE on Windows, and ccache has CCACHE_DIR. */
const OWN_NAMES = NAMES.filter((name) => name !== 'NODE_ENV' && name !== 'CACHE_DIR');

export interface Settings extends z.infer<typeof schema> {
  /** Warnings about variables and files that are not read, in words: their names are near the right ones. */
  readonly remarks: readonly string[];
}

/** The settings are wrong; the message names each and says what it must be. */
export class SettingsError extends PlainError {}

/**
 * Reads the settings from the environment and, where a variable is missing or empty there, from a file.
 *
 * @param path That file; by default `.env` in the working folder, which may be missing.
 * @throws SettingsError that names every wrong variable, what it must be and where it is set.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env, path = '.env'): Settings {
  let file: EnvFile;
  try {
    file = readEnvFile(path);
  } catch (error) {
    throw new SettingsError(`${path} ${error instanceof Error ? error.message : String(error)}.`);
  }
  // Each is looked up by its name: on Windows the environment ignores the case of names.
  const given = Object.fromEntries(
    NAMES.map((name) => [name, cleaned(environment[name]) ?? cleaned(file.values[name])] as const),
  );
  const sourceOf = (name: string) => (cleaned(environment[name]) === undefined ? path : 'the environment');
  const result = schema.safeParse(given);
  const faults = [
    ...(result.error?.issues ?? []).map(
      ({ path: [name], message }) => `${String(name)} ${message} (set in ${sourceOf(String(name))})`,
    ),
    ...(result.success ? stateFaults(result.data, environment) : []).map(
      (fault) => `${fault} (set in ${sourceOf('STATE_DIR')})`,
    ),
    ...NAMES.filter((name) => given[name]?.includes('\ufffd')).map((name) =>
      cleaned(environment[name]) === undefined
        ? `${name} is not UTF-8; save ${path} as UTF-8`
        : `${name} in the environment is not UTF-8`,
    ),
    ...NAMES.filter((name) => isUnread(name, file)).map((name) => `${name} in ${path} must be on a line as ${name}=…`),
  ];
  if (!result.success || faults.length > 0)
    throw new SettingsError(
      ['Correct these settings (.env.example explains each):', ...faults.map((fault) => `  ${fault}`)].join('\n'),
    );
  return { ...result.data, remarks: remarksOn(environment, file, path) };
}

/** What is kept there cannot be made again, and caches may be emptied at any time: also the one that is used where CACHE_DIR is not set. */
function stateFaults({ STATE_DIR, ...others }: z.infer<typeof schema>, environment: NodeJS.ProcessEnv): string[] {
  const cache = cacheFolder({ ...others, CACHE: 'on' }, environment);
  if (STATE_DIR === undefined || cache === undefined || !isWithin(cache, STATE_DIR)) return [];
  return [`STATE_DIR must be a folder outside the cache, ${cache}, which may be emptied at any time`];
}

/** A value without the white space and quotation marks around it, which come with a copy and stay with `docker --env-file`. */
function cleaned(value: string | undefined): string | undefined {
  const text = trimmed(trimmed(value ?? '').replace(/^(["'`])(.*)\1$/s, '$2'));
  return text === '' ? undefined : text;
}

const trimmed = (text: string): string => text.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');

/** Whether a line names a setting but does not set it, as `DISCORD_TOKEN abc`, PowerShell's `$env:…` and rich text do. */
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
      return `${variable} in ${path} is not a setting of the bot${meant === undefined ? '' : `: is ${meant} meant?`}`;
    }),
    ...others.flatMap((variable) => {
      const meant = meantBy(process.platform === 'win32' ? variable.toUpperCase() : variable, OWN_NAMES, false);
      return meant === undefined
        ? []
        : [`${variable} in the environment is not a setting of the bot: is ${meant} meant?`];
    }),
  ];
}
