import { comparable, type NumberKind, type NumberSpan, numbersIn, sameNumber } from '../language/numbers.ts';
import { contentTerms } from '../language/tokens.ts';

/** Numbers of a message that an excerpt lacks, and those that it has in their place, as they are written. */
export interface NumberDifference {
  readonly said: readonly string[];
  readonly story: readonly string[];
}

const KINDS: readonly NumberKind[] = ['money', 'percent', 'year', 'date', 'plain', 'ordinal'];
/** Numbers that are listed of each side. */
const MOST = 4;
/** UTF-16 code units before a number within which words say what it is a number of. Set by hand. */
const NEAR = 24;

/**
 * The numbers of a message that an excerpt lacks, kind by kind, each with those of that kind that the excerpt has and
 * the message lacks. Small counts in words ("the two sides") and ordinals are listed only where the excerpt has another
 * one.
 */
export function differentNumbers(message: string, excerpt: string): readonly NumberDifference[] {
  const [said, there] = [numbersIn(message), numbersIn(excerpt)];
  const lacking = said.filter((number) => !there.some((other) => sameNumber(number, other)));
  const others = there.filter((number) => !said.some((other) => sameNumber(other, number)));
  const found: NumberDifference[] = [];
  const alone: NumberSpan[] = [];
  for (const kind of KINDS) {
    const ours = lacking.filter((number) => number.kind === kind);
    const theirs = insteadOf(ours, others, { message, excerpt });
    if (theirs.length > 0) found.push({ said: written(ours), story: written(theirs) });
    else alone.push(...ours.filter((number) => kind !== 'ordinal' && !isSmallCount(number)));
  }
  return alone.length > 0 ? [...found, { said: written(alone), story: [] }] : found;
}

/** Numbers that may be in the place of these: if any do, those that count the same things or follow the same words. */
function insteadOf(
  ours: readonly NumberSpan[],
  others: readonly NumberSpan[],
  { message, excerpt }: { readonly message: string; readonly excerpt: string },
): readonly NumberSpan[] {
  const words = new Set(ours.flatMap((number) => wordsBefore(message, number)));
  const narrowings: ((number: NumberSpan) => boolean)[] = [
    (number) => ours.some((one) => comparable(one, number)),
    ({ of }) => of !== '' && ours.some((one) => one.of === of),
    (number) => wordsBefore(excerpt, number).some((word) => words.has(word)),
  ];
  const [there, ...further] = narrowings.map((fits) => others.filter(fits));
  return further.reduce((some, fewer) => {
    const both = some.filter((number) => fewer.includes(number));
    return both.length > 0 ? both : some;
  }, there ?? []);
}

const wordsBefore = (text: string, { start }: NumberSpan): string[] =>
  contentTerms(text.slice(Math.max(0, start - NEAR), start));

const written = (numbers: readonly NumberSpan[]): string[] =>
  [...new Set(numbers.map(({ text }) => text))].slice(0, MOST);

const isSmallCount = ({ kind, least, text }: NumberSpan): boolean =>
  kind === 'plain' && least <= 12 && !/[\d０-９]/.test(text);
