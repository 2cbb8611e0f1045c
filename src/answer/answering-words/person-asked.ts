import { lexicon } from '../../language/lexicon/lexicon.ts';
import type { Span } from '../../language/span.ts';
import { stemOf } from '../../language/tokens.ts';
import { wordRelations } from '../../language/word-relations.ts';
import { PLACES } from '../../names/gazetteer/places.ts';
import type { NamedSpan } from '../../names/name-index.ts';
import type { Name } from '../../names/types.ts';
import { PARTICIPLE, type Part, type Person, personsIn, SAYING } from './persons.ts';
import { type Chosen, type How, isAsked, type Told } from './told.ts';

const OBJECT = /^(?:(?:and|so|but) )?(?:who|whom) (?:did|does|do)\b/i;
const PASSIVELY = new RegExp(
  `^who (?:was|were|is|are|has been|have been|had been|got|gets|will be|is being) ${PARTICIPLE}`,
  'iu',
);
/** "Who is the mayor?", not "Who was he with?" or "Who is paying?". */
const IDENTITY = /^who(?:['’]?s| is| are| was| were) (?!(?:he|she|it|they|we|you|i)\b|\p{L}+ing\b)/iu;
const ENDS_OPEN = [
  /\b(?:with|of|for|by|to|from|after|about|against|on|at|than) *\??$/i,
  /^who(?:['’]?s| is| are| was| were) .*\b(?:accused|said|thought|supposed|asking|trying|going)\b/i,
];
const PLURAL = /^who (?:are|were)\b/i;
/** "Who is in charge now that the chief has left?" asks for another one than the sentence may name. */
const OF_ANOTHER_TIME = /\b(?:after|instead|now|since)\b/i;

/** The person that is asked for, where one alone can be it. */
export function personAsked(told: Told, named: readonly NamedSpan[]): Chosen | undefined {
  const { text } = told.question;
  if (
    !/^(?:(?:and|so|but) )?who\b/i.test(text) ||
    OBJECT.test(text) ||
    OF_ANOTHER_TIME.test(text) ||
    ENDS_OPEN.some((pattern) => pattern.test(text))
  )
    return undefined;
  const asksWho = IDENTITY.test(text) && !PASSIVELY.test(text);
  const others = unasked(told, named).filter(({ name }) => asksWho || !isCalled(name, told));
  const persons = personsIn(told, named).flatMap((person) => {
    const names = others.filter((name) => person.start <= name.start && name.end <= person.end);
    return names.length === 0 || isAsked(told, person) ? [] : [{ ...person, names }];
  });
  const only = (some: readonly Found[]): Found | undefined => (some.length === 1 ? some[0] : undefined);
  const isOf =
    (...parts: readonly Part[]) =>
    ({ part }: Found): boolean =>
      parts.includes(part);
  const as = (person: Found | undefined, how: How): Chosen | undefined =>
    person && { start: person.start, end: person.end, how, rivals: persons.length - 1 };
  if (asksWho) {
    const chosen = only(persons.filter(({ role }) => saysRole(role, told)));
    return chosen && PLURAL.test(text) && chosen.names.length === 1 ? undefined : as(chosen, 'named');
  }
  const fitting = persons.filter(
    PASSIVELY.test(text) ? isOf('passive', 'complement') : isOf('subject', 'speaker', 'agent'),
  );
  const doing = fitting.flatMap((person) => {
    const how = doesWhatIsAsked(person, told);
    return how === undefined ? [] : [{ person, how }];
  });
  if (doing.length > 0) return doing.length === 1 && doing[0] ? as(doing[0].person, doing[0].how) : undefined;
  const [first] = fitting;
  return first && persons.length === 1 && isAlone(first, told, others) ? as(first, 'alone') : undefined;
}

type Found = Person & { readonly names: readonly NamedSpan[] };

/** The names of a sentence of which the question has no word: who is asked about does not answer. */
function unasked(told: Told, named: readonly NamedSpan[]): NamedSpan[] {
  const asked = new Set(told.question.phrases.map(({ name }) => name));
  const words = new Set(told.question.text.toLowerCase().match(WORD));
  const hasWord = ({ start, end }: Span): boolean =>
    (told.text.slice(start, end).toLowerCase().match(WORD) ?? []).some((word) => words.has(word));
  return named.filter((name) => !asked.has(name.name) && !hasWord(name));
}

/** What makes a role that of one person: "the mayor", "Pell's new mayor", but not "elected mayor". */
const OF_ONE = "(?:\\b(?:the|an?|his|her|its|their)|['’]s?) (?:\\S+ )?";

/** Whether the question calls somebody by what the story says that they are: "Who criticised the mayor?" */
function isCalled({ roles }: Name, { question }: Told): boolean {
  return roles.some(({ document, start, end }) => {
    const role = document.text.slice(start, end).replace(/^(?:the|an?|its|his|her|their) /i, '');
    const head = role
      .slice(0, AFTER_HEAD.exec(role)?.index)
      .match(/\p{L}+/gu)
      ?.at(-1);
    return head !== undefined && new RegExp(`${OF_ONE}${head}\\b`, 'iu').test(question.text);
  });
}

/** A word of a name that tells it from others: no article or initial. */
const WORD = /(?!(?:the|and|for|of)\b)\p{L}[\p{L}\p{M}-]{2,}/gu;

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

const BY_AGENT = /(\p{L}+)(?: \p{L}+ly)? by (?:\S+ ){0,6}$/u;
const SAID = new RegExp(`\\b(${SAYING}|[Aa]ccording)\\b(?:(?! (?:${SAYING}) )[^,])*$`, 'u');
const AUXILIARY = '(?:was|were|is|are|has|have|had|been|will|be|would|also|then|later|to|\\p{L}+ly)';
const DONE = new RegExp(`^(?:, [^,]{1,120},)?(?: ${AUXILIARY})* (\\p{L}+)`, 'u');

/** Whether the verb that goes with a person is the question's (`named`), or may mean the same (`clause`). */
function doesWhatIsAsked({ start, end, part, names }: Found, told: Told): How | undefined {
  const { text, question } = told;
  const before = text.slice(0, start);
  const verbs =
    part === 'agent' ? BY_AGENT.exec(before) : part === 'speaker' ? SAID.exec(before) : DONE.exec(text.slice(end));
  const verb = verbs?.[1]?.toLowerCase();
  const asked = verbAsked(question);
  if (verb === undefined || asked === undefined) return undefined;
  const stem = stemOf(verb);
  if (SAYS_STEMS.has(stemOf(asked)) && (part === 'speaker' || SAYS_STEMS.has(stem))) return 'clause';
  if (stem === asked) return 'named';
  if (names.some(({ name }) => name.kind !== 'person')) return undefined;
  const { paraphrases, senses } = wordRelations();
  return paraphrases.get(asked)?.has(stem) || senses.get(asked)?.has(stem) ? 'clause' : undefined;
}

/** Whether what is said of a person is what the question asks for: its first noun, or what readers say for it. */
function saysRole(role: string, { question }: Told): boolean {
  const head = headOf(question.text, question.words);
  // "Who is Dana Kilbride?" asks what she is.
  const isName = question.phrases.some(({ named, keys }) => named && keys.includes(head ?? ''));
  if (head === undefined || isName) return false;
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
