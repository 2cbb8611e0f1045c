import { alternatives, lexicon } from '../../language/lexicon/lexicon.ts';
import type { FindDifferences } from '../difference.ts';

const HEDGE = new RegExp(String.raw`\b(?:${alternatives('check-hedges', 'check-attempts')})\b`, 'giu');
/** What is only meant to be done: beside it another word may still be a hedge. */
const ATTEMPTS = lexicon('check-attempts');
/** "May" in capitals inside a sentence is the month. */
const MONTH_OF_MAY = /^May$/;

/** Units after a hedge among which there must be one that the claim has: in another clause it hedges something else. Set by hand. */
const REACH = 3;

/** Words by which the sentence says less surely what the claim says as a fact. */
export const hedges: FindDifferences = (claim, { text, units, alignment }) => {
  const own = hedgesIn(claim.text).map(({ written }) => written);
  const theirs = hedgesIn(text);
  // It says how sure it is in words of its own.
  if (own.some((written) => !ATTEMPTS.has(written) && !theirs.some((each) => each.written === written))) return [];
  const held = new Set(alignment.held.flatMap(({ there }) => there ?? []));
  const found = theirs.filter(({ start, end, written }) => {
    if (own.includes(written)) return false;
    const next = units.filter((unit) => unit.start >= end).slice(0, REACH);
    const within = units.some((unit) => unit.start < end && unit.end > start && held.has(unit));
    return !within && next.some((unit) => held.has(unit) && !CLAUSE.test(text.slice(end, unit.start)));
  });
  return found.length === 0
    ? []
    : [{ kind: 'hedge', said: [], rest: 0, story: found.map(({ start, end }) => ({ start, end })) }];
};

/** Ends what is hedged. */
const CLAUSE = /[,;:.!?”]|(?<=\S)"|\b(?:and|but|although|while|which|who)\b/iu;

function hedgesIn(text: string): { start: number; end: number; written: string }[] {
  return [...text.matchAll(HEDGE)].flatMap(({ 0: written, index }) =>
    MONTH_OF_MAY.test(written) && index > 0
      ? []
      : [{ start: index, end: index + written.length, written: written.toLowerCase() }],
  );
}
