import { expect, type TestContext } from 'vitest';
import type { Exchange, LocalDiscord, LocalDiscordOptions } from '../../src/local-discord/local-discord.ts';
import { eventually } from '../eventually.ts';
import { VELLMAR_FOLDER, vellmarCorpus } from '../fixtures/vellmar.ts';
import { PATIENT } from '../local-discord/bot.ts';
import { startFaultyDiscord } from '../local-discord/faulty-discord.ts';
import { type Bot, startBot, textOf } from './bot.ts';
import { countPayloads } from './payload-count.ts';
import { startProgramFor } from './program.ts';

export const ASK = { name: 'ask', options: { question: 'Who is the chief executive of Quorra Robotics?' } };
const ANSWER = 'Marit Solheim';
/** Of pino's levels. */
export const [WARNING, ERROR] = [40, 50];

export type Line = Record<string, unknown>;
type Test = Pick<TestContext, 'onTestFinished'>;

const corpus = vellmarCorpus();

/** The bot, logged in, until the test ends. */
export async function open({ onTestFinished }: Test, options?: LocalDiscordOptions): Promise<Bot> {
  const bot = await startBot(corpus, options);
  onTestFinished(() => bot.close());
  return bot;
}

/** The built program, logged in and its commands registered, until the test ends. */
export async function openProgram(test: Test) {
  const discord = await startFaultyDiscord({ clocks: PATIENT });
  test.onTestFinished(async () => {
    countPayloads(discord);
    await discord.close();
  });
  const program = startProgramFor(test, {
    DATA_DIR: VELLMAR_FOLDER,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
  });
  await discord.onceRegistered();
  return { discord, ...program };
}

/** The first that holds, as soon as there is one. */
const first = <Item>(items: () => readonly Item[], holds: (item: Item) => boolean): Promise<Item> =>
  eventually(() => {
    const found = items().find(holds);
    if (found === undefined) throw new Error(`It is not among these: ${JSON.stringify(items())}`);
    return found;
  });

/** The line that says how an interaction ended, as soon as it is there; by default that of any. */
export const logged = ({ log }: Bot, outcome: string, { interactionId }: Partial<Exchange> = {}): Promise<Line> =>
  first(
    () => log,
    (line) => line['outcome'] === outcome && (interactionId ?? line['interactionId']) === line['interactionId'],
  );

/** Has readers give up as soon as the bot says that the interaction ended so, and returns its line. */
export async function giveUpOnce(bot: Bot, outcome: string): Promise<Line> {
  const line = await logged(bot, outcome);
  bot.discord.giveUp();
  return line;
}

/** The first line of an error, as soon as there is one. */
export const errorLine = ({ log }: Bot): Promise<Line> =>
  first(
    () => log,
    ({ level }) => level === ERROR,
  );

/** How often the bot said that the interaction ended, and how. */
export const outcomes = ({ log }: Bot, { interactionId }: Exchange): unknown[] =>
  log.flatMap((line) => (line['interactionId'] === interactionId && 'outcome' in line ? [line['outcome']] : [])).sort();

/** HTTP statuses of the bot's tries to answer, in the order in which they ended. */
export const tries = ({ requests }: LocalDiscord, { interactionId }: Exchange): number[] =>
  requests.filter(({ path }) => path.startsWith(`/interactions/${interactionId}/`)).map(({ status }) => status);

/** What the gateway has seen first of this kind, after `from` other events, as soon as it has. */
export const seen = ({ gatewayEvents }: LocalDiscord, kind: 'identified' | 'resumed' | 'closed', from = 0) =>
  first(
    () => gatewayEvents.slice(from),
    (event) => event.kind === kind,
  );

export const refusalCodes = ({ refusals }: LocalDiscord): number[] => refusals.map(({ code }) => code);

export function expectAnswered(exchange: Exchange): void {
  expect(textOf(exchange.message)).toContain(ANSWER);
  expect(exchange.timedOut).toBe(false);
  expect(exchange.ephemeral).toBe(false);
  expect(exchange.followUps).toEqual([]);
}

/** The next question is answered at the first try, by one message more. */
export async function expectNextAnswered(bot: Bot): Promise<void> {
  const { discord } = bot;
  const before = discord.messages.length;
  const exchange = await discord.command(ASK);
  expectAnswered(exchange);
  await logged(bot, 'answered', exchange);
  expect(outcomes(bot, exchange)).toEqual(['answered']);
  expect(tries(discord, exchange)).toEqual([204]);
  expect(discord.messages).toHaveLength(before + 1);
}

/** The bot warned that Discord did not take the answer, and how old the interaction was. */
export function expectWarned(line: Line, code: number): void {
  expect(line).toMatchObject({ level: WARNING, code, outcome: 'not taken', command: expect.any(String) });
  expect(line['ageMs']).toBeGreaterThanOrEqual(0);
  expect(line['ageMs']).toBeLessThan(PATIENT.acknowledgeMs);
}
