import type { Unit } from '../../corpus/units/units.ts';
import { alternatives } from '../../language/lexicon/lexicon.ts';
import type { Span } from '../../language/span.ts';
import { fold } from '../../language/tokens.ts';
import type { FindDifferences } from '../difference.ts';
import type { Claim, Evidence } from '../evidence.ts';
import { differentNegation } from '../negation.ts';
import { SYNONYM } from '../related-words.ts';
import { areOfOneClass, isVerb } from '../verbs.ts';

/** How much of the rest of the claim the sentence must say, from 0 to 1. Set by hand. */
const REST = 0.65;

/** A "not" that the claim has and the sentence has not, or the other way round. */
export const negations: FindDifferences = (claim, evidence) => {
  const { text, alignment } = evidence;
  const denial = denialOf(claim, evidence);
  if (denial) return [{ kind: 'not', said: [], story: [denial], rest: REST }];
  const said = new Map(
    alignment.held.flatMap(({ unit, there, credit }) =>
      there?.kind === 'word' && unit.kind === 'word' && credit >= SYNONYM
        ? [[unit.terms[0] ?? '', there.terms[0] ?? ''] as const]
        : [],
    ),
  );
  const places = new Map(
    alignment.held.flatMap(({ unit, there, credit }) =>
      there && credit >= SYNONYM ? [[unit.start, there.start] as const] : [],
    ),
  );
  const found = differentNegation(claim.text, { sentence: text, excerpt: text }, { said, places });
  if (!found) return [];
  return [
    found.in === 'message'
      ? { kind: 'not', said: [found.at], story: [], rest: REST }
      : { kind: 'not', said: [], story: [found.at], rest: REST },
  ];
};

/** Units after a word that denies among which what it denies must be. Set by hand. */
const REACH = 2;
const DENIES = new RegExp(`^(?:${alternatives('check-denials')})`);

/** A word of the sentence that denies what the claim says is done: "the refusal to grant access". */
function denialOf({ text: said, units: ours }: Claim, { units, alignment, text }: Evidence): Span | undefined {
  if (ours.some(denies) || NEGATES.test(said)) return undefined;
  const held = alignment.held.flatMap(({ unit, there }) =>
    there && isVerb(unit) && areOfOneClass(unit, there) ? [there] : [],
  );
  return units.find((unit, at) => {
    if (!denies(unit) || held.includes(unit)) return false;
    const next = units.slice(at + 1, at + 1 + REACH).find((each) => held.includes(each));
    return next !== undefined && !/[,;:.]|\b(?:and|but)\b/.test(text.slice(unit.end, next.start));
  });
}

const NEGATES = new RegExp(String.raw`\b(?:${alternatives('check-negations')})\b|n['’]t\b`, 'i');
const denies = ({ kind, text }: Unit): boolean => kind === 'word' && DENIES.test(fold(text));
