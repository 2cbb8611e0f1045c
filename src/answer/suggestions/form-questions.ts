import { contentTerms } from '../../language/tokens.ts';
import { furtherVerbForm, isParticiple } from '../../language/verb-forms.ts';
import { AMOUNT, NUMBER } from './asking.ts';
import type { Matter } from './matter.ts';
import type { Made } from './proposal.ts';
import { isCounted } from './who-questions.ts';

/** What no question can be understood with that stands alone. */
export const POINTS =
  /\b(?:he|she|it|they|him|hers|them|this|that|these|those|there|here|i|we|us|you|our|your|my|such|one)\b|["“”():]/i;

/** "If the ferry fails, the island will", "When a ferry passed, the whales": the condition and what comes of it. */
const FIRST = /^(?:(?:However|But|And|Meanwhile|Yet),? )?(If|When) ([^,]{8,90}), (?:then )?([^,;]+)/;
const IF_LAST = /^(.*\b(?:will|would|could|may|might)\b.*) (if) ((?:[^,]|,(?=\d{3})){8,70}?)(?:,(?!\d).*)?[.!]?$/;
const NAMED = '(?:\\p{Lu}[\\p{L}-]+ )*\\p{Lu}[\\p{L}-]+';
/** "If convicted of theft, the brothers face" */
const FACES = new RegExp(
  `If (?:(?:he|she|they) (?:is|are) )?convicted\\b[^,]{0,40}, (${NAMED}|the \\p{Ll}+s) (faces?) `,
  'u',
);
/** "found Tilda Brandt, 58, guilty of" */
const GUILTY = new RegExp(`\\b(found) (${NAMED})(?:, \\d+,)? (guilty of|liable for)\\b`, 'u');
/** "The towns of Pell, Port Vellmar and Orle are to get" */
const WHICH = new RegExp(
  `^The (\\p{Ll}+s) of (?:${NAMED}, )*${NAMED},? and ${NAMED} ((?:are|were|have|will|had) [^,.;]{8,60}?)(?= by | if |[,.;])`,
  'u',
);

const COUNT = `(?<![\\d.,€$£-])(?:${NUMBER}) ((?:\\p{Ll}+ )?\\p{Ll}+s|people|children|men|women)`;
/** "where 18 flights were canceled", "said 14 children had been sent home" */
const BEFELL = new RegExp(
  `${COUNT} (were|have been|had been|are|will be) (\\p{Ll}{3,})\\b(?! (?:the|an?|to|by|with|in)\\b)( home)?`,
  'giu',
);
/** "killing at least 12 people" */
const KILLED = new RegExp(
  `\\b(?:(killed|killing|kills)|(injured|injuring|wounded|wounding|hurt)|(arrested|detained)|(displaced|displacing)|(evacuated)) (?:${AMOUNT})?(?:${NUMBER}) (?:(?!of|to|by|in)\\p{Ll}+ ){0,2}?(?:people|persons|men|women|children|civilians|soldiers|others)`,
  'iu',
);

/** "There are 14 schools in the district" */
const THERE = new RegExp(
  `\\bThere (are|were|have been) (?:(?:${AMOUNT})|already |now |so far )?(?:${NUMBER}) ((?:\\p{Ll}+ )?(?:\\p{Ll}+s|people|children))((?: in| on| at) (?:the |\\p{Lu})[^,.;:]{2,40})?(?=[,.;])`,
  'u',
);
/** "led by", "who led the study" */
const LED =
  /(?:,? who (led|leads|ran|runs|heads|chairs|founded|organi[sz]ed|designed|wrote|directed|commissioned) (the (?!\p{Lu})[^,.;:"“”’']{4,36})(?=[,.;])|\b(team|study|inquiry|investigation|project|campaign|research) (?:was |is )?(led|headed|run|founded) by (?:[\p{Ll}-]+ ){0,3}\p{Lu})/u;
/** "Residents of Holm Street worry about": what several think. */
const MINDS =
  /^((?:The )?(?:[\p{L}'’-]+ ){0,3}[\p{Ll}]+(?:[^s\P{Ll}]s|men|women|people)['’]?(?: (?:of|in|from) (?:the )?(?:\p{Lu}\p{L}+ ?){1,2}|(?: [\p{Ll}]+s)?)?) (fear|worry|want|say|argue|hope|expect|believe|warn|complain|demand|plan|propose) (that|about|to)\b/u;
/** "a fine of $150" */
const SUM_OF =
  /\b(?:an?|the) (?:\p{Ll}+ )?(fine|grant|bail|reward|budget|loss|profit|debt|subsidy|fee|price|prize|salary|turnover|compensation) of (?:about |around |nearly |almost |up to |more than )?(?:US)?[$€£]\d/u;

/** Questions for who leads something, how many there are and how much a sum is. */
function plainQuestions(text: string, { stems }: Matter): Made[] {
  const made: Made[] = [];
  const there = THERE.exec(text);
  if (there) made.push(['how many', `How many ${there[2]} ${there[1]} there${there[3] ?? ''}?`]);
  const led = LED.exec(text);
  if (led)
    made.push([
      'who does',
      led[1] ? `Who ${led[1]} ${led[2]}?` : `Who ${led[4] === 'run' ? 'runs' : led[4]} the ${led[3]}?`,
    ]);
  const minds = MINDS.exec(text);
  if (
    minds &&
    !/^(?:But|And|While|When|If|As|In|On|At|Many|Some|Others|Most) /.test(text) &&
    !POINTS.test(minds[1] ?? '')
  )
    made.push([
      'what did',
      `What do ${(minds[1] ?? '').replace(/^\p{Lu}(?=\p{Ll}+(?:s|en|s['’])? )/u, (letter) => letter.toLowerCase()).replace(/^\p{Lu}(?=\p{Ll}+s$)/u, (letter) => letter.toLowerCase())} ${minds[2]}${/^to/.test(minds[3] ?? '') ? ' to do' : minds[3] === 'about' ? ' about' : ''}?`,
    ]);
  const sum = SUM_OF.exec(text)?.[1];
  if (sum && contentTerms(sum).some((stem) => stems.has(stem))) made.push(['how much', `How much is the ${sum}?`]);
  return made;
}

/** Questions for how many something befell, wherever a sentence says it. */
function countQuestions(text: string, matter: Matter): Made[] {
  const made: Made[] = [];
  for (const [, noun = '', finite = '', participle = '', home = ''] of text.matchAll(BEFELL))
    if (
      isParticiple(participle) &&
      !/^(?:needed|required|involved|expected|located)$/.test(participle) &&
      isCounted(noun, matter)
    )
      made.push(['how many', `How many ${noun} ${finite.replace('had been', 'were')} ${participle}${home}?`]);
  // Not of another time.
  const befell = /\b(?:19|20)\d\d\b|\blast (?:year|month)\b/.test(text)
    ? -1
    : (KILLED.exec(text)?.slice(1).findIndex(Boolean) ?? -1);
  if (befell >= 0)
    made.push([
      'how many',
      `How many people were ${['killed', 'injured', 'arrested', 'displaced', 'evacuated'][befell]}?`,
    ]);
  return made;
}

/** Questions that a sentence answers by its form alone: what happens if something does, what somebody faces, of what somebody was found guilty. */
export function formQuestions(text: string, matter: Matter): Made[] {
  const made: Made[] = [];
  const plain = text.replace(/\s+/g, ' ');
  const [, word = '', condition = '', outcome = ''] = FIRST.exec(plain) ?? inOrder(IF_LAST.exec(plain));
  const cause = condition.replace(/ (?:that|which|who)\b.*$/, '');
  if (condition && !POINTS.test(cause) && !/^(?:all|every|any|no)/.test(cause) && isTold(cause, outcome, matter))
    made.push(['what if', `What ${happens(word, cause)} ${word.toLowerCase()} ${cause}?`]);
  const faces = FACES.exec(plain);
  if (faces) made.push(['what if', `What ${faces[2] === 'faces' ? 'does' : 'do'} ${faces[1]} face if convicted?`]);
  const guilty = GUILTY.exec(plain);
  if (guilty?.[2]?.includes(' ')) made.push(['of what', `What was ${guilty[2]} ${guilty[1]} ${guilty[3]}?`]);
  const which = WHICH.exec(plain);
  if (which) made.push(['who does', `Which ${which[1]} ${which[2]}?`]);
  return [...made, ...countQuestions(plain, matter), ...plainQuestions(plain, matter)];
}

const inOrder = (last: RegExpExecArray | null): string[] => (last ? ['', 'if', last[3] ?? '', last[1] ?? ''] : []);

/** Whether a condition has the story's matter or a name in it, and what comes of it can be understood alone. */
const isTold = (condition: string, outcome: string, { stems }: Matter): boolean =>
  condition.split(' ').length >= 4 &&
  !isParticiple(condition.split(' ')[0] ?? '') &&
  !/\b(?:it|they|he|she|them|him|her|that|this|so)\b/i.test(outcome) &&
  contentTerms(condition).length >= 3 &&
  (/ \p{Lu}|^an? /u.test(condition) || contentTerms(condition).some((term) => stems.has(term)));

function happens(word: string, condition: string): string {
  if (!isPast(condition)) return 'happens';
  return /^if$/i.test(word) ? 'would happen' : 'happened';
}

/** Whether a condition is one that need not hold, or that was: "if the deal failed". */
const isPast = (condition: string): boolean =>
  !/\b(?:is|are|has|have)\b/.test(condition) &&
  condition
    .split(' ')
    .some((word, i) => i > 0 && (/^(?:was|were|did|had)$/.test(word) || furtherVerbForm(word)?.tense === 'past'));
