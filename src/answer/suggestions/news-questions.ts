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
    'Is an appeal planned?',
    /\b(?:announced?|lodged?|filed?|considering|plans?|will|not|planned)(?: to| an)? appeal\b|\bappeal\b.{0,60}\bconsidered\b|\bdays .{0,20}to appeal\b/,
  ],
  [
    'What do critics say?',
    /\b(?:[Cc]ritics|[Oo]pponents)(?: of [^,.;]{3,40})? (?:\w+ )?(?:say|said|argued?|feared|fear|warn|warned|complain)\b/,
  ],
  ['What do supporters say?', /\b(?:[Ss]upporters|[Bb]ackers|[Aa]dvocates) .{0,50}\b(?:say|said|argued?|hoped?)\b/],
  ['What was the turnout?', /\b[Tt]urnout (?:was|of|reached|fell|rose)\b/],
];

/** Questions for what is asked of much of the news, where a sentence says it. */
export function newsQuestions(text: string): Made[] {
  return ASKED.flatMap(([question, said]): Made[] => (said.test(text) ? [['news', question]] : []));
}
