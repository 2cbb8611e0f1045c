import { alternatives } from '../../language/lexicon/lexicon.ts';
import type { Span } from '../../language/span.ts';
import { DEED, isAside } from './clauses.ts';
import { isDoubted } from './doubt.ts';
import type { News, NewsSentence } from './news.ts';
import type { Told } from './told.ts';

const words = (...lists: readonly string[]): string => String.raw`\b(?:${alternatives(...lists)})\b`;

/** Words that give a reason or a purpose, wherever they stand. */
const REASONS = new RegExp(words('why-reasons'), 'giu');
/** What is called a reason or a purpose, and what may stand before it in its sentence: "She said that the reason …". */
const NAMED =
  /\bthe (?:main |real )?(?:reason|cause|aim|goal|purpose|point|motive|intention)s? (?:of|behind|for|is|was)\b/giu;
const BEGINS = /^(?:\P{L}*|.{0,60}\b(?:that|says?|said) )$/u;
/** That it is not known. */
const UNKNOWN =
  /\b(?:not (?:\p{L}+ )?(?:clear|known|released|been (?:established|released|determined))|unclear|unknown)\b/iu;
const HEDGED = /\b(?:could|may|might|not|probably|possibly)(?: \p{L}+){0,2} (?:be )?$/iu;

/** A cue of the lead, which tells the event itself, and what must stand before it in the same clause, if anything must. */
interface LeadReason {
  readonly cue: RegExp;
  readonly after?: RegExp;
}
/** Not how much later: "after two years of repairs". */
const NO_TIME = String.raw`(?!(?:about |almost |more than |nearly )?(?:\d|an? (?:day|week|month|year)|(?:two|three|four|five|six) ))`;
const NO_TIME_BEFORE = String.raw`(?<!\b(?:hours?|days?|weeks?|months?|years?) )`;
const CHARGES = new RegExp(words('why-charges'), 'giu');
const LEAD_REASONS: readonly LeadReason[] = [
  { cue: new RegExp(String.raw`\bto (?:${alternatives('why-purposes')})\b`, 'giu') },
  { cue: /\bin connection with\b/giu },
  // "Jailed, accused of …", but not "is accused of …", nor "a man accused of … was".
  { cue: /\b(?:(?<=, )accused of|on (?:charges|suspicion) of)\b/giu },
  {
    cue: /\bfor (?=(?:alleged(?:ly)? |not )?\p{L}+ing\b|(?:breach|breaking|failure|fraud|murder|theft)\b)/giu,
    after: CHARGES,
  },
  { cue: /\bover /giu, after: CHARGES },
  { cue: /\bwith (?=(?:alleged(?:ly)? )?\p{L}+ing\b)/giu, after: /\bcharged\b/giu },
  { cue: new RegExp(String.raw`\bover (?:[\p{L}’'-]+ ){0,3}(?:${alternatives('why-disputes')})\b`, 'giu') },
  // "Resigned after an inquiry found …": what led to it. "Sang after the mayor had spoken" is when.
  {
    cue: new RegExp(String.raw`${NO_TIME_BEFORE}\bafter ${NO_TIME}(?=${DEED})`, 'giu'),
    after: new RegExp(words('why-charges', 'why-upsets', 'why-responses'), 'giu'),
  },
  {
    cue: new RegExp(String.raw`\b(?:after|when|amid) ${NO_TIME}`, 'giu'),
    after: new RegExp(words('why-upsets'), 'giu'),
  },
];
/** Sentences after the lead in which one that speaks of it may give a reason, and all in which one with so many of its words may. Set by hand. */
const NEAR = 4;
const FURTHEST = 20;
const FEWEST_SHARED = 3;

/** Why it happened: the lead, if it gives a reason; else a sentence of the same event that gives one and says so. */
export function whyOf({ lead, after }: News): Told | undefined {
  const inLead = reasonIn(lead, REASONS) ?? leadReason(lead);
  if (inLead) return { sentence: lead, words: inLead };
  for (const sentence of after) {
    if (UNKNOWN.test(sentence.text)) continue;
    const words =
      reasonIn(
        sentence,
        REASONS,
        (at, cue) => isOfEvent(sentence, at) && !isEventItself(sentence.text, at, cue, lead),
      ) ?? reasonIn(sentence, NAMED, (at) => BEGINS.test(sentence.text.slice(0, at)) && isOfEvent(sentence));
    if (words) return { sentence, words };
  }
  return undefined;
}

function leadReason(lead: NewsSentence): Span | undefined {
  for (const { cue, after } of LEAD_REASONS) {
    const found = reasonIn(lead, cue, (at) => {
      const before = after && [...lead.text.slice(0, at).matchAll(after)];
      return !before || before.some(({ index }) => !isAside(lead.text, { start: index, end: at }));
    });
    if (found) return found;
  }
  return undefined;
}

/** Whether what stands before a reason is the event: a reason is of what its sentence says first. */
const isOfEvent = ({ place, opens, shared, sharedWords }: NewsSentence, at?: number): boolean =>
  (place <= NEAR && (opens === 'event' || (opens === 'known' && sharedWords(at) > 0))) ||
  (place <= FURTHEST && shared(at) >= FEWEST_SHARED && sharedWords(at) > 0);

/** "The damage caused by the quake": what the lead tells is the reason there. */
function isEventItself(text: string, at: number, cue: string, lead: NewsSentence): boolean {
  const [, noun] = /^ (?:the|this|that) (\p{L}+)/u.exec(text.slice(at + cue.length)) ?? [];
  return noun !== undefined && / by$/.test(cue) && lead.text.includes(noun);
}

/** Where the clause of a reason ends. */
const END = new RegExp(
  [
    String.raw`[;!?]| [–—] |\.(?!\d)`,
    String.raw`, (?:(?:according|although|and|but|not|or|rather|though|which|while|who|with)\b|\p{Ll}+ing\b|["“])`,
    // "…, the agency said"
    String.raw`, (?:[^\s,;]+ ){0,6}(?:${alternatives('saying-verbs')})\b`,
  ].join('|'),
  'u',
);

/** The words that give a reason, from the one that says so to the end of the clause. */
function reasonIn(
  sentence: NewsSentence,
  pattern: RegExp,
  isMeant: (at: number, cue: string) => boolean = () => true,
): Span | undefined {
  const { text } = sentence;
  for (const { index, 0: cue } of text.matchAll(pattern)) {
    const span = { start: index, end: index + cue.length };
    if (HEDGED.test(text.slice(Math.max(0, index - 30), index))) continue;
    if (isAside(text, span, 'after', 'that') || isDoubted(sentence, span) || !isMeant(index, cue)) continue;
    const rest = text.slice(span.end);
    // What is set between commas ends with the second.
    const end = / ?, $/.test(text.slice(Math.max(0, index - 2), index)) ? rest.indexOf(', ') : -1;
    return { start: index, end: span.end + (end >= 0 ? end : (END.exec(rest)?.index ?? rest.length)) };
  }
  return undefined;
}
