import { createInterface, type Interface } from 'node:readline/promises';
import { wrapLines } from '../cards/text.ts';
import type { Exchange, LocalDiscord, Message } from '../local-discord/local-discord.ts';
import { isSet } from '../local-discord/messages.ts';
import { Flag, ModalComponentKind } from '../local-discord/protocol.ts';
import { AskedModal } from './asked-modal.ts';
import { complete } from './completion.ts';
import { drawMessage, drawText, type Pressable } from './draw.ts';
import { OfferedCommands, readTypedCommand } from './typed-command.ts';
import { Whereabouts } from './whereabouts.ts';

const HELP = `Type /ask and a question, /who and a name, /takeaways or /stories; Tab completes, a number presses a button.
Options follow it: /takeaways about:OpenAI, /ask … private:true. /check and a message looks that up.
@bot and a question is a message that mentions it, > a reply to its last one; # lists the places, #2 goes to one. Ctrl+D ends.`;

/** Leaves a modal, at the prompt. */
const CANCEL = '/cancel';

/** Milliseconds to wait for a follow-up message; set by hand. */
const FOLLOW_UP_MS = 3_000;

/** Where the prompt reads and writes. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Whether it is a person's terminal, with colours, a cursor and completion. */
  readonly isTerminal: boolean;
  /** The present width in columns; without it, lines are not wrapped. */
  readonly columns?: (() => number) | undefined;
}

/** A prompt in which a person uses the commands as in Discord. Resolves when the input ends, or the signal aborts. */
export async function prompt(discord: LocalDiscord, terminal: Terminal, signal: AbortSignal): Promise<void> {
  await new Prompt(discord, terminal).run(signal);
}

class Prompt {
  readonly #discord: LocalDiscord;
  readonly #terminal: Terminal;
  readonly #offered: OfferedCommands;
  readonly #lines: Interface;
  readonly #whereabouts: Whereabouts;
  /** The modal that is being filled in. */
  #asked: AskedModal | undefined;
  /** The last answer, whose buttons the numbers press. */
  #shown: { readonly message: Message; readonly pressable: readonly Pressable[] } | undefined;

  constructor(discord: LocalDiscord, terminal: Terminal) {
    this.#discord = discord;
    this.#terminal = terminal;
    this.#offered = new OfferedCommands(discord);
    this.#whereabouts = new Whereabouts(discord);
    this.#lines = createInterface({
      input: terminal.input,
      output: terminal.output,
      terminal: terminal.isTerminal,
      completer: (line: string) => complete(line, discord, this.#offered),
    });
    this.#lines.setPrompt('> ');
  }

  async run(signal: AbortSignal): Promise<void> {
    const { isTerminal } = this.#terminal;
    this.#say(HELP);
    const stop = () => this.#lines.close();
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    if (isTerminal) this.#lines.prompt();
    for await (const line of this.#lines) {
      if (line.trim() !== '' || this.#asked !== undefined)
        await this.#obey(line.trim()).catch((error: unknown) =>
          this.#say(error instanceof Error ? error.message : String(error)),
        );
      if (isTerminal && !signal.aborted) this.#lines.prompt();
    }
    signal.removeEventListener('abort', stop);
  }

  #say(text: string): void {
    const { output, columns } = this.#terminal;
    output.write(`${columns === undefined ? text : wrapLines(text, columns())}\n`);
  }

  async #obey(line: string): Promise<void> {
    if (this.#asked !== undefined) return this.#fillIn(this.#asked, line);
    if (/^\d+$/.test(line)) return this.#press(this.#shown?.pressable[Number(line) - 1]);
    if (/^\/?help$/.test(line)) return this.#say(HELP);
    const where = this.#whereabouts.place;
    const [, sign, rest = ''] = /^([#>])\s*(.*)$/s.exec(line) ?? [];
    if (sign === '#') return this.#say(this.#whereabouts.go(rest));
    if (sign === '>') return this.#write(rest, this.#shown?.message);
    if (/^@\S/.test(line) || (this.#whereabouts.isForTalk && !line.startsWith('/'))) return this.#write(line);
    const [, word = '', content = ''] = /^\/(\S+)\s*(.*)$/s.exec(line) ?? [];
    const name = this.#offered.menuEntry(word);
    if (name !== undefined)
      return this.#answered(
        await this.#discord.messageCommand({ name, message: this.#discord.say({ content, where }) }),
      );
    // Most people type a question before they have read the help.
    const typed = line.startsWith('/') ? line : `/ask ${line}`;
    this.#answered(await this.#discord.command({ ...readTypedCommand(typed, this.#offered.slash), where }));
  }

  async #write(text: string, replyTo?: Message): Promise<void> {
    const answer = await this.#whereabouts.write(text, replyTo);
    if (typeof answer === 'string') this.#say(answer);
    else this.#show(answer, false);
  }

  /** Takes a line for a field of a modal, which is submitted after the last; where that fails, it is closed. */
  async #fillIn(asked: AskedModal, line: string): Promise<void> {
    this.#asked = undefined;
    if (line === CANCEL) return this.#say('Nothing was sent.');
    asked.answer(line);
    if (asked.question === undefined)
      return this.#answered(await this.#discord.submit({ modal: asked.modal, values: asked.values }));
    this.#asked = asked;
    this.#say(asked.question);
  }

  #ask(asked: AskedModal): void {
    this.#say(`\n${asked.modal.title} (${CANCEL} leaves it)`);
    for (const { type, content } of asked.modal.components)
      if (type === ModalComponentKind.text) this.#say(drawText(String(content), this.#terminal.isTerminal));
    this.#asked = asked;
    this.#say(asked.question ?? 'Enter submits it.');
  }

  async #press(chosen: Pressable | undefined): Promise<void> {
    if (!chosen || !this.#shown) return this.#say('There is no button of that number.');
    const { customId, value } = chosen;
    const on = { message: this.#shown.message, customId };
    this.#answered(
      await (value === undefined ? this.#discord.press(on) : this.#discord.select({ ...on, values: [value] })),
    );
  }

  #answered(exchange: Exchange): void {
    const { message, modal, errors, timedOut } = exchange;
    for (const { status, message: reason, fields } of errors)
      this.#say(`Discord refused: ${status} ${reason} ${JSON.stringify(fields)}`);
    if (modal) this.#ask(new AskedModal(modal));
    if (!message) {
      if (timedOut) this.#say('The application did not respond');
      return;
    }
    this.#show(message, exchange.ephemeral);
    this.#showFollowUps(exchange).catch(() => {});
  }

  #show(message: Message, isPrivate: boolean): void {
    const { text, pressable } = drawMessage(message, isPrivate, this.#terminal.isTerminal);
    this.#shown = { message, pressable };
    this.#say(`\n${text}\n`);
  }

  /** Shows further messages. Rejects where none comes in time, as is usual. */
  async #showFollowUps(exchange: Exchange): Promise<void> {
    const { isTerminal } = this.#terminal;
    const { followUps } = await exchange.until((now) => now.followUps.length > 0, FOLLOW_UP_MS);
    for (const message of followUps)
      this.#say(drawMessage(message, isSet(message.flags, Flag.ephemeral), isTerminal).text);
    if (isTerminal) this.#lines.prompt(true);
  }
}
