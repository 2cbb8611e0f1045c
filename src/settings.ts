import { config } from 'dotenv';
import { z } from 'zod';
import { packageFile } from './package.ts';

const blank = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());
const snowflake = z
  .string()
  .regex(/^\d{17,20}$/, 'must be an id of 17 to 20 digits (right-click the server → Copy Server ID)');

const MS = { s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** `10/20s`: so many commands in such a time; nothing for `0`, which is off. */
const rate = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,3}\/[1-9]\d{0,3}[smh])$/, 'must be commands per time, as 10/20s or 5/1m, or 0 for no limit')
  .transform((text) => {
    const [commands = '', time = ''] = text.split('/');
    const unit = time.slice(-1);
    if (unit !== 's' && unit !== 'm' && unit !== 'h') return undefined;
    return { commands: Number(commands), withinMs: Number.parseInt(time, 10) * MS[unit] };
  });

const schema = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .regex(
        /^[\w-]+\.[\w-]+\.[\w-]+$/,
        'must be a bot token: three parts with dots between (developer portal → Bot → Reset Token)',
      ),
  ),
  DISCORD_API_URL: optional(z.url({ protocol: /^https?$/, message: 'must be an address as https://discord.com/api' })),
  DISCORD_GUILD_ID: optional(snowflake),
  COOLDOWN: z.preprocess(blank, rate.default({ commands: 10, withinMs: 20_000 })),
  HOST: z.preprocess(
    blank,
    z
      .string()
      .regex(/^[\w.:-]+$/, 'must be an address of this machine as 127.0.0.1, or a name of it')
      .default('127.0.0.1'),
  ),
  PORT: optional(
    z
      .string()
      .regex(/^\d{1,5}$/, 'must be a port from 1 to 65535, or 0 for any')
      .transform(Number)
      .refine((port) => port <= 65_535, 'must be a port from 1 to 65535, or 0 for any'),
  ),
  DATA_DIR: optional(z.string()).transform((folder) => folder ?? packageFile('data')),
  LOG_LEVEL: z.preprocess(
    blank,
    z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
        error: 'must be one of trace, debug, info, warn, error, fatal, silent',
      })
      .default('info'),
  ),
  NODE_ENV: optional(z.string()),
});

export type Settings = z.infer<typeof schema>;

/** A fault that ends the program with one message for whoever hosts it. */
export class SettingsError extends Error {}

/**
 * Reads the settings from the environment and, for what it lacks, from `.env` in the working folder.
 *
 * @throws SettingsError that names every variable at fault and what it must be.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  config({ quiet: true, processEnv: environment as Record<string, string> });
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
  throw new SettingsError(`These settings are not right (see .env.example):\n${faults.join('\n')}`);
}
