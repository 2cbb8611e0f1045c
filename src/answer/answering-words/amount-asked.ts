import { CURRENCY_WORD } from '../../language/number-words.ts';
import { type Amount, amountsIn, isNoun } from './amounts.ts';
import { type Chosen, type How, inAskedClause, isAsked, type Told } from './told.ts';
import { AREA, LENGTH_UNIT, SPEED_UNIT, TIME_UNIT, UNIT } from './units.ts';
import type { Measured, Wanted } from './wanted.ts';

const only = <T>(some: readonly T[]): T | undefined => (some.length === 1 ? some[0] : undefined);
const unitOf = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'i');
const UNITS: Partial<Record<Measured, RegExp>> = {
  duration: unitOf(TIME_UNIT),
  length: unitOf(LENGTH_UNIT),
  speed: unitOf(SPEED_UNIT),
  size: unitOf(AREA),
};
const AGE = /\b(?:\d{1,3}|\p{L}+)[- ]years?[- ]old|\b(?:at (?:the )?)?aged? (?:of )?\d{1,3}\b|(?<=, )\d{1,3}(?=,)/giu;
const FRACTION = /^(?:half|an? quarter|.*(?:thirds?|quarters?|fifths?|tenths?))$/i;
/** "649 of 650 districts" says two numbers, and not which is asked for. */
const IN_ALL = /\b(?:altogether|in total|in all|overall|total)\b/i;
const PART_OF = /^[^,;]{1,30} of (?:the )?\d/i;
const NO_MASS = unitOf(`${TIME_UNIT}|degrees?|°[CF]`);
const NO_LENGTH_OF_TIME = /^ (?:ago|earlier|later|before|after|old)\b/;

/** The amount that is asked for, where one alone can be it. */
export function amountAsked(told: Told, wanted: Extract<Wanted, { kind: 'amount' }>): Chosen | undefined {
  const { text, question } = told;
  if (wanted.measured === 'age') return only(agesIn(text));
  const heads = headsOf(question, wanted);
  const all = amountsIn(text, heads).filter(
    (amount) => !amount.isAside && !isAsked(told, amount.core) && !isAsked(told, amount),
  );
  const fitting = all.filter((amount) => fits(amount, told, wanted.measured, heads));
  const written = fitting.map(({ start, end }) => text.slice(start, end));
  if (!isInUnit(question.text, written)) return undefined;
  const chosen =
    fitting.length > 1
      ? inAskedClause(told, fitting, {
          least: wanted.measured === 'count' ? 1 : 2,
          more: ({ counts }) => (counts.some((stem) => heads.has(stem)) ? 0.5 : 0),
          but: heads,
        })
      : fitting[0];
  if (!chosen || chosen.isTorn || (IN_ALL.test(question.text) && PART_OF.test(text.slice(chosen.start))))
    return undefined;
  const { start, end } = chosen;
  const rivals = all.length - 1;
  const as = (how: How): Chosen => ({ start, end, how: fitting.length > 1 ? 'clause' : how, rivals });
  if (chosen.counts.some((stem) => heads.has(stem))) return as('named');
  if (wanted.measured !== 'count') return as('alone');
  // Something else is counted, or it is not said what.
  const isSure = all.length === 1 || continues(chosen, fitting, text, heads);
  return isSure && chosen.unit === '' ? as('alone') : undefined;
}

const agesIn = (text: string): Chosen[] =>
  [...text.matchAll(AGE)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    how: 'named',
    rivals: 0,
  }));

/** Whether an amount counts what the one before it does: "26" of "three workers were killed and 26 hurt". */
function continues(amount: Amount, all: readonly Amount[], text: string, heads: ReadonlySet<string>): boolean {
  const before = all.filter(({ end }) => end <= amount.start).at(-1);
  if (!before?.counts.some((stem) => heads.has(stem)) || amount.counts.length > 0) return false;
  return /^[^:;.()"“”]{1,60}(?:,|\b(?:and|but|while)) $/.test(text.slice(before.end, amount.start));
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
  { core, kind, unit, counts, end }: Amount,
  { text }: Told,
  measured: Measured,
  heads: ReadonlySet<string>,
): boolean {
  const units = UNITS[measured];
  if (units) return kind !== 'year' && units.test(unit) && !NO_LENGTH_OF_TIME.test(text.slice(end));
  if (measured === 'percent') return kind === measured || FRACTION.test(text.slice(core.start, core.end));
  if (measured === 'money') return kind === measured;
  if (measured === 'much') return kind === 'percent' || kind === 'money' || (unit !== '' && !NO_MASS.test(unit));
  if (kind === 'year') return counts[0] !== undefined && heads.has(counts[0]);
  return kind === 'plain' && (unit === '' || counts.some((stem) => heads.has(stem)));
}
