import { type CommandContext, type Place, ReaderError, type Reply } from '../../../commands/command.ts';
import { readSaid } from '../../answer/question/said.ts';
import { automaticCard } from '../../cards/automatic.ts';
import { noticeCard } from '../../cards/notice.ts';
import type { Strings } from '../../cards/strings/index.ts';
import { stringsOf } from '../../cards/strings/of-text.ts';
import { contextFor, type DoorOptions } from '../context.ts';
import { faultOf } from '../fault.ts';
import { followOn, shownOn } from '../message-components.ts';
import { toPayload } from '../payload.ts';
import { snowflakeTime } from '../snowflake.ts';
import { readPost } from './forum-post.ts';
import { type IncomingMessage, readMessage } from './incoming-message.ts';
import type { Letter, Poster } from './poster.ts';
import { Recent } from './recent.ts';

export interface AnsweringOptions extends DoorOptions {
  /** The bot's own id, once it is known. */
  readonly bot: () => string | undefined;
  readonly poster: Pick<Poster, 'post'>;
  /** The forums whose new posts are answered, by their ids. */
  readonly forums: ReadonlySet<string>;
}

/** Messages that are remembered, so that none is answered twice: set by hand, those of some hours. */
const MOST_MESSAGES = 10_000;

/** Answers messages to the bot, and new posts of forums. */
export class Answering {
  readonly #options: AnsweringOptions;
  readonly #taken = new Recent(MOST_MESSAGES);
  readonly #answered = new Recent(MOST_MESSAGES);
  /** Readers who were told that they are too fast, and until when. */
  readonly #told = new Recent(MOST_MESSAGES);

  constructor(options: AnsweringOptions) {
    this.#options = options;
  }

  /** Answers a message, given as unchecked data, at most once, if it is to the bot and asks something. Never rejects. */
  async takeMessage(raw: unknown): Promise<void> {
    const bot = this.#options.bot();
    const message = bot === undefined ? undefined : readMessage(raw, bot);
    if (!message || !this.#taken.add(message.id)) return;
    const { id, channel, server, way, text } = message;
    await this.#answering({ channel, server, replyTo: id, nonce: id }, way, text, async (strings) => {
      const reply = await this.#replyTo(message, strings);
      return reply && { ...reply, card: reply.brief ?? reply.card };
    });
  }

  /** Answers a new post of one of the forums, given as unchecked data, from a title that asks, where the stories surely do. Never rejects. */
  async takeThread(raw: unknown): Promise<void> {
    const { forums, bot, conversation, cooldown } = this.#options;
    const post = readPost(raw);
    if (!post || !forums.has(post.parent) || post.author === bot() || !this.#taken.add(`post ${post.id}`)) return;
    const { id, server, author, title } = post;
    await this.#answering({ channel: id, server, nonce: id }, 'forum', title, async (strings) => {
      const said = readSaid(title);
      if (said.kind !== 'question' || !said.asks || cooldown?.until(author, Date.now()) !== undefined) return undefined;
      const context = await this.#contextFor(strings, { server, channel: id, parent: post.parent });
      const reply = await conversation.answer(title, context);
      const isQuoted = reply.card.blocks.some(({ kind }) => kind === 'quote');
      if (reply.outcome !== 'answered' || !isQuoted) return undefined;
      return { ...reply, card: automaticCard(reply.card, author, context) };
    });
  }

  /** Makes what is to be said and posts it, or nothing; logs what came of it. */
  async #answering(
    letter: Letter,
    door: IncomingMessage['way'] | 'forum',
    text: string,
    make: (strings: Strings) => Promise<Pick<Reply, 'card' | 'outcome' | 'reader'> | undefined>,
  ): Promise<void> {
    const started = performance.now();
    const { nonce: messageId } = letter;
    const made = snowflakeTime(messageId);
    const log = this.#options.log.child({ messageId, door, ...(made !== undefined && { ageMs: Date.now() - made }) });
    const strings = stringsOf(text);
    const failed = toPayload(noticeCard(strings.notices.failed(messageId)), false);
    log.debug({ text }, 'asked');
    const said = await make(strings)
      .then((reply) => reply && { ...reply, payload: toPayload(reply.card, false) })
      .catch((error: unknown) => {
        if (error instanceof ReaderError)
          return { payload: toPayload(noticeCard(error.line), false), outcome: error.outcome, reader: undefined };
        log.error({ err: faultOf(error) }, 'the answer failed');
        return door === 'forum' ? undefined : { payload: failed, outcome: 'failed', reader: undefined };
      });
    // A post can be answered from its title, and as a message that names the bot: whichever comes first.
    if (!said || !this.#answered.add(messageId)) return log.debug('passed over');
    const { payload, reader } = said;
    const outcome = await this.#options.poster.post(letter, payload, failed, said.outcome);
    const tookMs = Math.round(10 * (performance.now() - started)) / 10;
    log.info({ tookMs, outcome, ...(reader && { reader }) }, 'answered');
  }

  /** What is said in reply to a message; nothing to thanks, and to remarks on which nothing is found. */
  async #replyTo(message: IncomingMessage, strings: Strings): Promise<Reply | undefined> {
    const { cooldown } = this.#options;
    const { way, author, repliesTo } = message;
    const said = readSaid(message.text);
    const isToTheBot = way !== 'reply';
    if (said.kind === 'thanks' || (said.kind === 'nothing' && !isToTheBot)) return undefined;
    const until = cooldown?.until(author, Date.now());
    if (until !== undefined) {
      // Once is enough: a line to each message would be as many lines as messages.
      if (!this.#told.add(`${author} ${until}`)) return undefined;
      throw new ReaderError(strings.notices.tooFast(Math.ceil(until / 1_000)), 'too fast');
    }
    const question = said.kind === 'question' ? said.question : '';
    const reply = await this.#answerTo(question, repliesTo, await this.#contextFor(strings, message));
    return reply.isNothing && !(said.kind === 'question' && said.asks) ? undefined : reply;
  }

  /** @param repliesTo The card in whose light the question is read, where there is one with an answer. */
  async #answerTo(question: string, repliesTo: IncomingMessage['repliesTo'], context: CommandContext): Promise<Reply> {
    const { conversation } = this.#options;
    if (repliesTo === undefined) return await conversation.answer(question, context);
    return await conversation.answer(question, { ...context, ...shownOn(repliesTo) }, followOn(repliesTo));
  }

  #contextFor(
    strings: Strings,
    {
      server,
      channel,
      parent,
      roles = [],
    }: Pick<Place, 'server' | 'channel' | 'parent'> & Partial<Pick<Place, 'roles'>>,
  ): Promise<CommandContext> {
    return contextFor(this.#options, strings, { server, channel, parent, roles, isManager: false, isModerator: false });
  }
}
