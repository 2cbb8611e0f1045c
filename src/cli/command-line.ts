import { type ParseArgsConfig, parseArgs } from 'node:util';
import { oneLine, PlainError } from './screen.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What a command may be told. */
export interface CommandSpec<Known extends Options> {
  /** As `Usage: …`, with a line end. `--help` prints it. */
  readonly usage: string;
  readonly options: Known;
}

interface Config<Known extends Options> {
  readonly args: string[];
  readonly options: Known;
  readonly allowPositionals: true;
}

/** What a command was told: its options, and its words in order. */
export type CommandLine<Known extends Options> = ReturnType<typeof parseArgs<Config<Known>>>;

/** A command line that cannot be obeyed. The message says why; the usage is printed below it. */
export class UsageError extends Error {}

/**
 * Runs a command and sets the exit code: its own, 2 for a command line that cannot be obeyed, or 1 with a message for
 * any other fault. `--help` prints the usage instead.
 *
 * @param run Returns its exit code, or nothing for 0.
 */
export async function runCommand<const Known extends Options>(
  { usage, options }: CommandSpec<Known>,
  run: (line: CommandLine<Known>) => number | undefined | Promise<number | undefined>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads what is printed may stop early, as head does.
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

/** @throws UsageError with the first sentence of what Node says, which names the option. */
function parse<Known extends Options>(options: Known, args: readonly string[]): CommandLine<Known> {
  try {
    return parseArgs<Config<Known>>({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\.?\s*\n|\. |\.$/);
    throw new UsageError(`${sentence}.`);
  }
}

/** What can be mended, or comes of a file or the network, by its message; any other fault in full only if asked. */
function wordsFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof PlainError || 'syscall' in error) return error.message;
  if (/^(?:debug|trace)$/i.test(process.env['LOG_LEVEL'] ?? '')) return error.stack ?? error.message;
  return `This is a fault of the program: ${error.message} (LOG_LEVEL=debug shows where.)`;
}
