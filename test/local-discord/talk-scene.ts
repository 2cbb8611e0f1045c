import { GatewayIntentBits, Partials } from 'discord.js';
import type { LocalDiscordOptions } from '../../src/local-discord/local-discord.ts';
import { type Scene, startScene } from './bot.ts';
import { ASK } from './plain-bot.ts';

export const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
/** The standard intents with which a bot hears of servers and messages. */
export const STANDARD = [Guilds, GuildMessages, DirectMessages];

/** What an event tells: of a message what tests read off it, and whatever else Discord sends. */
interface Told {
  readonly content?: string;
  readonly embeds?: readonly unknown[];
  readonly mentions?: readonly unknown[];
  readonly mention_everyone?: boolean;
  readonly message_snapshots?: unknown;
}

/** An event of the gateway as the client was sent it. */
interface Heard {
  readonly t: string;
  readonly d: Told;
}

export interface TalkScene extends Scene {
  /** Every event of this name (or beginning) so far, in their order. */
  heard(name: string): Promise<readonly Told[]>;
}

/** A scene whose client asks for these intents and keeps what it was sent. */
export async function startTalk(
  intents: readonly number[] = STANDARD,
  options: LocalDiscordOptions = {},
): Promise<TalkScene> {
  const scene = await startScene(options, { intents, partials: [Partials.Channel] });
  const frames: Heard[] = [];
  scene.client.on('raw' as never, ((frame: Heard) => frames.push(frame)) as never);
  return {
    ...scene,
    heard: async (name) => {
      // The gateway keeps the order: once this is answered, all that was sent before has come.
      scene.answer(async (interaction) => {
        if (interaction.isChatInputCommand()) await interaction.reply('heard');
      });
      await scene.discord.command({ ...ASK, where: 'dm' });
      return frames.filter(({ t, d }) => t.startsWith(name) && d.content !== 'heard').map(({ d }) => d);
    },
  };
}
