import { pino } from 'pino';
import type { Command, Conversation } from '../../commands/command.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import type { Responder } from '../../src/discord/interaction.ts';
import type { ModalPayload } from '../../src/discord/modal-payload.ts';
import type { Payload } from '../../src/discord/payload.ts';
import { Router, type RouterOptions } from '../../src/discord/router.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';

const tiny = buildCorpus(makeLibrary([documentFromText('a.txt', 'A story. It has an end.')]));
export const ID = '1300000000000000000';
export const TOKEN = 'the-interaction-token';
export const READER = '1200000000000000000';

/** As Discord sends it, as far as this bot reads it. */
export const raw = (type: number, data: object, more: object = {}): object => ({
  id: ID,
  application_id: '1',
  token: TOKEN,
  version: 1,
  locale: 'de',
  user: { id: READER },
  type,
  data,
  ...more,
});

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
  readonly modals: ModalPayload[];
  /** What was deferred: a reply, or an update. */
  readonly deferred: string[];
  readonly text: string;
}

/** Sends interactions (one, or a list) through one router; `refusals` are what Discord answers to what is sent, in order. */
export async function record(
  interactions: unknown,
  options: Pick<RouterOptions, 'conversation' | 'cooldown' | 'reader'> & { readonly corpus?: Corpus },
  refusals: readonly (object | undefined)[] = [],
): Promise<Recorded> {
  const log: Record<string, unknown>[] = [];
  const stream = { write: (row: string) => void log.push(JSON.parse(row) as Record<string, unknown>) };
  const sent: Recorded['sent'] = [];
  const choices: unknown[] = [];
  const modals: ModalPayload[] = [];
  const deferred: string[] = [];
  const { corpus = tiny, ...others } = options;
  const logger = pino({ base: null, level: 'debug' }, stream);
  const router = new Router({ ...others, corpus: () => corpus, log: logger });
  const refuse = () => {
    const refusal = refusals[sent.length + choices.length + modals.length - 1];
    if (refusal) throw refusal instanceof Error ? refusal : Object.assign(new Error('refused'), refusal);
  };
  const send = (how: Recorded['sent'][number]['how']) => async (payload: Payload) => {
    sent.push({ how, payload });
    refuse();
  };
  const responder: Responder = {
    reply: send('reply'),
    update: send('update'),
    followUp: send('followUp'),
    edit: send('edit'),
    defer: async (of) => {
      deferred.push(of);
    },
    modal: async (payload) => {
      modals.push(payload);
      refuse();
    },
    choices: async (list) => {
      choices.push(list);
      refuse();
    },
  };
  for (const interaction of [interactions].flat()) await router.take(interaction, () => responder);
  return { log, sent, choices, modals, deferred, text: JSON.stringify(sent) };
}
