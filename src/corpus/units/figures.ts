import { isOtherNumber, type Unit } from './units.ts';

/** A number, and the text in which its place counts. */
export interface Figure {
  readonly unit: Unit;
  readonly text: string;
}

/** What comes before a number that is a bound, or near. */
const LEAST = /\b(?:above|at least|exceed(?:ed|s)?|more than|no (?:fewer|less) than|over)\s(?:P{L}\s?)?$/i;
const MOST = /\b(?:almost|at most|below|close to|(?:fewer|less) than|nearly|no more than|under|up to)\s(?:P{L}\s?)?$/i;
const NEAR = /\b(?:about|almost|approximately|around|close to|estimated|nearly|or so|roughly|some)\s(?:P{L}\s?)?$/i;
/** Characters before a number in which these are looked for. */
const BEFORE = 30;
/** How far from what it stands for a number may be that is said to be near, as a share. Set by hand. */
const NEARLY = 0.1;

/** Whether two numbers cannot both be right of one thing: "400" and "450", or "at least 400" and "at least 450"; not "2 million" and "2.1 million". */
export function contradict(a: Figure, b: Figure): boolean {
  if (!isOtherNumber(a.unit, b.unit) || !isOtherNumber(b.unit, a.unit)) return false;
  if ([LEAST, MOST].some((bound) => bound.test(beforeOf(a)) && bound.test(beforeOf(b)))) return true;
  const [[from, to], [least, most]] = [rangeOf(a), rangeOf(b)];
  return most < from || least > to;
}

const beforeOf = ({ unit, text }: Figure): string => text.slice(Math.max(0, unit.start - BEFORE), unit.start);

function rangeOf(figure: Figure): readonly [number, number] {
  const { number } = figure.unit;
  if (!number) return [0, 0];
  const before = beforeOf(figure);
  const slack = NEAR.test(before) ? NEARLY * number.below : roundingOf(number.text, number.below);
  return [
    MOST.test(before) ? Number.NEGATIVE_INFINITY : number.least - slack,
    LEAST.test(before) ? Number.POSITIVE_INFINITY : number.below + slack,
  ];
}

/** Almost half of what the last digit counts that a number in thousands, millions or percent is written with; one in full is exact. */
function roundingOf(written: string, value: number): number {
  const digits = /(\p{Nd}+)(?:[.,](\p{Nd}{1,2}))?(?=[\s-]?[\p{L}%％])/u.exec(written);
  const decimals = digits?.[2] ?? '';
  const scale = digits ? value / Number(`${digits[1]}.${decimals}`) : 1_000 ** Math.floor(Math.log10(value) / 3);
  const isRounded = /%|％|per ?cent/i.test(written) || (scale >= 1_000 && (digits !== null || value >= 1_000_000));
  return isRounded && Number.isFinite(scale) ? 0.49 * scale * 10 ** -decimals.length : 0;
}
