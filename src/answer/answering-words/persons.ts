import { alternatives, lexicon } from '../../language/lexicon/lexicon.ts';
import type { Span } from '../../language/span.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { stemOf } from '../../language/tokens.ts';
import { wordRelations } from '../../language/word-relations.ts';
import { wordClasses } from '../../language/wordnet.ts';
import { PLACES } from '../../names/gazetteer/places.ts';
import type { NamedSpan } from '../../names/name-index.ts';
import { isAsked, type Told } from './told.ts';

/** What a name is in its clause. */
export type Part = 'subject' | 'passive' | 'speaker' | 'agent' | 'complement' | 'object' | 'other';

/** A name with its titles, or several that are told together. */
export interface Person extends Span {
  readonly part: Part;
  /** The words before it that say who it is, and those after a comma: "the mayor of Duisburg". */
  readonly role: string;
}

const SAYING = alternatives('saying-verbs', 'answer-speech');
/** Words that may stand between the border of a clause and a name: no verb, no preposition. */
const DESCRIBING = "(?:(?:the|a|an|its|his|her|their|another|former|\\p{L}[\\p{L}\\p{M}'’.-]*) ){0,6}?";
const INVERTED = new RegExp(
  `[,.!?"”’'](?:["”’'])* (?:(?:also|then|later) )?(?!told|tells|asked|call)(?:${SAYING}) (${DESCRIBING})$`,
  'u',
);
const ACCORDING = new RegExp(`\\b[Aa]ccording to (${DESCRIBING})$`, 'u');
const BY = new RegExp(`\\bby (${DESCRIBING})$`, 'u');
const IS = new RegExp(`\\b(?:is|was|are|were|became|named|called|appointed|elected) (${DESCRIBING})$`, 'u');
const OPENING = new RegExp(
  `(?:^|[,;:"“‘] ?|\\b(?:and|but|while|that|as|when|after|before|because|if|although|[Ii]n \\d{4},?) )(${DESCRIBING})$`,
  'u',
);
/** Between commas, or to the end: "the mayor of Duisburg". */
const ASIDE = /^, (?!and |but |or |said )[^,"“”:;]{1,120}(?:,|\.?$)/;
const AN_ASIDE =
  /^, (?:(?:the|an?|who|his|her|its|their|another|former|[\p{Lu}]|\d)|\p{L}+ (?:of|at|for|with|in)\b|\p{L}+ \p{L}+ (?:of|at|for)\b|[^ ]+ \p{L}+er\b)/u;
const PASSIVE =
  /^ (?:(?:was|were|is|are|(?:has|have|had|will) been|will be|is to be|got)) (?:\p{L}+ly )?(?:\p{L}+(?:ed|en|wn)|shot|hit|hurt|found|named|held|put|sent|told|made|caught|left|sworn)\b/u;

/** The persons and organisations that a sentence names, each with its titles and its part in the clause. */
export function personsIn({ text }: Told, named: readonly NamedSpan[]): Person[] {
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
    // "Obama's wife", "the Obama administration", half of a name.
    if (
      /^(?:['’]s?\b|['’] | \p{Lu}|-\p{L}| and (?:the )?\p{Lu}|,? (?:the|of|bin|ibn|de|von|al|II|III) \p{Lu}| (?:bin|ibn|de|von|van|of) )/u.test(
        after,
      ) ||
      isModifier(after)
    )
      return [];
    return [{ ...group, ...partOf(text, group) }];
  });
}

const isList = (text: string, end: number): boolean =>
  /^,? (?:and )?\p{Lu}/u.test(text.slice(end)) || /^, (?:and )?\p{Lu}/u.test(text.slice(end));

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
  const aside = AN_ASIDE.test(after) ? (ASIDE.exec(after)?.[0] ?? '') : '';
  const described = (pattern: RegExp): string | undefined => {
    const words = pattern.exec(before)?.[1];
    return words !== undefined && isDescription(words) ? words : undefined;
  };
  const rest = after.slice(aside.length);
  for (const [part, pattern] of PARTS) {
    const words = described(pattern);
    if (words !== undefined) return { part, role: `${words} ${aside}` };
  }
  const opening = described(OPENING);
  if (opening !== undefined && /^ \p{L}/u.test(rest) && !/^ (?:of|and|or|in|at|to)\b/.test(rest))
    return { part: PASSIVE.test(rest) ? 'passive' : 'subject', role: `${opening} ${aside}` };
  return { part: 'other', role: aside };
}

const PARTS: readonly (readonly [Part, RegExp])[] = [
  ['speaker', INVERTED],
  ['speaker', ACCORDING],
  ['agent', BY],
  ['complement', IS],
];

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

const OBJECT = /^(?:(?:and|so|but) )?(?:who|whom) (?:did|does|do)\b/i;
const PASSIVELY =
  /^who (?:was|were|is|are|has been|have been|had been|got|gets|will be|is being) (?:\p{L}+ly )?(?:\p{L}+(?:ed|en|wn)|shot|hit|hurt|found|named|held|put|sent|told|made|caught|left|sworn)\b/iu;
