import { lexicon } from '../../language/lexicon/lexicon.ts';
import { contentTerms } from '../../language/tokens.ts';
import type { SpanKind } from '../../search/typed-spans.ts';
import type { Candidate } from './candidate.ts';

/** Units that need no number. */
const ALONE = /^(?:every|daili|weekli|monthli|annual|twice|once|noon|midnight)$/;

/** Whether the sentence has a fitting unit with a new number right before it, if it needs one: 1 if so, −1 if not, 0 for other questions. */
export function unit({ context, words, fresh }: Candidate): number {
  const { unit } = context.asked;
  if (!unit) return 0;
  const fits = words.some((id, at) => {
    const key = context.stringOf(id);
    if (!unit.test(key)) return false;
    return ALONE.test(key) || fresh.some(({ kind, from, to }) => kind !== 'name' && from < at && at - to <= 1);
  });
  return fits ? 1 : -1;
}

/** Places of the question's focus in the sentence. */
export function focusPlaces(e: Candidate): readonly number[] {
  return e.placesOf(e.context.asked.focus);
}

const NUMERIC: readonly SpanKind[] = ['number', 'year', 'money', 'percent'];

/** Whether a new number is right before the focus: "1,150 drivers". */
export function numberBeforeFocus(e: Candidate): boolean {
  return focusPlaces(e).some((at) =>
    e.fresh.some(({ kind, to }) => NUMERIC.includes(kind) && at - to >= 0 && at - to <= 2),
  );
}

/** What an answer may count without its noun: "400 work there". */
const UNSAID = /^(?:peopl|person|other|time|more)$/;
/** People may be counted as other people: "2,840 adults" of patients. */
const PEOPLE = new Set([...lexicon('answer-counted-people')].flatMap((noun) => contentTerms(noun)));
/** Words between a number and what it counts, at most. Set by hand. */
const BEFORE = 4;
const AFTER = 3;
/** From so much on the sentence says what is counted in another word. Set by hand. */
const NEARLY = 0.3;

/** Whether the question asks "how many" of something of which the sentence gives no new number. */
export function countsOthers(e: Candidate): boolean {
  const { focus } = e.context.asked;
  const key = e.question.terms[focus]?.key;
  if (key === undefined || UNSAID.test(key) || !/\bhow\s+many\b/i.test(e.question.text)) return false;
  if (e.hits[focus] === 0 && (e.soft.best[focus] as number) >= NEARLY) return false;
  const places = PEOPLE.has(key)
    ? [...e.words.keys()].filter((at) => PEOPLE.has(e.context.stringOf(e.words[at] as number)))
    : focusPlaces(e);
  return !e.fresh.some(
    ({ kind, from, to }) => NUMERIC.includes(kind) && places.some((at) => at - to < BEFORE && from - at <= AFTER),
  );
}
