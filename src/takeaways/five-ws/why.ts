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
/** What may stand before it in its sentence: "She said that the reason …". */
const BEGINS = /^(?:\P{L}*|.{0,60}\b(?:that|says?|said) )$/u;
/** Words that do so in the lead, which tells the event itself: purposes, charges, and what led to it. */
const LEAD_REASONS: readonly RegExp[] = [
  /\bto (?:help|protest|prevent|avoid|protect|ensure|curb|reduce|save|demand|mark|celebrate|make way|raise money)\b/giu,
  /(?<=\b(?:arrested|charged|jailed|fined|sentenced|convicted|sacked|fired|dismissed|suspended|banned|critici[sz]ed|sued|detained)\b.{0,80}?)\b(?:for|over|with) /giu,
  /\bover (?:an?|the|its|his|her|their|alleged|claims|allegations|concerns|fears|plans|comments|remarks|[\p{L}-]+ (?:comments|remarks|claims|plans))\b/giu,
  /(?<=\b(?:died?|dead|killed|injured|hurt|wounded|treated|buried|evacuated|closed|cancelled|canceled|postponed|resigned|stranded)\b.{0,100}?)\b(?:after|when|amid|as) /giu,
];
const NEAR = 4;
const FURTHEST = 20;
const FEWEST_SHARED = 2;

/** Why it happened: the lead, if it gives a reason; else a sentence of the same event that gives one and says so. */
export function whyOf({ lead, after }: News): Told | undefined {
  const inLead = reasonIn(lead, [...REASONS, ...LEAD_REASONS]);
  if (inLead) return { sentence: lead, words: inLead };
  for (const sentence of after) {
    const words = reasonIn(sentence, REASONS, (at) => isOfEvent(sentence, at)) ??
      reasonIn(sentence, [NAMED], (at) => BEGINS.test(sentence.text.slice(0, at)) && isOfEvent(sentence));
    if (words) return { sentence, words };
  }
  return undefined;
}

/** Whether what stands before a reason is the event: a reason is of what its sentence says first. */
const isOfEvent = ({ place, opens, shared }: NewsSentence, at?: number): boolean =>
  (place <= FURTHEST && shared(at) >= FEWEST_SHARED) ||
  (place <= NEAR && (opens === 'event' || (opens === 'known' && shared(at) > 0)));

/** The words that give a reason, from the one that says so to the end of the clause. */
function reasonIn(
  { text }: NewsSentence,
  patterns: readonly RegExp[],
  isMeant: (at: number) => boolean = () => true,
): Span | undefined {
  for (const pattern of patterns)
    for (const { index, 0: cue } of text.matchAll(pattern)) {
      const span = { start: index, end: index + cue.length };
      if (isAside(text, span) || !isMeant(index)) continue;
      const rest = /^[^,;.!?]*/u.exec(text.slice(span.end))?.[0] ?? '';
      return { start: index, end: span.end + rest.length };
    }
  return undefined;
}
