import { DATE, MONTH, WEEKDAY } from '../../language/calendar.ts';
import { alternatives } from '../../language/lexicon/lexicon.ts';
import type { Span } from '../../language/span.ts';
import type { NameIndex } from '../../names/name-index.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import type { Question, QuestionType } from './question.ts';

const NUMBER_WORD = alternatives('answer-number-words');
const AMOUNT = '\\d+(?:[.,]\\d+)*(?:\\s?(?:thousand|million|billion|trillion|bn|m|k))?';

/** What an answer of each type must hold. */
const PATTERNS: Partial<Record<QuestionType, RegExp>> = {
  money: new RegExp(
    [
      `(?:up to |about |more than |at least )?(?:US|A|C)?[$€£¥₹]\\s?${AMOUNT}`,
      `${AMOUNT}\\s(?:dollars|euros|pounds|yen|cents)`,
      '(?:tens|hundreds|thousands) of (?:millions|billions)',
    ].join('|'),
    'gi',
  ),
  percent: new RegExp(`${AMOUNT}\\s?(?:%|per\\s?cent)|\\b(?:half|third|quarter|majority)\\b`, 'gi'),
  number: new RegExp(`[$€£]?${AMOUNT}\\s?%?|\\b(?:${NUMBER_WORD})\\b`, 'gi'),
  when: new RegExp(
    [
      DATE,
      `\\b(?:${WEEKDAY})\\b`,
      '\\b(?:1[0-9]|20)\\d{2}s?\\b',
      '\\b(?:yesterday|today|tomorrow|tonight)\\b',
      '\\b(?:last|next|this|earlier this) (?:week|month|year|summer|winter|spring|autumn|fall|night)\\b',
      '\\b(?:\\d{1,2}(?:st|nd|rd|th)) century\\b',
      `\\b(?:\\d+|an?|${NUMBER_WORD}) (?:days?|weeks?|months?|years?|decades?) (?:ago|earlier|later|before|after)\\b`,
      `\\bin (?:${MONTH})\\b`,
      '\\d{4}年|\\d{1,2}月',
    ].join('|'),
    'gi',
  ),
  where:
    /(?<=\b(?:in|at|from|near|to|across|outside|of) (?:the )?)\p{Lu}[\p{L}'’-]+(?:,? (?:of )?\p{Lu}[\p{L}'’-]+)*/gu,
};

/** Whether an answer to such a question must have a span of a known form. */
export function expectsSpan(type: QuestionType): boolean {
  return (
    type === 'who' || type === 'when' || type === 'where' || type === 'money' || type === 'percent' || type === 'number'
  );
}

/** The spans of a sentence that could be the answer: of the type that is asked for, and not in the question. Offsets into the document. */
export function answerSpans(indexed: IndexedSentence, question: Question, names: NameIndex): Span[] {
  const { sentence, passage } = indexed;
  const text = passage.document.text.slice(sentence.start, sentence.end);
  if (question.type === 'who') {
    const asked = new Set(question.phrases.map(({ name }) => name));
    return names
      .inSentence(indexed)
      .filter(({ name }) => !asked.has(name))
      .map(({ start, end }) => ({ start, end }));
  }
  const pattern = PATTERNS[question.type];
  if (!pattern) return [];
  const asked = question.text.toLowerCase();
  const found = [...text.matchAll(pattern)].filter(([span]) => !asked.includes(span.toLowerCase()));
  // "from the Pentagon" has a body, not a place.
  const taken = question.type === 'where' ? names.inSentence(indexed) : [];
  return found
    .map((match) => ({ start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }))
    .filter((span) => !taken.some((name) => name.start < span.end && span.start < name.end));
}
