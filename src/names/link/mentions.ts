import { lexicon } from '../../language/lexicon/lexicon.ts';
import { NO_NAMES, OPENERS, PERSON_NOUNS, TITLES } from '../../language/lexicon/lists.ts';
import type { Span } from '../../language/span.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import type { Document } from '../../library/types.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import { FIRST_NAMES } from '../gazetteer/first-names.ts';
import { DEMONYMS } from '../gazetteer/places.ts';
import type { Detected } from '../types.ts';
import { FormMatcher } from './form-matcher.ts';

/** A place where a document mentions a name. In its title or a heading it has no sentence. */
export interface MentionOf extends Span {
  readonly name: Detected;
  readonly sentence?: IndexedSentence;
  /** Of the sentence in the document; −1 without one. */
  readonly position: number;
  /** The mentions in the sentence that are near it, and itself. */
  readonly others: readonly Span[];
}

/** Names that a form may stand for, at most: with more it says nobody. Set by hand: the most common surnames of a story have a few. */
const MOST_MEANT = 100;
/** Mentions before and after one that are near it. Set by hand: more than the longest lists of people have. */
const NEAR = 30;

/** Finds every mention of a document's names in any of their forms, in its title and headings, too. */
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
      .filter(({ values }) => values.length <= MOST_MEANT)
      .map(({ values, start, end }) => ({
        values,
        start: from + start,
        end: endOf(document.text, from + start, from + end),
      }));
  const headed = headingsOf(document).flatMap((heading) =>
    found(heading.start, heading.end).flatMap(({ values, start, end }): MentionOf[] => {
      const [name] = values;
      return name && values.length === 1 ? [{ name, position: -1, others: [], start, end }] : [];
    }),
  );
  const bySentence = sentences.map((sentence) => {
    const { start, end } = sentence.sentence;
    return found(start, end).filter(
      (span) =>
        !isWithinOther(document.text, span, span.values, start) && !isOtherHead(document.text, span, span.values),
    );
  });
  const times = new Map<Detected, number>();
  const count = (name: Detected): unknown => times.set(name, (times.get(name) ?? 0) + 1);
  for (const { values } of bySentence.flat()) if (values.length === 1 && values[0]) count(values[0]);
  /** The position of the sentence that mentioned each last. */
  const last = new Map<Detected, number>();
  /** Which name was mentioned first, second and so on. */
  const order = new Map<Detected, number>();
  const mentions = bySentence.flatMap((spans, position) =>
    spans.flatMap(({ values, start, end }, i): MentionOf[] => {
      const name = meantOf(values, position, last, order, times);
      const sentence = sentences[position];
      if (!name || !sentence) return [];
      if (values.length > 1) count(name);
      last.set(name, position);
      if (!order.has(name)) order.set(name, order.size);
      return [{ name, sentence, position, others: spans.slice(Math.max(0, i - NEAR), i + NEAR + 1), start, end }];
    }),
  );
  return [...headed, ...mentions];
}

/** What goes on after a name's last letter: "Tarn, Jr.", and the full stop of what is shortened. */
const SUFFIX = /^, [JS]r\b\.?/;
const SHORTENED = /(?:^|[\s.])(?:Inc|Corp|Ltd|Co|Bros|Jr|Sr|\p{Lu})$/u;
/** UTF-16 code units at the end of a name, and after it, that these read. Set by hand: they match no more. */
const END = 6;

/** The end of a mention with what belongs to its last word. */
function endOf(text: string, start: number, end: number): number {
  const suffix = SUFFIX.exec(text.slice(end, end + END))?.[0];
  if (suffix !== undefined) return end + suffix.length;
  return text[end] === '.' && isShortened(text.slice(Math.max(start, end - END), end)) ? end + 1 : end;
}

/** Whether a full stop belongs to what ends so: "Quorvin Corp", "U.N", but not "Zorblax V". */
const isShortened = (ending: string): boolean => SHORTENED.test(ending) && !/ \p{Lu}$/u.test(ending);

/** The places of its headings, of the labels of those who speak, and of its title where the text begins with it. */
function headingsOf({ text, title, sections, passages }: Document): Span[] {
  const start = text.search(/\S/);
  return [
    ...(start >= 0 && text.startsWith(title, start) ? [{ start, end: start + title.length }] : []),
    ...sections.flatMap(({ heading }) => heading ?? []),
    ...passages.flatMap(({ speaker }) => speaker ?? []),
  ];
}

/**
 * Which of several names with the same form is meant: the only one that has been mentioned so far, or the one that the
 * document mentions most, unless another was mentioned in this sentence or the one before; else none.
 *
 * @param last The position of the sentence that mentioned each last.
 * @param order The names in the order of their first mentions.
 */
function meantOf(
  values: readonly Detected[],
  position: number,
  last: ReadonlyMap<Detected, number>,
  order: ReadonlyMap<Detected, number>,
  times: ReadonlyMap<Detected, number>,
): Detected | undefined {
  if (values.length === 1) return values[0];
  const named = values.filter((name) => last.has(name)).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
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

/** Whether "League" is not the league that was named before: it has no "the", or another word of a name follows. */
function isOtherHead(text: string, { start, end }: Span, values: readonly Detected[]): boolean {
  const written = text.slice(start, end);
  if (!values.some(({ short }) => short === written)) return false;
  return !/\bthe $/i.test(text.slice(0, start).slice(-4)) || /^ \p{Lu}/u.test(text.slice(end, end + 2));
}

/** UTF-16 code units that are read for the word before and after a surname. Set by hand: few words are longer. */
const LOOK = 40;
const WORD_BEFORE = /([\p{L}\p{N}][\p{L}\p{M}\p{N}.'’&-]*) $/u;
const WORD_AFTER = /^ ([\p{L}\p{N}][\p{L}\p{M}\p{N}.'’&-]*)/u;

/** Whether a surname is part of a longer name of something or somebody else: "the Kilbride Cup", "Hope Kilbride". */
function isWithinOther(text: string, { start, end }: Span, values: readonly Detected[], from: number): boolean {
  const written = text.slice(start, end);
  if (written.includes(' ') || !values.every(({ name, kind }) => kind === 'person' && name.includes(' '))) return false;
  const after = WORD_AFTER.exec(text.slice(end, end + LOOK))?.[1] ?? '';
  if (/^\p{Lu}/u.test(after) && !STOP_WORDS.has(after.toLowerCase())) return true;
  if (text[start - 1] !== ' ') return false;
  const before = WORD_BEFORE.exec(text.slice(Math.max(from, start - LOOK), start))?.[1] ?? '';
  return /^\p{Lu}/u.test(before) && !mayPrecede(before.replaceAll('.', ''));
}

const ALSO_WORDS = lexicon('names-also-words');

/** Whether a word with a capital before a surname is no part of another's name. */
const mayPrecede = (word: string): boolean => {
  const lower = word.toLowerCase().replace(/\.$/, '');
  // Another first name makes it another person.
  if (FIRST_NAMES.has(word) || ALSO_WORDS.has(word)) return false;
  return (
    [OPENERS, TITLES, STOP_WORDS, PERSON_NOUNS].some((list) => list.has(lower)) ||
    NO_NAMES.has(word) ||
    DEMONYMS.has(word)
  );
};
