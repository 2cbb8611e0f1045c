import { lexicon } from '../../language/lexicon/lexicon.ts';
import { CURRENCY_WORD } from '../../language/number-words.ts';
import { type NumberSpan, numbersIn } from '../../language/numbers.ts';
import type { Span } from '../../language/span.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { stemOf } from '../../language/tokens.ts';
import { wordClasses } from '../../language/wordnet.ts';
import { inAskedClause, isAsked, type Told } from './told.ts';
import { AREA, LENGTH_UNIT, SPEED_UNIT, TIME_UNIT, UNIT } from './units.ts';
import type { Measured, Wanted } from './wanted.ts';

/** A number with what belongs to it. */
interface Amount extends Span {
  /** The number alone. */
  readonly core: Span;
  readonly kind: NumberSpan['kind'];
  /** Stems of the words that say what it counts: "workers" of "40 of the 212 workers". */
  readonly counts: readonly string[];
  /** The unit right after it. */
  readonly unit: string;
  /** It is said beside another one that is the answer: "up from 30". */
  readonly isAside: boolean;
  /** Its meaning hangs on words that are not taken in: "from 30 to 40". */
  readonly isTorn: boolean;
}

const QUALIFIERS = [
  'about|around|nearly|almost|roughly|approximately|some|over|under|above|below|just|only|exactly|another|all|additional',
  '(?:no |not )?(?:more|less|fewer|greater|higher|lower) than|at least|at most|up to|as (?:many|much|few|little|high|low) as',
  'close to|well over|well under|an? (?:estimated|additional|further|record|total of|minimum of|maximum of)|estimated',
  'the (?:first|last|next|other|remaining)|upwards of|between|~|≈|an average of|a little|slightly|far|in excess of',
].join('|');
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${QUALIFIERS}) ?$`, 'iu');
const AFTER = new RegExp(
  [
    '^(?: or (?:so|more|fewer|less)\\b| (?:each|apiece)\\b| per [\\p{L}]+',
    '| (?:a|an|per|each|every) (?:second|minute|hour|day|night|week|month|year|person|head|share|barrel|lit(?:er|re)|gallon|tonne|ton|pound)\\b)',
  ].join(''),
  'iu',
);
const MORE = new RegExp(
  [
    '\\b(?:half a dozen|half|(?:a|one|two|three|four) ?-?(?:thirds?|quarters?|fifths?|tenths?)|dozens|a dozen|hundreds|scores|(?:several|a few|many)(?: (?:dozen|hundred|thousand|million|billion)s?)?|one)\\b',
  ].join(''),
  'giu',
);
const ASIDE = /\b(?:(?:up|down) from|compared (?:with|to)|instead of|rather than|out of|previous|than the|versus) $/i;
const JOINS = /^(?: ?[-–—] ?| to | or )$/;

/** The numbers of a sentence, each with its qualifier and what it counts; not the days and ordinals. */
function amountsIn(text: string, heads: ReadonlySet<string>): Amount[] {
  return joined(text)
    .filter(({ kind, start }) => kind !== 'ordinal' && kind !== 'date' && !IN_NAME.test(text.slice(0, start)))
    .map((number) => extended(text, number, heads));
}

/** "Super Bowl 50", "AS-207/208": a number in a name, if no sentence begins with the word before it. */
const IN_NAME = /(?<=[^.!?"“] )(?!(?:About|Over|Up) )\p{Lu}[\p{L}-]+ $|\p{L}-\d*\/?$/u;

type Core = Span & Pick<NumberSpan, 'kind'>;

function joined(text: string): Core[] {
  const more = [...text.matchAll(MORE)].map(
    ({ index, 0: { length } }): Core => ({ start: index, end: index + length, kind: 'plain' }),
  );
  const all: Core[] = [
    ...numbersIn(text).filter((number) => !more.some(({ start, end }) => number.start < end && start < number.end)),
    ...more,
  ].sort((a, b) => a.start - b.start);
  const found: Core[] = [];
  for (const next of all) {
    const last = found.at(-1);
    const gap = last ? text.slice(last.end, next.start) : '';
    const isBetween = last !== undefined && gap === ' and ' && /\bbetween $/i.test(text.slice(0, last.start));
    if (last && (JOINS.test(gap) || isBetween) && next.kind !== 'year' && last.kind !== 'date')
      found[found.length - 1] = {
        start: last.start,
        end: next.end,
        kind: next.kind === 'plain' ? last.kind : next.kind,
      };
    else found.push(next);
  }
  return found;
}

const AFTER_UNIT = new RegExp(`^[ -](${UNIT})(?![\\p{L}\\p{N}])`, 'u');

function extended(text: string, core: Core, heads: ReadonlySet<string>): Amount {
  let { start, end } = core;
  start -=
    /(?:\b(?:US|A|C|NZ|HK|S|AU)|(?<!\p{L})R)$/u.exec(core.kind === 'money' ? text.slice(0, start) : '')?.[0].length ??
    0;
  for (let before = BEFORE.exec(text.slice(0, start)); before; before = BEFORE.exec(text.slice(0, start)))
    start = before.index;
  end += core.kind === 'money' ? (/^ ?(?:[BMK]|bn|mn|m|k)\b/.exec(text.slice(end))?.[0].length ?? 0) : 0;
  const unit = AFTER_UNIT.exec(text.slice(end))?.[1] ?? '';
  if (unit) end += unit.length + 1;
  // "a six-hour interview"
  const isAttribute = unit !== '' && IN_SINGULAR.test(unit) && !/^(?:one|an?|1|half)\b/i.test(text.slice(core.start));
  const isCounting = unit === '' ? core.kind === 'plain' || core.kind === 'year' : isAttribute;
  const noun = isCounting ? nounAfter(text, end, heads) : undefined;
  end = noun?.end ?? end;
  end += DIMENSION.exec(unit ? text.slice(end) : '')?.[0].length ?? 0;
  end += AFTER.exec(text.slice(end))?.[0].length ?? 0;
  const before = text.slice(0, start);
  return {
    start,
    end,
    core,
    kind: core.kind,
    counts: [...(noun?.counts ?? []), ...unit.toLowerCase().split(' ').map(stemOf)],
    unit: unit.toLowerCase(),
    isAside: ASIDE.test(before),
    isTorn:
      (isAttribute && !noun && !/^[- ]olds?\b/.test(text.slice(end))) ||
      /\b(?:from|not) $/i.test(before) ||
      /^ to [\p{N}$£€]/u.test(text.slice(end)),
  };
}

const IN_SINGULAR = /^(?:second|minute|hour|day|night|week|month|year|decade|mile|met(?:re|er)|kilomet(?:re|er)|foot)$/;
/** What is measured, after a unit. */
const DIMENSION = /^ (?:wide|long|high|tall|deep|across|thick|in (?:diameter|length|height|depth|size))\b/;

/** Words of a noun phrase after a number, at most. Set by hand. */
const LONGEST_PHRASE = 5;
const WITHIN = /^ (?:out )?of (?:the |its |their |his |her |those |these )?(?:[\p{N},.]+ )?/u;
const WORDS = /^ ?\p{L}[\p{L}\p{M}'’-]*(?: \p{L}[\p{L}\p{M}'’-]*)*/u;
/** Stop words that are part of a noun phrase all the same. */
const IN_PHRASE = new Set(['other', 'more', 'others', 'different', 'own', 'new', 'further', 'extra', 'additional']);

const NEVER_IN_PHRASE = lexicon('answering-prepositions');

/** The noun phrase right after a number: its nouns to the last one, or as far as what is asked for. */
function nounAfter(
  text: string,
  from: number,
  heads: ReadonlySet<string>,
): { end: number; counts: string[] } | undefined {
  const within = WITHIN.exec(text.slice(from))?.[0] ?? '';
  const at = from + (within.length || Number(/^-\p{L}/u.test(text.slice(from))));
  const phrase = WORDS.exec(text.slice(at))?.[0] ?? '';
  const counts: string[] = [];
  let end: number | undefined;
  for (const { 0: word, index } of [...phrase.matchAll(/[^ ]+/g)].slice(0, LONGEST_PHRASE)) {
    const lower = word.toLowerCase();
    if ((STOP_WORDS.has(lower) || NEVER_IN_PHRASE.has(lower)) && !IN_PHRASE.has(lower)) break;
    const stem = stemOf(lower.replace(/['’]s?$/, ''));
    const isOfPhrase = heads.has(stem) || isNoun(lower, stem);
    if (end !== undefined && !isOfPhrase) break;
    counts.push(stem);
    if (isOfPhrase || lower === 'others') end = at + index + word.length;
  }
  return end === undefined ? undefined : { end, counts };
}

function isNoun(word: string, stem: string): boolean {
  if (/(?:ing|er|or|ist|ion|ment)s$/.test(word)) return true;
  if (/(?:ed|ing|ly)$/.test(word)) return false;
  const known = wordClasses().get(stem);
  return known ? known.noun >= 0.5 && known.noun > known.verb : /(?:s|men)$/.test(word);
}

const only = <T>(some: readonly T[]): T | undefined => (some.length === 1 ? some[0] : undefined);
const unitOf = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'i');
const UNITS: Partial<Record<Measured, RegExp>> = {
  duration: unitOf(TIME_UNIT),
  length: unitOf(LENGTH_UNIT),
  speed: unitOf(SPEED_UNIT),
  size: unitOf(AREA),
};
const AGE = /\b(?:\d{1,3}|\p{L}+)[- ]years?[- ]old|\b(?:at (?:the )?)?aged? (?:of )?\d{1,3}\b|(?<=, )\d{1,3}(?=,)/giu;
const NO_MASS = unitOf(`${TIME_UNIT}|degrees?|°[CF]`);
const NO_LENGTH_OF_TIME = /^ (?:ago|earlier|later|before|after|old)\b/;

/** The amount that is asked for, where one alone can be it. */
export function amountAsked(told: Told, wanted: Extract<Wanted, { kind: 'amount' }>): Span | undefined {
  const { text, question } = told;
  if (wanted.measured === 'age')
    return only([...text.matchAll(AGE)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })));
  const heads = headsOf(question, wanted);
  const all = amountsIn(text, heads).filter(
    (amount) => !amount.isAside && !isAsked(told, amount.core) && !isAsked(told, amount),
  );
  const fitting = all.filter((amount) => fits(amount, told, wanted.measured, heads));
  if (
    !isInUnit(
      question.text,
      fitting.map(({ start, end }) => text.slice(start, end)),
    )
  )
    return undefined;
  const chosen =
    fitting.length > 1
      ? inAskedClause(told, fitting, {
          least: wanted.measured === 'count' ? 1 : 2,
          more: ({ counts }) => (counts.some((stem) => heads.has(stem)) ? 0.5 : 0),
          but: heads,
        })
      : fitting[0];
  if (!chosen || chosen.isTorn) return undefined;
  if (wanted.measured === 'count' && !chosen.counts.some((stem) => heads.has(stem))) {
    // Something else is counted, or it is not said what.
    if (chosen.unit !== '' || all.length > 1) return undefined;
  }
  return chosen;
}

/** Whether amounts are in the unit that a question ends with: "How much was it in pounds?" */
function isInUnit(question: string, amounts: readonly string[]): boolean {
  const unit = ENDING_UNIT.exec(question)?.[1]?.toLowerCase().replace(/s$/, '');
  return unit === undefined || amounts.some((amount) => amount.toLowerCase().includes(unit));
}

const ENDING_UNIT = new RegExp(`\\bin (?:US |U\\.S\\. )?((?:${CURRENCY_WORD}|${UNIT}))\\??$`, 'i');

function headsOf(
  { text, words }: Told['question'],
  { counted }: Extract<Wanted, { kind: 'amount' }>,
): ReadonlySet<string> {
  const heads: string[] = [];
  if (!counted) return new Set();
  for (const word of words) {
    if (word.start < counted.start || word.end > counted.end) continue;
    if (word.stop && heads.length > 0) break;
    if (word.stop || (heads.length > 0 && !isNoun(text.slice(word.start, word.end).toLowerCase(), word.key))) continue;
    heads.push(word.key);
  }
  // The last noun says what is counted: "fire trucks".
  return new Set(heads.slice(-1));
}

function fits(
  { kind, unit, counts, end }: Amount,
  { text }: Told,
  measured: Measured,
  heads: ReadonlySet<string>,
): boolean {
  const units = UNITS[measured];
  if (units) return kind !== 'year' && units.test(unit) && !NO_LENGTH_OF_TIME.test(text.slice(end));
  if (measured === 'money' || measured === 'percent') return kind === measured;
  if (measured === 'much') return kind === 'percent' || kind === 'money' || (unit !== '' && !NO_MASS.test(unit));
  if (kind === 'year') return counts[0] !== undefined && heads.has(counts[0]);
  return kind === 'plain' && (unit === '' || counts.some((stem) => heads.has(stem)));
}
