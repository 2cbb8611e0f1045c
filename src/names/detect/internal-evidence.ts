import { alternatives, lexicon } from '../../language/lexicon/lexicon.ts';
import {
  ACRONYMS,
  BODY_NOUNS,
  BODY_WORDS,
  COMPANY_ENDS,
  NO_NAMES,
  OPENERS,
  PERSON_NOUNS,
  THING_ENDS,
  THING_STARTS,
} from '../../language/lexicon/lists.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { FIRST_NAMES, SURNAMES_IN_S, SURNAMES_IN_USE, SURNAMES_OF_THINGS } from '../gazetteer/first-names.ts';
import { DEMONYMS, PLACES } from '../gazetteer/places.ts';
import { type Cues, type WordsContext, when } from './cue.ts';
import { isInUse, isOfBodies, PARTS, type Usage, type Word } from './words.ts';

/** What the words of a name say by themselves, wherever they stand (internal evidence, McDonald 1996). */
export const INTERNAL_EVIDENCE: Cues<WordsContext> = {
  'name of a place': ({ text }) => when(PLACES.has(text) || PLACES.has(text.replace(DIRECTION, '')), 'none', 4),
  'days, demonyms and the like': ({ words }) =>
    when(
      words.every(({ text, capital }) => NO_NAMES.has(text) || DEMONYMS.has(text) || !capital),
      'none',
      5,
    ),
  'last word of things': ({ many, words, last, first, text }) =>
    when(
      many && isThing(headOf(words, last), last) && !BODIES_LIKE_THINGS.test(text),
      'none',
      words.length === 2 && FIRST_NAMES.has(first.text) && SURNAMES_OF_THINGS.has(last.lower) ? 1 : 3,
    ),
  // "Space Shuttle Zorblax", "Lake Tessin".
  'first word of things': ({ many, words, isBody }) =>
    when(many && !isBody && words.slice(0, -1).some(({ lower }) => THING_STARTS.has(lower)), 'none', 3),
  // "Tarn Court", but "Tessin Crown Court".
  'court without judges': ({ many, words, last, first }) =>
    when(
      many &&
        last.lower === 'court' &&
        !words.slice(0, -1).some(({ text, lower }) => COURTS.has(lower) || PLACES.has(text) || DEMONYMS.has(text)) &&
        !PLACES.has(
          words
            .slice(0, -1)
            .map(({ text }) => text)
            .join(' '),
        ) &&
        first !== last,
      'none',
      3,
    ),
  // "Lower Tessin", "Puerto Tessin".
  'part of a place': ({ many, words, first, isBody }) =>
    when(
      many &&
        words.length <= MOST_WORDS_OF_PLACE &&
        !isBody &&
        PLACE_STARTS.has(first.lower) &&
        !FIRST_NAMES.has(first.text),
      'none',
      2,
    ),
  // "Zorblax Prize-winner", "an Oslo Conservative", "(D-Ohio)".
  'what somebody is': ({ many, last, text }) =>
    when(
      /-(?:winner|winning|based|led|owned|backed|like|style|era|born|wide)$/.test(last.text) ||
        (!many && PLACES.has(/^[DRI]-(.+)/.exec(text)?.[1] ?? '')) ||
        (many && isFromThere(last.text, text)),
      'none',
      3,
    ),
  // "Police Chief".
  office: ({ many, words, last }) => when(many && OFFICE_ENDS.has(last.lower) && words.every(isInUse), 'none', 5),
  // "the Association", "Officials".
  'common noun alone': ({ many, first: { lower } }) =>
    when(!many && [PARTS, COMPANY_ENDS, BODY_NOUNS, PERSON_NOUNS].some((list) => list.has(lower)), 'none', 3),
  'word of organisations': ({ words, isBody, text }) =>
    when(
      isBody,
      words.some(({ lower }) => BODY_WORDS.has(lower)) || (OFFICE_OF_STATE.test(text) && beginsWithPlace(text))
        ? 'public body'
        : 'company',
      2.5,
    ),
  ampersand: ({ text }) => when(/ & /.test(text), 'company', 1),
  // "Quorvin Air", "Air Quorvin".
  airline: ({ words, isBody, first, last }) =>
    when(words.length === 2 && !isBody && (first.text === 'Air' || last.text === 'Air'), 'company', 2),
  // "Deportivo Quorvin", "Quorvin FM".
  'first word of organisations': ({ many, words, first, isBody }) =>
    when(
      many && !isBody && (BODY_STARTS.has(first.lower) || words.some(({ text }) => /^(?:FM|TV|FC)$/.test(text))),
      'company',
      2,
    ),
  // "Quorvin.com", "QuorVin".
  'written as one word': ({ many, text }) =>
    when(!many && (/\.(?:com|org|net|info|tv|fm|ca|co\.uk)$/.test(text) || INNER_CAPITAL.test(text)), 'company', 0.7),
  // "Oslo Quorvins".
  'after a place': ({ many, isBody, first, text }) =>
    when(many && !isBody && !FIRST_NAMES.has(first.text) && beginsWithPlace(text), 'company', 1.2),
  // "Ostwick City Lines", "Quorvin Otters".
  plural: ({ many, isBody, words, first, last }) =>
    when(
      many &&
        !isBody &&
        /[^s]s$/.test(last.text) &&
        !SURNAMES_IN_S.has(last.text) &&
        !FIRST_NAMES.has(first.text) &&
        !PLACES.has(last.text),
      'company',
      isInUse(last) && !words.every(isInUse) ? 1.5 : 0.6,
    ),
  'first name and more': ({ words, many, isBody, first }) =>
    when(many && words.length <= MOST_WORDS_OF_PERSON && FIRST_NAMES.has(first.text) && !isBody, 'person', 2.5),
  'first name alone': ({ many, first }) => when(!many && FIRST_NAMES.has(first.text), 'person', 0.6),
  // "George F. Hauser".
  'initial in the middle': ({ words, many, isBody }) =>
    when(many && !isBody && words.slice(1, -1).some(({ text }) => /^\p{Lu}$/u.test(text)), 'person', 2),
  // "J.K. Hauser".
  'initials first': ({ words, isBody, first, last }) =>
    when(
      words.length === 2 &&
        !isBody &&
        /^\p{Lu}\.?\p{Lu}?\.?$/u.test(first.text) &&
        !isState(first.text) &&
        isNameLike(last),
      'person',
      1.5,
    ),
  junior: ({ text }) => when(/ (?:Jr|Sr|II|III|IV)$/.test(text), 'person', 1.5),
};

