import { alternatives } from '../../language/lexicon/lexicon.ts';
import type { Claim, Evidence } from '../evidence.ts';

const DENYING = 'den(?:y|ies|ied|ying)|refus(?:es?|ed|ing)|reject(?:s|ed|ing)?';
const CUE = new RegExp(
  String.raw`\b(?:${alternatives('check-negations')}|(?:${DENYING}) (?:that|to|any|he|she|they|claims|reports))\b|n['’]t\b`,
  'giu',
);
const DENIES = /^(?:den|refus|reject)/i;
/** In UTF-16 code units: what is denied, at most. Set by hand. */
const LONGEST = 300;
/** Ends what is denied. */
const END =
  /[;:.!?"”]|, (?:who|which|where|said)\b|,? \b(?:but|although|though|while|whereas|and (?:does|do|did|has|is|was|says|said))\b/iu;
/** From this share of a claim on it is denied, and up to that share it is not. Set by hand. */
const [DENIED, STATED] = [0.6, 0.35];

/** Whether most of the claim is denied in one of the two and stated in the other. */
export function isOfOtherPolarity(claim: Claim, { alignment: { held }, text }: Evidence): boolean {
  const found = held.filter(({ unit, there }) => there && !unit.isAside && !DENIES.test(unit.text));
  if (found.length < 2) return false;
  const [ours, theirs] = [deniedIn(claim.text), deniedIn(text)];
  const share = (
    denied: readonly (readonly [number, number])[],
    at: (each: (typeof found)[number]) => number,
  ): number =>
    found.filter((each) => denied.some(([start, end]) => at(each) >= start && at(each) < end)).length / found.length;
  const [here, there] = [share(ours, ({ unit }) => unit.start), share(theirs, (each) => each.there?.start ?? 0)];
  return (here >= DENIED && there <= STATED) || (here <= STATED && there >= DENIED);
}

/** From where to where a text denies. */
const deniedIn = (text: string): (readonly [number, number])[] =>
  [...text.matchAll(CUE)].map(({ 0: cue, index }) => {
    const start = index + cue.length;
    const end = END.exec(text.slice(start, start + LONGEST));
    return [start, start + (end?.index ?? LONGEST)] as const;
  });
