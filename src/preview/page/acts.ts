import { z } from 'zod';
import { SNOWFLAKE } from '../../discord/snowflake.ts';
import type { Upload } from '../../local-discord/attachments.ts';
import type { Exchange, SentChoice } from '../../local-discord/exchange.ts';
import { LOCAL_LIMITS } from '../../local-discord/limits.ts';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import { withMentions } from '../../local-discord/mentions.ts';
import type { SayInput } from '../../local-discord/talk.ts';
import { placeFor } from '../places.ts';
import { localeOf } from './command-view.ts';
import { readerIn } from './message-view.ts';
import { modalView } from './modal-view.ts';
import type { ReadInlines } from './parts.ts';
import type { ChoiceView, OutcomeView } from './view.ts';

/**
 * How long an act's response waits for the bot, in milliseconds: a little longer than Discord's 3 s for a first response.
 * A deferred answer that takes longer reaches the page by its event stream.
 */
const PATIENCE_MS = 3_500;
/** Characters of a language tag that a browser may send (RFC 5646, section 4.4.1). */
const LONGEST_LANGUAGE = 35;
/** Characters of a file's name, as file systems have them. */
const LONGEST_FILENAME = 255;

/** At most so many UTF-16 code units, as browsers and Discord count them; Zod counts code points. */
const upTo = (most: number, text = z.string()) =>
  text.refine(({ length }) => length <= most, `Must be ${most} or fewer in length.`);
const id = z.string().regex(SNOWFLAKE);
const content = upTo(LOCAL_LIMITS.content, z.string().trim().min(1));
const name = upTo(LOCAL_LIMITS.commandName, z.string().min(1));
const customId = upTo(LOCAL_LIMITS.customId, z.string().min(1));
/** A command's name, and its subcommand's after a blank. */
const command = upTo(2 * LOCAL_LIMITS.commandName + 1, z.string().min(1));
const upload = z
  .strictObject({ filename: upTo(LONGEST_FILENAME, z.string().min(1)), base64: z.string() })
  .transform(({ filename, base64 }): Upload => ({ filename, content: Buffer.from(base64, 'base64') }));
const options = z.record(name, z.union([upTo(LOCAL_LIMITS.stringOption), z.boolean(), upload]));
const fields = z.record(
  customId,
  z.union([
    upTo(LOCAL_LIMITS.textInput),
    z.array(upTo(LOCAL_LIMITS.selectValue)).max(LOCAL_LIMITS.selectOptions),
    z.array(upload).max(LOCAL_LIMITS.uploads),
  ]),
);
const values = z.array(upTo(LOCAL_LIMITS.selectValue)).max(LOCAL_LIMITS.selectOptions);
/** `place`: where the reader is; by default in the first server's channel. */
const actor = {
  reader: z.enum(['ada', 'ben']),
  language: upTo(LONGEST_LANGUAGE).default('en-US'),
  place: id.optional(),
};

const ACTS = {
  say: z.strictObject({ ...actor, content, replyTo: id.optional(), pings: z.boolean().default(true) }),
  post: z.strictObject({ ...actor, title: upTo(LOCAL_LIMITS.threadName, z.string().trim().min(1)), content }),
  command: z.strictObject({ ...actor, name: command, options }),
  autocomplete: z.strictObject({ ...actor, name: command, options, focused: name }),
  press: z.strictObject({ ...actor, message: id, customId }),
  select: z.strictObject({ ...actor, message: id, customId, values }),
  submit: z.strictObject({ ...actor, modal: id, values: fields }),
  'message-command': z.strictObject({ ...actor, name, message: id }),
  dismiss: z.strictObject({ ...actor, message: id }),
} as const;

type ReaderAct = {
  [Name in keyof typeof ACTS]: { readonly act: Name } & z.infer<(typeof ACTS)[Name]>;
}[keyof typeof ACTS];

/** Reads what a reader did. @returns Undefined if there is no act of this name. @throws Error that says what is wrong with the body. */
export function readAct(act: string, body: unknown): ReaderAct | undefined {
  if (!Object.hasOwn(ACTS, act)) return undefined;
  const result = ACTS[act as keyof typeof ACTS].safeParse(body);
  if (!result.success) throw new Error(z.prettifyError(result.error));
  // The data passed the schema of this act.
  return { act, ...result.data } as ReaderAct;
}

/**
 * Carries out in the local Discord what a reader did in the page.
 *
 * @param dismiss Hides a message from a reader.
 */
export async function perform(
  act: ReaderAct,
  discord: LocalDiscord,
  dismiss: (reader: ReaderAct['reader'], id: string) => void,
): Promise<OutcomeView> {
  const user = discord.users[act.reader];
  const by = { user, locale: localeOf(act.language) };
  const where = placeFor(discord, user, act.place);
  const typed = (text: string): string => withMentions(text, [discord.bot, ...Object.values(discord.users)]);
  const settled = (exchange: Exchange) => settledView(exchange, readerIn(discord));
  switch (act.act) {
    case 'say': {
      const replyTo = act.replyTo === undefined ? {} : { replyTo: { id: act.replyTo }, pings: act.pings };
      return await outcomeOf(
        asPromised(() => unreadView(discord, { user, where, ...replyTo, content: typed(act.content) })),
      );
    }
    case 'post': {
      const { title } = act;
      const start = () => discord.startPost({ user, forum: where, title, content: typed(act.content) });
      return await outcomeOf(asPromised(() => ({ kind: 'posted', place: start().place.channel.id })));
    }
    case 'dismiss':
      dismiss(act.reader, act.message);
      return { kind: 'done' };
    case 'autocomplete':
      return await outcomeOf(discord.autocomplete({ ...by, ...act, where }).then(choicesView));
    case 'submit':
      return await outcomeOf(
        discord.submit({ ...by, values: act.values, modal: { interactionId: act.modal } }).then(settled),
      );
    case 'command':
      return await outcomeOf(discord.command({ ...by, where, name: act.name, options: act.options }).then(settled));
    case 'message-command':
      return await outcomeOf(
        discord.messageCommand({ ...by, name: act.name, message: { id: act.message } }).then(settled),
      );
    case 'press':
      return await outcomeOf(
        discord.press({ ...by, customId: act.customId, message: { id: act.message } }).then(settled),
      );
    case 'select': {
      const { customId, values } = act;
      return await outcomeOf(discord.select({ ...by, customId, values, message: { id: act.message } }).then(settled));
    }
  }
}

/** Says something; where the bot cannot read it, that is said, and whether it would read a mention. */
function unreadView(discord: LocalDiscord, input: SayInput): OutcomeView {
  const reach = discord.reachOf(discord.say(input));
  return reach === 'read' ? { kind: 'done' } : { kind: 'unread', hears: reach === 'told' };
}

const asPromised = async (act: () => OutcomeView): Promise<OutcomeView> => act();

function settledView({ timedOut, modal }: Exchange, read: ReadInlines): OutcomeView {
  if (modal !== undefined) return { kind: 'modal', modal: modalView(modal, read) };
  return { kind: timedOut ? 'timed out' : 'done' };
}

function choicesView(choices: readonly SentChoice[]): OutcomeView {
  return { kind: 'choices', choices: choices.map(({ name: shown, value }): ChoiceView => ({ name: shown, value })) };
}

async function outcomeOf(settled: Promise<OutcomeView>): Promise<OutcomeView> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<OutcomeView>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, { kind: 'done' });
  });
  try {
    return await Promise.race([settled, patience]);
  } catch (error) {
    return { kind: 'not sent', reason: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
