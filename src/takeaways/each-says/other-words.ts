import type { Claim, Evidence } from '../../check/evidence.ts';
import { isVerb } from '../../check/verbs.ts';
import type { Unit } from '../../corpus/units/units.ts';
import { qualifyAlike } from '../../corpus/versions/sense.ts';

/** Says that it is said, and nothing of how surely. */
const NEUTRAL =
  /^(?:according|add(?:ed|s)?|announce[ds]?|say(?:s|ing)?|said|state[ds]?|tells?|told|reports?|reported)$/i;
const MARK = /[,;:.!?()—–]/;
/** How a phrase begins that may be left out. */
const PREPOSITION =
  /\b(?:across|along|at|during|for|from|in|inside|near|of|on|outside|through|with)\s+(?:(?:the|an?|his|her|its|their)\s+)?$/iu;

/**
 * Whether a sentence that has all words of a claim says no other thing than it: what it has more is a phrase by itself, or that
 * somebody said so. A verb, or a word within what both say, may turn all of it: "lost", "almost", "the end of".
 */
export function addsNoTurn({ text }: Claim, { text: there, units, alignment }: Evidence): boolean {
  if (!qualifyAlike(text, there)) return false;
  const spare = new Set(alignment.spare);
  return units.every((unit, at) => !spare.has(unit) || isOfPhrase(unit, at));

  function isOfPhrase(unit: Unit, at: number): boolean {
    if (NEUTRAL.test(unit.text)) return true;
    return !isVerb(unit) && endsPart(at) && beginsPart(at);
  }

  /** Whether nothing that both have comes after it, up to the next mark or a verb of saying. */
  function endsPart(at: number): boolean {
    const [unit, next] = [units[at], units[at + 1]];
    if (!unit || !next || MARK.test(there.slice(unit.end, next.start))) return true;
    return spare.has(next) && (NEUTRAL.test(next.text) || endsPart(at + 1));
  }

  /** Whether it begins after a mark, a preposition or a verb of saying, or the sentence does. */
  function beginsPart(at: number): boolean {
    const [unit, before] = [units[at], units[at - 1]];
    if (!unit || !before) return true;
    const between = there.slice(before.end, unit.start);
    if (MARK.test(between) || PREPOSITION.test(between)) return true;
    return spare.has(before) && (NEUTRAL.test(before.text) || beginsPart(at - 1));
  }
}
