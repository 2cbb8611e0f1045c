import { parseArgs } from 'node:util';
import { makeLog } from './log.ts';
import { differenceOf } from './names/difference.ts';
import { reportAsYaml, reportNames } from './names/report.ts';
import { readSettings } from './settings.ts';
import { openStories } from './stories.ts';
import { endWith, storyNamed } from './terminal.ts';

const USAGE = 'Usage: npm run names [-- --diff] [--story NAME]\n';

function readArguments() {
  try {
    return parseArgs({ options: { diff: { type: 'boolean' }, story: { type: 'string' } } }).values;
  } catch {
    return undefined;
  }
}

/** `npm run names`: the names that were found, as `library.yaml` has them. */
async function main(): Promise<number> {
  const values = readArguments();
  if (!values) {
    process.stderr.write(USAGE);
    return 2;
  }
  const settings = readSettings();
  const corpus = await openStories(
    settings.DATA_DIR,
    makeLog(settings.LOG_LEVEL === 'info' ? 'warn' : settings.LOG_LEVEL),
  );
  const { library, names } = corpus;
  const story = storyNamed(values.story, corpus);
  if (values.diff)
    process.stdout.write(
      differenceOf(names, library, story)
        .map((line) => `${line}\n`)
        .join(''),
    );
  else process.stdout.write(reportAsYaml(reportNames(names, library, story)));
  return 0;
}

await endWith(main);
