import { contentTerms, fold, stemOf } from '../../language/tokens.ts';
import { isParticiple } from '../../language/verb-forms.ts';
import { wordClasses } from '../../language/wordnet.ts';
import { AMOUNT, NUMBER } from './asking.ts';
import type { Matter } from './matter.ts';
import type { Made } from './proposal.ts';
import { isCounted } from './who-questions.ts';

const COUNT = `(?<![\\d.,€$£-])(?:${NUMBER}) ((?:\\p{Ll}+ )?\\p{Ll}+s|people|children|men|women)`;
/** "where 18 flights were canceled", "said 14 children had been sent home" */
const BEFELL = new RegExp(
  `${COUNT} (were|have been|had been|are|will be) (\\p{Ll}{3,})\\b(?! (?:the|an?|to|by|with|in)\\b)( home)?`,
  'giu',
);
/** A participle that needs to be told for what, or where. */
const OPEN = /^(?:needed|required|involved|expected|located|taken|made|given|seen|used)$/;
const PEOPLE = '(?:(?!of|to|by|in)\\p{Ll}+ ){0,2}?(?:people|persons|men|women|children|civilians|soldiers|others)';
/** "killing at least 12 people" */
const HARMED = new RegExp(
  `\\b(kill|injur|wound|arrest|detain|displac|evacuat)(?:ed|ing) (?:${AMOUNT})?(?:${NUMBER}) ${PEOPLE}`,
  'iu',
);
const HARM = new Map([
  ['kill', 'killed'],
  ['injur', 'injured'],
  ['wound', 'injured'],
  ['arrest', 'arrested'],
  ['detain', 'arrested'],
  ['displac', 'displaced'],
  ['evacuat', 'evacuated'],
]);
const ANOTHER_TIME = /\b(?:19|20)\d\d\b|\blast (?:year|month)\b/;
/** "who led the study" */
const LED =
  /,? who (led|leads|ran|runs|heads|chairs|founded|designed|wrote|directed) (the (?!\p{Lu})[^,.;:"“”’']{4,36})(?=[,.;])/u;
/** "An inquiry led by Mara Lund" */
const LED_BY = /\b(team|study|inquiry|investigation|project|campaign|research) led by (?:[\p{Ll}-]+ ){0,3}\p{Lu}/u;
const SUMS = 'fine|grant|bail|reward|budget|loss|profit|debt|subsidy|fee|price|prize|salary|compensation';
/** "a fine of $150" */
const SUM_OF = new RegExp(`\\b(?:an?|the) (?:\\p{Ll}+ )?(${SUMS}) of (?:${AMOUNT})?(?:US)?[$€£]\\d`, 'iu');

/** "Farmers' groups fear that", "Residents of Holm Street worry about": what several think. */
const MINDS =
  /^([^,;:"“”]{4,50}) (fear|worry|want|say|argue|hope|expect|believe|warn|complain|demand|propose) (that|about) /u;
const SEVERAL =
  /^(?:\p{L}[\p{L}'’-]* ){0,3}?(?:\p{Ll}*[^s\P{Ll}]s|\p{Lu}\p{Ll}+s|men|women|people)['’]?(?: (?:of|in|from) [^,]+)?$/u;
const OPENER = /^(?:But|And|While|When|If|As|In|On|At|Many|Some|Others|Most|They|We|These|Those|All|Both) ?/;

/** Questions for how many, how much, who leads and what several think, wherever a sentence says it. */
export function countQuestions(text: string, matter: Matter): Made[] {
  const made: Made[] = [];
  for (const [, noun = '', finite = '', participle = '', home = ''] of text.matchAll(BEFELL))
    if (isParticiple(participle) && !OPEN.test(participle) && isCounted(noun, matter))
      made.push(['how many', `How many ${noun} ${finite.replace('had been', 'were')} ${participle}${home}?`]);
  const harm = ANOTHER_TIME.test(text) ? undefined : HARM.get(HARMED.exec(text)?.[1]?.toLowerCase() ?? '');
  if (harm) made.push(['how many', `How many people were ${harm}?`]);
  const led = LED.exec(text);
  if (led) made.push(['who does', `Who ${led[1]} ${led[2]}?`]);
  const team = LED_BY.exec(text)?.[1];
  if (team) made.push(['who does', `Who led the ${team}?`]);
  const [, who = '', mind = '', about] = MINDS.exec(text) ?? [];
  if (SEVERAL.test(who) && !OPENER.test(who))
    made.push(['what did', `What do ${inSentence(who)} ${mind}${about === 'about' ? ' about' : ''}?`]);
  const sum = SUM_OF.exec(text)?.[1];
  if (sum && contentTerms(sum).some((stem) => matter.stems.has(stem)))
    made.push(['how much', `How much is the ${sum}?`]);
  return made;
}

/** With a small letter, unless it begins with a name. */
function inSentence(subject: string): string {
  const [first = ''] = subject.split(/[ '’]/);
  const isCommon = wordClasses().get(stemOf(fold(first))) !== undefined || /^(?:The|[\p{Lu}]\p{Ll}+s)$/u.test(first);
  return isCommon ? subject.charAt(0).toLowerCase() + subject.slice(1) : subject;
}
