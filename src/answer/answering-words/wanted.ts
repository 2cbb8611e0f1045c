import { CURRENCY_WORD } from '../../language/number-words.ts';
import type { Question } from '../question/question.ts';

/** What an amount is an amount of. `much` is whatever is not counted: money, a share, or so many of a unit. */
export type Measured = 'count' | 'much' | 'money' | 'percent' | 'duration' | 'age' | 'length' | 'speed' | 'size';

/** What a question asks for, where a few words can answer it. */
export type Wanted =
  | { readonly kind: 'person' }
  | { readonly kind: 'time' }
  | { readonly kind: 'place' }
  | {
      readonly kind: 'amount';
      readonly measured: Measured;
      /** Where the words that say what is counted stand in the question's text: "workers" of "how many workers". */
      readonly counted?: { readonly start: number; readonly end: number };
    };

/** What may stand before the word that asks: "So in what year", "About how many". */
const BEFORE = [
  '^(?:(?:and|so|but|ok|okay|well|then|exactly|just|roughly|about|around|approximately|since|until|till) )*',
  '(?:(?:in|on|at|by|for|to|from|of|with|over|during|within|after|before|near|up to) )?(?:about |around |exactly |roughly )?',
].join('');

const cue = (words: string): RegExp => new RegExp(`${BEFORE}(?:${words})`, 'i');

const IS = "(?:['’]?s| is| are| was| were)";
const THING_ASKED = 'what(?: |-)(?:the )?';

const CUES: readonly (readonly [RegExp, Wanted])[] = [
  [cue('(?:who|whom)\\b'), { kind: 'person' }],
  [cue("(?:when(?:['’]?s)?\\b|(?:what|which) (?:year|date|day|month)\\b)"), { kind: 'time' }],
  [
    cue("(?:where(?:abouts)?(?:['’]?s)?\\b|(?:what|which) (?:city|country|town|state|place|village)\\b)"),
    { kind: 'place' },
  ],
  [
    cue(`(?:${THING_ASKED}(?:percent|per cent|percentage|share|proportion)\\b|how many per ?cent\\b)`),
    { kind: 'amount', measured: 'percent' },
  ],
  [cue(`how (?:much money|many (?:US |U\\.S\\. )?${CURRENCY_WORD})\\b`), { kind: 'amount', measured: 'money' }],
  [cue(`how much (?:more |longer |extra )?(?:time|longer)\\b`), { kind: 'amount', measured: 'duration' }],
  [cue('how much\\b'), { kind: 'amount', measured: 'much' }],
  [cue('how many\\b'), { kind: 'amount', measured: 'count' }],
  [cue('how long\\b'), { kind: 'amount', measured: 'duration' }],
  [cue('how old\\b'), { kind: 'amount', measured: 'age' }],
  [cue('how (?:far|tall|high|deep|wide)\\b'), { kind: 'amount', measured: 'length' }],
  [cue('how fast\\b'), { kind: 'amount', measured: 'speed' }],
  [cue('how (?:big|large)\\b'), { kind: 'amount', measured: 'size' }],
  [cue(`what${IS} the (?:price|cost)\\b`), { kind: 'amount', measured: 'money' }],
  [cue(`what${IS} the (?:population|(?:total )?number)\\b`), { kind: 'amount', measured: 'count' }],
];

/** Two things are asked for, which no few words answer, or the word that opens a question only joins: "When it fell, what broke?" */
const ASKS_TWICE = /\b(?:and|or) (?:for )?(?:who|whom|when|where|why|how|what|which)\b|, (?:what|how|why)\b/i;

/** Money, by the verbs that go with it. */
const OF_MONEY =
  /\b(?:cost|costs|pay|pays|paid|paying|price|priced|spen[dt]\w*|raise[ds]?|earn\w*|worth|owe[ds]?|fined?|charged?)\b/i;

/** Word by word what is counted: up to what the question says of it. */
const COUNTED = /how many (?:(?:of )?(?:the |its |their |his |her )?)?/i;

/** What a question asks for, if a few words of a sentence can be the answer; a word that asks must open it. */
export function wantedBy({ text }: Question): Wanted | undefined {
  if (ASKS_TWICE.test(text)) return undefined;
  const wanted = CUES.find(([pattern]) => pattern.test(text))?.[1];
  if (wanted?.kind !== 'amount') return wanted;
  if (wanted.measured === 'much' && OF_MONEY.test(text)) return { kind: 'amount', measured: 'money' };
  if (wanted.measured !== 'count') return wanted;
  const many = COUNTED.exec(text);
  const start = many ? many.index + many[0].length : 0;
  const phrase = many ? (/^[^?,.;]*/.exec(text.slice(start))?.[0] ?? '') : '';
  return phrase === '' ? wanted : { ...wanted, counted: { start, end: start + phrase.length } };
}
