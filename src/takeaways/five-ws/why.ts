import type { Span } from '../../language/span.ts';
import { isAside } from './clauses.ts';
import type { News, NewsSentence } from './news.ts';
import type { Told } from './told.ts';

/** Words that give a reason or a purpose, wherever they stand. */
const REASONS: readonly RegExp[] = [
  /\b(?:because|due to|owing to|thanks to|as a result of|(?:caused|driven|prompted|triggered|sparked) by|(?:blamed|blames) on|attributed to)\b/giu,
  /\b(?:in order to|so that|so as to|in response to|in protest|in retaliation|in (?:an|a) (?:effort|attempt|bid) to)\b/giu,
  /\b(?:as part of (?:an? )?(?:efforts?|plan|bid)|aim(?:s|ed|ing)? (?:to|at)|intended to|meant to)\b/giu,
];
/** What is called a reason or a purpose. */
const NAMED =
  /\bthe (?:main |real )?(?:reason|cause|aim|goal|purpose|point|motive|intention)s? (?:of|behind|for|is|was)\b/giu;
/** That it is not known. */
const UNKNOWN =
  /\b(?:not (?:\p{L}+ )?(?:clear|known|released|been (?:established|released|determined))|unclear|unknown)\b/iu;
/** What may stand before it in its sentence: "She said that the reason …". */
const BEGINS = /^(?:\P{L}*|.{0,60}\b(?:that|says?|said) )$/u;
/** What is done to somebody for something, and what happens as something else does. */
const CHARGED =
  'arrested|banned|charged|convicted|criticised|criticized|detained|dismissed|fined|fired|jailed|sacked|sentenced|sued|suspended';
const CAME_OF =
  'buried|cancell?ed|closed|dead|died?|diverted|evacuated|grounded|hurt|injured|killed|ousted|postponed|stranded|treated|wounded';
const follows = (before: string, cue: RegExp): LeadReason => ({
  cue,
  after: new RegExp(String.raw`\b(?:${before})\b`, 'giu'),
});

/** A cue, and what must stand before it in the same clause, if anything must. */
interface LeadReason {
  readonly cue: RegExp;
  readonly after?: RegExp;
}

/** "After an inquiry found …": what led to it; not "after two years of repairs". */
const AFTER_DEED =
  /(?<!\b(?:hours?|days?|weeks?|months?|years?) )\bafter (?!(?:about |almost |more than |nearly )?(?:\d|an? (?:day|week|month|year)|two|three|four|five|six) )(?=(?:[^\s,;]+ ){1,7}(?:\p{L}{2,}ed|found|said|was|were|had|broke|fell|lost|won|left)\b)/giu;
/** Words that do so in the lead, which tells the event itself: purposes, charges, and what led to it. */
const LEAD_REASONS: readonly LeadReason[] = [
  {
    cue: /\bto (?:help|protest|prevent|avoid|protect|ensure|curb|reduce|save|demand|mark|celebrate|make way|raise money)\b/giu,
  },
  { cue: /\bin connection with\b/giu },
  follows(
    CHARGED,
    /\bfor (?=(?:alleged(?:ly)? |not )?\p{L}+ing\b|(?:breach|breaking|failure|fraud|murder|theft)\b)/giu,
  ),
  follows(CHARGED, /\bover /giu),
  follows('charged', /\bwith (?=(?:alleged(?:ly)? )?\p{L}+ing\b)/giu),
  { cue: /\b(?:accused of|on (?:charges|suspicion) of)\b/giu },
  {
    cue: /\bover (?:[\p{L}’'-]+ ){0,3}(?:alleged|allegations?|claims|comments|concerns|dispute|failure|fears|handling|links|plans?|remarks|role|scandal)\b/giu,
  },
  { cue: AFTER_DEED },
  follows(
    CAME_OF,
    /\b(?:after|when|amid) (?!(?:about |almost |more than |nearly )?(?:\d|an? (?:day|week|month|year)))/giu,
  ),
];
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
      ) ?? reasonIn(sentence, [NAMED], (at) => BEGINS.test(sentence.text.slice(0, at)) && isOfEvent(sentence));
    if (words) return { sentence, words };
  }
  return undefined;
}

function leadReason(lead: NewsSentence): Span | undefined {
  for (const { cue, after } of LEAD_REASONS) {
    const found = reasonIn(lead, [cue], (at) => {
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

const HEDGED = /\b(?:could|may|might|not|probably|possibly)(?: \p{L}+){0,2} (?:be )?$/iu;
/** Where the clause of a reason ends. */
const END =
  /[;!?]|\.(?!\d)|, (?:(?:according|although|and|but|or|said|says|though|which|while|who|with)\b|\p{Ll}+ing\b|["“])/u;

/** The words that give a reason, from the one that says so to the end of the clause. */
function reasonIn(
  { text }: NewsSentence,
  patterns: readonly RegExp[],
  isMeant: (at: number, cue: string) => boolean = () => true,
): Span | undefined {
  for (const pattern of patterns)
    for (const { index, 0: cue } of text.matchAll(pattern)) {
      const span = { start: index, end: index + cue.length };
      if (HEDGED.test(text.slice(Math.max(0, index - 30), index))) continue;
      if (isAside(text, span, 'after', 'that') || !isMeant(index, cue)) continue;
      const rest = text.slice(span.end);
      // What is set between commas ends with the second.
      const end = / ?, $/.test(text.slice(Math.max(0, index - 2), index)) ? rest.indexOf(', ') : -1;
      return { start: index, end: span.end + (end >= 0 ? end : (END.exec(rest)?.index ?? rest.length)) };
    }
  return undefined;
}
