import { type ParseArgsConfig, parseArgs } from 'node:util';
import { PlainError } from '../library/plain-error.ts';
import { oneLine } from './screen.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** A command's usage and options. */
export interface CommandSpec<Known extends Options> {
  /** Printed by `--help`; begins with `Usage:` and ends with a line break. */
  readonly usage: string;
  readonly options: Known;
}

interface Config<Known extends Options> {
  readonly args: string[];
  readonly options: Known;
  readonly allowPositionals: true;
}

/** A command line that was read: options, and positional words in order. */
export type CommandLine<Known extends Options> = ReturnType<typeof parseArgs<Config<Known>>>;

/** A wrong command line. The message says what is wrong; the usage is printed after it. */
export class UsageError extends Error {}

/**
 * Runs a command and sets the exit code: the command's own, 2 for a wrong command line, or 1 with a message for any other
 * error. `--help` prints the usage instead.
 *
 * @param run Returns its exit code; undefined is 0.
 */
export async function runCommand<const Known extends Options>(
  { usage, options }: CommandSpec<Known>,
  run: (line: CommandLine<Known>) => number | undefined | Promise<number | undefined>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of a pipe may stop early, as `head` does.
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`The output cannot be written: ${error.message}\n`);
    process.exit(1);
  });
  if (asksForHelp(args)) {
    process.stdout.write(usage);
    return;
  }
  try {
    process.exitCode = (await run(parse(options, args))) ?? 0;
  } catch (error) {
    if (error instanceof UsageError) process.stderr.write(`${oneLine(error.message)}\n\n${usage}`);
    else process.stderr.write(`${wordsFor(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

/** @throws UsageError with the first sentence of Node's message, which names the option. */
function parse<Known extends Options>(options: Known, args: readonly string[]): CommandLine<Known> {
  try {
    return parseArgs<Config<Known>>({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\.?\s*\n|\. |\.$/);
    throw new UsageError(`${sentence}.`);
  }
}

/** The message of an error that the user can correct, or of a file or the network; a stack only if the log level asks for it. */
function wordsFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof PlainError || 'syscall' in error) return error.message;
  if (/^(?:debug|trace)$/i.test(process.env['LOG_LEVEL'] ?? '')) return error.stack ?? error.message;
  return `This is a fault of the program: ${error.message} (Set LOG_LEVEL=debug to see where.)`;
}
