import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Exchange } from '../../src/local-discord/local-discord.ts';
import { VELLMAR_FOLDER } from '../fixtures/vellmar.ts';
import { type FaultyDiscord, startFaultyDiscord } from '../local-discord/faulty-discord.ts';
import { type Ended, type Owner, startProgramFor } from './program.ts';

const ASK = { name: 'ask', options: { question: 'Who is the chief executive of Quorra Robotics?' } };
const REPLIES = 10;

/** The program in a phase of its life, in which it gets a signal to end. */
interface Scene {
  readonly discord: FaultyDiscord;
  readonly errors: NodeJS.ReadableStream;
}

interface Phase {
  /** Settings beside the token and the address. @param folder An empty one, which goes when the program has ended. */
  readonly settings?: (folder: string) => Record<string, string>;
  /** Before the program starts. */
  readonly prepare?: (discord: FaultyDiscord) => void;
  /** Resolves when the program is in this phase; what it returns is called after the signal, and returns who asked. */
  readonly reach: (scene: Scene) => Promise<undefined | (() => readonly Promise<Exchange>[])>;
}

/** Puts stories that take a while to index into a folder, and a file that is named before that begins. */
function manyStories(folder: string): string {
  writeFileSync(join(folder, 'picture.png'), 'no text');
  const paragraph = (i: number) =>
    `Mayor Ann Bell of Town ${i} said on day ${i} that bridge ${i} opens. It cost ${i} euros.`;
  for (let file = 0; file < 40; file += 1)
    writeFileSync(
      join(folder, `${file}.txt`),
      Array.from({ length: 100 }, (_, i) => paragraph(100 * file + i)).join('\n\n'),
    );
  return folder;
}

async function said(errors: NodeJS.ReadableStream, words: string): Promise<void> {
  let text = '';
  await new Promise<void>((resolve) => {
    errors.on('data', (data: Buffer) => {
      text += data.toString();
      if (text.includes(words)) resolve();
    });
  });
}

const nothingUnderWay = (reached: Promise<unknown>): Promise<undefined> => reached.then(() => undefined);

/** The phases that a program goes through, from its start on. */
export const PHASES: Readonly<Record<string, Phase>> = {
  loading: {
    settings: (folder) => ({ DATA_DIR: manyStories(folder) }),
    reach: ({ errors }) => nothingUnderWay(said(errors, 'picture.png')),
  },
  'asking for the gateway': {
    prepare: ({ faults }) => faults.rest({ kind: 'hang', on: 'gateway' }),
    reach: ({ discord }) => nothingUnderWay(discord.faults.struck),
  },
  'no HELLO': {
    prepare: ({ faults }) => faults.gateway('silent'),
    reach: ({ discord }) => nothingUnderWay(discord.faults.helloKept),
  },
  'rate-limited': {
    prepare: ({ faults }) => faults.rest({ kind: 'rate-limit', on: 'gateway', retryAfter: 600 }),
    reach: ({ errors }) => nothingUnderWay(said(errors, 'limits')),
  },
  'reading the commands': {
    prepare: ({ faults }) => faults.rest({ kind: 'hang', on: 'commands' }),
    reach: ({ discord }) => nothingUnderWay(discord.faults.struck),
  },
  registering: {
    prepare: ({ faults }) => {
      faults.hold({ on: 'commands' }).release();
      faults.rest({ kind: 'hang', on: 'commands' });
    },
    reach: ({ discord }) => nothingUnderWay(discord.faults.struck),
  },
  'ten replies under way': {
    reach: async ({ discord }) => {
      await discord.onceRegistered();
      // A first answer is slow on a busy machine, and ten of these would be too late for Discord.
      await discord.command({ ...ASK, user: discord.users.ben });
      const held = discord.faults.hold({ times: REPLIES });
      const asked = Array.from({ length: REPLIES }, () => discord.command(ASK));
      await held.all;
      return () => {
        held.release();
        return asked;
      };
    },
  },
  'connecting again': {
    reach: async ({ discord, errors }) => {
      await discord.onceRegistered();
      discord.faults.gateway('silent');
      discord.faults.gateway('drop');
      await discord.faults.helloKept;
      errors.resume();
      return undefined;
    },
  },
};

/** How the program ended that got a signal in this phase. */
export interface Stopped extends Ended {
  readonly discord: FaultyDiscord;
  /** Milliseconds from the signal to the end. */
  readonly tookMs: number;
  /** What became of those who had asked. */
  readonly answers: readonly Exchange[];
  /** How often it had logged in, and how many requests it had made, when the signal was sent. */
  readonly before: { readonly identified: number; readonly requests: number };
  readonly after: { readonly identified: number; readonly requests: number };
}

/** Starts the built program, waits until it is in the phase, and sends it the signals. */
export async function stopIn(phase: Phase, signals: readonly NodeJS.Signals[], owner: Owner): Promise<Stopped> {
  const discord = await startFaultyDiscord({ clocks: { acknowledgeMs: 30_000 } });
  phase.prepare?.(discord);
  const folder = mkdtempSync(join(tmpdir(), 'stories-'));
  const { child, ended } = startProgramFor(owner, {
    DATA_DIR: VELLMAR_FOLDER,
    ...phase.settings?.(folder),
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
  });
  owner.onTestFinished(async () => {
    rmSync(folder, { recursive: true });
    await discord.close();
  });
  if (!child.stderr) throw new Error('The program has no standard error');
  const seen = () => ({
    identified: discord.gatewayEvents.filter(({ kind }) => kind === 'identified').length,
    requests: discord.requests.length,
  });
  const letGo = await phase.reach({ discord, errors: child.stderr });
  const before = seen();
  const startedAt = performance.now();
  for (const signal of signals) child.kill(signal);
  const answers = await Promise.all(letGo?.() ?? []);
  const end = await ended;
  const tookMs = performance.now() - startedAt;
  return { ...end, discord, tookMs, answers, before, after: seen() };
}
