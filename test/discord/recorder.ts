import { pino } from 'pino';
import type { Command, Conversation } from '../../commands/command.ts';
import { buildCorpus, type Corpus } from '../../src/answer/corpus.ts';
import { readInteraction } from '../../src/discord/interaction.ts';
import type { Payload } from '../../src/discord/payload.ts';
import { Router, type RouterOptions } from '../../src/discord/router.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';

const tiny = buildCorpus(makeLibrary([documentFromText('a.txt', 'A story. It has an end.')]));
export const ID = '1300000000000000000';
export const TOKEN = 'the-interaction-token';
export const READER = '1200000000000000000';

type Raw = Parameters<typeof readInteraction>[0];

/** As Discord sends it, as far as this bot reads it. */
export const raw = (type: number, data: object, more: object = {}): Raw =>
  ({
    id: ID,
    application_id: '1',
    token: TOKEN,
    version: 1,
    locale: 'de',
    user: { id: READER },
    type,
    data,
    ...more,
  }) as never;

export const conversationOf = (command: Command, more: Partial<Conversation> = {}): Conversation => ({
  commands: [command],
  messageCommands: [],
  press: () => undefined,
  areUnchanged: () => true,
  ...more,
});

/** What a router did. */
export interface Recorded {
  readonly log: Record<string, unknown>[];
  /** In the order in which they were sent. */
  readonly sent: { readonly how: 'reply' | 'update' | 'followUp' | 'edit'; readonly payload: Payload }[];
  readonly choices: unknown[];
  readonly text: string;
}

/** Sends interactions through one router; `refusals` are what Discord answers to what is sent, in order. */
export async function record(
  interactions: Raw | readonly Raw[],
  options: Pick<RouterOptions, 'conversation' | 'cooldown'> & { readonly corpus?: Corpus },
  refusals: readonly (object | undefined)[] = [],
): Promise<Recorded> {
  const log: Record<string, unknown>[] = [];
  const stream = { write: (row: string) => void log.push(JSON.parse(row) as Record<string, unknown>) };
  const sent: Recorded['sent'] = [];
  const choices: unknown[] = [];
  const router = new Router({ corpus: tiny, log: pino({ base: null, level: 'debug' }, stream), ...options });
  const send = (how: Recorded['sent'][number]['how']) => async (payload: Payload) => {
    const refusal = refusals[sent.length];
    sent.push({ how, payload });
    if (refusal) throw Object.assign(new Error('refused'), refusal);
  };
  for (const interaction of [interactions].flat())
    await router.handle(readInteraction(interaction), {
      reply: send('reply'),
      update: send('update'),
      followUp: send('followUp'),
      edit: send('edit'),
      choices: async (list) => void choices.push(list),
    });
  return { log, sent, choices, text: JSON.stringify(sent) };
}
