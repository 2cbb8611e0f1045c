import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import {
  type CommandContext,
  commandNamed,
  type ModalReply,
  ReaderError,
  type Reply,
  type Suggestion,
} from '../../commands/command.ts';
import { noticeCard } from '../cards/notice.ts';
import { en, stringsFor } from '../cards/strings/index.ts';
import { visible } from '../library/visible.ts';
import type { ReaderUse } from '../reader/reader.ts';
import { contextFor, type DoorOptions } from './context.ts';
import { chosenAction } from './custom-id.ts';
import { TooLateError } from './deliver.ts';
import { faultOf } from './fault.ts';
import { type Incoming, type PressedMessage, type Responder, readInteraction } from './interaction.ts';
import { LIMITS } from './limits.ts';
import { hasPressable, shownOn } from './message-components.ts';
import { toModalPayload } from './modal-payload.ts';
import { orElse } from './or-else.ts';
import { type Payload, toPayload } from './payload.ts';
import { ACKNOWLEDGED } from './responder.ts';
import { postCopy, sharedOf } from './share.ts';
import { responderAfter } from './slow.ts';
import { snowflakeTime } from './snowflake.ts';
import { truncate } from './truncate.ts';

type What<Kind extends Incoming['what']['kind']> = Extract<Incoming['what'], { kind: Kind }>;
/** Sends the first response and what follows it. Resolves with the outcome for the log. */
type Send = () => Promise<string>;
/** Sends a first response, or a private notice where Discord refuses it for what is in it. Resolves with whether the first was sent. */
type OrFailed = (send: () => Promise<void>) => Promise<boolean>;

/** An answer that is made. */
interface Made {
  readonly send: Send;
  readonly reader?: ReaderUse | undefined;
}

/** How an answer is sent. */
interface Sending {
  readonly responder: Responder;
  readonly orFailed: OrFailed;
  readonly log: Logger;
}

/** Finds what answers each interaction, and sends its answer. */
export class Router {
  readonly #options: DoorOptions;

  constructor(options: DoorOptions) {
    this.#options = options;
  }

  /**
   * Answers an interaction, given as unchecked data, at most once. Where there is no way to answer it, logs its id.
   *
   * @returns Resolves when Discord has the answer or has refused it. Never rejects.
   */
  async take(raw: unknown, responderTo: (incoming: Incoming) => Responder): Promise<void> {
    const incoming = readInteraction(raw);
    if (incoming) return await this.#handle(incoming, responderTo(incoming));
    const { id } = Object(raw) as { id?: unknown };
    const interactionId = typeof id === 'string' || typeof id === 'number' ? id : undefined;
    this.#options.log.warn({ interactionId, outcome: 'not taken' }, 'an interaction without a valid id and token');
  }

