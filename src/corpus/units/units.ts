import { lexicon } from '../../language/lexicon/lexicon.ts';
import { TITLES } from '../../language/lexicon/lists.ts';
import { comparable, type NumberSpan, numbersIn, sameNumber } from '../../language/numbers.ts';
import type { Span } from '../../language/span.ts';
import { contentTerms, stemOf, tokenize } from '../../language/tokens.ts';
import type { NameIndex } from '../../names/name-index.ts';
import { placeKey } from './names-held.ts';
import { type TimeSpan, timesIn } from './times.ts';
import { type Named, namedIn } from './typed-names.ts';

/** What a text is compared by: a name, a number, a time, or a content word. Offsets count UTF-16 code units of the text. */
export interface Unit extends Span {
  readonly kind: 'name' | 'number' | 'time' | 'word';
  /** As it is written. */
  readonly text: string;
  /** Stems of its words. */
  readonly terms: readonly string[];
  /** Whether it occurs in sentences on any subject. */
  readonly isLight: boolean;
  /** Whether a claim may have it and the story not, without saying more. */
  readonly isAside: boolean;
  /** What place it is, or is of: the same for "Nigeria" and "Nigerian". */
  readonly place?: string;
  readonly named?: Named;
  readonly number?: NumberSpan;
  readonly time?: TimeSpan;
}

const stemsOf = (...words: readonly Iterable<string>[]): ReadonlySet<string> =>
  new Set(contentTerms(words.flatMap((some) => [...some]).join(' ')));
const ASIDE = stemsOf(lexicon('check-asides'));
const LIGHT = stemsOf(lexicon('light-words'), lexicon('check-asides'), TITLES);
/** Stop words that have an opposite, so that one for the other says something else: "up", "before". */
const TURNS = lexicon('check-turns');
const COMPARES = /^(?:more|less|fewer)$/;
/** Words that deny are compared apart. */
const DENIES = lexicon('check-negations');
/** "Used" of what somebody did at one time, and not of a tool. */
const AT_ONE_TIME = /(?<!\b(?:am|is|are|was|were|be|been|being|gets?|got) )\bused(?= to \p{Ll})/giu;
const ZONE = /^(?:UTC|GMT|[CEMPB]S?[SD]?T|local)$/;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ORDINAL = new RegExp(`\\b(?:${ORDINALS.join('|')})\\b`, 'gi');
/** A Chinese "not" would form other pairs with the characters around it. */
const NOT_HAN = /[没沒]有|[不没沒未無无](?=\p{Script=Han})/gu;

const blank = (cue: string): string => ' '.repeat(cue.length);

/** Of a verb's stem and a word after it, the stem of a verb that says the same: "step", "down". */
const PHRASES: ReadonlyMap<string, string> = new Map(
  [...lexicon('check-phrases')].map((line) => {
    const [verb = '', second = '', , same = ''] = line.split(' ');
    return [`${stemOf(verb)} ${second}`, stemOf(same)];
  }),
);

/** "Lost their lives". */
const LIVES =
  /\b(?:claim|claimed|claiming|cost|lose|losing|lost|take|taken|taking|took) (?:\p{L}+ ){0,2}(?:life|lives)$/iu;
const DEATH = stemOf('death');

/** "Stepped down" as "resigned". */
const phraseTerm = (term: string, after: string): string | undefined =>
  PHRASES.get(`${term} ${/^ (\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? ''}`);

/** Whether a number is part of the name before it: "Expedition 24", "Facility #3". */
const isOfName = ({ start }: Span, called: readonly Span[], text: string): boolean =>
  called.some(({ end }) => end < start && /^ #?$/.test(text.slice(end, start)));

/** Ordinals in words: "fourth". */
const ordinalsIn = (text: string): NumberSpan[] =>
  [...text.matchAll(ORDINAL)].map(({ 0: written, index }) => {
    const value = ORDINALS.indexOf(written.toLowerCase()) + 1;
    return {
      kind: 'ordinal',
      start: index,
      end: index + written.length,
      text: written,
      of: '',
      least: value,
      below: value,
    };
  });

function placeOf(written: string, kind: Unit['kind']): { readonly place?: string } {
  const place = kind === 'name' || kind === 'word' ? placeKey(written) : undefined;
  return place === undefined ? {} : { place };
}

/** Reads what a text is compared by, in its order. Its "not" is left out. */
export function unitsOf(text: string, names: NameIndex): readonly Unit[] {
  const times = timesIn(text);
  const isFree = (span: Span, taken: readonly Span[]): boolean =>
    !taken.some(({ start, end }) => span.start < end && span.end > start);
  const written = [...numbersIn(text), ...ordinalsIn(text)].filter((number) => isFree(number, times));
  // "Billion" belongs to its number, and the number of "Fit 500" to its name; "March" and "Monday" are times.
  const called = namedIn(text, names)
    .map((each) => ({ ...each, end: each.start + each.text.length }))
    .filter(({ sort, ...each }) => isFree(each, times) && sort !== 'day' && sort !== 'month' && !ZONE.test(each.text))
    .filter(({ start }) => !written.some((number) => number.start <= start && number.end > start));
  const numbers = written.filter(
    (number) => isFree(number, called) && !(number.kind === 'plain' && isOfName(number, called, text)),
  );
  const counted = [...times, ...numbers];
  const taken = [...counted, ...called];
  const words = tokenize([NOT_HAN, AT_ONE_TIME].reduce((rest, cue) => rest.replace(cue, blank), text)).filter(
    ({ stop, extra, word, ...span }) =>
      !extra && (!stop || TURNS.has(word)) && !DENIES.has(word) && isFree(span, taken),
  );
  const unit = (
    kind: Unit['kind'],
    { start, end }: Span,
    terms: readonly string[],
    more: Partial<Unit> = {},
  ): Unit => ({
    kind,
    start,
    end,
    text: text.slice(start, end),
    terms,
    ...placeOf(text.slice(start, end), kind),
    isLight: false,
    isAside: false,
    ...more,
  });
  return [
    ...times.map((time) => unit('time', time, contentTerms(time.text), { time })),
    ...numbers.map((number) =>
      unit('number', number, contentTerms(number.text), { number, isAside: number.text.toLowerCase() === 'one' }),
    ),
    ...called.map((each) => unit('name', each, contentTerms(each.text), { named: each })),
    ...words.map(({ term, stop, start, end }) =>
      unit(
        'word',
        { start, end },
        [phraseTerm(term, text.slice(end)) ?? (LIVES.test(text.slice(Math.max(0, start - 40), end)) ? DEATH : term)],
        {
          isLight: stop || LIGHT.has(term),
          isAside: (stop && !COMPARES.test(term)) || ASIDE.has(term),
        },
      ),
    ),
  ].sort((a, b) => a.start - b.start);
}

/** Whether one number may have been written in the place of another: comparable, and not the same. */
export function isOtherNumber({ number: a }: Unit, { number: b }: Unit): boolean {
  return a !== undefined && b !== undefined && comparable(a, b) && !sameNumber(a, b);
}
