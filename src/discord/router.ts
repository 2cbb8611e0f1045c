import type { Logger } from 'pino';
import { type Choice, type Conversation, ReaderError, type Reply } from '../../commands/command.ts';
import type { Corpus } from '../answer/corpus.ts';
import { noticeCard } from '../cards/notice.ts';
import { en, type Words, wordsFor } from '../cards/words/index.ts';
import { clip } from './clip.ts';
import { Cooldown, type Rate } from './cooldown.ts';
import { chosenAction } from './custom-id.ts';
import { faultOf } from './fault.ts';
import type { Incoming, Responder } from './interaction.ts';
import { LIMITS } from './limits.ts';
import { visible } from './markdown.ts';
import { askedOn } from './on-message.ts';
import { type Payload, toPayload } from './payload.ts';
import { share } from './share.ts';
import { snowflakeTime } from './snowflake.ts';

export interface RouterOptions {
  readonly conversation: Conversation;
  readonly corpus: Corpus;
  /** How many commands a reader may run; any number where it is left out. */
  readonly cooldown?: Rate | undefined;
  readonly log: Logger;
}

type What<Kind extends Incoming['what']['kind']> = Extract<Incoming['what'], { kind: Kind }>;
/** Sends the first response, and what belongs to it. Resolves with the outcome for the log. */
type Send = () => Promise<string>;

/** Leads each interaction to what answers it. */
export class Router {
  readonly #options: RouterOptions;
  readonly #cooldown: Cooldown | undefined;

  constructor(options: RouterOptions) {
    this.#options = options;
    this.#cooldown = options.cooldown && new Cooldown(options.cooldown);
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
        await responder.choices(this.#choices(what, wordsFor(locale), log));
        log.debug({ tookMs: tookMs(), outcome: 'choices' }, 'completed');
        return;
      }
      if (what.kind === 'command') log.debug({ options: what.options }, 'asked');
      const outcome = await this.#sending(incoming, responder, log)();
      log.info({ tookMs: tookMs(), outcome }, 'answered');
    } catch (error) {
      report(error, tookMs(), log);
    }
  }

  /** Makes the answer. What a reader may know of why there is none is one, and so is a reference to the log. */
  #sending(incoming: Incoming, responder: Responder, log: Logger): Send {
    const { id, locale, what } = incoming;
    const words = wordsFor(locale);
    const failed = toPayload(noticeCard(words.notices.failed(id)), true);
    const privately = (payload: Payload, outcome: string) => async () => {
      await orElse(
        () => responder.reply(payload),
        () => responder.reply(failed),
        log,
      );
      return outcome;
    };
    try {
      if (what.kind === 'press') return this.#pressing(what, words, responder, failed, log);
      const { card, private: isPrivate, outcome } = this.#reply(incoming, words);
      return privately(toPayload(card, isPrivate), outcome);
    } catch (error) {
      if (error instanceof ReaderError) return privately(toPayload(noticeCard(error.line), true), error.outcome);
      log.error({ err: faultOf(error) }, 'the command failed');
      return privately(failed, 'failed');
    }
  }

  #reply({ what, userId }: Incoming, words: Words): Reply {
    const { conversation, corpus } = this.#options;
    if (what.kind === 'command') {
      const command = conversation.commands.find(({ name }) => name === what.name);
      if (command) {
        this.#hold(userId, words);
        return command.run({ options: what.options, words }, corpus);
      }
    }
    if (what.kind === 'message') {
      const command = conversation.messageCommands.find(({ shown }) => shown(en).name === what.name);
      if (command) {
        this.#hold(userId, words);
        return command.run(what.text, words, corpus);
      }
    }
    throw new ReaderError(words.notices.unknownCommand, 'unknown command');
  }

  /** @throws ReaderError for a reader who runs commands too fast. */
  #hold(userId: string, words: Words): void {
    const until = this.#cooldown?.until(userId, Date.now());
    if (until !== undefined) throw new ReaderError(words.notices.tooFast(Math.ceil(until / 1_000)), 'too fast');
  }

  /** The one whose message it is gets it changed in place; anyone else a private copy, so that nobody's view is taken over. */
  #pressing(what: What<'press'>, words: Words, responder: Responder, failed: Payload, log: Logger): Send {
    const { conversation, corpus } = this.#options;
    const { on } = what;
    const action = chosenAction(what.customId, what.values);
    if (action?.kind === 'share' && on.isPrivate && conversation.areUnchanged(action.documents, corpus))
      return () => share(on.components, words, responder, log);
    const reply = action && conversation.press(action, { asked: askedOn(on.components), words }, corpus);
    if (!reply) throw new ReaderError(words.notices.changed, 'stale');
    const isInPlace = on.isOwn && (on.isPrivate || !reply.private);
    const payload = toPayload(reply.card, on.isPrivate || !isInPlace);
    return async () => {
      await orElse(
        () => (isInPlace ? responder.update(payload) : responder.reply(payload)),
        () => responder.reply(failed),
        log,
      );
      return reply.outcome;
    };
  }

  #choices(what: What<'autocomplete'>, words: Words, log: Logger): Choice[] {
    const { conversation, corpus } = this.#options;
    try {
      const command = conversation.commands.find(({ name }) => name === what.name);
      const typed = what.options[what.option];
      const request = { options: what.options, words };
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

function commandOf(what: Incoming['what']): string {
  if (what.kind === 'press') return chosenAction(what.customId, what.values)?.kind ?? 'press';
  return 'name' in what ? what.name : what.kind;
}

/** What came after the interaction's 3 s, and what Discord had already when discord.js tried again after a 5xx. */
const UNKNOWN_INTERACTION = 10_062;
const ACKNOWLEDGED = 40_060;

/** A payload that Discord finds malformed (400) has answered nothing yet: only then is there another try. */
async function orElse(send: () => Promise<void>, other: () => Promise<void>, log: Logger): Promise<void> {
  try {
    await send();
  } catch (error) {
    const { status, code } = faultOf(error);
    if (status !== 400 || code === ACKNOWLEDGED) throw error;
    log.error({ err: faultOf(error) }, 'Discord refuses the reply');
    await other();
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
