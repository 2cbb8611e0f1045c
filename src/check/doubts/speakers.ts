import type { Unit } from '../../corpus/units/units.ts';
import { alternatives } from '../../language/lexicon/lexicon.ts';
import { before } from '../before.ts';
import type { Claim, Evidence } from '../evidence.ts';
import { isVerb } from '../verbs.ts';

const VERBS = alternatives('saying-verbs', 'names-verbs-of-saying');
const ADVERBS = String.raw`(?:(?:has|have|had|also|later|then|however|further|\p{L}+ly) )*`;
/** After who says it. */
const SAYS = new RegExp(String.raw`^(?:,[^,;.]{1,60},)? ${ADVERBS}(?:${VERBS})\b(?! by\b)`, 'iu');
/** Before who says it. */
const SAYS_SO = 'said|says|added|adds|claimed|explained|noted|stated|told';
const SAID_BY = new RegExp(
  String.raw`(?:["”,] ?${ADVERBS}(?:${SAYS_SO})|according to|in the words of) (?:the |an? |its |their |his |her )?(?:\p{L}+ ){0,2}$`,
  'iu',
);
/** Before who is told. */
const TOLD = /\b(?:told|tells|telling|informed|informs|speaking to|spoke to|interview with) (?:the |an? |\p{Ll}+ )?$/iu;
/** Says it, and is nobody by name. */
const PRONOUN_SAYS = new RegExp(
  String.raw`\b(?:he|she|it|they|who) ${ADVERBS}(?:${VERBS})\b|["”,] (?:said|says|added) (?:he|she)\b`,
  'iu',
);

/** Who says something in a text: who stands right before or after a verb of saying. */
export function speakersIn(units: readonly Unit[], text: string): readonly Unit[] {
  return units.filter(
    (unit) =>
      (unit.kind === 'name' || (unit.kind === 'word' && !isVerb(unit))) &&
      !TOLD.test(before(unit, text)) &&
      (SAYS.test(text.slice(unit.end)) || (unit.kind === 'name' && SAID_BY.test(before(unit, text)))),
  );
}

/** Ends what one of two speakers says. */
const PARTS = /;|,? (?:and|but|while|whereas|although|though) /giu;
/** The share of what is said that must be on the speaker's side. Set by hand. */
const SIDE = 0.7;
/** Units between a speaker's name and what the speaker is called, at most. Set by hand. */
const APPOSITION = 4;

/** Whether the claim has it from somebody who does not say it in the sentence. */
export function isSaidByOther(claim: Claim, evidence: Evidence): boolean {
  const { text, units, alignment } = evidence;
  const [speaker] = speakersIn(claim.units, claim.text);
  if (!speaker) return false;
  const theirs = speakersIn(units, text);
  const there = alignment.held.find(({ unit }) => unit === speaker)?.there;
  // Somebody else's name stands there, and no "he" that could be the speaker.
  if (!there) return theirs.some(({ kind }) => kind === 'name') && !PRONOUN_SAYS.test(text);
  if (TOLD.test(before(there, text))) return true;
  if (theirs.length === 0) return false;
  const own = theirs.find((other) => isCalled(there, other, evidence));
  if (!own) return true;
  const other = theirs.find((each) => each !== own && !isCalled(each, own, evidence));
  return other !== undefined && sideOf(own, other, evidence) < SIDE;
}

/** Whether two units are of one person: the name and what stands beside it, with no verb between. */
function isCalled(a: Unit, b: Unit, { units, text }: Evidence): boolean {
  const [from, to] = [units.indexOf(a), units.indexOf(b)].sort((x, y) => x - y) as [number, number];
  if (to - from > APPOSITION) return false;
  const between = units.slice(from + 1, to);
  const [first, last] = [units[from], units[to]] as [Unit, Unit];
  return !between.some(isVerb) && !/["“”;]|\band\b/.test(text.slice(first.end, last.start));
}

/** The share of the claim's units that stand on the speaker's side of what parts two speakers. */
function sideOf(own: Unit, other: Unit, { alignment, text }: Evidence): number {
  const [first, last] = own.start < other.start ? [own, other] : [other, own];
  const parts = [...text.slice(first.end, last.start).matchAll(PARTS)];
  const part = parts.at(-1);
  if (!part) return 1;
  const border = first.end + part.index;
  const held = alignment.held.flatMap(({ there }) => (there && there !== own ? [there] : []));
  const isOwnSide = ({ start }: Unit): boolean => start < border === own.start < border;
  return held.length === 0 ? 1 : held.filter(isOwnSide).length / held.length;
}
