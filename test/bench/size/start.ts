import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startLocalDiscord } from '../../../src/local-discord/local-discord.ts';
import { packageFile } from '../../../src/package.ts';
import { median } from '../figures.ts';

/** From the start of node to READY, and what is in use a while later, with the garbage collected. */
export interface Start {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly heap: number;
  readonly rss: number;
}

/** A program that logs in to Discord. */
export interface Program {
  readonly name: string;
  readonly script: string;
  readonly env?: Readonly<Record<string, string>>;
}

const TRIES = 7;
/** Until a program that is ready is at rest: set by hand, as the reader takes about as long to read the seed. */
const REST_MS = 4_000;

/** Lets a program be asked what it has used. */
const PROBE = `process.on('message', (what) => {
  if (what === 'memory') for (let i = 0; i < 3; i++) gc();
  process.send({ ...process.cpuUsage(), ...process.memoryUsage() });
})`;

export interface Programs {
  /** A checkout with its `dist`. */
  readonly before?: string;
}

/** The bot with the story that it ships, and a client that does nothing else. @param cache A folder for what the bot keeps. */
export function programs({ before }: Programs, cache: string): Program[] {
  const off = { READER: 'off' };
  const kept = { ...off, CACHE: 'on', CACHE_DIR: cache };
  return [
    { name: 'a bare discord.js client', script: packageFile('dist/test/bench/size/bare-client.js') },
    { name: 'this bot, READER=off', script: packageFile('dist/bot/main.js'), env: off },
    {
      name: 'this bot, READER=off, with what an earlier start kept',
      script: packageFile('dist/bot/main.js'),
      env: kept,
    },
    { name: 'this bot', script: packageFile('dist/bot/main.js') },
    ...(before === undefined ? [] : [{ name: 'before, READER=off', script: startOf(before), env: off }]),
  ];
}

/** What a checkout starts: its bundle, where it has one. */
function startOf(checkout: string): string {
  const bundle = join(checkout, 'dist/bot/main.js');
  return existsSync(bundle) ? bundle : join(checkout, 'dist/src/main.js');
}

/** Starts the programs in turn, so that what else the machine does meets all alike. @returns The medians. */
export async function starts(all: readonly Program[], tries = TRIES): Promise<Map<string, Start>> {
  const seen = new Map(all.map(({ name }) => [name, [] as Start[]]));
  for (let i = 0; i < tries; i++) for (const program of all) seen.get(program.name)?.push(await start(program));
  return new Map([...seen].map(([name, each]) => [name, medians(each)]));
}

function medians(seen: readonly Start[]): Start {
  const of = (what: keyof Start): number => median(seen.map((each) => each[what]));
  return { wallMs: of('wallMs'), cpuMs: of('cpuMs'), heap: of('heap'), rss: of('rss') };
}

async function start({ script, env }: Program): Promise<Start> {
  const discord = await startLocalDiscord();
  const cwd = mkdtempSync(join(tmpdir(), 'bot-'));
  const probe = `data:text/javascript,${encodeURIComponent(PROBE)}`;
  const began = performance.now();
  const child = spawn(process.execPath, ['--expose-gc', '--import', probe, script], {
    cwd,
    env: {
      PATH: process.env['PATH'],
      CACHE: 'off',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      ...env,
    },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  try {
    await discord.onceReady();
    const wallMs = performance.now() - began;
    const { user, system } = await ask(child, 'cpu');
    await setTimeout(REST_MS);
    const { heapUsed, external, rss } = await ask(child, 'memory');
    return { wallMs, cpuMs: (user + system) / 1_000, heap: heapUsed + external, rss };
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    await discord.close();
    rmSync(cwd, { recursive: true, force: true });
  }
}

async function ask(child: ChildProcess, what: string): Promise<NodeJS.MemoryUsage & NodeJS.CpuUsage> {
  const answered = once(child, 'message');
  child.send(what);
  return (await answered)[0];
}