/** What the words of a name say in a document: by how it writes them elsewhere, and by what stands beside capitals. */
export const EVIDENCE_IN_DOCUMENT: Cues = {
  'capitals alone': ({ many, text, first, usage }) => {
    if (!many && ACRONYMS.has(text.replace(/s$/, ''))) return ['none', 5];
    if (many || !/^[\p{Lu}\d&]{2,6}$/u.test(text)) return undefined;
    const isShouted =
      text.length > 3 && (OPENERS.has(first.lower) || STOP_WORDS.has(first.lower) || usage.lower.has(first.lower));
    if (isShouted) return ['none', 5];
    // "H100", "A320": a model's number. Once, other capitals are not enough to be offered.
    return /^\p{Lu}{1,3}\d+$/u.test(text) ? ['none', 1] : ['company', 1.4];
  },
  // "LEAGUE TABLE".
  'words in capitals': ({ many, words }) =>
    when(
      many &&
        words.every(({ text }) => /^\p{Lu}{2,}$/u.test(text)) &&
        words.some((word) => word.text.length > 3 && isInUse(word)),
      'none',
      3,
    ),
  // "iQuorvin".
  'small first letter': ({ many, text }) => when(!many && /^i\p{Lu}\p{Ll}/u.test(text), 'none', 2),
  // "the QTX system".
  'capitals of a thing': ({ many, text, after }) =>
    when(!many && ACRONYM.test(text) && THING_AFTER.test(after), 'none', 2),
  // "broken wing syndrome (BWS)".
  'capitals for words in lower case': ({ many, text, before }) =>
    when(!many && ACRONYM.test(text) && standsForWords(text, before), 'none', 5),
  // "tidal wing enzyme (QTX)", but "weather agency (QTX)".
  'capitals after a noun in lower case': ({ many, text, before, after }) => {
    const noun =
      !many && after.startsWith(')') && ACRONYM.test(text) ? /(?<!\p{L})(\p{Ll}+) \($/u.exec(before)?.[1] : undefined;
    return when(noun !== undefined && !isOfBodies(noun), 'none', 2);
  },
  // "Dana Kilbride", but "Brennick Forge".
  'words of no language': ({ words, many, isBody, text, first, last, usage }) =>
    when(
      many && words.length <= 3 && !isBody && words.every(isNameLike) && !isOrdinary(words, usage) && !PLACES.has(text),
      ARTICLES.test(first.text) || (isInUse(last) && !FIRST_NAMES.has(first.text) && !isSurname(last.text))
        ? 'company'
        : 'person',
      // Newspapers and bands are called so, and more places and winds.
      ARTICLES.test(first.text) ? 0.4 : 0.9,
    ),
};

/** Words of a person's name, at most. Set by hand: names of Spanish and Arabic speakers have five. */
const MOST_WORDS_OF_PERSON = 5;

/** Words of a place's name that a direction or the like begins, at most. Set by hand. */
const MOST_WORDS_OF_PLACE = 3;
const BODY_STARTS = lexicon('names-first-words-of-bodies');
/** A capital within a word, but not after "Mc" and the like. */
const INNER_CAPITAL = /^(?!Ma?c|De|Di|Du|La|Le|Van|Fitz|O['’]|Al)\p{Lu}\p{Ll}+\p{Lu}\p{L}*$/u;
const OFFICE_ENDS = lexicon('names-last-words-of-offices');
const PLACE_STARTS = lexicon('names-first-words-of-places');

/** What courts are for: without such a word it is a building or a close. */
const COURTS = lexicon('names-kinds-of-courts');

/** "Tessin Division of Quiet Harbors". */
const OFFICE_OF_STATE = / (?:Board|Division|Service) of /;

/** Names of organisations that end as those of things do. */
const BODIES_LIKE_THINGS =
  / (?:(?:School|Police|Health|Fire) District|Geological Survey|(?:Medical|Cancer|Research|Sciences?) Cent(?:er|re))$/;

/** Articles of other languages, which begin no name of a person but of a newspaper or a band: "El Tessin". */
const ARTICLES = /^(?:El|La|Los|Las|Il|Les)$/;

const isSurname = (word: string): boolean => PLACES.has(word) || SURNAMES_IN_S.has(word) || SURNAMES_IN_USE.has(word);

/** Whether a head is what things are called, and no "House of …", "Center for …". */
const isThing = (head: Word, last: Word): boolean =>
  THING_ENDS.has(head.lower) && (head === last || !PARTS.has(head.lower));

/** The word that says what it is: "War" in "Zorblax War II" and in "War of Tessin". */
function headOf(words: readonly Word[], last: Word): Word {
  const link = words.findIndex(({ text }) => /^(?:of|for|on)$/.test(text));
  if (link > 0) return words[link - 1] ?? last;
  return /^[IVX]+$/.test(last.text) ? (words.at(-2) ?? last) : last;
}

/** "East Ostwick", "Ostwick West". */
const DIRECTION =
  /^(?:(?:North|South|East|West)(?:ern)?|Central|Upper|Lower|Greater) | (?:North|South|East|West|Central)$/;

const ACRONYM = /^[\p{Lu}\d&-]{2,7}$/u;
const THING_AFTER = new RegExp(`^ (?:${alternatives('names-things-after-capitals')})\\b`);

/** In parentheses after words in lower case that begin with its letters. */
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

const beginsWithPlace = (text: string): boolean => {
  const [first = '', second = ''] = text.split(' ');
  return PLACES.has(first) || PLACES.has(`${first} ${second}`);
};

/** Capitals before a name that are no initials. */
const isState = (text: string): boolean =>
  /^(?:U\.?[SKN]|E\.?U|D\.?C|L\.?A|N\.?Y|TV|AI|PC|IT|AC|FC|CD|DJ|MP|VP|PM|ID|OK)\.?$/.test(text);

const isNameLike = ({ text, capital }: Word): boolean => capital && /^\p{Lu}['’]?\p{L}*\p{Ll}[\p{L}'’-]*$/u.test(text);

/** "Space Museum", "Quiet Lie": words of the language, in this document or in general. */
const isOrdinary = (words: readonly Word[], usage: Usage): boolean =>
  words.some(({ lower }) => usage.lower.has(lower)) || words.every(isInUse);
