import type { SpanKind } from '../../search/sentence-analysis.ts';
import type { Candidate } from './candidate.ts';
import { softest } from './measures.ts';

/** "How long" and its like: words, and what the answer is counted in. */
const UNITS: readonly (readonly [question: RegExp, unit: RegExp])[] = [
  [
    /\bhow long\b/i,
    /^(?:second|minut|hour|day|week|month|year|decad|centuri|mile|meter|metr|kilomet|km|feet|foot|inch)$/,
  ],
  [/\bhow old\b/i, /^(?:year|age|month|old)$/],
  [
    /\bhow (?:far|tall|high|wide|deep|big|large)\b/i,
    /^(?:mile|meter|metr|kilomet|km|m|feet|foot|inch|acr|hectar|squar|mi|ft)$/,
  ],
  [/\bhow often\b/i, /^(?:every|daili|week|weekli|month|monthli|year|year|annual|time|twice|once|per)$/],
  [/\bwhat time\b/i, /^(?:am|pm|hour|noon|midnight|morn|even|afternoon|o'clock)$/],
];

/** Units that say how often without a number. */
const ALONE = /^(?:every|daili|weekli|monthli|annual|twice|once|noon|midnight)$/;

/** 1 where a new number stands right before such a unit (or the unit needs none), −1 where not, 0 for other questions. */
export function unit({ query, sentence, fresh }: Candidate): number {
  for (const [question, counted] of UNITS) {
    if (!question.test(query.text)) continue;
    const { words } = sentence.view;
    const fits = words.some(
      ({ key }, at) =>
        counted.test(key) &&
        (ALONE.test(key) || fresh.some(({ kind, from, to }) => kind !== 'name' && from < at && at - to <= 1)),
    );
    return fits ? 1 : -1;
  }
  return 0;
}

/** Where the sentence has the word that names what is asked for. */
export function focusPlaces({ query, sentence }: Candidate): readonly number[] {
  const key = query.terms.find((term) => term.focus)?.key;
  return key === undefined ? [] : (sentence.view.places.get(key) ?? []);
}

const NUMERIC: readonly SpanKind[] = ['number', 'year', 'money', 'percent'];

/** "1,150 drivers": a new number stands right before the focus. */
export function numberBeforeFocus(e: Candidate): boolean {
  return focusPlaces(e).some((at) =>
    e.fresh.some(({ kind, to }) => NUMERIC.includes(kind) && at - to >= 0 && at - to <= 2),
  );
}

/** What is counted with or without its word: "400 work there". */
const UNSAID = /^(?:peopl|person|other|time|more)$/;
/** People may be counted as other people: "2,840 adults" of patients. */
const PEOPLE =
  /^(?:peopl|person|patient|adult|child|man|woman|worker|employe|staff|driver|student|pupil|teacher|passeng|custom|user|resid|tenant|inhabit|victim|soldier|troop|voter|fan|member|player|visitor|tourist|guest|artist|scientist|research|protest|refuge|migrant|prison|read|viewer|subscrib)$/;
const BEFORE = 4;
const BEHIND = 3;
const NEARLY = 0.3;

/** The question asks "how many" of something that the sentence gives no new number of. */
export function countsOthers(e: Candidate): boolean {
  const focus = e.query.terms.findIndex((term) => term.focus);
  const key = e.query.terms[focus]?.key;
  if (key === undefined || UNSAID.test(key) || !/\bhow\s+many\b/i.test(e.query.text)) return false;
  if (e.hits[focus] === 0 && softest(e, focus) >= NEARLY) return false;
  const { words } = e.sentence.view;
  const isPeople = PEOPLE.test(key);
  const places = isPeople ? [...words.keys()].filter((at) => PEOPLE.test(words[at]?.key ?? '')) : focusPlaces(e);
  return !e.fresh.some(
    ({ kind, from, to }) => NUMERIC.includes(kind) && places.some((at) => at - to < BEFORE && from - at <= BEHIND),
  );
}
