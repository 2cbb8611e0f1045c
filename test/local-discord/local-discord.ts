import { runCommand, UsageError } from '../../src/cli/command-line.ts';
import { coverage, coverageTable } from './coverage.ts';

const LOCAL_DISCORD = {
  usage: `Usage: npm run -s local-discord -- --coverage
Prints what of Discord the local Discord has, what it refuses, and what never comes from it.

  --coverage  the table
`,
  options: { coverage: { type: 'boolean' } },
} as const;

await runCommand(LOCAL_DISCORD, ({ values, positionals }) => {
  if (positionals.length > 0) throw new UsageError(`“${positionals.join(' ')}” is not understood.`);
  if (values.coverage !== true) throw new UsageError('What is to be printed is not said.');
  process.stdout.write(coverageTable(coverage()));
  return 0;
});
