import { SPAN_KINDS, type SpanKind } from '../../../search/typed-spans.ts';
import { type QuestionType, RANKED_TYPES } from '../../question/question-type.ts';
import type { Candidate } from '../candidate.ts';
import { countsOthers, focusPlaces, numberBeforeFocus, unit } from '../counts.ts';
import { expectedNear } from '../measures.ts';
import type { Feature, FeatureGroup } from './row.ts';

/** Of each type of question and kind of span, whether such a question meets a new span of that kind. */
const OFFERED = Object.fromEntries(
  RANKED_TYPES.flatMap((type) =>
    SPAN_KINDS.map((kind) => [`${type}: ${kind}`, (e: Candidate) => Number(e.question.type === type && e.has(kind))]),
  ),
) as Record<`${(typeof RANKED_TYPES)[number]}: ${SpanKind}`, Feature>;

/** What the question asks for, and what the sentence offers. */
export const types = {
  name: 'types',
  rows: {
    expected: (e) => Number(hasExpected(e)),
    'expected first': (e) => Number(e.question.expected[0] !== undefined && e.has(e.question.expected[0])),
    'expected near': (e) => expectedNear(e),
    'expected none': (e) => Number(e.question.expected.length > 0 && !hasExpected(e)),
    place: (e) => Number(is(e, 'where') && e.fresh.some(({ isPlace }) => isPlace)),
    titled: (e) => Number(is(e, 'who') && e.fresh.some(({ isTitled }) => isTitled)),
    reason: (e) => Number(is(e, 'why') && e.sentence.view.cues.reason),
    because: (e) => Number(is(e, 'why') && e.sentence.view.cues.because),
    means: (e) => Number(is(e, 'how') && e.sentence.view.cues.means),
    definition: (e) => definition(e),
    naming: (e) => Number(e.context.asked.forName && e.sentence.view.cues.naming),
    unit: (e) => unit(e),
    'beside first': (e) => besideFirst(e),
    focus: (e) => focus(e),
    'focus missing': (e) => (e.context.asked.focus < 0 ? 0 : 1 - focus(e)),
    'before focus': (e) => beforeFocus(e),
    'number before focus': (e) => Number(numberBeforeFocus(e)),
    'counts others': (e) => Number(e.question.type === 'number' && countsOthers(e)),
    ...OFFERED,
  },
} as const satisfies FeatureGroup;

function hasExpected(e: Candidate): boolean {
  for (const kind of e.question.expected) if (e.has(kind)) return true;
  return false;
}

const is = (e: Candidate, type: QuestionType): boolean => e.question.type === type;

/** What follows X in a sentence that defines it, "X is …", "X, who …": for "what is X", "who is X" and "tell me about X". */
const DEFINES =
  /^.{0,40}?(?:,["”’]? (?:an?|the|who|which) |\((?!\p{Lu}+\))|\b(?:is|are|was|were|means?|refers? to)\b)/u;

const DEFINED: readonly QuestionType[] = ['what', 'who', 'about'];

function definition(e: Candidate): number {
  const { question, context, sentence } = e;
  if (!DEFINED.includes(question.type) || question.terms.length > 3) return 0;
  const end = context.wordAt(sentence, e.firstOf(question.terms.length - 1))?.end;
  const { text } = sentence.passage.document;
  return end !== undefined && DEFINES.test(text.slice(end, sentence.sentence.end)) ? 1 : 0;
}

/** A new span within three words of the question's first content word. */
function besideFirst(e: Candidate): number {
  const places = e.placesOf(0);
  if (places.length === 0) return 0;
  for (const { from, to } of e.fresh)
    for (const at of places) if (Math.abs(from - at) <= 3 || Math.abs(at - to) <= 3) return 1;
  return 0;
}

const focus = ({ context, hits }: Candidate): number => Number(hits[context.asked.focus] === 1);

/** Whether a new word is right before the focus, as in "a red-algal derived chloroplast" for "what kind of chloroplasts". */
function beforeFocus(e: Candidate): number {
  for (const at of focusPlaces(e))
    if (!e.matched.includes(at - 1) && e.context.wordAt(e.sentence, at - 1)?.stop === false) return 1;
  return 0;
}
