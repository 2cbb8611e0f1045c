import { onTestFinished } from 'vitest';
import { conversationWithStories } from '../../commands/index.ts';
import type { Exchange, Message } from '../../src/local-discord/local-discord.ts';
import { CallbackKind } from '../../src/local-discord/protocol.ts';
import type { Where } from '../../src/local-discord/world.ts';
import { type OpenedOptions, opened } from '../servers/opened.ts';
import { type Bot, startBot } from './bot.ts';
import { use } from './reading.ts';

/** A reader: by default Ada, who manages both servers, in the first one's channel. */
export interface By {
  readonly user?: Bot['discord']['users']['ada'];
  readonly locale?: string;
  readonly where?: Where;
}

type Options = Parameters<Bot['discord']['command']>[0]['options'];

/** A bot that keeps servers' stories beside two common ones, as long as a test runs, and whose payloads must not be refused. */
export async function ownBot({ editors, ...options }: OpenedOptions & { readonly editors?: readonly string[] } = {}) {
  // The local Discord listens only later.
  const hosts: string[] = [];
  const { fetch, ...others } = options;
  const kept = await opened({ ...others, fetch: { allowed: hosts, attachments: hosts, ...fetch } });
  const { servers, live } = kept;
  // Where a server's own cannot be read, the common ones answer, as in the program.
  const corpus = (server?: string) =>
    server === undefined ? live.corpus : servers.corpus(server).catch(() => live.corpus);
  const bot = await startBot(live.corpus, {
    conversation: conversationWithStories,
    serverStories: servers,
    live: corpus,
    ...(editors && { editors }),
  });
  const { discord } = bot;
  hosts.push(new URL(discord.cdnUrl).host);
  onTestFinished(async () => {
    await bot.close();
  });
  const run = (name: string, given: Options = {}, by: By = {}): Promise<Exchange> =>
    discord.command({ name, options: given, ...by });
  const press = async (message: Message | undefined, label: string, by: By = {}): Promise<Exchange> => {
    const before = JSON.stringify(message?.components);
    return await changed(await use(discord, message, label, by), before);
  };
  /** Presses what need not be on the message, and comes with it all the same: the pages themselves must hold. */
  const forge = async (message: Message | undefined, customId: string, by: By = {}): Promise<Exchange> => {
    if (!message) throw new Error('There is no message.');
    const before = JSON.stringify(message.components);
    const packet = pressedOn(message, customId);
    return await changed(await discord.press({ message, customId, forged: true, packet, ...by }), before);
  };
  const add = async (filename: string, content: string, by: By = {}): Promise<Exchange> => {
    const readBack = await run('story add', { file: { filename, content } }, by);
    return await press(readBack.message, 'Add', by);
  };
  return { ...kept, bot, discord, run, press, forge, add };
}

/** What a press comes with: the message, with the button if it has none such. */
export function pressedOn(message: Message, customId: string): { message: object } {
  const { components = [] } = message;
  if (JSON.stringify(components).includes(`"custom_id":${JSON.stringify(customId)}`)) return { message };
  const button = { type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id: customId }] };
  return { message: { ...message, components: [...components, button] } };
}

/** The exchange once the message that was pressed on has changed, or another has come, where that takes longer. */
async function changed(exchange: Exchange, before: string): Promise<Exchange> {
  if (exchange.acknowledgement !== CallbackKind.deferredUpdate) return exchange;
  return await exchange.until(
    ({ message, followUps }) => followUps.length > 0 || JSON.stringify(message?.components) !== before,
  );
}

export const QUARRY = `The quarry of Pell reopens

PELL — The quarry of Pell reopened on Tuesday after a strike of eleven weeks. Foreman Idris Vane said that 340 people are back at work.

Key points

- The quarry of Pell reopened after a strike of eleven weeks.
- Foreman Idris Vane says that 340 people are back at work.
- The owner, Pell Stone, raised wages by 6 percent.

The owner, Pell Stone, raised wages by 6 percent. The union had asked for nine percent in March.

The quarry sends its slate to Halden by train. It will open a second pit next year.
`;