  async #handle(incoming: Incoming, responder: Responder): Promise<void> {
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
      if (what.kind === 'malformed') log.warn({ fault: what.fault }, 'the interaction is malformed');
      if (what.kind === 'autocomplete' || (what.kind === 'malformed' && what.takes === 'choices')) {
        const choices = what.kind === 'autocomplete' ? await this.#choices(what, incoming, log) : [];
        const isFirst = await orElse(
          () => responder.choices(choices),
          () => responder.choices([]),
          log,
        );
        log.debug({ tookMs: tookMs(), outcome: isFirst ? 'choices' : 'failed' }, 'completed');
        return;
      }
      if (what.kind === 'command') log.debug({ options: what.options }, 'asked');
      const answering = await responderAfter(incoming, this.#options.conversation, responder);
      const { send, reader } = await this.#make(incoming, answering, log);
      const outcome = await send();
      log.info({ tookMs: tookMs(), outcome, ...(reader && { reader }) }, 'answered');
    } catch (error) {
      report(error, tookMs(), log);
    }
  }

  /** Makes the answer. Where there is none, the reader gets the reason if it is for readers, else a reference to the log. */
  async #make(incoming: Incoming, responder: Responder, log: Logger): Promise<Made> {
    const { id, what } = incoming;
    const failed = toPayload(noticeCard(stringsFor(incoming.locale).notices.failed(id)), true);
    const orFailed: OrFailed = (send) => orElse(send, () => responder.reply(failed), log);
    const replying = (payload: Payload, outcome: string, reader?: ReaderUse): Made => ({
      send: async () => ((await orFailed(() => responder.reply(payload))) ? outcome : 'failed'),
      reader,
    });
    try {
      if (what.kind === 'malformed') return replying(failed, 'malformed');
      const context = await this.#contextFor(incoming);
      const sending = { responder, orFailed, log };
      if (what.kind === 'press') return await this.#pressing(what, incoming.userId, context, sending);
      if (what.kind === 'submit') return await this.#submitted(what, incoming.userId, context, sending);
      const reply = await this.#reply(incoming, context);
      if ('modal' in reply) return opening(reply, sending);
      return replying(toPayload(reply.card, reply.private), reply.outcome, reply.reader);
    } catch (error) {
      if (error instanceof ReaderError) return replying(toPayload(noticeCard(error.line), true), error.outcome);
      log.error({ err: faultOf(error) }, 'the command failed');
      return replying(failed, 'failed');
    }
  }

  #contextFor({ locale, place }: Pick<Incoming, 'locale' | 'place'>): Promise<CommandContext> {
    return contextFor(this.#options, stringsFor(locale), place);
  }

  async #reply({ what, userId }: Incoming, context: CommandContext): Promise<Reply | ModalReply> {
    const { conversation } = this.#options;
    if (what.kind === 'command') {
      const command = commandNamed(what.name, conversation);
      if (command) {
        this.#refuseTooFast(userId, context);
        return await command.run(what, context);
      }
    }
    if (what.kind === 'message') {
      const command = conversation.messageCommands.find(({ shown }) => shown(en).name === what.name);
      if (command) {
        this.#refuseTooFast(userId, context);
        return await command.run(what, context);
      }
    }
    throw new ReaderError(context.strings.notices.unknownCommand, 'unknown command');
  }

  /** @throws ReaderError for a reader who runs commands too fast. */
  #refuseTooFast(userId: string, { strings }: CommandContext): void {
    const until = this.#options.cooldown?.until(userId, Date.now());
    if (until !== undefined) throw new ReaderError(strings.notices.tooFast(Math.ceil(until / 1_000)), 'too fast');
  }

  /** Changes the message in place for the one whose message it is; anyone else gets a private copy and leaves it alone. */
  async #pressing(
    what: What<'press'>,
    userId: string,
    context: CommandContext,
    { responder, orFailed, log }: Sending,
  ): Promise<Made> {
    const { conversation } = this.#options;
    const { corpus, strings } = context;
    const { on, customId, values } = what;
    // What is not on the message was made up, and means nothing there: its sender might take away what is not theirs.
    const action = hasPressable(on.components, customId, values) ? chosenAction(customId, values) : undefined;
    if (action?.kind === 'share' && on.isPrivate && conversation.areUnchanged(action.documents, corpus)) {
      const shared = sharedOf(on, strings);
      const send = async () =>
        (await orFailed(() => responder.update(shared.disabled))) ? await postCopy(shared, responder, log) : 'failed';
      return { send };
    }
    if (action?.kind === 'dismiss') return dismissing(action.author, userId, context, responder);
    const reply =
      action && (await conversation.press(action, { ...context, ...shownOn(on.components), isPrivate: on.isPrivate }));
    if (!reply) throw new ReaderError(strings.notices.changed, 'stale');
    if ('modal' in reply) return opening(reply, { responder, orFailed, log });
    return besideOrInPlace(reply, on, { responder, orFailed, log });
  }

  /** What was typed into a modal goes to the page of its action; each counts as a command. */
  async #submitted(
    { customId, fields, on }: What<'submit'>,
    userId: string,
    context: CommandContext,
    sending: Sending,
  ): Promise<Made> {
    const action = chosenAction(customId, []);
    if (action) this.#refuseTooFast(userId, context);
    const reply =
      action &&
      (await this.#options.conversation.press(action, {
        ...context,
        ...(on && { ...shownOn(on.components), isPrivate: on.isPrivate }),
        fields,
      }));
    // Discord takes no modal in answer to one.
    if (!reply || 'modal' in reply) throw new ReaderError(context.strings.notices.changed, 'stale');
    return besideOrInPlace(reply, on, sending);
  }

  async #choices({ name: commandName, option, options }: What<'autocomplete'>, incoming: Incoming, log: Logger) {
    try {
      const context = await this.#contextFor(incoming);
      const command = commandNamed(commandName, this.#options.conversation);
      const typed = options[option];
      const typing = { options, option, typed: typeof typed === 'string' ? typed : '' };
      const choices: Suggestion[] = (await command?.complete?.(typing, context)) ?? [];
      return (
        choices
          .map(({ name, value }) => ({ name: visible(name).trim(), value }))
          // A value cannot be cut: it would be another one.
          .filter(({ name, value }) => name !== '' && value.length >= 1 && value.length <= LIMITS.choiceValue)
          .slice(0, LIMITS.choices)
          .map(({ name, value }) => ({ name: truncate(name, LIMITS.choiceName), value }))
      );
    } catch (error) {
      log.error({ err: faultOf(error) }, 'the completion failed');
      return [];
    }
  }
}

