import { percent } from '../figures.ts';
import { draws, lead, oracle, textRank } from './baselines.ts';
import { bootstrap, type Interval } from './bootstrap.ts';
import { bot } from './bot.ts';
import { type Candidate, readItem } from './candidates.ts';
import type { Item } from './items.ts';
import { type ByMeasure, byMeasure, meanOf, type Rouge, rougeOf, stemsBySentence } from './rouge.ts';

type System = 'bot' | 'lead3' | 'textRank' | 'oracle' | 'random';

/** What the systems' sentences of an item are worth, from 0 to 1, and the bot's sentences. */
export interface Scored {
  readonly scores: Readonly<Record<System, Rouge>>;
  readonly sentences: readonly string[];
}

/** The bot's F1 and the others', in percent: means over items. */
export interface TakeawayFigures extends Rouge {
  readonly items: number;
  readonly lead3: Rouge;
  readonly textRank: Rouge;
  readonly oracle: Rouge;
  /** The mean of fifty draws an item. */
  readonly random: Rouge;
  /** The bot less Lead-3, in points of percent. */
  readonly difference: ByMeasure<Interval>;
}

/**
 * Has every system pick three of the item's sentences, and scores them. Against several summaries each is scored by
 * itself, and the mean taken.
 *
 * @param random Numbers from 0 up to 1, for the sentences by lot.
 * @throws Error when the text holds no sentence.
 */
export function scoreItem(item: Item, random: () => number): Scored {
  const parsed = readItem(item);
  const summaries = item.summaries.map(stemsBySentence);
  const score = (picked: readonly Candidate[]): Rouge => {
    const stems = picked.map((candidate) => candidate.stems);
    return meanOf(summaries.map((summary) => rougeOf(stems, summary)));
  };
  const ours = bot(parsed);
  return {
    scores: {
      bot: score(ours),
      lead3: score(lead(parsed)),
      textRank: score(textRank(parsed)),
      oracle: score(oracle(parsed, summaries)),
      random: meanOf(draws(parsed, random).map(score)),
    },
    sentences: ours.map(({ text }) => text),
  };
}

const none: Rouge = byMeasure(() => 0);
/** Of an item that no sentence can be picked of. */
export const NOTHING: Scored = {
  scores: { bot: none, lead3: none, textRank: none, oracle: none, random: none },
  sentences: [],
};

/** Sums up what items came to. */
export function takeawayFiguresOf(scored: readonly Scored[]): TakeawayFigures {
  const all = scored.map(({ scores }) => scores);
  const of = (system: System): Rouge => {
    const mean = meanOf(all.map((scores) => scores[system]));
    return byMeasure((measure) => percent(mean[measure], 1));
  };
  const difference = bootstrap(all.map(({ bot, lead3 }) => byMeasure((measure) => bot[measure] - lead3[measure])));
  return {
    items: scored.length,
    ...of('bot'),
    lead3: of('lead3'),
    textRank: of('textRank'),
    oracle: of('oracle'),
    random: of('random'),
    difference: byMeasure((measure) => {
      const { mean, low, high } = difference[measure];
      return { mean: percent(mean, 1), low: percent(low, 1), high: percent(high, 1) };
    }),
  };
}
