import type { IndexedSentence } from '../search/search-index.ts';
import { ACRONYMS, BODY_NOUNS, KIN, PERSON_NOUNS, PERSON_VERBS, PLACE_NOUNS } from './gazetteer/cues.ts';
import { FIRST_NAMES } from './gazetteer/first-names.ts';
import { DEMONYMS, PLACES } from './gazetteer/places.ts';
import { BODY_WORDS, COMPANY_ENDS, NO_NAMES, OPENERS, THING_ENDS, THING_STARTS, TITLES } from './gazetteer/words.ts';

import type { NameKind } from './types.ts';
import { isBody, isInUse, PARTS, type Usage, type Word } from './words.ts';

/** What words may be: a name of a kind, or none. */
export type Sort = NameKind | 'none';
export type Votes = Readonly<Partial<Record<Sort, number>>>;

/** What the parts of a run say of a candidate. */
export interface Place {
  /** "the" stands before it. */
  readonly definite: boolean;
  readonly beforeRole: boolean;
  readonly afterTitle: boolean;
}

/** Words that may be a name, and what stands around them. */
interface Sight {
  readonly words: readonly Word[];
  readonly text: string;
  readonly first: Word;
  readonly last: Word;
  readonly many: boolean;
  readonly isBody: boolean;
  readonly before: string;
  readonly behind: string;
  /** The word in lower case right before. */
  readonly noun: string;
  readonly place: Place;
  readonly usage: Usage;
  readonly sentence: IndexedSentence;
}

/** What a cue votes for, and how much; undefined where it says nothing. */
type Cue = (sight: Sight) => readonly [Sort, number] | undefined;

const when = (is: boolean, sort: Sort, weight: number): readonly [Sort, number] | undefined =>
  is ? [sort, weight] : undefined;

/** What the words themselves say. */
const SHAPES: readonly Cue[] = [
  ({ text }) => when(PLACES.has(text), 'none', 4),
  ({ words }) =>
    when(
      words.every(({ text, capital }) => NO_NAMES.has(text) || DEMONYMS.has(text) || !capital),
      'none',
      5,
    ),
  ({ many, words, last, first, text }) =>
    when(
      many && THING_ENDS.has(lastWord(words, last).lower) && !/ (?:School|Police|Health) District$/.test(text),
      'none',
      words.length === 2 && FIRST_NAMES.has(first.text) && SURNAMES.has(last.lower) ? 1 : 3,
    ),
  // "Space Shuttle Atlantis", "Lake Erie".
  ({ many, words, isBody: is }) =>
    when(many && !is && words.slice(0, -1).some(({ lower }) => THING_STARTS.has(lower)), 'none', 3),
  // "Booker Prize-winner", "an Ottawa New Democrat".
  ({ many, last, text }) =>
    when(
      /-(?:winner|winning|based|led|owned|backed|like|style|era|born|wide)$/.test(last.text) ||
        (many && isFromThere(last.text, text)),
      'none',
      2,
    ),
  // "the Association", "Officials".
  ({ many, first: { lower } }) =>
    when(!many && [PARTS, COMPANY_ENDS, BODY_NOUNS, PERSON_NOUNS].some((list) => list.has(lower)), 'none', 3),
  ({ words, isBody: is }) =>
    when(is, words.some(({ lower }) => BODY_WORDS.has(lower)) ? 'public body' : 'company', 2.5),
  ({ text }) => when(/ & /.test(text), 'company', 1),
  // "Boston Bruins".
  ({ many, isBody: is, text }) => when(many && !is && beginsWithPlace(text), 'company', 1.2),
  // "Ostwick City Lines", "Devil Rays".
  ({ many, isBody: is, first, last }) =>
    when(
      many && !is && /[^s]s$/.test(last.text) && !FIRST_NAMES.has(first.text) && !PLACES.has(last.text),
      'company',
      isInUse(last) ? 1.5 : 0.6,
    ),
  ({ words, many, isBody: is, first }) =>
    when(many && words.length <= 5 && FIRST_NAMES.has(first.text) && !is, 'person', 2.5),
  ({ many, first }) => when(!many && FIRST_NAMES.has(first.text), 'person', 0.6),
  // "George F. Hauser".
  ({ words, many, isBody: is }) =>
    when(many && !is && words.slice(1, -1).some(({ text }) => /^\p{Lu}$/u.test(text)), 'person', 2),
  ({ text }) => when(/ (?:Jr|Sr|II|III|IV)$/.test(text), 'person', 1.5),
  ({ many, text, first, usage }) => {
    if (many || !/^[\p{Lu}\d&]{2,6}$/u.test(text)) return undefined;
    const isShouted = text.length > 3 && (OPENERS.has(first.lower) || usage.lower.has(first.lower));
    return ACRONYMS.has(text) || isShouted ? ['none', 5] : ['company', 1.5];
  },
  // "the IMU system"; "iodine deficiency disorders (IDD)".
  ({ many, text, behind }) => when(!many && ACRONYM.test(text) && THING_BEHIND.test(behind), 'none', 2),
  ({ many, text, before }) => when(!many && ACRONYM.test(text) && standsForWords(text, before), 'none', 5),
  // "Dana Kilbride", but "Brennick Forge".
  ({ words, many, isBody: is, text, first, last, usage }) =>
    when(
      many && words.length <= 3 && !is && words.every(isNameLike) && !isOrdinary(words, usage) && !PLACES.has(text),
      isInUse(last) && !FIRST_NAMES.has(first.text) && !PLACES.has(last.text) ? 'company' : 'person',
      0.9,
    ),
];

