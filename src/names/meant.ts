import type { Span } from '../library/types.ts';
import { STOP_WORDS } from '../search/stop-words.ts';
import { PERSON_NOUNS } from './gazetteer/cues.ts';
import { DEMONYMS } from './gazetteer/places.ts';
import { NO_NAMES, OPENERS, TITLES } from './gazetteer/words.ts';
import type { Detected } from './types.ts';

/**
 * Who is meant by a form of several: the only one that has been named so far, or the one whom the document names most,
 * unless another was named just before; else nobody.
 *
 * @param last The position of the sentence where each was last named, in the order of their first.
 */
export function meantOf(
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
export function isOtherHead(text: string, { start, end }: Span, values: readonly Detected[]): boolean {
  const written = text.slice(start, end);
  if (!values.some(({ short }) => short === written)) return false;
  return !/\bthe $/i.test(text.slice(0, start).slice(-4)) || /^ \p{Lu}/u.test(text.slice(end, end + 2));
}

const WORD_BEFORE = /([\p{L}\p{N}][\p{L}\p{M}\p{N}.'’&-]*) $/u;
const WORD_BEHIND = /^ ([\p{L}\p{N}][\p{L}\p{M}\p{N}.'’&-]*)/u;

/** A surname in a longer name that is none of the person's: "the Stanley Cup", "Damian King". */
export function isWithinOther(text: string, { start, end }: Span, values: readonly Detected[], from: number): boolean {
  const written = text.slice(start, end);
  if (written.includes(' ') || !values.every(({ name, kind }) => kind === 'person' && name.includes(' '))) return false;
  const behind = WORD_BEHIND.exec(text.slice(end, end + 40))?.[1] ?? '';
  if (/^\p{Lu}/u.test(behind) && !STOP_WORDS.has(behind.toLowerCase())) return true;
  const before = WORD_BEFORE.exec(text.slice(Math.max(from, start - 40), start))?.[1] ?? '';
  return /^\p{Lu}/u.test(before) && !mayPrecede(before);
}

const mayPrecede = (word: string): boolean => {
  const lower = word.toLowerCase().replace(/\.$/, '');
  return (
    [OPENERS, TITLES, STOP_WORDS, PERSON_NOUNS].some((list) => list.has(lower)) ||
    NO_NAMES.has(word) ||
    DEMONYMS.has(word)
  );
};
