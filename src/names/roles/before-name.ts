import { OPENERS } from '../../language/lexicon/lists.ts';
import type { Span } from '../../language/span.ts';
import { isDayOrMonth } from '../detect/words.ts';
import {
  DETERMINER,
  FINITE_VERB,
  isPerson,
  isRolePhrase,
  LONGEST,
  MOST_WORDS,
  type NameThere,
  type RoleContext,
} from './role-context.ts';
import { areRoles, belongsToRole, isCourtesy, isRole } from './role-nouns.ts';

const JOINING = /^(?:of|for|and|the|to|&)$/;

/** "In May Mayor X": before a role May is the month. */
const isDay = (word: string): boolean => word === 'May' || isDayOrMonth(word);

interface Piece extends Span {
  readonly word: string;
}

/** The words of the sentence up to a place, back to the last punctuation mark. */
function piecesBefore({ text, from }: RoleContext, end: number): Piece[] {
  const start = Math.max(from, end - LONGEST);
  const pieces: Piece[] = [];
  for (const { index, 0: word } of text.slice(start, end).matchAll(/[^\s,;:()[\]"“”„—–]+|[,;:()[\]"“”„—–]/gu)) {
    if (/^[,;:()[\]"“”„—–]/u.test(word)) pieces.length = 0;
    // The limit may have cut the first one in two.
    else if (index > 0 || start === from) pieces.push({ word, start: start + index, end: start + index + word.length });
  }
  return pieces;
}

/** The role right before a name: "Environment Minister X", "Minister of Education Mr X". In "a major X" it is no rank. */
export function rightBefore(context: RoleContext): Span | undefined {
  return before(context, (word) => isRole(word) && word !== 'major');
}

/** What no word of a role holds. */
const MARK = /[\s,;:()[\]"“”„—–]/;
/** UTF-16 code units in which the word before a name is looked for. Set by hand: few words are longer. */
const NEAR = 40;

/** The word before a place, where white space is between. */
function wordBefore(text: string, from: number, at: number): string | undefined {
  const limit = Math.max(from, at - NEAR);
  const end = limit + text.slice(limit, at).trimEnd().length;
  let start = end;
  while (start > limit && !MARK.test(text.charAt(start - 1))) start -= 1;
  return end < at && start < end ? text.slice(start, end) : undefined;
}

function before(context: RoleContext, isHead: (word: string) => boolean): Span | undefined {
  const { text, from, person } = context;
  // Most names have no role before them, which the last word before them shows at once.
  const word = wordBefore(text, from, person.start);
  if (word === undefined || !(isCourtesy(word) || isHead(word) || JOINING.test(word) || belongsToRole(word)))
    return undefined;
  const pieces = piecesBefore(context, context.person.start);
  if (!pieces.some(({ word }) => isHead(word))) return undefined;
  while (isCourtesy(pieces.at(-1)?.word ?? '')) pieces.pop();
  let first = pieces.length;
  if (isHead(pieces.at(-1)?.word ?? '')) first -= 1;
  while (first > 0 && isPart(pieces[first - 1])) first -= 1;
  first = beginOfOwn(pieces, first, context);
  while (first < pieces.length && beginsNothing(pieces[first], context)) first += 1;
  const role = pieces.slice(first);
  const head = role.findLastIndex(({ word }) => isHead(word));
  const [start, last] = [role[0], role.at(-1)];
  if (!start || !last || head < 0 || role.length > MOST_WORDS) return undefined;
  const isWhole =
    role[head] === last || (/^(?:of|for|at)$/.test(role[head + 1]?.word ?? '') && !JOINING.test(last.word));
  return isWhole ? { start: start.start, end: last.end } : undefined;
}

const isPart = (piece: Piece | undefined): boolean =>
  piece !== undefined && (JOINING.test(piece.word) || belongsToRole(piece.word));

function beginsNothing(piece: Piece | undefined, { from }: RoleContext): boolean {
  if (!piece) return false;
  const { word, start } = piece;
  // "US" in "US President X" opens the sentence and belongs to the role.
  const isShort = /^\p{Lu}[\p{Lu}.]+$/u.test(word);
  const isOpener = start === from && OPENERS.has(word.toLowerCase()) && !isRole(word) && !areRoles(word) && !isShort;
  return JOINING.test(word) || isDay(word) || isOpener || !/\p{L}/u.test(word);
}

/** Where what is said of this name alone begins: after "musician Jorvik Tarn and", "portraits of", "the lawyer of". */
function beginOfOwn(pieces: readonly Piece[], from: number, { names }: RoleContext): number {
  const wordAt = (at: number): string => pieces[at]?.word ?? '';
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(wordAt(at));
  const endsWithRole = isRole(wordAt(pieces.length - 1));
  const ends = new Set(names.filter(isPerson).map(({ end }) => end));
  let first = from;
  for (let at = from; at < pieces.length; at++) {
    const word = wordAt(at);
    const left = wordAt(at - 1);
    // After "Queen Quorvin and Prince" and "chairman of President" the last title alone is this name's.
    const onlyTitles = (): boolean =>
      at < pieces.length - 1 && pieces.slice(at + 1).every((piece) => isRole(piece.word));
    let isOthers = ends.has(pieces[at]?.end ?? -1);
    if (word === 'and' || word === '&')
      isOthers = isRole(left) || areRoles(left) || (isCapital(at - 1) && !isCapital(at + 1)) || onlyTitles();
    else if (word === 'of' || word === 'for' || word === 'to') {
      const isOfBody = word !== 'to' && isCapital(at - 1) && pieces.some((_, i) => i > at && isCapital(i));
      isOthers = !(isOfBody || (isRole(left) && !endsWithRole)) || onlyTitles();
    }
    if (isOthers) first = at + 1;
  }
  return first;
}

/** Names before a person's in a list that share a role, at most. Set by hand: few sentences list more. */
const MOST_LISTED = 20;
const LISTED = /^(?: (?:of|from) [^,;:]{1,60}?)?(?: \([^()]{1,40}\))?(?:, and |, | and )$/u;

/** The role in the plural of a name in a list: "photographers X, Y and Z", "publishers X of A and Y of B". */
export function ofSeveral(context: RoleContext): Span | undefined {
  const { text, names, several } = context;
  let { person } = context;
  let at = names.length - 1;
  for (let listed = 0; listed <= MOST_LISTED; listed++) {
    const { start } = person;
    if (!several.has(start)) several.set(start, before({ ...context, person }, areRoles));
    const own = several.get(start);
    if (own) return own;
    while (at >= 0 && !isPersonBefore(names[at], start)) at -= 1;
    const left = names[at];
    if (!left || !LISTED.test(text.slice(left.end, start))) return undefined;
    person = left;
  }
  return undefined;
}

const isPersonBefore = (name: NameThere | undefined, start: number): boolean =>
  name !== undefined && name.end <= start && isPerson(name);

/** The role before a comma and a name: "said the museum's director, X", "the secretary general of QTX (a fund), X, has called". */
export function beforeComma(context: RoleContext): Span | undefined {
  const { text, from, to, person } = context;
  if (text.charAt(person.start - 2) !== ',') return undefined;
  const lead = text.slice(Math.max(from, person.start - LONGEST), person.start);
  const gap = /(?: \([^()]{1,60}\))?,\s$/u.exec(lead)?.[0].length;
  if (gap === undefined || !/[\s.]/.test(text.slice(person.start, person.end))) return undefined;
  const after = text.slice(person.end, to);
  // In "the mayor, X and Y" and "the mayor, X's lawyer" the comma begins a list.
  if (/^(?:['’]| and\b| or\b)/.test(after)) return undefined;
  const pieces = piecesBefore(context, person.start - gap);
  const first = beginOfPhrase(pieces, from);
  const [start, end] = [pieces[first], pieces.at(-1)];
  if (!start || !end || /^(?:unlike|like|than)$/i.test(pieces[first - 1]?.word ?? '')) return undefined;
  // "In a letter to the mayor, X wrote": what no comma closes must open the clause.
  const opensClause = pieces.slice(0, first).every(({ word }) => OPENERS.has(word.toLowerCase()));
  return /^(?:[,.;:)]| \(|$)/.test(after) || opensClause ? { start: start.start, end: end.end } : undefined;
}

/** The role before "is" and a name: "The fund's chairman is X". */
export function turned(context: RoleContext): Span | undefined {
  const { text, from, to, person } = context;
  const verb = / (?:is|was) $/.exec(text.slice(Math.max(from, person.start - LONGEST), person.start))?.[0].length;
  if (verb === undefined || !/^(?:[,.;)]|$)/.test(text.slice(person.end, to))) return undefined;
  const pieces = piecesBefore(context, person.start - verb);
  const first = pieces.findIndex(({ word }) => DETERMINER.test(word) || !OPENERS.has(word.toLowerCase()));
  const words = pieces.slice(Math.max(0, first)).map(({ word }) => word);
  const [start, end] = [pieces[first], pieces.at(-1)];
  const isWhole = DETERMINER.test(words[0] ?? '') || words.some((word) => /['’]s?$/.test(word));
  const isRight = isWhole && isRolePhrase(words) && !FINITE_VERB.test(words.join(' '));
  return start && end && isRight ? { start: start.start, end: end.end } : undefined;
}

/** The place of the nearest word from which on the words are a role; the number of words where there is none. */
function beginOfPhrase(pieces: readonly Piece[], from: number): number {
  const words = pieces.map(({ word }) => word);
  for (let at = words.length - 1; at >= Math.max(0, words.length - MOST_WORDS); at--) {
    const word = words[at] ?? '';
    const owns = /['’]s?$/.test(word) && !DETERMINER.test(words[at - 1] ?? '');
    const opens = at === 0 && pieces[0]?.start === from;
    const phrase = words.slice(at);
    if ((DETERMINER.test(word) || owns || opens) && isRolePhrase(phrase) && !FINITE_VERB.test(phrase.join(' ')))
      return at;
  }
  return words.length;
}