/** Things that many are called by: "Nathan Law", but "the Albert Hall". */
const SURNAMES = new Set('law lake hall day park field brook rivers moss banks stone heath'.split(' '));

/** "World War II": the numeral is not what it is. */
const lastWord = (words: readonly Word[], last: Word): Word =>
  /^[IVX]+$/.test(last.text) ? (words.at(-2) ?? last) : last;

const ACRONYM = /^[\p{Lu}\d&-]{2,7}$/u;
const THING_BEHIND =
  /^ (?:systems?|format|virus(?:es)?|protocol|disease|drugs?|standards?|missiles?|models?|tests?|technology|codes?|tax|cards?|bills?|vaccines?|scans?|index|rates?|levels?|treaty|agreement|law|act|cases?|infections?|programming|language|files?|cells?|particles?|waves?)\b/;

/** In parentheses behind words in lower case that begin with its letters. */
function standsForWords(text: string, before: string): boolean {
  if (!before.endsWith('(')) return false;
  const words = /((?:\p{Ll}[\p{L}-]* )+)\($/u.exec(before)?.[1]?.trimEnd().split(/[ -]/) ?? [];
  return (
    words
      .slice(-text.length)
      .map(([letter]) => letter)
      .join('') === text.toLowerCase()
  );
}

const isFromThere = (word: string, text: string): boolean =>
  (DEMONYMS.has(word) && beginsWithPlace(text)) ||
  /^(?:Democrat|Republican|Conservative|Liberal|Socialist|Communist)s?$/.test(word);

const isPlace = (words = ''): boolean => PLACES.has(words) || PLACES.has(words.split(' ')[0] ?? '');

const beginsWithPlace = (text: string): boolean => {
  const [first = '', second = ''] = text.split(' ');
  return PLACES.has(first) || PLACES.has(`${first} ${second}`);
};

const isNameLike = ({ text, capital }: Word): boolean => capital && /^\p{Lu}['’]?\p{L}*\p{Ll}[\p{L}'’-]*$/u.test(text);

/** "Space Museum", "Beautiful Lie": words of the language, here or in general. */
const isOrdinary = (words: readonly Word[], usage: Usage): boolean =>
  words.some(({ lower }) => usage.lower.has(lower) || usage.definite.has(lower)) || words.every(isInUse);

const SAYING =
  /^\s*(?:,\s*)?(?:said|says|told|added|announced|argued|claimed|wrote|warned|testified|declined|confirmed|denied|explained|stated|tweeted|noted|asked|replied)\b/;
const OF_BODY =
  /\b(?:shares|stock|shareholders|investors|employees|workers|customers|CEO|executive|chairman|chairwoman|owner|head|founder|president|spokes(?:man|woman|person)|director|manager|analyst) (?:of|for|at|in) (?:the )?$/i;
const OWNS =
  /^['’]s? (?:shares|stock|board|investors?|employees|customers|chief|leadership|CEO|headquarters|website|chairman)\b/;
const NOUN_BEFORE = /(?<!\p{Ll})(\p{Ll}[\p{Ll}-]+),? (?:(?:called|named) )?$/u;
const KIN_BEHIND = /^['’]s? (?:\p{Ll}+ )?(\p{Ll}+)/u;
const VERB_BEHIND = /^ (?:was |had |has |is |then |also |later |first )?(\p{Ll}+)/u;

/** What stands around them says. */
const SURROUNDINGS: readonly Cue[] = [
  ({ place, words, first, many }) =>
    when(place.afterTitle && words.length <= 4, 'person', FIRST_NAMES.has(first.text) || many ? 3 : 2),
  ({ place }) => when(place.beforeRole, 'company', 2),
  ({ place, many }) => when(place.definite, many ? 'company' : 'none', many ? 0.6 : 0.5),
  // The name of a work.
  ({ before, text, behind }) => when(isTitleOfWork(before, text, behind), 'none', 2),
  (sight) => when(opensBeforePronoun(sight), 'person', 0.7),
  ({ before, text, place }) =>
    when(!place.definite && /\b(?:said|says|added|according to) $/.test(before) && /\p{Ll}/u.test(text), 'person', 0.8),
  ({ before }) => when(OF_BODY.test(before), 'company', 1.2),
  ({ noun, many, place }) => {
    if (PERSON_NOUNS.has(noun) || TITLES.has(noun)) return ['person', many ? 1.5 : 1];
    if (BODY_NOUNS.has(noun)) return ['company', 1.2];
    return when(noun === 'in' && !place.definite, 'none', 1.2);
  },
  // "Sandy Hook, Maryland".
  ({ behind, isBody: is }) =>
    when(!is && isPlace(/^, (\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)/u.exec(behind)?.[1]), 'none', 2),
  ({ behind }) => when(/^,? (?:Inc|Corp|Ltd|LLC|plc|GmbH|Co)\b/.test(behind), 'company', 2.5),
  ({ behind }) => when(/^, (?:aged )?\d{1,3}\b[,.]?/.test(behind), 'person', 2.5),
  ({ behind }) => when(/^ \((?:born|b\.|died|d\.|c\. ?\d|\d{4}\s?[-–])/.test(behind), 'person', 2.5),
  ({ behind }) => when(/^, who\b/.test(behind), 'person', 1.5),
  ({ behind }) => when(/^, which\b/.test(behind), 'company', 0.8),
  ({ behind }) => when(OWNS.test(behind), 'company', 1.5),
  ({ behind }) => when(KIN.has(KIN_BEHIND.exec(behind)?.[1] ?? ''), 'person', 1.2),
  ({ behind, words }) => when(SAYING.test(behind), words.length <= 3 ? 'person' : 'company', 0.9),
  ({ behind, many }) => {
    const verb = VERB_BEHIND.exec(behind)?.[1] ?? '';
    return PERSON_VERBS.has(verb) ? ['person', 0.6] : when(!many && /(?:ed|es)$/.test(verb), 'person', 0.2);
  },
  ({ behind }) => apposed(behind),
];

const MOST_IN_TITLE = 8;

/** Within quotation marks that hold nothing but a few words with capitals: "Santa Through the Back Door". */
function isTitleOfWork(before: string, text: string, behind: string): boolean {
  const [, start] = /["“]([^"“”]*)$/.exec(before) ?? [];
  const [, end] = /^([^"“”]*)["”]/.exec(behind) ?? [];
  if (start === undefined || end === undefined) return false;
  const words = `${start}${text}${end}`.split(/\s+/);
  return words.length <= MOST_IN_TITLE && words.every((word) => word.length <= 3 || !/^\p{Ll}/u.test(word));
}

/** Whoever opens a sentence is meant by the "He" that opens the next. */
function opensBeforePronoun({ first, sentence: { passage, sentence, position } }: Sight): boolean {
  const { text } = passage.document;
  const next = passage.sentences[position + 1]?.sentence;
  const isFirst = text.slice(sentence.start, first.start).trim() === '';
  return isFirst && next !== undefined && /^(?:He|She|His|Her)\b/.test(text.slice(next.start, next.end));
}

const APPOSED = /^(?:, | is | was | are | were )(?:an? |the |its |his |her |their )?((?:[\p{L}'’-]+ ?){1,6})/u;
const LINK = /^(?:of|for|at|in|who|which|that|and|to|from|with|on)$/;

/** ", a senior analyst at …", " is a Swedish band". */
function apposed(behind: string): readonly [Sort, number] | undefined {
  for (const word of APPOSED.exec(behind)?.[1]?.split(' ') ?? []) {
    if (LINK.test(word)) return undefined;
    if (PERSON_NOUNS.has(word)) return ['person', 1.5];
    if (BODY_NOUNS.has(word)) return ['company', 2];
    if (PLACE_NOUNS.has(word)) return ['none', 2];
  }
  return undefined;
}

const AROUND = { before: 60, behind: 80 };
/** A noun and "called" are no longer. */
const NOUN = 32;

/** Weighs words at one place: what they themselves and what stands around them say for each kind. */
export function votesFor(words: readonly Word[], sentence: IndexedSentence, usage: Usage, place: Place): Votes {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return {};
  const { text } = sentence.passage.document;
  const before = text.slice(Math.max(0, first.start - AROUND.before), first.start);
  const many = words.length > 1;
  const sight: Sight = {
    words,
    text: text.slice(first.start, last.end),
    first,
    last,
    many,
    isBody: many && (COMPANY_ENDS.has(last.lower) || isBody(words)),
    before,
    behind: text.slice(last.end, last.end + AROUND.behind),
    noun: NOUN_BEFORE.exec(before.slice(-NOUN))?.[1] ?? '',
    place,
    usage,
    sentence,
  };
  const votes: Partial<Record<Sort, number>> = {};
  for (const cues of [SHAPES, SURROUNDINGS])
    for (const cue of cues) {
      const vote = cue(sight);
      // Nobody is called "the Polaroid".
      if (vote?.[0] === 'person' && place.definite && !many) continue;
      if (vote) votes[vote[0]] = (votes[vote[0]] ?? 0) + vote[1];
    }
  return votes;
}
