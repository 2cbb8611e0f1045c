import { runCommand, UsageError } from './cli/command-line.ts';

const START = {
  usage: `Usage: npm start       run the bot at Discord or, without a DISCORD_TOKEN, at a local Discord with a web page
       npm run chat    run the bot at a local Discord, with a prompt in this terminal
Settings are read from the environment and from .env (.env.example explains each).
`,
  options: {},
} as const;

/**
 * Reads the command line.
 *
 * @returns Undefined if there is nothing more to do, as the usage or a message about the command line was printed.
 */
export async function readStart(args: readonly string[]): Promise<'bot' | 'chat' | undefined> {
  let what: 'bot' | 'chat' | undefined;
  await runCommand(
    START,
    ({ positionals }) => {
      const word = positionals.find((each, i) => i > 0 || each !== 'chat');
      if (word !== undefined) throw new UsageError(`“${word}” is not understood.`);
      what = positionals[0] === 'chat' ? 'chat' : 'bot';
      return 0;
    },
    args,
  );
  return what;
}
