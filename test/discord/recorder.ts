import { pino } from 'pino';
import type { Command, Conversation } from '../../commands/command.ts';
import { noticeCard } from '../../src/cards/notice.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import type { DoorOptions } from '../../src/discord/context.ts';
import { Cooldown, type Rate } from '../../src/discord/cooldown.ts';
import type { Responder } from '../../src/discord/interaction.ts';
import type { ModalPayload } from '../../src/discord/modal-payload.ts';
import type { Payload } from '../../src/discord/payload.ts';
import { Router } from '../../src/discord/router.ts';
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

/** A row with a button of this id, or with a menu of it that offers these values. */
export const pressable = (customId: string, values?: readonly string[]): object => {
  const options = values?.map((value) => ({ label: 'x', value }));
  const part = options ? { type: 3, options } : { type: 2, style: 2, label: 'x' };
  return { type: 1, id: 8, components: [{ ...part, id: 9, custom_id: customId }] };
};

export const conversationOf = (command: Command, more: Partial<Conversation> = {}): Conversation => ({
  commands: [command],
  messageCommands: [],
  answer: (question) => ({ card: noticeCard(question), private: false, outcome: 'answered' }),
  press: () => undefined,
  areUnchanged: () => true,
  ...more,
});

/** What a router did. */
export interface Recorded {
  readonly log: Record<string, unknown>[];
  /** In the order in which they were sent. */
  readonly sent: { readonly how: 'reply' | 'update' | 'followUp' | 'edit'; readonly payload: Payload }[];
  /** How many messages were taken away. */
  removed: number;
  readonly choices: unknown[];
  readonly modals: ModalPayload[];
  /** What was deferred: a reply, or an update. */
  readonly deferred: string[];
  text: string;
}

/** Sends interactions (one, or a list) through one router; `refusals` are what Discord answers to what is sent, in order. */
export async function record(
  interactions: unknown,
  options: Pick<DoorOptions, 'conversation' | 'reader'> & { readonly corpus?: Corpus; readonly cooldown?: Rate },
  refusals: readonly (object | undefined)[] = [],
): Promise<Recorded> {
  const log: Record<string, unknown>[] = [];
  const stream = { write: (row: string) => void log.push(JSON.parse(row) as Record<string, unknown>) };
  const sent: Recorded['sent'] = [];
  const choices: unknown[] = [];
  const modals: ModalPayload[] = [];
  const deferred: string[] = [];
  const recorded: Recorded = { log, sent, choices, modals, deferred, removed: 0, text: '' };
  const { corpus = tiny, ...others } = options;
  const logger = pino({ base: null, level: 'debug' }, stream);
  const cooldown = options.cooldown && new Cooldown(options.cooldown);
  const router = new Router({ ...others, cooldown, corpus: () => corpus, log: logger });
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
    remove: async () => {
      recorded.removed += 1;
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
  return Object.assign(recorded, { text: JSON.stringify(sent) });
}
