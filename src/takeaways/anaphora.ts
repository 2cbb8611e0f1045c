import { stemCoverage } from '../corpus/overlap.ts';
import { MONTH } from '../language/calendar.ts';
import { STOP_WORDS } from '../language/stop-words.ts';
import { contentTerms, fold } from '../language/tokens.ts';
import type { IndexedSentence } from '../search/search-index.ts';

/**
 * How a sentence stands without the ones before it: `alone`; `loosely`, as one among several ("Meier also said", "we");
 * or it `leans` on them, as it goes on from them ("But", "For example") or speaks of what only they name ("He", "This",
 * "The proposal").
 */
export type Anaphora = 'alone' | 'loosely' | 'leans';

/** Marks before a sentence's first word. */
const OPENING = /^["“”'‘’«„「『(（[\s—–-]+/u;

const JOINS = new RegExp(
  `^(?:${[
    '(?:but|and|or|so(?! far)|yet|nor|however|meanwhile|instead|moreover|furthermore|nevertheless|nonetheless|therefore|thus|hence|consequently|accordingly|afterwards?)(?![-\\p{L}])',
    '(?:then|also|still|besides|additionally|similarly|likewise|otherwise|indeed|later|earlier|finally|lastly|(?:fir|seco|thi)\\p{L}+)(?=,)',
    'for (?:example|instance|context)|even so|that said|as such|as a (?:result|consequence)|on the (?:other|one) hand',
    'in (?:addition|response|turn|contrast|comparison|particular|fact|other words|the (?:meantime|end|process))',
    'by (?:contrast|comparison)|at the (?:time|same time)(?=[,\\s])|(?:since|after|until|before|by) then',
    'aber|doch|zudem|außerdem|mais|cependant|pero|sin embargo|además|inoltre|além disso',
  ].join('|')})(?![\\p{L}])[,:]?\\s*`,
  'iu',
);
const JOINS_HAN =
  /^(?:但是?|然而|不过|不過|此外|另外|同时|同時|因此|所以|于是|於是|而且|并且|並且|此前|随后|隨後|其后|其後|例如|与此同时|與此同時|しかし|また|さらに|一方|そして|なお|だが|ただ|そのため|그러나|하지만|또한|또|한편|그리고)[，,、]?/u;

/** A first word that stands for something said before. */
const POINTS_BACK = new RegExp(
  `^(?:${[
    '(?:this|these) (?!(?:week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter|season)\\b)|those|this[,.]',
    'they|he|she|her|hers|his|him|their|theirs|them|its|such(?! as)|neither|others?|another|that|which',
    'both(?![^.]{1,60} and )|one (?:said|told|added|was|is|had|has|who|wrote|says)',
    '(?:one|some|many|most|all|none|several|two|three|four|few|each|either|any|half) (?:of (?:them|these|those|his|her|their|its)|have|has|had|are|is|were|was|will|would|said|say)(?![\\p{L}])',
    'the (?:others?|same|former|latter|pair|couple|duo|trio|two|three|four)|there(?=,)',
  ].join('|')})(?:(?<=\\s)|\\b)`,
  'iu',
);
/** "Ella" may be somebody's name. */
const POINTS_BACK_ELSEWHERE =
  /^(?:Il|Elle|Ils|Elles|Cela|Ceci|Ce|Cette|Cet|Ces|Er|Sie|Dies|Diese[rsmn]?|Él|Ella|Ellos|Ellas|Esto|Eso|Esta|Este|Estos|Estas|Questo|Questa|Ele|Ela|Isso|Isto) (?=\p{Ll})/u;
const POINTS_BACK_HAN =
  /^(?:这|這|那|他|她|它|该|該|其(?!中|他|实|實)|对此|對此|上述|前者|后者|後者|双方|雙方|两人|兩人|当时|當時|これ|それ|あれ|この|その|こう|そう|彼|同氏|同社|両者|이는|이에|이번|이를|그는|그녀는|그들은)/u;
/** "It" may point at nothing: "It is unclear whether …". */
const IT =
  /^it(?:['’]s)?\b(?! ?(?:(?:is|was|remains?|remained|seems?|seemed|appears?|appeared|will be|would be|may be|has been|had been|became) )?(?:not |still |also |yet |now |immediately |widely |long |been )*(?:clear|unclear|unknown|known|expected|likely|unlikely|possible|impossible|believed|understood|hoped|feared|thought|reported|estimated|alleged|said|the (?:first|second|third|last|only) time|that|too early|common|rare|time)\b)/iu;

/** What is done, said or met with: nothing behind such a noun says which it is. */
const ACTS =
  'proposals?|plans?|moves?|decisions?|deals?|agreements?|accords?|announcements?|rulings?|verdicts?|sentences?|statements?|incidents?|attacks?|measures?|bills?|legislation|laws?|votes?|changes?|comments?|remarks?|criticisms?|talks|negotiations?|letters?|documents?|stud(?:y|ies)|surveys?|polls?|reports?|projects?|program(?:me)?s?|events?|accidents?|crash(?:es)?|explosions?|blasts?|fires?|findings?|results?|figures?|numbers?|situations?|stances?|approach(?:es)?|efforts?|initiatives?|ideas?|concepts?|methods?|process(?:es)?|polic(?:y|ies)|systems?|allegations?|claims?|charges?|accusations?|investigations?|inquir(?:y|ies)|probes?|search(?:es)?|trips?|visits?|speech(?:es)?|interviews?|videos?|photos?|pictures?|images?|footage|meetings?|hearings?|trials?|cases?|lawsuits?|contracts?|offers?|bids?|requests?|orders?|warnings?|threats?|problems?|issues?|questions?|reasons?|answers?|news|story|reversals?|outcomes?|episodes?|disputes?|rows?|controvers(?:y|ies)|debates?|protests?|strikes?|merger|acquisition|sale|purchase|site|building|vessel|aircraft|device|tool|increase|decrease|drop|rise|cuts?|delays?|closures?';
const PEOPLE =
  'man|men|woman|women|boys?|girls?|child|children|kids?|teen(?:ager)?s?|suspects?|victims?|defendants?|driver|students?|parents?|mother|father|brothers?|sisters?|sons?|daughters?|wife|husband|researchers|authors|scientists|officers?|company|firm|group|team|agency|organi[sz]ation|\\d+-year-old';
const THE = new RegExp(
  String.raw`^[Tt]he (?:(?:\d+|two|three|four|five) )?(?:\p{Ll}+(?:-\p{Ll}+)? )?(${ACTS}|${PEOPLE})(?:['’]s?)?(?![-\p{L}])`,
  'u',
);
const THE_SAID =
  /^[Tt]he (?:proposed|planned|said|resulting|ensuing|subsequent|additional|remaining|other|aforementioned) (\p{Ll}+)/u;
const BEHIND =
  /^[\s,]*(?:of|for|to|that|in|on|at|between|from|which|who|whose|with|against|over|about|by|into|behind|under|around|near|named|called|known)\b/iu;

const PERIOD =
  '(?:week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter|season|time|day|decade|century|country|world)';
const INNER = new RegExp(
  String.raw`\b(?:this|these|those) (?!(?:\p{L}+ )?${PERIOD}s?\b|(?:who|which|that|are|is|in|of|with|from|to)\b)(\p{Ll}+(?: \p{Ll}+)?)`,
  'iu',
);
/** "estimates that number is closer to 40,000"; of several or a mass it may be "said that talks …". */
const THAT =
  /\bthat (?:same )?(?:number|figure|amount|total|decision|day|night|moment|period|proposal|plan|move|deal|agreement|statement|incident|attack|measure|bill)\b(?! of\b)/iu;
/** Further in, what "these" stands for is named before it. */
const INNER_WORDS = 7;
/** What may stand before the subject: "In 2010, he …", "When asked, they …". */
const ADVERBIAL = /^[\p{L}\p{N} '’-]{2,60}, /u;
const HE = /\b(?:he|she|him|his|her|hers|himself|herself)\b/iu;
const SOMEBODY =
  /\b(?:m[ae]n|wom[ae]n|boy|girl|child|mother|father|son|daughter|wife|husband|brother|sister|parent|president|minister|spokes\p{L}+|official|officer|leader|teacher|student|doctor|judge|driver|player|chief|director|manager|king|queen|prince|princess|pope|person|someone|everyone|anyone|who|lawyer|singer|actor|author|worker|owner|founder|reporter|writer|farmer|soldier|senator|governor|mayor|professor|\p{L}+-year-old|\p{L}{4,}(?:ist|ian))s?\b/iu;

/** "The database was …", but not "The database of …". */
const THE_THING =
  /^[Tt]he (?:\p{Ll}+(?:-\p{Ll}+)? )??(\p{Ll}{3,}) (?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|did|does|said|says|\p{Ll}{2,}ed|took|made|found|told|came|went|gave|held|sank|fell|rose|led|began|became)\b/u;
/** There is one of each, as far as a reader cares. */
const ONLY =
  /^(?:president|government|minister|ministry|police|court|church|city|state|country|nation|public|world|law|army|military|parliament|council|mayor|governor|king|queen|pope|economy|market|internet|weather|sun|moon|administration|prosecution|defen[cs]e|department|authorities|opposition|media|press)$/u;

/**
 * How a sentence stands, as far as its words tell: see `Stand`. The title, which every reader sees, may name a thing. */
export function anaphoraOf({ sentence, passage }: IndexedSentence): Anaphora {
  const text = passage.document.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ');
  if (isQuotation(text)) return 'leans';
  const whole = text.replace(OPENING, '');
  const rest = whole.replace(JOINS, '').replace(JOINS_HAN, '');
  const adverbial = ADVERBIAL.exec(rest)?.[0] ?? '';
  const leans =
    rest !== whole ||
    pointsBack(rest) ||
    (adverbial !== '' && !namesSomething(adverbial) && isPronoun(rest.slice(adverbial.length), adverbial)) ||
    (adverbial !== '' && isTheAct(adverbial.replace(/^\p{L}+ (?=the )/u, ''), passage.titleTerms)) ||
    pointsInside(rest, passage.titleTerms) ||
    isTheAct(rest, passage.titleTerms) ||
    hasLoosePronoun(text);
  if (leans) return 'leans';
  const isOneOfSeveral =
    /^\p{L}[\p{L} .'’-]{0,30}? (?:also|too)\b/u.test(whole) || /\b(?:we|our|us)\b/i.test(outsideQuotes(text));
  return isOneOfSeveral ? 'loosely' : 'alone';
}

/**
 * The stems of a thing that a sentence begins with as known: "The database was unveiled". Nothing where the title names
 * it or nothing told before does.
 *
 * @param told Stems of the sentences before it.
 */
export function thingOf({ sentence, passage }: IndexedSentence, told: ReadonlySet<string>): string[] | undefined {
  const noun = THE_THING.exec(passage.document.text.slice(sentence.start, sentence.end))?.[1];
  if (noun === undefined || ONLY.test(noun) || isNamed(noun, passage.titleTerms)) return undefined;
  const known = contentTerms(noun).filter((term) => told.has(term));
  return known.length > 0 ? known : undefined;
}

/** "When asked, he …" */
function isPronoun(text: string, before: string): boolean {
  if (/^(?:he|she|his|her)\b/i.test(text)) return !SOMEBODY.test(before);
  return /^(?:they|this|these|those|their|its)\b/i.test(text) || IT.test(text);
}

function pointsBack(text: string): boolean {
  return POINTS_BACK.test(text) || IT.test(text) || POINTS_BACK_ELSEWHERE.test(text) || POINTS_BACK_HAN.test(text);
}

/** "The outcome of these talks …" */
function pointsInside(text: string, title: ReadonlySet<string>): boolean {
  return [INNER, THAT].some((pattern) => {
    const match = pattern.exec(text);
    return match !== null && text.slice(0, match.index).split(' ').length <= INNER_WORDS && !isNamed(match[1], title);
  });
}

/** "The proposal would …": a reader of the sentence alone asks which. */
function isTheAct(text: string, title: ReadonlySet<string>): boolean {
  const match = THE.exec(text) ?? THE_SAID.exec(text);
  return match !== null && !BEHIND.test(text.slice(match[0].length)) && !isNamed(match[1], title);
}

function isNamed(words: string | undefined, title: ReadonlySet<string>): boolean {
  return contentTerms(words ?? '').some((term) => stemCoverage(term, title) > 0);
}

const TIME = new RegExp(String.raw`\b(?:${MONTH}|\p{L}+day)\b`, 'giu');
const OPENERS = new Set(
  'asked pressed questioned interviewed contacted reached accused arrested born despite last next earlier today yesterday'.split(
    ' ',
  ),
);

/** Whether words before a pronoun name what it may stand for: with a capital inside, or first and no word of the language. */
function namesSomething(text: string): boolean {
  const [first = '', ...others] = text.replace(TIME, '').trim().split(' ');
  if (others.some((word) => /\p{Lu}/u.test(word))) return true;
  const word = fold(first).replace(/\P{L}/gu, '');
  const isOpener = word === '' || STOP_WORDS.has(word) || OPENERS.has(word) || /(?:ly|ing)$/.test(word);
  return !isOpener;
}

/** "He" or "her" without anybody before it in the sentence, nor a name right behind an opening: "In his speech, Obama …". */
function hasLoosePronoun(text: string): boolean {
  const match = HE.exec(text);
  if (!match) return false;
  const before = text.slice(0, match.index).replace(OPENING, '');
  if (namesSomething(before) || SOMEBODY.test(before)) return false;
  return !/^(?:his|her) [^,]{1,40}, (?:the )?\p{Lu}/u.test(text.slice(match.index));
}

/** A quotation, whole or in part, whose speaker stands elsewhere. */
function isQuotation(text: string): boolean {
  const outside = outsideQuotes(text);
  return (outside !== text && !/\p{L}{2}/u.test(outside)) || I.test(outside);
}

/** Not "World War I". */
const I = /(?<!\p{Lu}[\p{L}.]* )\bI(?:['’]\p{L}+)?(?= \p{Ll})|\b(?:my|me|myself)\b/u;

/** Whether somebody speaks of himself without quotation marks: a quotation that is set as a paragraph of its own. */
export function isOfSpeaker({ sentence, passage }: IndexedSentence): boolean {
  return I.test(outsideQuotes(passage.document.text.slice(sentence.start, sentence.end)));
}

function outsideQuotes(text: string): string {
  return text.replace(/“[^”]*(?:”|$)|"[^"]*(?:"|$)|「[^」]*(?:」|$)|«[^»]*(?:»|$)/g, '');
}