/** "Who is the mayor?", not "Who was he with?" or "Who is paying?". */
const IDENTITY = /^who(?:['’]?s| is| are| was| were) (?!(?:he|she|it|they|we|you|i)\b|\p{L}+ing\b)/iu;
const ENDS_OPEN =
  /\b(?:with|of|for|by|to|from|after|about|against|on|at|than) *\??$|\b\p{L}+ (?:accused|said|thought|supposed|asking|trying|going)\b/iu;
const PLURAL = /^who (?:are|were)\b/i;

/** The person that is asked for, where one alone can be it. */
export function personAsked(told: Told, named: readonly NamedSpan[]): Span | undefined {
  const { text } = told.question;
  if (!/^(?:(?:and|so|but) )?who\b/i.test(text) || OBJECT.test(text) || ENDS_OPEN.test(text)) return undefined;
  const others = unasked(told, named);
  const persons = personsIn(told, named).flatMap((person) => {
    const names = others.filter((name) => person.start <= name.start && name.end <= person.end);
    return names.length === 0 || isAsked(told, person) ? [] : [{ ...person, names }];
  });
  const only = (some: readonly Found[]): Found | undefined => (some.length === 1 ? some[0] : undefined);
  const isOf =
    (...parts: readonly Part[]) =>
    ({ part }: Found): boolean =>
      parts.includes(part);
  if (IDENTITY.test(text) && !PASSIVELY.test(text)) {
    const chosen = only(persons.filter(({ role }) => saysRole(role, told)));
    return chosen && PLURAL.test(text) && chosen.names.length === 1 ? undefined : chosen;
  }
  const fitting = persons.filter(
    PASSIVELY.test(text) ? isOf('passive', 'complement') : isOf('subject', 'speaker', 'agent'),
  );
  const doing = fitting.filter((person) => doesWhatIsAsked(person, told));
  if (doing.length > 0) return only(doing);
  const [first] = fitting;
  return first && persons.length === 1 && isAlone(first, told, others) ? first : undefined;
}

type Found = Person & { readonly names: readonly NamedSpan[] };

/** The names of a sentence that the question does not have. */
function unasked(told: Told, named: readonly NamedSpan[]): NamedSpan[] {
  const asked = new Set(told.question.phrases.map(({ name }) => name));
  return named.filter((name) => !asked.has(name.name) && !isAsked(told, name));
}

const CAPITALS = /\p{Lu}[\p{L}\p{M}'’.-]+(?: (?:of |the |de |van |von |al-)?\p{Lu}[\p{L}\p{M}'’.-]+)+/gu;

/** Whether a sentence names this person alone, says nobody else to do what is asked, and it is somebody who can. */
function isAlone({ start, end, names }: Found, told: Told, others: readonly NamedSpan[]): boolean {
  const isOutside = (span: Span): boolean => span.end <= start || span.start >= end;
  if (others.some(isOutside) || names.some(({ name }) => name.kind !== 'person')) return false;
  const verb = verbAsked(told.question);
  if (told.words.some(({ key }) => key === verb)) return false;
  return [...told.text.matchAll(CAPITALS)]
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length, words }))
    .every((span) => !isOutside(span) || isAsked(told, span) || PLACES.has(span.words));
}

/** The word after "who" that says what is done, past auxiliaries and adverbs. */
function verbAsked({ words }: Told['question']): string | undefined {
  return words.find(({ key, stop }, at) => at > 0 && (!stop || SAYS.has(key)) && !/li?$/.test(key))?.key;
}

const SAYS = new Set([...lexicon('saying-verbs'), ...lexicon('answer-speech')]);
const SAYS_STEMS: ReadonlySet<string> = new Set([...SAYS, 'speak', 'spoke'].map(stemOf));

/** Whether the verb that goes with a person is the question's, or means the same. */
function doesWhatIsAsked({ start, end, part, names }: Found, told: Told): boolean {
  const { text, question } = told;
  const verbs =
    part === 'agent'
      ? /(\p{L}+)(?: \p{L}+ly)? by (?:\S+ ){0,6}$/u.exec(text.slice(0, start))
      : part === 'speaker'
        ? new RegExp(`\\b(${SAYING}|[Aa]ccording)\\b(?:(?! (?:${SAYING}) )[^,])*$`, 'u').exec(text.slice(0, start))
        : /^(?:, [^,]{1,120},)?(?: (?:was|were|is|are|has|have|had|been|will|be|would|also|then|later|to|\p{L}+ly))* (\p{L}+)/u.exec(
            text.slice(end),
          );
  const verb = verbs?.[1]?.toLowerCase();
  if (verb === undefined) return false;
  const asked = verbAsked(question);
  const stem = stemOf(verb);
  if (asked === undefined) return false;
  if (SAYS_STEMS.has(asked) && (part === 'speaker' || SAYS_STEMS.has(stem))) return true;
  if (stem === asked) return true;
  if (names.some(({ name }) => name.kind !== 'person')) return false;
  const { paraphrases, senses } = wordRelations();
  return (paraphrases.get(asked)?.has(stem) || senses.get(asked)?.has(stem)) ?? false;
}

/** Whether what is said of a person is what the question asks for: its first noun, or what readers say for it. */
function saysRole(role: string, { question }: Told): boolean {
  const head = headOf(question.text, question.words);
  if (head === undefined) return false;
  const same = wordRelations().paraphrases.get(head);
  return (role.match(/\p{L}+/gu) ?? [])
    .map((word) => stemOf(word.toLowerCase()))
    .some((stem) => stem === head || same?.has(stem));
}

const AFTER_HEAD = /\b(?:of|for|in|at|on|who|that|which|from|under|to|by|with|behind|whose)\b|[,?]/i;

/** The noun that "who is the" asks for: "chief" of "Kohat's police chief". */
function headOf(text: string, words: Told['question']['words']): string | undefined {
  const from = /^who(?:['’]?s| is| are| was| were) (?:in )?/i.exec(text)?.[0].length ?? 0;
  const length = AFTER_HEAD.exec(text.slice(from))?.index ?? text.length;
  return words.filter(({ stop, start, end }) => !stop && start >= from && end <= from + length).at(-1)?.key;
}
