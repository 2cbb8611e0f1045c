import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { UsageError } from '../../../src/cli/command-line.ts';
import { packageFile } from '../../../src/package.ts';
import { PEERS } from '../peers/peers.ts';
import { openBot } from './bot.ts';
import type { Task } from './child.ts';
import { plot } from './plot.ts';
import { ALONE, FROM_FOLDER, MAIN, READER_ADDS, type Results, type Row, reportOf, STARTS } from './report.ts';
import { runChild } from './run-child.ts';
import { labelledQuestions, type Sample, samplesOf } from './sample.ts';
import { programs, type Start, starts } from './start.ts';

export interface SizeWanted {
  readonly folder: string;
  readonly sizes: readonly number[];
  /** A checkout that is built. */
  readonly before?: string;
  /** Names of systems; all without any. */
  readonly only: readonly string[];
  /** Files of labelled questions. */
  readonly questions: readonly string[];
  /** The folder of the table and the plot. */
  readonly out: string;
  readonly json: boolean;
  /** For each process: seconds, and MiB of V8's heap. */
  readonly seconds: number;
  readonly heap: number;
}

const OWN = 'this bot';
const BEFORE = 'before';
const START = 'start';
const READER = 'reader';
/** Passages that the reader is measured with at most: it reads some hundred sentences a second. */
const MOST_READ = 11_000;
/** What `--only` may name. */
const systemsOf = (before: string | undefined): string[] => [
  OWN,
  ...(before === undefined ? [] : [BEFORE]),
  ...(Object.keys(PEERS) as (keyof typeof PEERS)[]).filter((name) => name !== 'minisearch-our-terms'),
  READER,
  START,
];

/** `npm run bench -- size`: how size tells on load, memory and questions, beside others' search. */
export async function measureSizes(wanted: SizeWanted): Promise<number> {
  const known = systemsOf(wanted.before);
  const stranger = wanted.only.find((name) => !known.includes(name));
  if (stranger !== undefined) throw new UsageError(`“${stranger}” is none of ${known.join(', ')}.`);
  if (wanted.before !== undefined && !existsSync(join(wanted.before, 'dist/src/main.js')))
    throw new UsageError(`${wanted.before} is not built: run npm ci and npm run build there.`);
  const chosen = known.filter((name) => wanted.only.length === 0 || wanted.only.includes(name));
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const about = aboutThis(wanted);
    const rows: Row[] = [];
    const bot = await openBot(packageFile('.'));
    for await (const sample of samplesOf(wanted.folder, wanted.sizes, labelledQuestions(wanted.questions), bot)) {
      about.push(inWords(sample));
      rows.push(...(await rowsOf(sample, chosen, wanted, scratch)));
      // The next size takes long: what is there is kept.
      save({ about, rows, starts: {} }, wanted.out);
    }
    const started = chosen.includes(START)
      ? await starts(programs(wanted, join(scratch, 'kept')))
      : new Map<string, Start>();
    const results = { about, rows, starts: Object.fromEntries(started) };
    const report = save(results, wanted.out);
    process.stdout.write(wanted.json ? `${JSON.stringify(results)}\n` : report);
  } finally {
    rmSync(scratch, { recursive: true });
  }
  return 0;
}

