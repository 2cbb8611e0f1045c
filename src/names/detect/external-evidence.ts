import { BODY_NOUNS, KIN, PERSON_NOUNS, PERSON_VERBS, PLACE_NOUNS, TITLES } from '../../language/lexicon/lists.ts';
import { FIRST_NAMES } from '../gazetteer/first-names.ts';
import { PLACES } from '../gazetteer/places.ts';
import { type Cue, type CueContext, type Sort, when } from './cue.ts';
import { isInUse } from './words.ts';

const SAYING =
  /^\s*(?:,\s*)?(?:said|says|told|added|announced|argued|claimed|wrote|warned|testified|declined|confirmed|denied|explained|stated|tweeted|noted|asked|replied)\b/;
const OF_BODY =
  /\b(?:shares|stock|shareholders|investors|employees|workers|customers|CEO|executive|chairman|chairwoman|owner|head|founder|president|spokes(?:man|woman|person)|director|manager|analyst) (?:of|for|at|in) (?:the )?$/i;
const OWNS =
  /^['’]s? (?:shares|stock|board|investors?|employees|customers|chief|leadership|CEO|headquarters|website|chairman)\b/;
/** "Ofgem chief executive", "Norvane shares fell". */
const LED =
  /^ (?:chief (?:executive|financial|operating|technology|scientist|economist)|CEO|CFO|COO|CTO|chair(?:man|woman)?|boss|(?:co-)?founder|shareholders|investors|shares (?:fell|rose|were|have|had|jumped|dropped|tumbled|surged|closed|gained|slid|plunged|slipped|climbed))\b/;
const KIN_BEHIND = /^['’]s? (?:\p{Ll}+ )?(\p{Ll}+)/u;
const VERB_BEHIND = /^ (?:was |had |has |is |then |also |later |first )?(\p{Ll}+)/u;

/** What stands around them says. */
export const EXTERNAL_EVIDENCE: readonly Cue[] = [
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
  // "Foreign Affairs minister".
  ({ words, behind }) =>
    when(words.every(isInUse) && /^ (?:minister|secretary|ministry|committee|spokes)/.test(behind), 'none', 2),
  ({ behind }) => when(/^,? (?:Inc|Corp|Ltd|LLC|plc|GmbH|Co)\b/.test(behind), 'company', 2.5),
  ({ behind }) => when(/^, (?:aged )?\d{1,3}\b[,.]?/.test(behind), 'person', 2.5),
  ({ behind }) => when(/^ \((?:born|b\.|died|d\.|c\. ?\d|\d{4}\s?[-–])/.test(behind), 'person', 2.5),
  ({ behind }) => when(/^, who\b/.test(behind), 'person', 1.5),
  ({ behind }) => when(/^, which\b/.test(behind), 'company', 0.8),
  ({ behind }) => when(OWNS.test(behind) || LED.test(behind), 'company', 1.5),
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
function opensBeforePronoun({ first, sentence: { passage, sentence, position } }: CueContext): boolean {
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

const isPlace = (words = ''): boolean => PLACES.has(words) || PLACES.has(words.split(' ')[0] ?? '');
