import { alternatives, lexicon } from '../../language/lexicon/lexicon.ts';
import {
  BODY_NOUNS,
  COMPANY_ENDS,
  KIN,
  PERSON_NOUNS,
  PERSON_VERBS,
  PLACE_NOUNS,
  ROLE_NOUNS,
  TITLES,
} from '../../language/lexicon/lists.ts';
import { FIRST_NAMES, SURNAMES_IN_S } from '../gazetteer/first-names.ts';
import { knownName } from '../gazetteer/known.ts';
import { PLACES } from '../gazetteer/places.ts';
import { type CueContext, type Cues, type Vote, when } from './cue.ts';
import { isInUse, isOfBodies, PARTS } from './words.ts';

/** How the word right before ends after which `AFTER_SAID`, and `LISTED_AFTER`, are looked for at all. */
const SAID = /(?:said|says|added|to)$/;
const IN_LIST = /^(?:[^a-z]|and$|or$)/;
const AFTER_SAID = /\b(?:said|says|added|[Aa]ccording to) $/;
/** After these come people and media alike. */
const AFTER_SOURCE = /\b(?:according to|(?:quoted|reported|cited|published) by|told)(?: the)? $/i;
const SOURCE = /(?:to|by|told|the)$/;
const SAYING = new RegExp(`^\\s*(?:,\\s*)?(?:${alternatives('names-verbs-of-saying')})\\b`);
const OF_BODY = new RegExp(`\\b(?:${alternatives('names-parts-of-bodies')}) (?:of|for|at|in) (?:the )?$`, 'i');
const OWNS = new RegExp(`^['’]s? (?:${alternatives('names-belongings-of-firms')})\\b`);
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
  // "Quorvin CEO Jill Tarn", but "Ecologist Dr. Tarn", "Primary Care Physician Jill Tarn".
  'before a role': ({ place, many, words, first, isBody, text, after }) =>
    when(
      place.beforeRole &&
        !OF_HOUSE.test(text + after) &&
        (many || !ROLE_NOUNS.has(first.lower)) &&
        (isBody || !(words.every(isInUse) || PORTFOLIO.test(after)) || knownName(text) !== undefined),
      'company',
      2,
    ),
  // "as The Quorvin Times reports"
  'after “The” in a sentence': ({ before, many, last, sentence, first }) =>
    when(
      before.endsWith(' The ') && first.start - LONG_THE > sentence.sentence.start,
      'company',
      !many && COMPANY_ENDS.has(last.lower) ? 5 : 1,
    ),
  // "the Quorvin Tarn", but "the Jill Corsairs".
  'after “the”': ({ place, many, first, last }) => {
    const isTeam = FIRST_NAMES.has(first.text) && /[^s]s$/.test(last.text) && !SURNAMES_IN_S.has(last.text);
    return when(place.definite, many ? 'company' : 'none', many ? (isTeam ? 2.6 : 0.6) : 0.5);
  },
  'title of a work': ({ before, text, after }) => when(isTitleOfWork(before, text, after), 'none', 2),
  'before “He” or “She”': (context) => when(opensBeforePronoun(context), 'person', 0.7),
  'after “said”': ({ before, wordBefore, text, place }) =>
    when(!place.definite && SAID.test(wordBefore) && AFTER_SAID.test(before) && /\p{Ll}/u.test(text), 'person', 0.8),
  'after “quoted by”': ({ before, wordBefore }) =>
    when(SOURCE.test(wordBefore) && AFTER_SOURCE.test(before), 'company', 0.5),
  'after “shares of”': ({ before, wordBefore }) =>
    when(/^(?:of|for|at|in|the)$/i.test(wordBefore) && OF_BODY.test(before), 'company', 1.2),
  // "an analyst with Quorvin Tarn".
  'after “analyst at”': ({ before, wordBefore }) =>
    when(/^(?:at|with|the)$/.test(wordBefore) && AFTER_ANALYST.test(before), 'company', 4),
  'after “plays for”': ({ before, wordBefore }) =>
    when(/^(?:for|with|at|by|the)$|based$/.test(wordBefore) && AFTER_WORK.test(before), 'company', 0.9),
  'after “victory over”': ({ before, wordBefore, many }) =>
    when(
      !many && /^(?:over|to|against|with|beat|defeated)$/.test(wordBefore) && AFTER_GAME.test(before),
      'company',
      0.5,
    ),
  'after a noun': ({ noun, many, place, isBody, first, last }) => {
    // "The owner, Quorvin Stone,": a firm may be that, too.
    if (OWNER.test(noun) && many && !FIRST_NAMES.has(first.text) && isInUse(last)) return undefined;
    const isPerson = PERSON_NOUNS.has(noun) || TITLES.has(noun);
    if (isPerson && !(isBody && BODY_NOUNS.has(noun))) return ['person', many ? 1.5 : 1];
    if (isOfBodies(noun)) return ['company', 2];
    if (SCHOLAR.test(noun)) return ['person', many ? 1.5 : 1];
    if (many && PERSON_NOUNS.has(noun.replace(/s$/, ''))) return ['person', 1.2];
    return when(/^(?:in|near|outside)$/.test(noun) && !place.definite, 'none', noun === 'outside' ? 2 : 1.2);
  },
  // "the album Quorvin", "the ship, the Jorvik Tarn".
  'after a noun for a thing': ({ noun, before, place }) =>
    when(THING_NOUNS.has(place.definite ? (/(\p{Ll}+)(?:, the| The) $/u.exec(before)?.[1] ?? '') : noun), 'none', 3),
  // "a bear named Quorvin".
  'after “bear named”': ({ noun, before }) => when(ANIMALS.has(noun) && CALLED.test(before), 'none', 20),
  // "the town of Quorvin", "north of Quorvin", "the quarry of Quorvin".
  'after “town of”': ({ before, wordBefore, place, isBody }) =>
    when(
      wordBefore === 'of' && !place.definite && !isBody && isOfPlace(/([\p{Ll}-]+) of $/u.exec(before)?.[1] ?? ''),
      'none',
      2.5,
    ),
  // "residents of Quorvin, Tarn and Tessin".
  'after “residents of”': ({ before, isBody }) =>
    when(!isBody && before.includes('s of ') && RESIDENTS_OF.test(before), 'none', 2),
  // "clubs such as Quorvin", "towns like Quorvin".
  'after “such as”': ({ before, wordBefore }) => {
    if (!/^(?:as|like|including|[Tt]he)$/.test(wordBefore)) return undefined;
    const noun = SUCH_AS.exec(before)?.[1] ?? '';
    if (isOfBodies(noun)) return ['company', 1.5];
    return when(isPlaceNoun(noun), 'none', 2);
  },
  // "the banks Quorvin and Tarn".
  'in a list after a noun': ({ before, wordBefore }) => {
    // What is left is seldom, and takes a hundred times as long.
    if (!IN_LIST.test(wordBefore) || !/s [^a-z]/.test(before)) return undefined;
    const noun = LISTED_AFTER.exec(before)?.[1] ?? '';
    return when(noun.endsWith('s') && isOfBodies(noun), 'company', 1.5);
  },
  // "Its supplier, Quorvin Tarn,", "The firm that laid them, Quorvin Tarn,".
  'after a noun and a comma': ({ before, after, many, isBody }) => {
    const noun = before.endsWith(', ') && /^[,.;)]/.test(after) ? (APPOSED_AFTER.exec(before)?.[1] ?? '') : '';
    return when(BODY_NOUNS.has(noun) && !(many && !isBody && PERSON_NOUNS.has(noun)), 'company', 3);
  },
  // "Ostwick, Maryland".
  'before a place': ({ after, isBody, many, first }) =>
    when(
      !isBody &&
        !(many && FIRST_NAMES.has(first.text)) &&
        isPlace(/^, (\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)/u.exec(after)?.[1]),
      'none',
      2,
    ),
  // "Foreign Affairs minister", "Tourism Minister".
  'before an office': ({ text, words, after, isBody }) =>
    when(
      OF_HOUSE.test(text + after) ||
        (!isBody && OFFICE.test(after) && words.every((word) => isInUse(word) && !PARTS.has(word.lower))),
      'none',
      3,
    ),
  // "a Quorvin 2000", "the Quorvin XM-3", "Quorvin 2.0".
  'before a model’s number': ({ after, isBody }) => when(MODEL.test(after), 'none', isBody ? 3 : 1.5),
  // "the Quorvin region".
  'before a noun for a place': ({ after, isBody }) =>
    when(!isBody && isPlaceNoun(/^ (\p{Ll}+)/u.exec(after)?.[1] ?? ''), 'none', 1.5),
  // "Quorvin were relegated": one word that is many people is a team or a company.
  'before a plural verb': ({ after, many, first, before, wordBefore, sentence: { sentence } }) =>
    when(
      !many &&
        /^ (?:were|are|have)\b/.test(after) &&
        !first.text.endsWith('s') &&
        (first.start === sentence.start ||
          (before.endsWith(' ') && /^(?:that|while|but|when|as|if|because)$/.test(wordBefore))),
      'company',
      1.2,
    ),
  // "Quorvin newspaper", "Quorvin news agency", but "Jazz band".
  'before a noun for a body': ({ after, words }) =>
    when(BODY_NOUNS.has(BODY_AFTER.exec(after)?.[1] ?? '') && !words.every(isInUse), 'company', 1),
  // "Quorvin spokeswoman".
  'before who works there': ({ after }) => when(STAFF.test(after), 'company', 1),
  // "Quorvin defeated …": a team, or somebody whose first name says so.
  'before a verb of games': ({ after, many }) => when(!many && GAME.test(after), 'company', 0.7),
  // "Quorvin goalkeeper Tarn".
  'before who is in a team': ({ after }) => when(TEAM.test(after), 'company', 1.2),
  'before “Inc”': ({ after }) => when(/^,? (?:Inc|Corp|Ltd|LLC|plc|GmbH|Co)\b/.test(after), 'company', 2.5),
  'before an age or “Jr”': ({ after }) => when(AGED.test(after), 'person', 2.5),
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
  'in apposition': ({ after, many, first }) => apposed(after, !many && !FIRST_NAMES.has(first.text)),
};

