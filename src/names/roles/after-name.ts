import type { Span } from '../../language/span.ts';
import { DETERMINER, FINITE_VERB, isPerson, isRolePhrase, type RoleContext } from './role-context.ts';
import { belongsToRole, isRole } from './role-nouns.ts';

/** A phrase up to the next punctuation mark that may end it, in UTF-16 code units. Set by hand. */
const PHRASE = /^[^,;:()—–"“”\n]{3,160}/u;
const AGE = /^, (?:aged )?\d{1,3}(?=,)/;
/** After these and a name, the words after a comma may be the sentence's subject: "According to X, the mayor resigned." */
const SCENE =
  /^(?:according to|unlike|like|for|with|after|before|despite|since|under|as|in|at|on|by|when|while|if)\b[^,]*$/iu;

/** In UTF-16 code units: what opens a sentence without a comma is no longer. Set by hand. */
const LONGEST_SCENE = 1_000;

/** Roles after a name and a comma: "X, 42, a nurse", "X (left), the mayor of Ulm", "X, director of A, and chairman of B". */
export function apposed(context: RoleContext): Span[] {
  const { text, from, to, person } = context;
  let at = person.end;
  for (const skip of [/^ \([^()]{1,40}\)/u, AGE]) at += skip.exec(text.slice(at, to))?.[0].length ?? 0;
  const role = phraseAt(context, skipped(text, at, to, /^, /));
  if (!role || !(beginsDefinitely(text, role) || isBareRole(context, role))) return [];
  const isClosed = /^[,;)]/.test(text.slice(role.end, to)) || role.end === to;
  if (!isClosed && person.start - from <= LONGEST_SCENE && SCENE.test(text.slice(from, person.start))) return [];
  const next = phraseAt(context, skipped(text, role.end, to, /^, and /));
  return next && isBareRole(context, next) ? [role, next] : [role];
}

/** The role after a name and "is" or "was": "X is the head of Y", "X, who was a judge". */
export function predicated(context: RoleContext): Span | undefined {
  const { text, to, person } = context;
  const role = phraseAt(context, skipped(text, person.end, to, /^(?:,? who)? (?:is|was) (?=(?:the|an?) )/));
  return role && beginsDefinitely(text, role) ? role : undefined;
}

/** Where a text goes on after what it must begin with; nothing where it does not begin so. */
function skipped(text: string, at: number, to: number, what: RegExp): number | undefined {
  const match = what.exec(text.slice(at, to));
  return match ? at + match[0].length : undefined;
}

/** The role that begins here, up to the next comma or the sentence's end, without a "who …" that has a verb. */
function phraseAt({ text, to, names }: RoleContext, at: number | undefined): Span | undefined {
  if (at === undefined) return undefined;
  const whole = PHRASE.exec(text.slice(at, to))?.[0].replace(/[\s.!?]+$/u, '') ?? '';
  // "X, head of Y said": the comma that should close it is often left out.
  const unclosed = /^(?!(?:the|an?) )(.*\p{L}) (?:said|says|told|added)\b/iu.exec(whole)?.[1];
  const clause =
    unclosed !== undefined && !FINITE_VERB.test(unclosed)
      ? unclosed
      : FINITE_VERB.test(whole)
        ? whole.replace(/ (?:who|which|that|whose|where)\b.*$/u, '')
        : whole;
  // "since May 3, 2021": the comma within a date ends the phrase too early.
  const phrase = clause.replace(/ (?:since|from|until|on|in) \p{Lu}\p{Ll}+ \d{1,2}$/u, '');
  const role = { start: at, end: at + phrase.length };
  const isRight = isRolePhrase(phrase.split(/\s+/)) && !FINITE_VERB.test(phrase) && !isOfNext(phrase, role, names);
  return isRight ? role : undefined;
}

/** Whether the words are of the next person in a list: "the builder of the crane Jorvik Tarn". "an adviser to President X" is not. */
function isOfNext(phrase: string, role: Span, names: RoleContext['names']): boolean {
  const next = names.find((name) => isPerson(name) && name.end === role.end && name.start > role.start);
  if (!next) return false;
  const words = phrase
    .slice(0, next.start - role.start)
    .trimEnd()
    .split(/\s+/);
  const from = words.findIndex((word) => /^(?:of|for|to|with|by)$/.test(word));
  const between = words.slice(from + 1);
  return (
    from < 0 ||
    !between.every((word) => isRole(word) || /^(?:\p{Lu}|and$)/u.test(word)) ||
    (between.length > 0 && !isRole(between.at(-1) ?? ''))
  );
}

const firstWord = (text: string, { start, end }: Span): string => /^\S+/u.exec(text.slice(start, end))?.[0] ?? '';

/** Whether it begins with "the", "a", "his", "Norvane's". */
function beginsDefinitely(text: string, role: Span): boolean {
  const first = firstWord(text, role);
  return DETERMINER.test(first) || /['’]s?$/.test(first);
}

/** Whether it is a role without an article, as "chief financial officer and treasurer at …", that names no other person. */
function isBareRole({ text, names }: RoleContext, role: Span): boolean {
  const words = text.slice(role.start, role.end).split(/\s+/);
  const head = words.findIndex((word) => isRole(word));
  const isOther = names.some((name) => isPerson(name) && name.start < role.end && role.start < name.end);
  return head >= 0 && !isOther && words.slice(0, head).every((word) => belongsToRole(word));
}
