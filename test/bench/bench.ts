import { existsSync, statSync } from 'node:fs';
import { runCommand, UsageError } from '../../src/cli/command-line.ts';
import { packageFile } from '../../src/package.ts';

const SIZE = {
  usage: `Usage: npm run bench -- FOLDER [--sizes 14,1000,10000,50000,100000] [--before DIR] [--only NAME,NAME] [--json]
       npm run bench -- size FOLDER …   the same
Load, memory and questions of a folder of .txt and .md, from its beginning to so many passages, beside others' search; and
the start with the story that ships. --before measures another checkout that is built, too; --only these systems alone.

  --questions FILE  labelled questions on these texts (more than one: say it again); SQuAD's and ours by default
  --out DIR         the folder of the table and the plot; test/bench/results by default
  --seconds N       for a process at most; 900 by default
  --heap MIB        of V8's heap in a process at most; 6144 by default
`,
  options: {
    sizes: { type: 'string', default: '14,1000,10000,50000,100000' },
    before: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] as string[] },
    json: { type: 'boolean', default: false },
    questions: { type: 'string', multiple: true },
    out: { type: 'string' },
    seconds: { type: 'string', default: '900' },
    heap: { type: 'string', default: '6144' },
  },
} as const;

const WRITE = {
  usage: `Usage: npm run bench -- write FOLDER [--passages 100000] [--seed N]
Writes stories to measure with, no two alike, in FOLDER: real text, rearranged. Each story mixes sentences of three articles of
a kind (SQuAD's of Wikipedia, or Wikinews and GUM in ../shared/data), so words and names come as often as in the originals, but
one sentence does not follow from the other, and each comes again in other stories.
`,
  options: { passages: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
} as const;

const ODD = {
  usage: `Usage: npm run bench -- odd [--sizes 5000,10000,20000,40000,80000] [--only WORD,WORD] [--seconds N] [--json] [--out DIR]
How time grows with odd input, by kind and by room: the exponent e of size^e, worst first, in characters. The exit code is 1 above
1.3. A room has --seconds for an input at most, 10 by default; --only takes the kinds whose names hold WORD.
`,
  options: {
    sizes: { type: 'string', default: '5000,10000,20000,40000,80000' },
    only: { type: 'string', multiple: true, default: [] as string[] },
    seconds: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
} as const;

const QUALITY = {
  usage: `Usage: npm run bench -- quality FILE [--sample N] [--json]
How well others' search engines find what a file of labelled questions (SQuAD's format) asks for, beside the bot: of the
stories that are held (test/eval/questions/parts.json).
`,
  options: { json: { type: 'boolean', default: false }, sample: { type: 'string' } },
} as const;

const LIVE = {
  usage: `Usage: npm run bench -- live FOLDER [--changes 20]
How long it takes until an edited file of a copy of the folder is in use, and for how long the process does nothing else meanwhile.
`,
  options: { changes: { type: 'string', default: '20' } },
} as const;

const ANY = { usage: [SIZE, WRITE, ODD, QUALITY, LIVE].map(({ usage }) => usage).join('\n'), options: {} };

const RESULTS = packageFile('test/bench/results');
/** SQuAD's and those on Wikinews: of the texts that `write` takes. */
const QUESTIONS = ['../shared/data/squad/dev.json', 'test/eval/questions/wikinews.json'].map(packageFile);

/** What can be measured. Each loads its code only when it is asked for. */
const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  size: (args) =>
    runCommand(
      SIZE,
      async ({ values: { sizes, before, only, json, questions = QUESTIONS, out = RESULTS, ...most }, positionals }) => {
        const wanted = {
          folder: folderOf(positionals),
          sizes: countsOf('--sizes', sizes),
          ...(before !== undefined && { before }),
          only: wordsOf(only),
          json,
          questions,
          out,
          seconds: countOf('--seconds', most.seconds),
          heap: countOf('--heap', most.heap),
        };
        const { measureSizes } = await import('./size/command.ts');
        return await measureSizes(wanted);
      },
      args,
    ),
  write: (args) =>
    runCommand(
      WRITE,
      async ({ values, positionals: [folder, ...more] }) => {
        if (folder === undefined || more.length > 0) throw new UsageError('There must be one FOLDER.');
        if (existsSync(folder)) throw new UsageError(`${folder} is there already.`);
        const [passages, seed] = [countOf('--passages', values.passages), countOf('--seed', values.seed)];
        const { writeLibrary } = await import('./library/write.ts');
        const written = writeLibrary(folder, passages, seed);
        process.stdout.write(`${folder}: ${written.stories} stories of ${written.passages} passages\n`);
        return 0;
      },
      args,
    ),
  live: (args) =>
    runCommand(
      LIVE,
      async ({ values: { changes }, positionals }) => {
        const { measureLive } = await import('./live.ts');
        await measureLive(folderOf(positionals), countOf('--changes', changes));
        return 0;
      },
      args,
    ),
  odd: (args) =>
    runCommand(
      ODD,
      async ({ values: { sizes, only, seconds, json, out = RESULTS }, positionals: [word] }) => {
        if (word !== undefined) throw new UsageError(`“${word}” is not understood.`);
        const wanted = {
          sizes: countsOf('--sizes', sizes),
          only: wordsOf(only),
          seconds: countOf('--seconds', seconds),
          json,
          out,
        };
        const { measureOdd } = await import('./odd/command.ts');
        return await measureOdd(wanted);
      },
      args,
    ),
  quality: (args) =>
    runCommand(
      QUALITY,
      async ({ values: { sample, json }, positionals: [file, ...more] }) => {
        if (file === undefined || more.length > 0) throw new UsageError('There must be one FILE.');
        const some = sample === undefined ? Number.POSITIVE_INFINITY : countOf('--sample', sample);
        const { measureQuality } = await import('./quality/command.ts');
        return await measureQuality({ file, sample: some, json });
      },
      args,
    ),
};

function countOf(option: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new UsageError(`${option} must be a whole number, 1 or more.`);
  return count;
}

/** Each once, the least first. */
function countsOf(option: string, text: string): number[] {
  return [...new Set(text.split(',').map((each) => countOf(option, each)))].sort((a, b) => a - b);
}

const wordsOf = (options: readonly string[]): string[] => options.flatMap((words) => words.split(','));

function folderOf([folder, ...more]: readonly string[]): string {
  if (folder === undefined || more.length > 0) throw new UsageError('There must be one FOLDER.');
  if (!isFolder(folder)) throw new UsageError(`There is no folder ${folder}.`);
  return folder;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const [word = '', ...rest] = process.argv.slice(2);
const command = COMMANDS[word];
if (command) await command(rest);
else if (isFolder(word)) await COMMANDS['size']?.([word, ...rest]);
else
  await runCommand(ANY, ({ positionals: [what] }) => {
    throw new UsageError(what === undefined ? 'What is to be measured?' : `“${what}” is not understood.`);
  });
