import type { Logger } from 'pino';
import { type Choice, type Command, type Press, ReaderError, type Reply } from '../../commands/command.ts';
import type { Corpus } from '../answer/corpus.ts';
import { CHANGED, noticeCard } from '../cards/notice.ts';
import { clip } from './clip.ts';
import { decodeAction } from './custom-id.ts';
import { faultOf } from './fault.ts';
import type { Incoming, Responder } from './interaction.ts';
import { LIMITS } from './limits.ts';
import { visible } from './markdown.ts';
import { type Payload, toPayload } from './payload.ts';
import { snowflakeTime } from './snowflake.ts';

export interface RouterOptions {
  readonly commands: readonly Command[];
  readonly press: Press;
  readonly corpus: Corpus;
  readonly log: Logger;
}

/** Leads each interaction to what answers it. */
export class Router {
  readonly #options: RouterOptions;

  constructor(options: RouterOptions) {
    this.#options = options;
  }

  /** Answers one interaction, once at the most; resolves when Discord has the answer or has refused it. Never rejects. */
  async handle(incoming: Incoming, responder: Responder): Promise<void> {
    const started = performance.now();
    const { id: interactionId, locale, what } = incoming;
    const made = snowflakeTime(interactionId);
    const log = this.#options.log.child({
      interactionId,
      locale,
      command: commandOf(what),
      ...(made !== undefined && { ageMs: Date.now() - made }),
    });
    const tookMs = (): number => Math.round(10 * (performance.now() - started)) / 10;
    try {
      if (what.kind === 'autocomplete') {
        await responder.choices(this.#choices(what, log));
        log.debug({ tookMs: tookMs(), outcome: 'choices' }, 'completed');
        return;
      }
      if (what.kind === 'command') log.debug({ options: what.options }, 'asked');
      const { payload, outcome } = this.#answer(incoming, log);
      await replyOnce(responder, payload, interactionId, log);
      log.info({ tookMs: tookMs(), outcome }, 'answered');
    } catch (error) {
      report(error, tookMs(), log);
    }
  }

  #answer(incoming: Incoming, log: Logger): { payload: Payload; outcome: string } {
    try {
      const { card, private: isPrivate, outcome } = this.#reply(incoming);
      return { payload: toPayload(card, isPrivate), outcome };
    } catch (error) {
      if (error instanceof ReaderError)
        return { payload: toPayload(noticeCard(error.message), true), outcome: 'refused' };
      log.error({ err: faultOf(error) }, 'the command failed');
      return { payload: failure(incoming.id), outcome: 'failed' };
    }
  }

  #reply({ what }: Incoming): Reply {
    const { commands, press, corpus } = this.#options;
    if (what.kind === 'press') {
      const action = decodeAction(what.customId);
      return (action && press(action, corpus)) ?? privately(CHANGED, 'stale');
    }
    const command = what.kind === 'command' ? commands.find(({ name }) => name === what.name) : undefined;
    if (!command || what.kind !== 'command')
      return privately('This command is not known here (any more). /stories shows what there is.', 'unknown command');
    return command.run({ command: what.name, options: what.options }, corpus);
  }

  #choices(what: Extract<Incoming['what'], { kind: 'autocomplete' }>, log: Logger): Choice[] {
    const { commands, corpus } = this.#options;
    try {
      const command = commands.find(({ name }) => name === what.name);
      const typed = what.options[what.option];
      const request = { command: what.name, options: what.options };
      const choices = command?.complete?.(what.option, typeof typed === 'string' ? typed : '', request, corpus) ?? [];
      return (
        choices
          .map(({ name, value }) => ({ name: visible(name).trim(), value }))
          // A value that is cut would name something else.
          .filter(({ name, value }) => name !== '' && value.length >= 1 && value.length <= LIMITS.choiceValue)
          .slice(0, LIMITS.choices)
          .map(({ name, value }) => ({ name: clip(name, LIMITS.choiceName), value }))
      );
    } catch (error) {
      log.error({ err: faultOf(error) }, 'the completion failed');
      return [];
    }
  }
}

const privately = (text: string, outcome: string): Reply => ({ card: noticeCard(text), private: true, outcome });

const failure = (id: string): Payload =>
  toPayload(
    noticeCard(`Something went wrong here. If it happens again, tell whoever runs this bot. Reference: ${id}`),
    true,
  );

function commandOf(what: Incoming['what']): string {
  if (what.kind === 'press') return decodeAction(what.customId)?.kind ?? 'press';
  return 'name' in what ? what.name : what.kind;
}

/** What came after the interaction's 3 s, and what Discord had already when discord.js tried again after a 5xx. */
const UNKNOWN_INTERACTION = 10_062;
const ACKNOWLEDGED = 40_060;

/** A payload that Discord finds malformed (400) has answered nothing yet: only then is there a second try. */
async function replyOnce(responder: Responder, payload: Payload, id: string, log: Logger): Promise<void> {
  try {
    await responder.reply(payload);
  } catch (error) {
    const { status, code } = faultOf(error);
    if (status !== 400 || code === ACKNOWLEDGED) throw error;
    log.error({ err: faultOf(error) }, 'Discord refuses the reply');
    await responder.reply(failure(id));
  }
}

function report(error: unknown, tookMs: number, log: Logger): void {
  const err = faultOf(error);
  const { code } = err;
  if (code === UNKNOWN_INTERACTION || code === ACKNOWLEDGED) {
    const what =
      code === ACKNOWLEDGED ? 'the interaction is answered already' : 'the interaction is not known any more';
    log.warn({ code, tookMs, outcome: 'not taken' }, what);
  } else log.error({ err, tookMs, outcome: 'not sent' }, 'the answer could not be sent');
}
