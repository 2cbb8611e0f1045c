import type { Span } from '../language/span.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { BARE } from './roles-over-time.ts';
import { whoseRole } from './whose-role.ts';

const OWNER = /^(?:its|his|her|their|our|my) /i;
/** UTF-16 code units of a line under a name, at most: two lines on a phone. Set by hand. */
const LONGEST = 120;
/** What comes right before a role of the body that the sentence is about: "Acme grew, said CEO X". */
const OF_SUBJECT = /(?:\bwith|\bsaid|\bsays|\bits|\band its) $/;

/**
 * What somebody is as a line under their name, in slices of the sentence: the role, and after it the body it belongs to where the
 * role does not name it. Nothing where it is too long for a line.
 */
export function roleLine(role: Span, sentence: IndexedSentence, person: Span | undefined, names: NameIndex): string[] {
  const { text } = sentence.passage.document;
  const slice = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');
  const bodies = names
    .inSentence(sentence)
    .filter(({ name }) => name.kind !== 'person')
    .sort((a, b) => a.start - b.start);
  const whole = whoseRole(text, sentence.sentence, role, person);
  // "Its president": alone under a name it would ask whose.
  const line = [slice(whole.owned).replace(OWNER, '')];
  if (whole.body) line.push(slice(whole.body));
  else if (BARE.test(slice(whole.owned))) {
    const [first, ...others] = bodies;
    const before = text.slice(sentence.sentence.start, whole.owned.start);
    const opens = first && /^(?:the )?$/i.test(text.slice(sentence.sentence.start, first.start));
    if (first && OF_SUBJECT.test(before) && (opens || others.length === 0)) line.push(slice(first));
  }
  return line.join('').length > LONGEST ? [] : line;
}
