import type { Unit } from '../../corpus/units/units.ts';
import { align } from '../alignment.ts';
import type { Difference, FindDifferences } from '../difference.ts';
import type { Claim } from '../evidence.ts';
import { shareSense } from '../related-words.ts';
import { isRole } from '../role-words.ts';

/** How much of the rest of the claim the sentence must say, from 0 to 1. Set by hand. */
const REST = 0.6;
/** Units between a person's name and what the person is: in the claim, and in the sentence. Set by hand. */
const NEAR = { claim: 4, sentence: 3 } as const;

/** What somebody is: the noun, and the words right before it that say which. */
interface RolePhrase {
  readonly noun: Unit;
  readonly modifiers: readonly Unit[];
}

/**
 * What the claim says that a person is, where the sentence calls the same person something else: another noun, or the same with
 * other words before it ("finance minister" and "prime minister").
 */
export const roles: FindDifferences = (claim, { alignment, units, text }) =>
  alignment.held.flatMap(({ unit: person, there }): Difference[] => {
    if (!there || person.named?.sort !== 'person') return [];
    const [said] = rolesBeside(person, claim.units, claim.text, NEAR.claim);
    const theirs = rolesBeside(there, units, text, NEAR.sentence);
    const [story] = theirs;
    if (!said || !story) return [];
    const same = theirs.find((role) => isSame(said, role));
    if (same) return otherOwner(said, same, claim, { units, text });
    if (mayBeOne(said, story) || mayBeOne(story, said) || isPlural(said.noun) !== isPlural(story.noun)) return [];
    // It is said somewhere in the sentence, of whomever.
    if (units.some((unit) => isRole(unit) && !isTitle(unit, units, text) && isSame(said, phraseOf(unit, units, text))))
      return [];
    const words = (role: RolePhrase): Unit[] => [...role.modifiers, role.noun];
    return [{ kind: 'role', said: words(said), story: words(story), rest: REST }];
  });

/** Words for whoever is at the top of something, and what such are called. */
const HEAD = /^(?:boss|chief|head|leader)$/i;
const AT_THE_TOP =
  /^(?:boss|ceo|chair|chairman|chairwoman|chairperson|chief|director|executive|head|leader|manager|president|principal)$/i;
/** "The head of X" may be its chief executive. */
const mayBeOne = (a: RolePhrase, b: RolePhrase): boolean =>
  a.modifiers.length === 0 && HEAD.test(a.noun.text) && AT_THE_TOP.test(b.noun.text);
const isPlural = ({ text }: Unit): boolean => /[^s]s$/.test(text);

/** The roles nearest to a person, without another person between. */
function rolesBeside(person: Unit, units: readonly Unit[], text: string, near: number): RolePhrase[] {
  const at = units.indexOf(person);
  return units
    .filter(
      (unit, i) =>
        isRole(unit) &&
        !PRIEST.test(unit.text) &&
        !isBeforeRole(unit, units[i + 1], text) &&
        (i + 1 === at || !isTitle(unit, units, text)) &&
        Math.abs(i - at) <= near &&
        !isParted(i, at, units),
    )
    .sort((a, b) => Math.abs(units.indexOf(a) - at) - Math.abs(units.indexOf(b) - at))
    .map((noun) => phraseOf(noun, units, text));
}

/** Whether somebody's name follows, whose title it is: "Housing Minister Mustafa Demir". */
function isTitle(role: Unit, units: readonly Unit[], text: string): boolean {
  const next = units[units.indexOf(role) + 1];
  return next?.named?.sort === 'person' && text.slice(role.end, next.start) === ' ';
}

/** The same office of another body: "the spokesman of Ouattara" beside "Gbagbo's spokesman". */
function otherOwner(said: RolePhrase, story: RolePhrase, claim: Claim, there: Sentence): Difference[] {
  const [ours, theirs] = [ownerOf(said, claim), ownerOf(story, there)];
  if (
    !ours ||
    !theirs ||
    ours.named?.sort !== theirs.named?.sort ||
    align([ours], [theirs]).held[0]?.there ||
    align([theirs], [ours]).held[0]?.there
  )
    return [];
  return [{ kind: 'role', said: [ours], story: [theirs], rest: REST }];
}

interface Sentence {
  readonly text: string;
  readonly units: readonly Unit[];
}

/** Whose office it is: a name before it, or after its "of". */
function ownerOf({ noun, modifiers }: RolePhrase, { text, units }: Sentence): Unit | undefined {
  const [first = noun] = modifiers;
  const before = units[units.indexOf(first) - 1];
  if (before?.named?.isPossessive && /^(?:['’]s?)? $/.test(text.slice(before.end, first.start))) return before;
  const after = units[units.indexOf(noun) + 1];
  return after?.named && /^ (?:of|for) (?:the )?$/.test(text.slice(noun.end, after.start)) ? after : undefined;
}

/** "Father Pavone" is nobody's father. */
const PRIEST = /^(?:Father|Mother|Brother|Sister)$/;

/** "Chief" of "chief economist". */
const isBeforeRole = ({ end }: Unit, next: Unit | undefined, text: string): boolean =>
  next !== undefined && isRole(next) && text.slice(end, next.start) === ' ';

const isParted = (a: number, b: number, units: readonly Unit[]): boolean =>
  units.slice(Math.min(a, b) + 1, Math.max(a, b)).some(({ named }) => named?.sort === 'person');

function phraseOf(noun: Unit, units: readonly Unit[], text: string): RolePhrase {
  const modifiers: Unit[] = [];
  for (let at = units.indexOf(noun) - 1; at >= 0; at--) {
    const [word, next] = [units[at], units[at + 1]];
    // "Defense" in "Defense Minister" has a capital, too, and may be read as a body.
    const isWord = word?.kind === 'word' || (word?.named !== undefined && !NO_MODIFIERS.has(word.named.sort));
    if (!word || !next || !isWord || !/^[ -]$/.test(text.slice(word.end, next.start))) break;
    modifiers.unshift(word);
  }
  const after = units[units.indexOf(noun) + 1];
  // "Secretary of State".
  if (after?.kind === 'word' && /^ of $/.test(text.slice(noun.end, after.start)) && /^\p{Lu}/u.test(after.text))
    modifiers.push(after);
  return { noun, modifiers };
}

/** What a name before an office is, that does not say which office. */
const NO_MODIFIERS: ReadonlySet<string> = new Set(['person', 'place']);

/** Whether two say the same, or one leaves out what the other adds. */
function isSame(a: RolePhrase, b: RolePhrase): boolean {
  const same = (one: Unit, other: Unit): boolean => shareSense(one.terms[0] ?? '', other.terms[0] ?? '');
  if (!same(a.noun, b.noun)) return false;
  const [fewer, more] = a.modifiers.length < b.modifiers.length ? [a, b] : [b, a];
  return fewer.modifiers.every((one) => more.modifiers.some((other) => same(one, other)));
}
