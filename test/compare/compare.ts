import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type CommandLine, runCommand, UsageError } from '../../src/cli/command-line.ts';
import { differencesOf } from './differences.ts';
import { PAYLOADS_VARIABLE, withoutAccidents } from './recorded-payloads.ts';

const COMPARE = {
  usage: `Usage: npm run compare -- BEFORE [AFTER] [--only WORD]
Runs every evaluation and the tests over the local Discord in two checkouts that have their node_modules, and compares
each prediction and each payload. AFTER is this checkout unless told; --only takes the parts whose names hold WORD.
`,
  options: { only: { type: 'string', default: '' } },
} as const;

/** What is compared: a name, and what is run in a checkout to write its lines to a file. */
interface Part {
  readonly name: string;
  readonly run: (checkout: string, file: string) => Promise<void>;
  readonly clean?: (line: string) => string;
}

const DATA = resolve('../shared/data');
const QUESTIONS = resolve('test/eval/questions');
const NEWS = join(DATA, 'gum-news');
const SHOWN = 3;

function partsOf(): Part[] {
  const squad = join(DATA, 'squad/dev.json');
  const news = existsSync(NEWS) ? readdirSync(NEWS).map((name) => join(NEWS, name)) : [];
  const parts: readonly (readonly [name: string, args: readonly string[]])[] = [
    ['ask, squad, story', ['ask', squad]],
    ['ask, squad, library', ['ask', squad, '--scope', 'library']],
    ['ask, small stories', ['ask', join(QUESTIONS, 'stories.json')]],
    ['ask, small stories, library', ['ask', join(QUESTIONS, 'stories.json'), '--scope', 'library']],
    ['ask, news', ['ask', join(QUESTIONS, 'news.json')]],
    ['names, gum', ['names', ...news]],
    ['names, wikigold', ['names', join(DATA, 'wikigold/wikigold.conll.txt'), '--conll']],
    ['takeaways, gum', ['takeaways', ...news]],
  ];
  return [
    ...parts.map(
      ([name, args]): Part => ({
        name,
        run: (checkout, file) => run(checkout, ['dist/test/eval/eval.js', ...args, '--predictions', file]),
      }),
    ),
    {
      name: 'payloads, e2e',
      run: (checkout, file) =>
        run(checkout, ['node_modules/vitest/vitest.mjs', 'run', 'test/e2e'], { [PAYLOADS_VARIABLE]: file }),
      clean: withoutAccidents,
    },
  ];
}

/** @throws Where it does not end with exit code 0; the message holds the end of what it printed. */
async function run(cwd: string, args: readonly string[], env: Record<string, string> = {}): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      printed = (printed + String(chunk)).slice(-2000);
    });
  const code = await new Promise((done, fail) => child.on('error', fail).on('close', done));
  if (code !== 0) throw new Error(`${cwd}: node ${args.join(' ')} ended with ${code}\n${printed}`);
}

async function compare({ values: { only }, positionals: [before, after = '.', ...more] }: Told): Promise<number> {
  if (before === undefined || more.length > 0) throw new UsageError('There must be a BEFORE, and at most one AFTER.');
  const checkouts = [before, after].map((each) => resolve(each));
  for (const checkout of checkouts)
    if (!existsSync(join(checkout, 'dist/test/eval/eval.js')))
      throw new UsageError(`${checkout} is not built: run npm ci and npm run build there.`);
  const folder = mkdtempSync(join(tmpdir(), 'compare-'));
  let differ = 0;
  try {
    for (const [i, { name, run: write, clean = (line: string) => line }] of partsOf()
      .filter(({ name }) => name.includes(only))
      .entries()) {
      const linesOf = async (checkout: string, side: string): Promise<string[]> => {
        mkdirSync(join(folder, side), { recursive: true });
        const file = join(folder, side, String(i));
        await write(checkout, file);
        return readFileSync(file, 'utf8').split('\n').filter(Boolean).map(clean);
      };
      const [was, is] = await Promise.all(checkouts.map((checkout, side) => linesOf(checkout, String(side))));
      const { same, missing, added } = differencesOf(was ?? [], is ?? []);
      process.stdout.write(`${name}: ${same} the same, ${missing.length} missing, ${added.length} added\n`);
      for (const line of missing.slice(0, SHOWN)) process.stdout.write(`  - ${line.slice(0, 500)}\n`);
      for (const line of added.slice(0, SHOWN)) process.stdout.write(`  + ${line.slice(0, 500)}\n`);
      differ += missing.length + added.length;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  process.stdout.write(differ === 0 ? 'All is the same.\n' : `${differ} lines differ.\n`);
  return differ === 0 ? 0 : 1;
}

type Told = CommandLine<(typeof COMPARE)['options']>;

await runCommand(COMPARE, compare);
