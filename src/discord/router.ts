import type { Logger } from 'pino';
import type { Choice, Command, Press, Reply } from '../../commands/command.ts';
import type { Corpus } from '../answer/corpus.ts';
import { CHANGED, noticeCard } from '../cards/notice.ts';
import { decodeAction } from './custom-id.ts';
import type { Incoming, Responder } from './interaction.ts';
import { LIMITS } from './limits.ts';
import { toPayload } from './payload.ts';
import { snowflakeTime } from './snowflake.ts';

export interface RouterOptions {
  readonly commands: readonly Command[];
  readonly press: Press;
  readonly corpus: Corpus;
  readonly log: Logger;
}

/** An error whose message a reader may see. */
export class ReaderError extends Error {}

const privately = (text: string, outcome: string): Reply => ({ card: noticeCard(text), private: true, outcome });

/** Leads each interaction to what answers it. `handle` never rejects, and answers once at the most. */
export class Router {
  readonly #options: RouterOptions;

  constructor(options: RouterOptions) {
    this.#options = options;
  }

  async handle(incoming: Incoming, responder: Responder): Promise<void> {
    const started = performance.now();
    const ageMs = Date.now() - snowflakeTime(incoming.id);
    const { id: interactionId, locale, what } = incoming;
    const log = this.#options.log.child({
      interactionId,
      locale,
      ageMs,
      ...('name' in what && { command: what.name }),
    });
    const tookMs = (): number => Math.round(10 * (performance.now() - started)) / 10;
    try {
      if (what.kind === 'autocomplete') {
        await responder.choices(this.#choices(what, log));
        log.debug({ tookMs: tookMs(), outcome: 'choices' }, 'completed');
        return;
      }
      if (what.kind === 'command') log.debug({ options: what.options }, 'asked');
      const reply = this.#reply(incoming, log);
      await responder.reply(toPayload(reply.card, reply.private));
      log.info({ tookMs: tookMs(), outcome: reply.outcome }, 'answered');
    } catch (error) {
      report(error, log);
    }
  }

  #reply({ id, what }: Incoming, log: Logger): Reply {
    const { commands, press, corpus } = this.#options;
    try {
      if (what.kind === 'press') {
        const action = decodeAction(what.customId);
        return (action && press(action, corpus)) ?? privately(CHANGED, 'stale');
      }
      const command = what.kind === 'command' ? commands.find(({ name }) => name === what.name) : undefined;
      if (!command || what.kind !== 'command')
        return privately('This command is not known here (any more). /stories shows what there is.', 'unknown command');
      const reply = command.run({ command: what.name, options: what.options }, corpus);
      // Drawn here once, so that a card that cannot be drawn is a failure of the command, too.
      toPayload(reply.card, reply.private);
      return reply;
    } catch (error) {
      if (error instanceof ReaderError) return privately(error.message, 'refused');
      log.error({ err: error, outcome: 'failed' }, 'the command failed');
      return privately(
        `Something went wrong here. If it happens again, tell whoever runs this bot: reference ${id}.`,
        'failed',
      );
    }
  }

  #choices(what: Extract<Incoming['what'], { kind: 'autocomplete' }>, log: Logger): Choice[] {
    const { commands, corpus } = this.#options;
    try {
      const command = commands.find(({ name }) => name === what.name);
      const typed = what.options[what.option];
      const request = { command: what.name, options: what.options };
      const choices = command?.complete?.(what.option, typeof typed === 'string' ? typed : '', request, corpus) ?? [];
      return choices
        .filter(({ name, value }) => name.trim() !== '' && value.length >= 1 && value.length <= LIMITS.choiceValue)
        .slice(0, LIMITS.choices)
        .map(({ name, value }) => ({ name: cut(name, LIMITS.choiceName), value }));
    } catch (error) {
      log.error({ err: error }, 'the completion failed');
      return [];
    }
  }
}

/** At most so many UTF-16 code units, no character cut in two. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/**
 * 10062 (unknown interaction) comes when the answer was too late, 40060 (already acknowledged) when discord.js tried
 * again after a 5xx although the first try had worked. In both cases another answer would be wrong.
 */
function report(error: unknown, log: Logger): void {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 10062 || code === 40060)
    log.warn(
      { code, outcome: 'not taken' },
      code === 10062 ? 'the interaction is not known any more' : 'answered already',
    );
  else log.error({ err: error, outcome: 'not sent' }, 'the reply could not be sent');
}
