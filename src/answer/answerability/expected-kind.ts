import { alternatives } from '../../language/lexicon/lexicon.ts';
import type { Name } from '../../names/types.ts';
import { expectsSpan } from '../question/answer-spans.ts';
import type { Question } from '../question/question.ts';
import type { Candidate } from '../ranking/candidate.ts';
import { countsOthers, unit } from '../ranking/counts.ts';
import type { SentenceMatch } from './sentence-match.ts';

const PERSON = `(?:${alternatives('answer-people')})`;
const BODIES = asksFor('(?:\\w+\\s+)?', 'answer-bodies');
const PEOPLE = asksFor('(?:\\w+\\s+)?', 'answer-people');
const PLACES = asksFor('(?:\\w+\\s+){0,2}', 'answer-places');

/** Matches "which …" and "what …" with a noun of a list. @param between What may be between, as a pattern. */
function asksFor(between: string, list: string): RegExp {
  return new RegExp(`\\b(?:which|what)\\s+${between}(?:${alternatives(list)})\\b`, 'i');
}

/** Ask for one person or body by name, "who is the …" and "who designed …", and for one person. */
const WHO_IS = "^who(?:['’]?s|\\s+(?:is|was))\\s+the\\b";
const ONE = new RegExp(
  `${WHO_IS}|^who\\s+(?:\\w+ed|won|wrote|built|led|made|took|found|began|ran|sold|bought|said)\\b`,
  'i',
);
const ONE_PERSON = new RegExp(`${WHO_IS}\\s+(?:[\\w-]+\\s+){0,2}${PERSON}\\b`, 'i');

/**
 * From this share of the question's weight on, a sentence holds nearly all of the question, and may answer "who" with a
 * group that has no name, as "its rivals". Set by hand.
 */
export const NEARLY_ALL = 0.75;

/** Asks what something is called. The name must be near a word of the question (see the constant below). Set by hand. */
const NAME_OF = /\bwh(?:at|ich)\b.*\b(?:names?\s+of|(?:called|named)\W*$)/i;
const NEARBY = 4;

/** Asks what somebody says; then the sentence must have a quotation or such a word. */
const SPEECH =
  /\b(?:what|how)\s+(?:do|does|did|has|have)\b.*\b(?:say|said|think|tell|told|comment|respond|answer|reply)\b/i;
const SAYING = new RegExp(`["“”]|\\b(?:${alternatives('answer-speech')})\\b`, 'i');

/** Asks when something will be; then the sentence must speak of the future. */
const TO_COME = /\bwhen\s+(?:will|'ll)\b/i;
const AHEAD =
  /\b(?:will|would|until|till|expect\w*|plan\w*|due|scheduled?|next|shall|going|set|by|tomorrow|later|could|may)\b/i;

/** These ask for a number with its unit. */
const COUNTED_IN = /\bhow\s+(?:long|old|often)\b/i;

/** Whether the sentence has a new name of the kind that is asked for: 1 if so, −1 if not, 0 if the question asks for no such kind. */
export function kindFits(question: Question, e: Candidate): number {
  const { type, text } = question;
  const isPerson = PEOPLE.test(text);
  if (type !== 'who' && !isPerson && !BODIES.test(text)) return 0;
  const fits = hasNew(question, e, ({ kind }) => type === 'who' || (kind === 'person') === isPerson);
  return fits ? 1 : -1;
}

/** Whether the question asks for words of a kind, and the sentence has none. */
export function isUntyped(question: Question, e: Candidate, typed: boolean, { here, said }: SentenceMatch): boolean {
  const { type, text } = question;
  if (PEOPLE.test(text) || ONE_PERSON.test(text)) return !hasNew(question, e, ({ kind }) => kind === 'person');
  if (PLACES.test(text)) return !e.has('capital') && !e.has('name');
  if (NAME_OF.test(text)) return !namesNearby(e);
  if (SPEECH.test(text)) return !SAYING.test(textOf(e));
  if (!expectsSpan(type)) return false;
  if (type === 'number') return !typed || (COUNTED_IN.test(text) && unit(e) === -1) || countsOthers(e);
  if (type === 'who') return !typed && (ONE.test(text) || Math.max(here, said) < NEARLY_ALL);
  return !typed || (TO_COME.test(text) && !AHEAD.test(textOf(e)));
}

/** Whether the sentence has a name, of those that `is` accepts, that the question has not. */
export function hasNew({ phrases }: Question, { sentence, context }: Candidate, is: (name: Name) => boolean): boolean {
  return context.names
    .inSentence(sentence)
    .some(({ name }) => is(name) && !phrases.some((phrase) => phrase.name === name));
}

/** Whether a new name is near a word of the question that belongs to no name. */
function namesNearby(e: Candidate): boolean {
  const places = e.question.terms.flatMap(({ name, capital }, term) => (name || capital ? [] : e.placesOf(term)));
  return e.fresh.some(
    ({ kind, from, to }) =>
      (kind === 'name' || kind === 'capital') && places.some((at) => at - to < NEARBY && from - at <= NEARBY),
  );
}

const textOf = ({ sentence: { passage, sentence } }: Candidate): string =>
  passage.document.text.slice(sentence.start, sentence.end);