/** Takes the message away, for its author and for who manages messages. */
function dismissing(author: string, userId: string, { strings, place }: CommandContext, responder: Responder): Made {
  if (userId !== author && place?.isModerator !== true) throw new ReaderError(strings.notices.notTheirs, 'not theirs');
  return {
    send: async () => {
      await responder.remove();
      return 'taken away';
    },
  };
}

/** Sends a form. */
function opening({ modal, outcome }: ModalReply, { responder, orFailed }: Sending): Made {
  const payload = toModalPayload(modal);
  return { send: async () => ((await orFailed(() => responder.modal(payload))) ? outcome : 'failed') };
}

/** Changes the message `on` in place, or leaves it and sends another. Whoever's message it is not gets a private copy. */
function besideOrInPlace(reply: Reply, on: PressedMessage | undefined, { responder, orFailed }: Sending): Made {
  const isInPlace = !reply.isApart && on?.isOwn === true && (on.isPrivate || !reply.private);
  const isPrivate = isInPlace || reply.isApart ? on?.isPrivate === true || reply.private : true;
  const payload = toPayload(reply.card, isPrivate);
  const send = async () =>
    (await orFailed(() => (isInPlace ? responder.update(payload) : responder.reply(payload))))
      ? reply.outcome
      : 'failed';
  return { send, reader: reply.reader };
}

function commandOf(what: Incoming['what']): string {
  if (what.kind === 'press') return chosenAction(what.customId, what.values)?.kind ?? 'press';
  if (what.kind === 'submit') return chosenAction(what.customId, [])?.kind ?? 'submit';
  return 'name' in what ? what.name : what.kind;
}

function report(error: unknown, tookMs: number, log: Logger): void {
  const err = faultOf(error);
  const { code } = err;
  if (error instanceof TooLateError) log.warn({ tookMs, outcome: 'too late' }, error.message);
  else if (code === RESTJSONErrorCodes.UnknownInteraction || code === ACKNOWLEDGED) {
    const what =
      code === ACKNOWLEDGED ? 'the interaction is answered already' : 'the interaction is not known any more';
    log.warn({ code, tookMs, outcome: 'not taken' }, what);
  } else log.error({ err, tookMs, outcome: 'not sent' }, 'the answer could not be sent');
}
