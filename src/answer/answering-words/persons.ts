import { alternatives } from '../../language/lexicon/lexicon.ts';
import type { Span } from '../../language/span.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { stemOf } from '../../language/tokens.ts';
import { wordClasses } from '../../language/wordnet.ts';
import type { NamedSpan } from '../../names/name-index.ts';
import type { Told } from './told.ts';

/** What a name is in its clause. */
export type Part = 'subject' | 'passive' | 'speaker' | 'agent' | 'complement' | 'other';

/** A name with its titles, or several that are told together. */
export interface Person extends Span {
  readonly part: Part;
  /** The words before it that say who it is, and those after a comma: "the mayor of Duisburg". */
  readonly role: string;
}

export const SAYING = alternatives('saying-verbs', 'answer-speech');
/** A participle, as a pattern. */
export const PARTICIPLE = `(?:\\p{L}+ly )?(?:\\p{L}+(?:ed|en)|${alternatives('answering-participles')})\\b`;
/** Words that may stand between the border of a clause and a name: no verb, no preposition. */
const DESCRIBING = "(?:(?:the|a|an|its|his|her|their|another|former|\\p{L}[\\p{L}\\p{M}'’.-]*) ){0,6}?";
/** The words right before a name, from the nearest border of such a kind. */
const since = (border: string): RegExp => new RegExp(`(?:.*(?:${border})|^)(${DESCRIBING})$`, 'su');
const needing = (border: string): RegExp => new RegExp(`.*(?:${border})(${DESCRIBING})$`, 'su');
const INVERTED = needing(`[,.!?"”’']["”’']* (?:(?:also|then|later) )?(?!told|tells|asked|call)(?:${SAYING}) `);
const ACCORDING = needing('\\b[Aa]ccording to ');
const BY = needing('\\bby ');
const IS = needing('\\b(?:is|was|are|were|became|named|called|appointed|elected) ');
const OPENING = since('[,;:"“‘] ?|\\b(?:and|but|while|that|as|when|after|before|because|if|although|[Ii]n \\d{4},?) ');
/** "The mayor of Duisburg, Adolf Sauerland," */
const ROLE_BEFORE =
  /(?:.*(?:[,;:"“”] |\b(?:and|but|that|while) )|^)((?:[\p{L}\p{M}'’.-]+ ){0,9}[\p{L}\p{M}'’.-]+), $/su;
const LINKS = new Set(['of', 'for', 'in', 'at', 'and']);
/** Between commas, or to the end: "the mayor of Duisburg". */
const ASIDE = /^, (?!and |but |or |said )[^,"“”:;]{1,120}(?:,|\.?$)/;
const AN_ASIDE = [
  /^, (?:(?:the|an?|who|his|her|its|their|another|former)\b|[\p{Lu}\d])/u,
  /^, (?:\p{L}+ (?:of|at|for|with|in)\b|\p{L}+ \p{L}+ (?:of|at|for)\b|[^ ]+ \p{L}+er\b)/u,
];
const PASSIVE = new RegExp(`^ (?:was|were|is|are|got|(?:has|have|had|will) been|will be|is to be) ${PARTICIPLE}`, 'u');
/** What makes a name the half of one, or another's: "Obama's wife", "the Bold of Halych". */
const GOES_ON = [
  /^(?:['’]s?\b|['’] | \p{Lu}|-\p{L}| and (?:the )?\p{Lu})/u,
  /^(?:,? (?:the|of|bin|ibn|de|von|al|II|III) \p{Lu}| (?:bin|ibn|de|von|van|of) )/u,
];

/** The persons and organisations that a sentence names, each with its titles and its part in the clause. */
export function personsIn({ text }: Pick<Told, 'text'>, named: readonly NamedSpan[]): Person[] {
  const groups: { start: number; end: number }[] = [];
  for (const { start, end } of [...named].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = groups.at(-1);
    if (last && start < last.end) continue;
    const from = withTitles(text, start);
    const gap = last ? text.slice(last.end, from) : '';
    if (last && /^(?:,? and |, | & )$/.test(gap) && (gap !== ', ' || isList(text, end))) last.end = end;
    else groups.push({ start: from, end });
  }
  return groups.flatMap((group) => {
    const after = text.slice(group.end);
    if (GOES_ON.some((pattern) => pattern.test(after)) || isModifier(after)) return [];
    return [{ ...group, ...partOf(text, group) }];
  });
}

/** Whether another name follows. */
const isList = (text: string, end: number): boolean => /^,? (?:and )?\p{Lu}/u.test(text.slice(end));

/** Where a name begins with the capitalised words before it: "Prime Minister Theresa May". */
function withTitles(text: string, start: number): number {
  let from = start;
  for (;;) {
    const before = /(?<![\p{L}\p{N}'’])(\p{Lu}[\p{L}\p{M}.-]*) $/u.exec(text.slice(0, from));
    if (!before || STOP_WORDS.has(before[1]?.toLowerCase() ?? '')) return from;
    from = before.index;
  }
}

function isModifier(after: string): boolean {
  const word = /^ (\p{Ll}[\p{L}-]*)/u.exec(after)?.[1] ?? '';
  if (word === '' || STOP_WORDS.has(word) || /(?:ed|ly|ing)$/.test(word)) return false;
  const known = wordClasses().get(stemOf(word));
  return known !== undefined && known.noun > known.verb;
}

function partOf(text: string, { start, end }: Span): { part: Part; role: string } {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const aside = AN_ASIDE.some((pattern) => pattern.test(after)) ? (ASIDE.exec(after)?.[0] ?? '') : '';
  const described = (pattern: RegExp): string | undefined => {
    const words = pattern.exec(before)?.[1];
    return words !== undefined && isDescription(words) ? words : undefined;
  };
  const rest = after.slice(aside.length || (/^, (?=\p{L})/u.test(after) && ROLE_BEFORE.test(before) ? 1 : 0));
  for (const [part, pattern] of PARTS) {
    const words = described(pattern);
    if (words !== undefined) return { part, role: `${words} ${aside}` };
  }
  const named = ROLE_BEFORE.exec(before)?.[1];
  const isNamed = named !== undefined && /^[,.]/.test(after) && isDescription(withoutLinks(named));
  const opening = isNamed ? named : described(OPENING);
  if (opening !== undefined && /^ \p{L}/u.test(rest) && !/^ (?:of|and|or|in|at|to)\b/.test(rest))
    return { part: PASSIVE.test(rest) ? 'passive' : 'subject', role: `${opening} ${aside}` };
  return { part: 'other', role: isNamed ? named : aside };
}

const PARTS: readonly (readonly [Part, RegExp])[] = [
  ['speaker', INVERTED],
  ['speaker', ACCORDING],
  ['agent', BY],
  ['complement', IS],
];

const withoutLinks = (words: string): string =>
  words
    .split(' ')
    .filter((word) => !LINKS.has(word))
    .join(' ');

/** Nouns and adjectives alone. */
function isDescription(words: string): boolean {
  return words
    .split(' ')
    .filter(Boolean)
    .every(
      (word) =>
        /^(?:the|an?|its|his|her|their|former|another)$/i.test(word) ||
        /^\p{Lu}/u.test(word) ||
        isNounOrAdjective(word),
    );
}

function isNounOrAdjective(word: string): boolean {
  if (STOP_WORDS.has(word)) return false;
  if (/^(?:retired|acting|outgoing|elected)$/.test(word)) return true;
  if (/(?:ed|ing|ly)$/.test(word)) return false;
  const known = wordClasses().get(stemOf(word.replace(/['’]s$/, '')));
  return !known || known.noun + known.adjective > known.verb;
}
