import { alternatives } from '../../language/lexicon/lexicon.ts';
import {
  BODY_NOUNS,
  KIN,
  PERSON_NOUNS,
  PERSON_VERBS,
  PLACE_NOUNS,
  ROLE_NOUNS,
  TITLES,
} from '../../language/lexicon/lists.ts';
import { FIRST_NAMES } from '../gazetteer/first-names.ts';
import { PLACES } from '../gazetteer/places.ts';
import { type CueContext, type Cues, type Vote, when } from './cue.ts';
import { isInUse } from './words.ts';

/** How the word right before ends after which `AFTER_SAID`, and `LISTED_AFTER`, are looked for at all. */
const SAID = /(?:said|says|added|to)$/;
const IN_LIST = /^(?:[^a-z]|and$|or$)/;
const AFTER_SAID = /\b(?:said|says|added|according to) $/;
const SAYING = new RegExp(`^\\s*(?:,\\s*)?(?:${alternatives('names-verbs-of-saying')})\\b`);
const OF_BODY = new RegExp(`\\b(?:${alternatives('names-parts-of-bodies')}) (?:of|for|at|in) (?:the )?$`, 'i');
const OWNS =
  /^['’]s? (?:shares|stock|board|investors?|employees|customers|chief|leadership|CEO|headquarters|website|chairman)\b/;
const CHIEF = 'chief (?:executive|financial|operating|technology|scientist|economist)';
/** "Norvane chief executive", "Norvane shares fell". */
const LED = new RegExp(
  `^ (?:${CHIEF}|CEO|CFO|COO|CTO|chair(?:man|woman)?|boss|(?:co-)?founder|shareholders|investors|shares (?:${alternatives('names-share-verbs')}))\\b`,
);
const KIN_AFTER = /^['’]s? (?:\p{Ll}+ )?(\p{Ll}+)/u;
const VERB_AFTER = /^ (?:was |had |has |is |then |also |later |first )?(\p{Ll}+)/u;

/** Words of a person's name after a title, and before a verb of saying, at most: with more it is an organisation. Set by hand. */
const MOST_WORDS = { afterTitle: 4, beforeSaying: 3 };

/** What the text around a name says (external evidence, McDonald 1996). */
export const EXTERNAL_EVIDENCE: Cues = {
  'after a title': ({ place, words, first, many }) =>
    when(
      place.afterTitle && words.length <= MOST_WORDS.afterTitle,
      'person',
      FIRST_NAMES.has(first.text) || many ? 3 : 2,
    ),
  // "Quorvin CEO Jill Tarn", but "Ecologist Dr. Tarn".
  'before a role': ({ place, many, first }) =>
    when(place.beforeRole && (many || !ROLE_NOUNS.has(first.lower)), 'company', 2),
  'after “the”': ({ place, many }) => when(place.definite, many ? 'company' : 'none', many ? 0.6 : 0.5),
  'title of a work': ({ before, text, after }) => when(isTitleOfWork(before, text, after), 'none', 2),
  'before “He” or “She”': (context) => when(opensBeforePronoun(context), 'person', 0.7),
  'after “said”': ({ before, wordBefore, text, place }) =>
    when(!place.definite && SAID.test(wordBefore) && AFTER_SAID.test(before) && /\p{Ll}/u.test(text), 'person', 0.8),
  'after “shares of”': ({ before, wordBefore }) =>
    when(/^(?:of|for|at|in|the)$/i.test(wordBefore) && OF_BODY.test(before), 'company', 1.2),
  'after a noun': ({ noun, many, place }) => {
    if (PERSON_NOUNS.has(noun) || TITLES.has(noun)) return ['person', many ? 1.5 : 1];
    if (isOfBodies(noun)) return ['company', 1.5];
    return when(noun === 'in' && !place.definite, 'none', 1.2);
  },
  // "the banks Quorvin and Tarn".
  'in a list after a noun': ({ before, wordBefore }) => {
    // What is left is seldom, and takes a hundred times as long.
    if (!IN_LIST.test(wordBefore) || !/s [^a-z]/.test(before)) return undefined;
    const noun = LISTED_AFTER.exec(before)?.[1] ?? '';
    return when(noun.endsWith('s') && isOfBodies(noun), 'company', 1.5);
  },
  // "Its supplier, Quorvin Tarn,", "The firm that laid them, Quorvin Tarn,".
  'after a noun and a comma': ({ before, after }) =>
    when(
      before.endsWith(', ') && /^[,.;)]/.test(after) && BODY_NOUNS.has(APPOSED_AFTER.exec(before)?.[1] ?? ''),
      'company',
      3,
    ),
  // "Ostwick, Maryland".
  'before a place': ({ after, isBody }) =>
    when(!isBody && isPlace(/^, (\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)/u.exec(after)?.[1]), 'none', 2),
  // "Foreign Affairs minister".
  'before an office': ({ words, after }) =>
    when(/^ (?:minister|secretary|ministry|committee|spokes)/.test(after) && words.every(isInUse), 'none', 2),
  'before “Inc”': ({ after }) => when(/^,? (?:Inc|Corp|Ltd|LLC|plc|GmbH|Co)\b/.test(after), 'company', 2.5),
  'before an age': ({ after }) => when(/^, (?:aged )?\d{1,3}\b[,.]?/.test(after), 'person', 2.5),
  'before “(born”': ({ after }) => when(/^ \((?:born|b\.|died|d\.|c\. ?\d|\d{4}\s?[-–])/.test(after), 'person', 2.5),
  'before “, who”': ({ after }) => when(/^, who\b/.test(after), 'person', 1.5),
  'before “, which”': ({ after }) => when(/^, which\b/.test(after), 'company', 0.8),
  'before what organisations have': ({ after }) => when(OWNS.test(after) || LED.test(after), 'company', 1.5),
  'before kin': ({ after }) => when(KIN.has(KIN_AFTER.exec(after)?.[1] ?? ''), 'person', 1.2),
  'before a verb of saying': ({ after, words }) =>
    when(SAYING.test(after), words.length <= MOST_WORDS.beforeSaying ? 'person' : 'company', 0.9),
  'before a person’s verb': ({ after, many }) => {
    const verb = VERB_AFTER.exec(after)?.[1] ?? '';
    return PERSON_VERBS.has(verb) ? ['person', 0.6] : when(!many && /(?:ed|es)$/.test(verb), 'person', 0.2);
  },
  'in apposition': ({ after }) => apposed(after),
};

const CAPITALS = String.raw`\p{Lu}[\p{L}\d.&'’-]*(?: \p{Lu}[\p{L}\d.&'’-]*){0,3}`;
const LISTED_AFTER = new RegExp(String.raw`(\p{Ll}+) ${CAPITALS}(?:, ${CAPITALS}){0,4},? (?:(?:and|or) )?$`, 'u');
const APPOSED_AFTER =
  /(?:^|[\s"“(])(?:the|an?|its|their|our|his|her) (?:[\p{L}'’-]+ ){0,3}?(\p{Ll}[\p{Ll}-]+)(?: (?:that|which) [^,.;]{1,60})?, $/iu;

/** Whether a noun is what an organisation is, or some are: "bank", "banks", "companies". */
const isOfBodies = (noun: string): boolean =>
  BODY_NOUNS.has(noun) || BODY_NOUNS.has(noun.replace(/s$/, '')) || BODY_NOUNS.has(noun.replace(/ies$/, 'y'));

/** Words of a title in quotation marks, at most. Set by hand: with more it is a sentence that somebody said. */
const MOST_IN_TITLE = 8;

/** Within quotation marks that hold nothing but a few words with capitals: "Quorvin Through the Back Door". */
function isTitleOfWork(before: string, text: string, after: string): boolean {
  if (!after.includes('"') && !after.includes('”')) return false;
  const end = /^([^"“”]*)["”]/.exec(after)?.[1];
  const start = /["“]([^"“”]*)$/.exec(before)?.[1];
  if (start === undefined || end === undefined) return false;
  const words = `${start}${text}${end}`.split(/\s+/);
  return words.length <= MOST_IN_TITLE && words.every((word) => word.length <= 3 || !/^\p{Ll}/u.test(word));
}

/** A name that opens a sentence is who the "He" that opens the next one means. */
function opensBeforePronoun({ first, sentence: { passage, sentence, position } }: CueContext): boolean {
  if (first.start !== sentence.start) return false;
  const next = passage.sentences[position + 1]?.sentence;
  return next !== undefined && /^(?:He|She|His|Her)\b/.test(passage.document.text.slice(next.start, next.end));
}

const APPOSED = /^(?:, | is | was | are | were )(?:an? |the |its |his |her |their )?((?:[\p{L}'’-]+ ?){1,6})/u;
const LINK = /^(?:of|for|at|in|who|which|that|and|to|from|with|on)$/;

/** ", a senior analyst at …", " is a Swedish band". */
function apposed(after: string): Vote | undefined {
  const words = APPOSED.exec(after)?.[1];
  if (words === undefined) return undefined;
  for (const word of words.split(' ')) {
    if (LINK.test(word)) return undefined;
    if (PERSON_NOUNS.has(word)) return ['person', 1.5];
    if (BODY_NOUNS.has(word)) return ['company', 2];
    if (PLACE_NOUNS.has(word)) return ['none', 2];
  }
  return undefined;
}

const isPlace = (words = ''): boolean => PLACES.has(words) || PLACES.has(words.split(' ')[0] ?? '');