async function rowsOf(sample: Sample, chosen: readonly string[], wanted: SizeWanted, scratch: string): Promise<Row[]> {
  const [file, folder] = [join(scratch, 'sample.json'), join(scratch, 'stories')];
  writeFileSync(file, JSON.stringify(sample));
  for (const { id } of sample.files) {
    mkdirSync(dirname(join(folder, id)), { recursive: true });
    cpSync(join(wanted.folder, id), join(folder, id));
  }
  const rows: Row[] = [];
  const add = async (system: string, task: Task): Promise<Row> => {
    const result = await runChild(task, wanted);
    const row: Row = {
      system,
      size: sample.passages.length,
      ...(typeof result === 'string' ? { measured: {}, fault: result } : { measured: result }),
    };
    process.stderr.write(`${row.size} passages, ${system}${row.fault === undefined ? '' : `: ${row.fault}`}\n`);
    rows.push(row);
    return row;
  };
  const bots: Readonly<Record<string, string>> = {
    [OWN]: packageFile('.'),
    ...(wanted.before !== undefined && { [BEFORE]: resolve(wanted.before) }),
  };
  for (const name of chosen) {
    const checkout = bots[name];
    if (checkout !== undefined) {
      const alone = await add(`${name}${ALONE}`, { kind: 'alone', checkout, sample: file });
      await add(name, { kind: 'bot', checkout, sample: file, typed: alone.measured.typed ?? [] });
      await add(`${name}${FROM_FOLDER}`, { kind: 'folder', checkout, folder });
      if (name === OWN)
        await addStarts(folder, join(scratch, 'cache'), (system, task) => add(`${name}${system}`, task));
    } else if (name === READER) {
      if (sample.passages.length <= MOST_READ) await add(READER_ADDS, { kind: 'reader', sample: file });
    } else if (name !== START) await add(name, { kind: 'peer', name: name as keyof typeof PEERS, sample: file });
  }
  return rows;
}

/** Starts with an empty cache, with what that one kept, and once one story has changed. */
async function addStarts(
  folder: string,
  cache: string,
  add: (system: string, task: Task) => Promise<Row>,
): Promise<void> {
  const task: Task = { kind: 'start', checkout: packageFile('.'), folder, cache };
  await add(STARTS.first, task);
  await add(STARTS.second, task);
  const [file = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.txt'),
  );
  appendFileSync(join(folder, file), '\n\nA line was added.\n');
  await add(STARTS.changed, task);
  rmSync(cache, { recursive: true });
}

function aboutThis({ folder, before, heap, questions }: SizeWanted): string[] {
  const [cpu, ...more] = cpus();
  return [
    `${new Date().toISOString().slice(0, 10)}, ${cpu?.model ?? 'unknown processor'}, ${more.length + 1} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node.js ${process.version}; load average ${(loadavg()[0] ?? 0).toFixed(1)} at the start`,
    `Each system in a process of its own, with a heap of ${heap} MiB at most. CPU is the processor's time, all threads together; a question's is of one that was asked before, to warm up. The × are against minisearch-tuned: another is as good, or better, below 1.`,
    `Heap is V8's and what is kept outside it, with the garbage collected, beyond what there was before the load (which has the texts already). What a question allocates is how the heap grew, had nothing been collected.`,
    `“this bot” is its whole answer, READER=off. The others find passages: the same, cut by the bot. Questions: ${questions.map((file) => `\`${relative(packageFile('.'), file)}\``).join(', ')}.`,
    `Stories: \`${folder}\`${before === undefined ? '' : `; before: \`${before}\``}.`,
  ];
}

const inWords = ({ files, passages, questions, different }: Sample): string =>
  `${passages.length.toLocaleString('en')} passages: ${files.length.toLocaleString('en')} documents, ${questions.length} questions${different < questions.length ? `, of ${different} different ones` : ''}.`;

/** Writes table and plot. @returns The table. */
function save(results: Results, out: string): string {
  const whole = results.rows.filter(
    ({ system, fault, measured }) =>
      fault === undefined && measured.asking !== undefined && !system.endsWith(ALONE) && system !== READER_ADDS,
  );
  const all = Object.values(MAIN).map(({ title, of }) => ({
    title,
    lines: [...new Set(whole.map(({ system }) => system))]
      .map((name) => ({
        name,
        points: whole
          .filter(({ system }) => system === name)
          .map(({ size, measured }) => ({ size, value: of(measured) ?? 0 }))
          .filter(({ value }) => value > 0),
      }))
      .filter(({ points }) => points.length > 0),
  }));
  const panels = all.filter(({ lines }) => lines.length > 0);
  mkdirSync(out, { recursive: true });
  const report = reportOf(results);
  writeFileSync(join(out, 'size.md'), report);
  if (panels.length > 0) writeFileSync(join(out, 'size.svg'), plot(panels));
  return report;
}
