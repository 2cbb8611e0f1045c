import { NO_NAMES, OPENERS, PERSON_NOUNS, TITLES } from '../../language/lexicon/lists.ts';
import type { Span } from '../../language/span.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import type { Document } from '../../library/types.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import { FIRST_NAMES } from '../gazetteer/first-names.ts';
import { DEMONYMS } from '../gazetteer/places.ts';
import type { Detected } from '../types.ts';
import { FormMatcher } from './form-matcher.ts';

/** A place where a document mentions a name; in its title or a heading without a sentence. */
export interface MentionOf extends Span {
  readonly name: Detected;
  readonly sentence?: IndexedSentence;
  /** Of the sentence in the document; −1 without one. */
  readonly position: number;
  /** All mentions in the sentence. */
  readonly others: readonly Span[];
}

/** Finds every mention of the names of a document in any of their forms, in its title and headings, too. */
export function mentionsIn(
  document: Document,
  sentences: readonly IndexedSentence[],
  detected: readonly Detected[],
): MentionOf[] {
  const matcher = new FormMatcher(
    detected.flatMap((name) =>
      [name.name, ...name.aliases, name.short ?? []].flat().map((form) => [form, name] as const),
    ),
  );
  const found = (from: number, to: number) =>
    matcher
      .find(document.text.slice(from, to), 'as written')
      .map(({ values, start, end }) => ({ values, start: from + start, end: from + end }));
  const headed = headingsOf(document).flatMap(({ start, end }) =>
    found(start, end).flatMap(({ values: [name, ...more], ...span }): MentionOf[] =>
      name && more.length === 0 ? [{ name, position: -1, others: [], ...span }] : [],
    ),
  );
  const told = sentences.map((sentence) => {
    const { start, end } = sentence.sentence;
    return found(start, end).filter(
      (span) =>
        !isWithinOther(document.text, span, span.values, start) && !isOtherHead(document.text, span, span.values),
    );
  });
  const times = new Map<Detected, number>();
  const count = (name: Detected): unknown => times.set(name, (times.get(name) ?? 0) + 1);
  for (const { values } of told.flat()) if (values.length === 1 && values[0]) count(values[0]);
  /** The position of the sentence where each was last named. */
  const last = new Map<Detected, number>();
  const mentions = told.flatMap((spans, position) =>
    spans.flatMap(({ values, ...span }): MentionOf[] => {
      const [name, sentence] = [meantOf(values, position, last, times), sentences[position]];
      if (!name || !sentence) return [];
      if (values.length > 1) count(name);
      last.set(name, position);
      return [{ name, sentence, position, others: spans, ...span }];
    }),
  );
  return [...headed, ...mentions];
}

/** Where its title stands, if its text begins with it, and its headings. */
function headingsOf({ text, title, sections }: Document): Span[] {
  const start = text.search(/\S/);
  return [
    ...(start >= 0 && text.startsWith(title, start) ? [{ start, end: start + title.length }] : []),
    ...sections.flatMap(({ heading }) => heading ?? []),
  ];
}

/**
 * Who is meant by a form of several: the only one that has been named so far, or the one whom the document names most,
 * unless another was named just before; else nobody.
 *
 * @param last The position of the sentence where each was last named, in the order of their first.
 */
function meantOf(
  values: readonly Detected[],
  position: number,
  last: ReadonlyMap<Detected, number>,
  times: ReadonlyMap<Detected, number>,
): Detected | undefined {
  if (values.length === 1) return values[0];
  const named = [...last.keys()].filter((name) => values.includes(name));
  const [earliest] = named;
  const weight = (name: Detected): number => (times.get(name) ?? 0) + Number(name === earliest);
  const [first, ...others] = [...named].sort((a, b) => weight(b) - weight(a));
  const since = (name: Detected): number => last.get(name) ?? 0;
  return first &&
    others.every(
      (other) => weight(first) > weight(other) && !(since(other) >= position - 1 && since(other) > since(first)),
    )
    ? first
    : undefined;
}

/** "League" without "the", or before another word of a name: none that was named before. */
function isOtherHead(text: string, { start, end }: Span, values: readonly Detected[]): boolean {
  const written = text.slice(start, end);
  if (!values.some(({ short }) => short === written)) return false;
  return !/\bthe $/i.test(text.slice(0, start).slice(-4)) || /^ \p{Lu}/u.test(text.slice(end, end + 2));
}

/** No word is looked at that is longer. */
const LOOK = 40;
const WORD_BEFORE = /([\p{L}\p{N}][\p{L}\p{M}\p{N}.'’&-]*) $/u;
const WORD_BEHIND = /^ ([\p{L}\p{N}][\p{L}\p{M}\p{N}.'’&-]*)/u;

/** A surname in a longer name that is none of the person's: "the Stanley Cup", "Damian King". */
function isWithinOther(text: string, { start, end }: Span, values: readonly Detected[], from: number): boolean {
  const written = text.slice(start, end);
  if (written.includes(' ') || !values.every(({ name, kind }) => kind === 'person' && name.includes(' '))) return false;
  const behind = WORD_BEHIND.exec(text.slice(end, end + LOOK))?.[1] ?? '';
  if (/^\p{Lu}/u.test(behind) && !STOP_WORDS.has(behind.toLowerCase())) return true;
  const before = WORD_BEFORE.exec(text.slice(Math.max(from, start - LOOK), start))?.[1] ?? '';
  return /^\p{Lu}/u.test(before) && !mayPrecede(before);
}

const mayPrecede = (word: string): boolean => {
  const lower = word.toLowerCase().replace(/\.$/, '');
  // "Will Wilkinson" is not Richard Wilkinson; some first names are in no list, being words.
  if (FIRST_NAMES.has(word) || /^(?:Will|Mark|Bill|Grant|Hope|Rose|Faith|Grace)$/.test(word)) return false;
  return (
    [OPENERS, TITLES, STOP_WORDS, PERSON_NOUNS].some((list) => list.has(lower)) ||
    NO_NAMES.has(word) ||
    DEMONYMS.has(word)
  );
};
