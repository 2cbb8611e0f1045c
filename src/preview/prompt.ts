import { createInterface } from 'node:readline/promises';
import { wrapLines } from '../cards/text.ts';
import type { Exchange, LocalDiscord, Message } from '../local-discord/local-discord.ts';
import { isSet } from '../local-discord/messages.ts';
import { CommandKind, Flag } from '../local-discord/protocol.ts';
import { drawMessage, type Pressable } from './draw.ts';
import { optionBeingTyped, readTypedCommand } from './typed-command.ts';

const HELP = `Type /ask and a question, /who and a name, /takeaways or /stories; Tab completes, a number presses a button.
Options go behind: /takeaways about:OpenAI, /ask … private:true. /check and a message looks that up. Ctrl+D ends.`;

/** Where the prompt reads and writes. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Colours, a cursor and completion: true of a person's terminal. */
  readonly isTerminal: boolean;
  /** How wide the terminal is now; lines are not wrapped without it. */
  readonly columns?: (() => number) | undefined;
}

/** A prompt in which a person uses the commands as in Discord. Resolves when the input ends, or the signal aborts. */
export async function prompt(
  discord: LocalDiscord,
  { input, output, isTerminal, columns }: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const registered = () => [...discord.commands.global, ...discord.commands.guild];
  const commands = () => registered().filter(({ type }) => type === CommandKind.slash);
  /** Entries of a message's menu, by the first word of their name: "/check" and the message's text. */
  const entries = () => registered().filter(({ type }) => type === CommandKind.onMessage);
  const shortName = (name: string): string => name.split(' ')[0]?.toLowerCase() ?? name;
  const lines = createInterface({
    input,
    output,
    terminal: isTerminal,
    completer: (line: string) => complete(line),
  });
  const show = (text: string): void => {
    output.write(`${columns === undefined ? text : wrapLines(text, columns())}\n`);
  };
  let shown: { message: Message; pressable: readonly Pressable[] } | undefined;

  async function complete(line: string): Promise<[string[], string]> {
    if (!line.includes(' '))
      return [
        [...commands().map(({ name }) => name), ...entries().map(({ name }) => shortName(name))]
          .map((name) => `/${name} `)
          .filter((name) => name.startsWith(line)),
        line,
      ];
    const being = optionBeingTyped(line, commands());
    if (!being) return [[], line];
    const choices = await discord
      .autocomplete({ name: being.name, focused: being.option, options: { [being.option]: being.typed } })
      .catch(() => []);
    const names = optionNames(being.name).filter((name) => name.startsWith(being.typed.split(' ').at(-1) ?? ''));
    return choices.length > 0
      ? [choices.map(({ value }) => String(value)), being.typed]
      : [names, being.typed.split(' ').at(-1) ?? ''];
  }

  function optionNames(command: string): string[] {
    const found = commands().find(({ name }) => name === command);
    return (found?.options ?? []).map(({ name }) => `${name}:`);
  }

  function answered(exchange: Exchange): void {
    for (const refusal of exchange.errors)
      show(`Discord refused: ${refusal.status} ${refusal.message} ${JSON.stringify(refusal.fields)}`);
    if (!exchange.message) {
      if (exchange.timedOut) show('The application did not respond');
      return;
    }
    const { text, pressable } = drawMessage(exchange.message, exchange.ephemeral, isTerminal);
    shown = { message: exchange.message, pressable };
    show(`\n${text}\n`);
    // A further message may come later, or never.
    exchange
      .until(({ followUps }) => followUps.length > 0, 3_000)
      .then(
        ({ followUps }) => {
          for (const message of followUps)
            show(drawMessage(message, isSet(message.flags, Flag.ephemeral), isTerminal).text);
          if (isTerminal) lines.prompt(true);
        },
        () => {},
      );
  }

  async function press(chosen: Pressable | undefined): Promise<void> {
    if (!chosen || !shown) return show('There is no button of that number.');
    const { customId, value } = chosen;
    const on = { message: shown.message, customId };
    answered(await (value === undefined ? discord.press(on) : discord.select({ ...on, values: [value] })));
  }

  async function obey(line: string): Promise<void> {
    if (/^\d+$/.test(line)) return press(shown?.pressable[Number(line) - 1]);
    if (/^\/?help$/.test(line)) return show(HELP);
    const [, name, content = ''] = /^\/(\S+)\s*(.*)$/s.exec(line) ?? [];
    const entry = entries().find((each) => shortName(each.name) === name);
    if (entry) return answered(await discord.messageCommand({ name: entry.name, message: discord.say({ content }) }));
    // Most people type their question before they have read how.
    const typed = line.startsWith('/') ? line : `/ask ${line}`;
    answered(await discord.command(readTypedCommand(typed, commands())));
  }

  show(HELP);
  const stop = () => lines.close();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  lines.setPrompt('> ');
  if (isTerminal) lines.prompt();
  for await (const line of lines) {
    if (line.trim() !== '')
      await obey(line.trim()).catch((error: unknown) => show(error instanceof Error ? error.message : String(error)));
    if (isTerminal && !signal.aborted) lines.prompt();
  }
  signal.removeEventListener('abort', stop);
}
