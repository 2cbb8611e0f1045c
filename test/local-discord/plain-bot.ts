import { MessageFlags } from 'discord.js';
import type { Exchange } from '../../src/local-discord/local-discord.ts';
import { eventually } from '../eventually.ts';
import { request, type Scene } from './bot.ts';

export const V2 = MessageFlags.IsComponentsV2;
export const EPHEMERAL = 64;
export const LOADING = 128;
export const ASK = { name: 'ask', options: { question: 'Who?' } };

export type Callback = { type: number; data?: object };
export type Reply = Awaited<ReturnType<typeof request>>;

export const reply = (data: object): Callback => ({ type: 4, data });
export const text = (content: string) => ({ type: 10, content });
export const row = (...components: object[]) => ({ type: 1, components });
export const button = (custom_id: string, more: object = {}) => ({
  type: 2,
  style: 2,
  label: 'Press',
  custom_id,
  ...more,
});

/**
 * Has somebody act; the bot sends these callbacks as they are, one after the other, past discord.js's own checks. If
 * none of them answers, the one who acted gives up then.
 */
export async function answeredWith(
  { discord, answer }: Scene,
  sent: readonly Callback[],
  act: () => Promise<Exchange> = () => discord.command(ASK),
): Promise<{ replies: readonly Reply[]; exchange: Exchange; token: string }> {
  const replies: Reply[] = [];
  let token = '';
  answer(async (interaction) => {
    token = interaction.token;
    for (const body of sent) {
      replies.push(await request(discord, 'POST', `/interactions/${interaction.id}/${token}/callback`, body));
    }
  });
  const acted = act();
  const areAllSent = eventually(() => {
    if (replies.length < sent.length) throw new Error('Not all callbacks are answered');
    discord.giveUp();
  });
  const [exchange] = await Promise.all([acted, areAllSent]);
  return { replies, exchange, token };
}

/** The path of an interaction's webhook. */
export const webhook = ({ discord }: Scene, token: string, rest = '') =>
  `/webhooks/${discord.applicationId}/${token}${rest}`;

/** Edits the first response with this body as it is. */
export const edit = (scene: Scene, token: string, body: object): Promise<Reply> =>
  request(scene.discord, 'PATCH', webhook(scene, token, '/messages/%40original'), body);
