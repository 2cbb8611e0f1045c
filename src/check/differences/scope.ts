import type { Unit } from '../../corpus/units/units.ts';
import { before } from '../before.ts';
import type { Difference } from '../difference.ts';
import type { Claim, Evidence } from '../evidence.ts';
import { isRole } from '../role-words.ts';

/** How much of the rest of the claim the sentence must say, from 0 to 1. Set by hand. */
const REST = 0.6;

const words = (list: string): RegExp => new RegExp(String.raw`\b(?:${list})\b`, 'iu');
/** Says of all what may be said of some. */
const ALL = words('(?<!\\b(?:at|after|above|of) )all(?! but|-)|every(?:one|body|thing)?|entire(?:ly)?|whole|always');
/** Says that there is no other. */
const ONLY = words('only|solely|exclusively|sole');
const EXACT = words('exactly|precisely');
const MOST = words('most(?! \\p{L}+ly)|majority');
/** Of each kind of scope, what says it in a claim, and what may say it in the story. */
const SCOPES: readonly (readonly [claim: RegExp, sentence: RegExp])[] = [
  [ALL, words('all|every(?:one|body|thing)?|each|both|entire(?:ly)?|whole|always|full(?:y)?|total|complete(?:ly)?')],
  [ONLY, words('only|solely|exclusively|sole|just|nothing but|no other|alone|merely')],
  [EXACT, EXACT],
  [MOST, words('most|majority|mostly|mainly|primarily|largely|all|nearly|almost')],
];
/** Says less than all. */
const SOME = words(
  'some|several|many|most|part of|parts of|half of|one of|two of|three of|a few|at least|at most|primarily|mainly|mostly|largely|partly',
);

/** Words of a claim that say of all, or of nothing else, what the sentence does not say so. */
export const scopeUnsaid = (claim: Claim, { text }: Evidence): Unit[] =>
  SCOPES.flatMap(([ours, theirs]) => {
    const found = ours.exec(claim.text);
    return found && !theirs.test(text) ? [wordAt(found)] : [];
  });

const wordAt = ({ 0: text, index }: RegExpExecArray): Unit => ({
  kind: 'word',
  text,
  start: index,
  end: index + text.length,
  terms: [text.toLowerCase()],
  isLight: true,
  isAside: false,
});

/** Of whom or how much it is said: "everyone" beside "some", "at most" beside "at least", "a director" beside "a former director". */
export function scopes(claim: Claim, evidence: Evidence): readonly Difference[] {
  return [...quantifiers(claim, evidence), ...bounds(claim, evidence), ...formers(claim, evidence)];
}

function quantifiers(claim: Claim, { text }: Evidence): Difference[] {
  const [said, some] = [ALL.exec(claim.text), SOME.exec(text)];
  if (!said || !some || SCOPES[0]?.[1].test(text)) return [];
  return [{ kind: 'word', said: [wordAt(said)], story: [wordAt(some)], rest: REST }];
}

/** What a number is a bound of, right before it. */
const BOUNDS = {
  least: /\b(?:at least|no (?:fewer|less) than|a minimum of)(?: a| an| the)? ?$/i,
  over: /\b(?:more than|over|above|in excess of|exceed(?:s|ed|ing)?)(?: a| an| the)? ?$/i,
  most: /\b(?:at (?:the )?most|up to|no more than|a maximum of|only|as many as)(?: a| an| the)? ?$/i,
  under: /\b(?:less than|fewer than|under|below)(?: a| an| the)? ?$/i,
  exact: /\b(?:exactly|precisely)(?: a| an| the)? ?$/i,
} as const;
type Bound = keyof typeof BOUNDS;
/** Of a bound in the claim, those of the sentence that say something else; '' is a number without one. */
const CONFLICTS: Readonly<Record<Bound, readonly (Bound | '')[]>> = {
  least: ['most', 'under'],
  over: ['most', 'under', ''],
  most: ['least', 'over'],
  under: ['least', 'over', ''],
  exact: ['least', 'over', 'most', 'under'],
};

const boundOf = ({ start }: Unit, text: string): readonly [Bound | '', length: number] => {
  const above = before({ start }, text);
  for (const [bound, pattern] of Object.entries(BOUNDS) as [Bound, RegExp][]) {
    const found = pattern.exec(above)?.[0];
    if (found !== undefined) return [bound, found.length];
  }
  return ['', 0];
};

function bounds(claim: Claim, { alignment, text }: Evidence): Difference[] {
  return alignment.held.flatMap(({ unit, there }): Difference[] => {
    if (!unit.number || !there?.number) return [];
    const [[ours, length], [theirs, lengthThere]] = [boundOf(unit, claim.text), boundOf(there, text)];
    if (ours === '' || !CONFLICTS[ours].includes(theirs)) return [];
    return [
      {
        kind: 'number',
        said: [{ start: unit.start - length, end: unit.end }],
        story: [{ start: there.start - lengthThere, end: there.end }],
        rest: REST,
      },
    ];
  });
}

/** Says that it is no longer so, or not really. */
const FORMER =
  /\b(?:former|formerly|previous|previously|then|ex|acting|attempted|alleged|suspected|would-be|fake|mock|draft|proposed|planned)[ -]$/i;
const WAS =
  /\b(?:was|were|had|used to|once|former\w*|ex|previous\w*|then|acting|attempted|alleged\w*|suspected|would-be|fake|mock|draft|proposed|planned|until|accused)\b/i;

/** The same of whatever is said. */
const NO_LONGER = words('previously|formerly|no longer');

/** Says that it is so now. */
const IS = words('is|are|am');

/** Before what somebody is, whatever stands between: "former Socialist Prime Minister", "candidate for Lieutenant Governor". */
const FORMER_ROLE = /\b(?:former|ex|then|acting|deputy|candidate for|nominee for) (?:\p{L}+ ){0,2}$/iu;

function formers(claim: Claim, { alignment, text }: Evidence): Difference[] {
  if (WAS.test(claim.text)) return [];
  const past = NO_LONGER.exec(text);
  if (past && IS.test(claim.text)) return [{ kind: 'not', said: [], story: [wordAt(past)], rest: REST }];
  return alignment.held.flatMap(({ unit, there }): Difference[] => {
    if (unit.kind !== 'word' || there?.kind !== 'word') return [];
    const above = before(there, text);
    const found = FORMER.exec(above) ?? (isRole(there) ? FORMER_ROLE.exec(above) : undefined);
    if (!found || !there) return [];
    return [
      {
        kind: 'word',
        said: [unit],
        story: [{ start: there.start - above.length + found.index, end: there.end }],
        rest: REST,
      },
    ];
  });
}
