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

/** Asks for one person or body by name: "who is the …", "who designed …"; for one person. */
const WHO_IS = "^who(?:['’]?s|\\s+(?:is|was))\\s+the\\b";
const ONE = new RegExp(
  `${WHO_IS}|^who\\s+(?:\\w+ed|won|wrote|built|led|made|took|found|began|ran|sold|bought|said)\\b`,
  'i',
);
const ONE_PERSON = new RegExp(`${WHO_IS}\\s+(?:[\\w-]+\\s+){0,2}${PERSON}\\b`, 'i');

/** Who is asked for may be a group without a name, "its rivals", where the sentence holds nearly all of the question. */
export const NEARLY_ALL = 0.75;

/** Asks what something is called. */
const NAME_OF = /\bwh(?:at|ich)\b.*\b(?:names?\s+of|(?:called|named)\W*$)/i;
const NEARBY = 4;

/** Asks what somebody says. */
const SPEECH =
  /\b(?:what|how)\s+(?:do|does|did|has|have)\b.*\b(?:say|said|think|tell|told|comment|respond|answer|reply)\b/i;
const SAYING = new RegExp(`["“”]|\\b(?:${alternatives('answer-speech')})\\b`, 'i');

const TO_COME = /\bwhen\s+(?:will|'ll)\b/i;
const AHEAD =
  /\b(?:will|would|until|till|expect\w*|plan\w*|due|scheduled?|next|shall|going|set|by|tomorrow|later|could|may)\b/i;

/** A unit is said with the number only where these ask for it. */
const COUNTED_IN = /\bhow\s+(?:long|old|often)\b/i;

/** 1 where the sentence has a new name of the kind that is asked for, −1 where not, 0 where no such kind is. */
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

/** Whether the sentence has a name that the question has not. */
export function hasNew({ phrases }: Question, { sentence, scene }: Candidate, is: (name: Name) => boolean): boolean {
  return scene.names
    .inSentence(sentence)
    .some(({ name }) => is(name) && !phrases.some((phrase) => phrase.name === name));
}

/** A new name stands beside a word of the question that is part of no name. */
function namesNearby({ fresh, question, sentence }: Candidate): boolean {
  const places = question.terms.flatMap(({ key, name, capital }) =>
    name || capital ? [] : (sentence.view.places.get(key) ?? []),
  );
  return fresh.some(
    ({ kind, from, to }) =>
      (kind === 'name' || kind === 'capital') && places.some((at) => at - to < NEARBY && from - at <= NEARBY),
  );
}

const textOf = ({ sentence: { passage, sentence } }: Candidate): string =>
  passage.document.text.slice(sentence.start, sentence.end);
