import type { Made } from './proposal.ts';

/** What is asked of much of the news, and the words of a sentence that answers it. */
const ASKED: readonly (readonly [question: string, said: RegExp])[] = [
  [
    'Was anyone killed?',
    /\b(?:nobody|no one) (?:was|had been|has been) killed\b|\bno (?:deaths|fatalities|casualties)\b/i,
  ],
  [
    'Was anyone hurt?',
    /\b(?:nobody|no one) (?:was|had been|has been) (?:seriously )?(?:hurt|injured)\b|\bno injuries\b/i,
  ],
  ['Did anyone fall ill?', /\b(?:nobody|no one) (?:became|fell) (?:seriously )?ill\b/i],
  [
    'Has anyone been arrested?',
    /(?<!who )\b(?:have|has) been arrested\b|\bno arrests\b|\b(?:police|officers) (?:have )?arrested (?!for)\b/i,
  ],
  [
    'Will there be an appeal?',
    /\b(?:announced|lodged|filed|is considering|plans?|planned) (?:to|an) appeal\b|\bwill (?:not )?appeal\b|\bappeal\b.{0,60}\bconsidered\b|\bdays .{0,20}to appeal\b/,
  ],
  [
    'What do critics say?',
    /\b(?:[Cc]ritics|[Oo]pponents) (?:\w+ )?(?:say|said|argue|argued|fear|feared|warn|warned|called?|complain|point)/,
  ],
  [
    'What do supporters say?',
    /\b(?:[Ss]upporters|[Bb]ackers|[Aa]dvocates) .{0,50}\b(?:say|said|argue|argued|hope|hoped)\b/,
  ],
  [
    'What is still not known?',
    /\b(?:is|are) (?:still |as yet )?(?:not (?:yet )?(?:known|clear)|unknown|unclear)\b|\bremains? (?:unknown|unclear)\b/,
  ],
  ['Have any side effects been seen?', /\bside effects\b.{0,40}\b(?:seen|reported|found)\b/],
  [
    'Who will be the successor?',
    /\b(?:will|is to) (?:succeed|replace|take over from)\b|\bsuccessor (?:will be|is to be)\b/,
  ],
  ['What was the turnout?', /\b[Tt]urnout (?:was|of|reached|fell|rose)\b/],
  ['How high is the unemployment rate?', /\bunemployment rate (?:is|of|at|rose to|fell to)\b/],
  [
    'What was the damage?',
    /\b(?:total )?damage (?:of|at|is put at|was put at|is estimated at) (?:about |around )?[$€£\d]/,
  ],
];

/** Questions for what is asked of much of the news, where a sentence says it. */
export function newsQuestions(text: string): Made[] {
  return ASKED.flatMap(([question, said]): Made[] => (said.test(text) ? [['news', question]] : []));
}
