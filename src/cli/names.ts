import { differenceOf } from '../names/editing/difference.ts';
import { reportAsYaml, reportNames } from '../names/editing/report.ts';
import { runCommand, UsageError } from './command-line.ts';
import { openForTerminal, storyNamed } from './terminal.ts';

const NAMES = {
  usage: `Usage: npm run -s names [-- [--diff] [--story NAME]]
Prints the names that were found, in the form that library.yaml takes.

  --diff        what is found and not written (+), written and not found (-), or written otherwise (~)
  --story NAME  of this story only: its file or folder, or words of its title
`,
  options: { diff: { type: 'boolean' }, story: { type: 'string' } },
} as const;

await runCommand(NAMES, async ({ values, positionals }) => {
  if (positionals.length > 0) throw new UsageError(`“${positionals.join(' ')}” is not understood.`);
  const corpus = await openForTerminal();
  const { library, names } = corpus;
  const story = storyNamed(values.story, corpus);
  const lines = values.diff ? differenceOf(names, library, story).map((line) => `${line}\n`) : undefined;
  process.stdout.write(lines?.join('') ?? reportAsYaml(reportNames(names, library, story)));
  return 0;
});
