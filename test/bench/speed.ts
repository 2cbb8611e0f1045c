import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, UsageError } from '../../src/cli/command-line.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { packageFile } from '../../src/package.ts';
import { shippedCorpus, startBot } from '../e2e/bot.ts';
import { PHASES, stopIn } from '../e2e/phases.ts';
import { type LabelledStory, readLabelled } from '../eval/labelled.ts';
import { median } from './figures.ts';
import { paceWithReader } from './reader-pace.ts';

interface Promised {
  readonly what: string;
  /** Milliseconds, on an idle machine. */
  readonly within: number;
  /** Returns the milliseconds that it took. */
  readonly measure: () => Promise<number>;
}

const PROMISED: readonly Promised[] = [
  { what: 'from the start of node to READY', within: 1_000, measure: timeToReady },
  { what: 'from the start of node to a page that answers', within: 1_500, measure: timeToPage },
  { what: '/ask, from frame to callback, median of 50', within: 10, measure: timeToAnswer },
  { what: 'choices among 20,000 names, median of 20', within: 25, measure: timeToChoices },
  { what: 'from READY to an answer that the reader chose', within: 2_000, measure: timeToReader },
];

/** Of a library that the reader has read, in milliseconds, with one core for it and one for all else. */
const PACE = { p50: 60, p99: 200, held: 20 } as const;

/** Milliseconds from the signal to the end of the program, whatever it is at. */
const STOPPED_WITHIN = 2_000;

const SPEED = {
  usage: `Usage: npm run speed -- [FILE]
Measures what is promised in milliseconds, and how fast the stories of a FILE of labelled questions answer with the reader.
Only an idle machine keeps these promises, so no test asks for them. The exit code is 1 where one is not kept.
`,
  options: {},
} as const;

async function measureAll(file: string | undefined): Promise<number> {
  let code = 0;
  for (const { what, within, measure } of PROMISED) {
    const took = await measure();
    process.stdout.write(`${what}: ${took.toFixed(1)} ms of ${within} ms\n`);
    if (took > within) code = 1;
  }
  const libraries = { 'the shipped story': shippedStory(), ...(file !== undefined && { [file]: readLabelled(file) }) };
  for (const [name, stories] of Object.entries(libraries)) {
    const pace = await paceWithReader(stories);
    const line = (['p50', 'p99', 'held'] as const).map(
      (each) => `${each} ${pace[each].toFixed(1)} ms of ${PACE[each]} ms`,
    );
    process.stdout.write(`answers with the reader, ${name}: ${line.join(', ')}\n`);
    if (pace.p50 > PACE.p50 || pace.p99 > PACE.p99 || pace.held > PACE.held) code = 1;
  }
  for (const [name, phase] of Object.entries(PHASES)) {
    const ends: (() => Promise<void>)[] = [];
    const {
      tookMs,
      code: exit,
      answers,
    } = await stopIn(phase, ['SIGTERM'], {
      onTestFinished: (end) => ends.push(end),
    });
    for (const end of ends.reverse()) await end();
    const arrived = answers.filter(({ message }) => message !== undefined).length;
    const replies = answers.length > 0 ? `, ${arrived} of ${answers.length} replies arrived` : '';
    process.stdout.write(`SIGTERM, ${name}: ${tookMs.toFixed(0)} ms of ${STOPPED_WITHIN} ms, exit ${exit}${replies}\n`);
    if (tookMs > STOPPED_WITHIN || exit !== 0 || arrived < answers.length) code = 1;
  }
  return code;
}

const QUESTION = 'Who is the CEO of Anthropic?';
/** Milliseconds after which a reader that has chosen nothing is not there. */
const READER_AT_MOST = 20_000;

async function withProgram<Result>(settings: object, use: (child: ChildProcess) => Promise<Result>): Promise<Result> {
  const cwd = mkdtempSync(join(tmpdir(), 'bot-'));
  const env = { PATH: process.env['PATH'], ...settings };
  const child = spawn(process.execPath, [packageFile('dist/bot/main.js')], { cwd, env });
  try {
    return await use(child);
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    rmSync(cwd, { recursive: true, force: true });
  }
}

async function timeToReady(): Promise<number> {
  const discord = await startLocalDiscord();
  try {
    const started = performance.now();
    return await withProgram({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl }, async () => {
      await discord.onceReady();
      return performance.now() - started;
    });
  } finally {
    await discord.close();
  }
}

function timeToPage(): Promise<number> {
  const started = performance.now();
  return withProgram({ PORT: '0' }, async ({ stdout }) => {
    const [line] = stdout ? await once(stdout, 'data') : [];
    const url = /http:\/\/\S+/.exec(String(line))?.[0];
    const response = await fetch(`${url}do/command`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ reader: 'ada', name: 'ask', options: { question: QUESTION } }),
    });
    if (!response.ok) throw new Error(`The page answered ${response.status}`);
    return performance.now() - started;
  });
}

/** The shipped story with our questions on it. */
function shippedStory(): LabelledStory[] {
  return readLabelled(packageFile('test/eval/questions/stories.json')).filter(
    ({ document }) => document.id === 'anthropic-pentagon.txt',
  );
}

async function timeToReader(): Promise<number> {
  const discord = await startLocalDiscord();
  try {
    return await withProgram({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl }, async (child) => {
      let log = '';
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (data: Buffer) => {
          log += data.toString();
        });
      await discord.onceRegistered();
      await discord.onceReady();
      const ready = performance.now();
      while (!/reader\W+used/.test(log)) {
        if (performance.now() - ready > READER_AT_MOST) throw new Error('The reader chose no answer.');
        await discord.command({ name: 'ask', options: { question: QUESTION } });
      }
      return performance.now() - ready;
    });
  } finally {
    await discord.close();
  }
}

async function timeToAnswer(): Promise<number> {
  const { discord, close } = await startBot(await shippedCorpus());
  const took: number[] = [];
  for (let i = 0; i < 50; i++)
    took.push((await discord.command({ name: 'ask', options: { question: QUESTION } })).tookMs ?? Number.NaN);
  await close();
  return median(took);
}

async function timeToChoices(): Promise<number> {
  const names = Array.from({ length: 20_000 }, (_, i) => ({ name: `Bert${i} Lamb${i}`, kind: 'person' as const }));
  const text = names.map(({ name }) => `Yesterday ${name} came.`).join('\n\n');
  const { discord, close } = await startBot(buildCorpus(makeLibrary([documentFromText('a.txt', text)], [], names)));
  const took: number[] = [];
  for (let i = 0; i < 20; i++) {
    const started = performance.now();
    await discord.autocomplete({ name: 'who', options: { name: `lamb${i}` }, focused: 'name' });
    took.push(performance.now() - started);
  }
  await close();
  return median(took);
}

await runCommand(SPEED, ({ positionals: [file, word] }) => {
  if (word !== undefined) throw new UsageError(`“${word}” is not understood.`);
  return measureAll(file);
});
