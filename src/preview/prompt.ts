import { createInterface } from 'node:readline/promises';
import { wrapLines } from '../cards/text.ts';
import { type DrawnButton, drawMessage } from './draw.ts';
import type { Exchange, LocalDiscord, Message } from './local-discord.ts';
import { optionBeingTyped, readTypedCommand } from './typed-command.ts';

const HELP = `Type /ask and a question, /who and a name, /takeaways or /stories; Tab completes, a number presses a button.
Options go behind: /takeaways about:OpenAI, /ask … private:true. Ctrl+D ends.`;

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
  const commands = () => [...discord.commands.global, ...discord.commands.guild];
  const lines = createInterface({
    input,
    output,
    terminal: isTerminal,
    completer: (line: string) => complete(line),
  });
  const show = (text: string): void => {
    output.write(`${columns === undefined ? text : wrapLines(text, columns())}\n`);
  };
  let shown: { message: Message; buttons: readonly DrawnButton[] } | undefined;

  async function complete(line: string): Promise<[string[], string]> {
    if (!line.includes(' '))
      return [
        commands()
          .map(({ name }) => `/${name} `)
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
    const { text, buttons } = drawMessage(exchange.message, exchange.ephemeral, isTerminal);
    shown = { message: exchange.message, buttons };
    show(`\n${text}\n`);
  }

  async function obey(line: string): Promise<void> {
    const button = /^\d+$/.test(line) ? shown?.buttons[Number(line) - 1] : undefined;
    if (button && shown) return answered(await discord.press({ message: shown.message, customId: button.customId }));
    if (/^\d+$/.test(line)) return show('There is no button of that number.');
    if (/^\/?help$/.test(line)) return show(HELP);
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
