import { runCommand, UsageError } from './cli/command-line.ts';

const START = {
  usage: `Usage: npm start       the bot at Discord; without a DISCORD_TOKEN at a local Discord, on a page of its own
       npm run chat    the bot at a local Discord, at a prompt in this terminal
What it needs to know it reads from the environment and from .env (.env.example names each setting).
`,
  options: {},
} as const;

/**
 * What the program was started for.
 *
 * @returns Nothing where there is no more to do: the usage was printed, or what is wrong with the command line.
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
