import { setImmediate } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { suggestionsOf } from '../../src/answer/suggestions/suggestions.ts';
import { en } from '../../src/cards/strings/index.ts';
import { openStories } from '../../src/cli/open-corpus.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { KeptCorpus } from '../../src/kept/kept-corpus.ts';
import { Background } from '../../src/live/background.ts';
import { LiveLibrary } from '../../src/live/live-library.ts';
import type { Exchange } from '../../src/local-discord/local-discord.ts';
import { eventually } from '../eventually.ts';
import { folderOf } from '../library/folder.ts';
import { listeningLog } from '../live/live.ts';
import { Newsroom, TOWNS, versionsIn } from '../live/newsroom.ts';
import { randomFrom } from '../train/random.ts';
import { type Bot, startBot, textOf } from './bot.ts';
import { CHANGED, EDITED } from './library-bot.ts';
import { pressablesOf, useThis } from './reading.ts';
import { ERROR } from './witnesses.ts';

const CHANGES = 200;
const READERS = 3;
/** Set LIVE_SEED to run it again as it ran. */
const SEED = Number(process.env['LIVE_SEED'] ?? Math.floor(Math.random() * 1e9));

/** What readers ask. */
const ASKED: readonly [name: string, options?: Record<string, string>][] = [
  ...TOWNS.map((town): [string, Record<string, string>] => [
    'ask',
    { question: `How much does the bridge of ${town} cost?` },
  ]),
  ['ask', { question: 'What did Ina Corvell ask for?' }],
  ['takeaways'],
  ['who', { name: 'Ina Corvell' }],
  ['stories'],
];
const IS_QUOTED = /^> /m;

/** A reader who asks, presses what is on any card of before, and types, until it is over. */
async function read(bot: Bot, random: () => number, isOver: () => boolean, see: (exchange: Exchange) => void) {
  const { discord } = bot;
  const cards: string[] = [];
  const one = <T>(of: readonly T[]): T | undefined => of[Math.floor(random() * of.length)];
  while (!isOver()) {
    const [name, options] = one(ASKED) ?? ['stories'];
    const exchange = await discord.command({ name, ...(options && { options }) });
    see(exchange);
    if (exchange.message) cards.push(exchange.message.id);
    const card = discord.message(one(cards) ?? '');
    const pressable = one(pressablesOf(card));
    if (card && pressable) see(await useThis(discord, card, pressable));
    await discord.autocomplete({ name: 'ask', options: { question: 'how much' }, focused: 'question' });
    await setImmediate();
  }
}

/** No town has stories of two versions on a card, and no card is of anything that did not stand in the folder. */
function expectOneVersion(exchange: Exchange, known: ReadonlySet<string>): void {
  const text = textOf(exchange.message);
  const versions = [...versionsIn(text)];
  expect(versions.filter((version) => !known.has(version))).toEqual([]);
  expect(new Set(versions.map((version) => version.split(' ')[0])).size, text).toBe(versions.length);
}

it(`GIVEN ${CHANGES} changes while readers ask (LIVE_SEED=${SEED}) THEN each gets an answer of one state, and at the end those of a fresh start`, async () => {
  const folder = folderOf({});
  const newsroom = new Newsroom(folder, SEED);
  const { log, lines } = listeningLog();
  const stop = new AbortController();
  const background = new Background({ log, signal: stop.signal });
  const kept = KeptCorpus.nowhere();
  const first = await openStories(folder, log, { kept });
  const known = new Set<string>();
  let used = 0;
  const live = new LiveLibrary({
    folder,
    corpus: first,
    kept,
    log,
    onUse: (corpus, with_) => {
      expectFinished(corpus);
      background.take(corpus, with_);
    },
    signal: stop.signal,
  });
  const bot = await startBot(first, { live: () => live.corpus });
  onTestFinished(async () => {
    stop.abort();
    await live.close();
    await bot.close();
  });
  await live.begin();

  let isOver = false;
  const seen = { quoted: 0, changed: 0, edited: 0, other: 0 };
  const readers = Array.from({ length: READERS }, (_, at) =>
    read(
      bot,
      randomFrom(SEED + at),
      () => isOver,
      (exchange) => {
        const text = textOf(exchange.message);
        expect(exchange.timedOut).toBe(false);
        expect(text).not.toContain(en.notices.failed('').split('.')[0]);
        expectOneVersion(exchange, known);
        seen[text === CHANGED ? 'changed' : text === EDITED ? 'edited' : IS_QUOTED.test(text) ? 'quoted' : 'other'] +=
          1;
      },
    ),
  );
  const reading = Promise.all(readers);
  const edits = async (): Promise<void> => {
    for (let i = 0; i < CHANGES; i++) await newsroom.change();
    newsroom.mend();
  };
  await Promise.all([
    reading,
    edits().finally(() => {
      isOver = true;
    }),
  ]);

  const fresh = await openStories(folder, log, { kept: KeptCorpus.nowhere() });
  await eventually(() => expect(headsOf(live.corpus)).toEqual(headsOf(fresh)));
  const other = await startBot(fresh);
  onTestFinished(() => other.close());
  await suggestionsOf(live.corpus).begin({});
  for (const [name, options] of ASKED) {
    const [one, two] = await Promise.all(
      [bot, other].map(({ discord }) => discord.command({ name, ...(options && { options }) })),
    );
    expect(shownOf(one)).toEqual(shownOf(two));
  }
  for (const { log: all, discord } of [bot, other]) {
    expect(all.filter(({ level }) => Number(level) >= ERROR)).toEqual([]);
    expect(discord.refusals).toEqual([]);
  }
  expect(lines.filter(({ level }) => Number(level) >= ERROR)).toEqual([]);
  process.stdout.write(
    `LIVE_SEED=${SEED}: ${JSON.stringify({ ...Object.fromEntries(newsroom.made), used, ...seen })}\n`,
  );
  expect(used).toBeGreaterThan(1);
  expect(seen.quoted).toBeGreaterThan(10 * READERS);

  /** All of a library stood in the folder as a finished text, and no story is in it twice. */
  function expectFinished({ library: { documents } }: Corpus): void {
    used += 1;
    const towns = documents.map(({ id, text }) => {
      if (!newsroom.had(id, text)) throw new Error(`${id} never stood like this in the folder: ${text}`);
      const versions = [...versionsIn(text)];
      for (const version of versions) known.add(version);
      return versions[0]?.split(' ')[0];
    });
    if (new Set(towns).size < towns.length) throw new Error(`A story is there twice: ${towns.join()}`);
  }
});

const headsOf = ({ library, names }: Corpus) => [
  library.documents.map(({ id, text, title, fingerprint }) => [id, text, title, fingerprint]),
  library.stories.map(({ id, title, fingerprint }) => [id, title, fingerprint]),
  names.names.map(({ name, kind, aliases, mentions }) => [name, kind, aliases, mentions.length]),
];

/** What a card shows and leads to, but when a story was read. */
const shownOf = (exchange: Exchange | undefined) => [
  textOf(exchange?.message).replaceAll(/ · read <t:\d+:R>/g, ''),
  pressablesOf(exchange?.message),
];
