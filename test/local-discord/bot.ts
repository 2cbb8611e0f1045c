import { Client, type ClientOptions, type Interaction } from 'discord.js';
import type { LocalDiscord, LocalDiscordOptions } from '../../src/local-discord/local-discord.ts';
import { type FaultyDiscord, startFaultyDiscord } from './faulty-discord.ts';

type Handler = (interaction: Interaction) => Promise<unknown>;

/** A local Discord and a real discord.js client that is logged in to it. */
export interface Scene {
  readonly discord: FaultyDiscord;
  readonly client: Client<true>;
  /** Errors that the handlers threw. */
  readonly failures: unknown[];
  /** From now on, interactions go to this handler. */
  answer(handler: Handler): void;
  stop(): Promise<void>;
}

/** Commands that the tests use; registered by `startScene`. */
const COMMANDS = [
  {
    name: 'ask',
    description: 'Asks the stories',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      { type: 3, name: 'question', description: 'What to ask', required: true, max_length: 300 },
      { type: 3, name: 'story', description: 'Which story', autocomplete: true },
      { type: 5, name: 'private', description: 'Only for you' },
    ],
  },
  { name: 'server-only', description: 'Only in a server', contexts: [0], integration_types: [0] },
  { name: 'Check against the story', type: 3, contexts: [0, 1, 2], integration_types: [0, 1] },
] as const;

/** Time limits for users who should be answered: only a guard against waiting for ever. They give up by `giveUp`. */
export const PATIENT = { acknowledgeMs: 60_000 };

/** Starts a scene; its users wait as long as `PATIENT`, unless `clocks` is given. */
export async function startScene(
  options: LocalDiscordOptions = {},
  clientOptions?: Partial<Pick<ClientOptions, 'ws' | 'intents' | 'partials'>>,
): Promise<Scene> {
  const discord = await startFaultyDiscord({ ...options, clocks: { ...PATIENT, ...options.clocks } });
  const client = new Client({ intents: [], ...clientOptions, rest: { api: discord.apiUrl } });
  const failures: unknown[] = [];
  let handler: Handler = async () => {};
  client.on('error', (error) => failures.push(error));
  client.on('interactionCreate', (interaction) => {
    handler(interaction).catch((error: unknown) => failures.push(error));
  });
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve));
  await client.login(discord.token);
  const readyClient = await ready;
  await client.rest.put(`/applications/${discord.applicationId}/commands`, { body: COMMANDS });
  return {
    discord,
    client: readyClient,
    failures,
    answer: (next) => {
      handler = next;
    },
    stop: async () => {
      await client.destroy();
      await discord.close();
    },
  };
}

/** A raw request with the bot's token, as discord.js would send it. */
export async function request(discord: LocalDiscord, method: string, path: string, body?: unknown) {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { Authorization: `Bot ${discord.token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}
