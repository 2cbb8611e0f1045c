import type { StringId } from '../../search/forward-index.ts';
import type { Question } from '../question/question.ts';

/** What a question asks of each sentence, read once for all of them. */
export interface Asked {
  /** The place of its focus among its terms; −1 without one. */
  readonly focus: number;
  /** The stems of the units that answers are counted in, if it asks for a measure. */
  readonly unit: RegExp | undefined;
  /** Whether it asks for a name of something. */
  readonly forName: boolean;
  /** Its stop words but for those of nearly every question; and those that can decide what it means: each as often as it comes. */
  readonly stopWords: readonly StringId[];
  readonly decisive: readonly StringId[];
}

/** How a question asks for a measure, and the stems of the units that answers are counted in. */
const UNITS: readonly (readonly [asks: RegExp, unit: RegExp])[] = [
  [
    /\bhow long\b/i,
    /^(?:second|minut|hour|day|week|month|year|decad|centuri|mile|meter|metr|kilomet|km|feet|foot|inch)$/,
  ],
  [/\bhow old\b/i, /^(?:year|age|month|old)$/],
  [
    /\bhow (?:far|tall|high|wide|deep|big|large)\b/i,
    /^(?:mile|meter|metr|kilomet|km|m|feet|foot|inch|acr|hectar|squar|mi|ft)$/,
  ],
  [/\bhow often\b/i, /^(?:every|daili|week|weekli|month|monthli|year|year|annual|time|twice|once|per)$/],
  [/\bwhat time\b/i, /^(?:am|pm|hour|noon|midnight|morn|even|afternoon|o'clock)$/],
];

const FOR_NAME = /\b(?:called|named?|known|terms?|termed|nick-?names?|refer(?:red)?|title[ds]?)\b/i;

/** Words that ask, auxiliaries and articles. */
const FRAME = new Set(
  'who whom whose what when where which why how is are was were do does did the a an be been has have had of'.split(
    ' ',
  ),
);
/** Stop words that can decide what a question means. */
const DECISIVE = new Set(
  'before after during between without not most least only first under over against more few both own same other until since no all'.split(
    ' ',
  ),
);

/** @param ids The question's words by their ids. */
export function askedBy({ text, terms, words }: Question, ids: Int32Array): Asked {
  const stops = (counts: (key: string) => boolean): StringId[] =>
    words.flatMap(({ key, stop }, i) => (stop && counts(key) ? [ids[i] as number] : []));
  return {
    focus: terms.findIndex(({ focus }) => focus),
    unit: UNITS.find(([asks]) => asks.test(text))?.[1],
    forName: FOR_NAME.test(text),
    stopWords: stops((key) => !FRAME.has(key)),
    decisive: stops((key) => DECISIVE.has(key)),
  };
}
