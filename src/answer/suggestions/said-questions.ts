import type { Corpus } from '../../corpus/corpus.ts';
import { isCalendarName } from '../../language/calendar.ts';
import { fold, stemOf } from '../../language/tokens.ts';
import type { Made } from './proposal.ts';

const SAYS = 'said|says|argued|warned|added|stated|explained|insisted|testified';
const SAYS_AFTER = new RegExp(`^(?:, [^,]{2,60},)? (?:${SAYS}|told)\\b`);
const SAYS_BEFORE = new RegExp(`\\b(?:${SAYS})(?: [\\p{L} -]{0,40})? ?$`, 'u');
/** What somebody speaks of where the speech begins with it: "said that the Herons would", "“Jupiter is". */
const SPOKEN_OF = new RegExp(
  `(?:["“]|\\b(?:${SAYS}) (?:that )?)(?<topic>(?:[Tt]he )?\\p{Lu}[\\p{L}-]*\\p{L}(?: (?:of (?:the )?)?\\p{Lu}[\\p{L}-]*\\p{L})*)(?= (?:is|was|has|had|will|would|could|can|should|may|might|must)\\b)`,
  'u',
);

/** "What did X say about Y?": of a sentence that says what one person of a known role said, and that begins with the name of something. */
export function saidQuestions(text: string, { names, index }: Corpus): Made[] {
  const plain = text.replace(/\s+/g, ' ');
  const [speaker, ...others] = names
    .mentionsIn(plain)
    .filter(
      ({ name, start, end }) =>
        name.kind === 'person' && (SAYS_AFTER.test(plain.slice(end)) || SAYS_BEFORE.test(plain.slice(0, start))),
    );
  const topic = SPOKEN_OF.exec(plain)?.groups?.['topic']?.replace(/^The /, 'the ');
  if (!speaker || others.length > 0 || speaker.name.roles.length === 0 || !topic) return [];
  const words = topic.replace(/^the /, '').split(' ');
  const isNamed = words.every(
    (word) => /^(?:of|the)$/.test(word) || (index.frequency(stemOf(fold(word))).isName && !isCalendarName(word)),
  );
  const named = names.mentionsIn(topic)[0]?.name;
  if (!isNamed || named === speaker.name) return [];
  const about = named?.kind === 'person' ? named.name : topic;
  return [['said about', `What did ${speaker.name.name} say about ${about}?`]];
}