/** ", 42, " and ", 42 and", but not ", 42 miles" or ", 4.2 miles". */
const AGED =
  /^, (?:[JS]r\b|(?:aged )?\d{1,3}(?:[,;:)\]”"—–-]|\.(?!\d)|$| (?:and|or|at|from|has|had|in|is|of|on|said|says|told|was|were|when|who|with)\b))/u;
/** Who is played for or worked for, and who owns. */
const AFTER_WORK =
  /(?:\b(?:(?:play|work|sign)(?:ed|s|ing)? (?:for|with|at)|(?:own|operat|manufactur|publish|employ|acquir)ed by)(?: the)?|-based) $/;
/** Who speaks for the firm that comes next: nobody is an analyst "with" a person. */
const AFTER_ANALYST = new RegExp(`\\b(?:${alternatives('names-experts-of-firms')}) (?:at|with)(?: the)? $`);
/** Those who win and lose, in a team or alone. */
const AFTER_GAME =
  /\b(?:(?:victory|win) over|(?:win|loss|defeat|draw|match|game) (?:against|to|with)|lost to|beat|defeated|against) $/;
/** Who studies something: "neuroscientist". What makes something may be a firm. */
const SCHOLAR = /(?:ologist|icist|scientist)$/;
const ANIMALS = lexicon('names-animals');
const CALLED = /\b(?:called|named) $/;
const THING_NOUNS = lexicon('names-thing-nouns');
const OFFICE =
  /^ (?:[Mm]inisters?|[Ss]ecretary|[Mm]inistry|[Cc]ommittee|[Ss]pokes\p{Ll}*|Engineers?|Officers?|Leader|Whip)\b/u;
/** "The ", in UTF-16 code units. */
const LONG_THE = 4;
/** What ministers are for comes before their office. */
const PORTFOLIO = /^ (?:Ministers?|Secretary)\b/;
const OF_HOUSE = /^(?:\p{Lu}[\p{L}.]+ ){0,2}(?:Majority|Minority|Opposition) (?:Leader|Whip)\b/u;
const GAME = new RegExp(`^ (?:(?:have|has|had) )?(?:${alternatives('names-verbs-of-games')})\\b`);
const STAFF = new RegExp(`^ (?:${alternatives('names-nouns-of-staff')})\\b`);
const BODY_AFTER = /^ (?:(?:news|radio|television|TV|rock|pop|football|research|record) )?(\p{Ll}+)/u;
const TEAM = new RegExp(`^ (?:${alternatives('names-team-nouns')})\\b`);
const MODEL = /^ (?:\d{3,4}\b(?![.,]\d)|\p{Lu}{1,3}-?\d+\b(?![.,]\d)|\d{1,2}\.\d\b(?! ?(?:[%,.]\d|\p{L})))/u;
const DIRECTIONS = /^(?:(?:(?:north|south|east|west)-?){1,3}|outskirts)$/;

/** Whether a noun is what a place is, or some are, or says where one is: "town", "towns", "north". */
const isPlaceNoun = (noun: string): boolean =>
  PLACE_NOUNS.has(noun) || PLACE_NOUNS.has(noun.replace(/s$/, '')) || DIRECTIONS.test(noun);

/** What people build in a place, and who governs it. */
const BUILT = /^(?:bridge|dam|market|mayor|mill|mine|pier|quarry|quay|station)$/;
const isOfPlace = (noun: string): boolean => isPlaceNoun(noun) || BUILT.test(noun);
const OWNER = /^(?:co-)?owners?$/;

const CAPITALS = String.raw`\p{Lu}[\p{L}\d.&'’-]*(?: \p{Lu}[\p{L}\d.&'’-]*){0,3}`;
const LISTED_AFTER = new RegExp(String.raw`(\p{Ll}+) ${CAPITALS}(?:, ${CAPITALS}){0,4},? (?:(?:and|or) )?$`, 'u');
const RESIDENTS_OF = new RegExp(
  String.raw`\b(?:residents|inhabitants|villagers|suburbs|streets|outskirts) of (?:${CAPITALS}, (?:and )?|${CAPITALS} and ){0,4}$`,
  'u',
);
const SUCH_AS = /(\p{Ll}+s),? (?:such as|as|like|including) (?:[Tt]he )?$/u;
const APPOSED_AFTER =
  /(?:^|[\s"“(])(?:the|an?|its|their|our|his|her) (?:[\p{L}'’-]+ ){0,3}?(\p{Ll}[\p{Ll}-]+)(?: (?:that|which) [^,.;]{1,60})?, $/iu;

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

const APPOSED =
  /^(?:, (an? |the |its |his |her |their )?| (?:is|was|are|were) (an? |the |its |his |her |their )?)((?:[\p{L}'’-]+ ?){1,6})/u;
const LINK = /^(?:of|for|at|by|in|who|whose|which|where|when|that|and|to|from|with|on)$/;

/**
 * ", a senior analyst at …", " is a Swedish band".
 *
 * @param isShort It is one word and no first name: with a noun for people and firms, as in ", a developer", it is a firm.
 */
function apposed(after: string, isShort: boolean): Vote | undefined {
  const [, apposition, predicate, words] = APPOSED.exec(after) ?? [];
  if (words === undefined) return undefined;
  // "was executed by" says nothing, and ", the storm was over" may be the sentence's subject.
  const isThing = /^an? $/.test(apposition ?? predicate ?? '');
  let vote: Vote | undefined;
  // Of nouns in a row the last one says what it is: "a team doctor".
  for (const word of words.split(' ')) {
    if (LINK.test(word)) break;
    if (PERSON_NOUNS.has(word) && !(isShort && BODY_NOUNS.has(word))) vote = ['person', 1.5];
    else if (BODY_NOUNS.has(word)) vote = ['company', 2];
    else if (PLACE_NOUNS.has(word) || (isThing && THING_NOUNS.has(word))) vote = ['none', 2];
    else if (vote) break;
  }
  return vote;
}

const isPlace = (words = ''): boolean => PLACES.has(words) || PLACES.has(words.split(' ')[0] ?? '');
