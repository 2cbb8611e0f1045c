import type { Span } from '../../language/span.ts';

/** Where a text has a long form. */
interface LongForm {
  /** The one has the other in parentheses; else it has the same first letters. */
  readonly isBeside: boolean;
  /** Offsets into the text; nothing where a name is beside it of which these are not the letters. */
  readonly span?: Span;
}

const SMALL = /^(?:of|the|and|for|in|on|to|de|du|des|la|&)$/i;
const RUN =
  /\p{Lu}[\p{L}\p{N}'’.-]*(?:[ -](?:(?:of|the|and|for|in|on|to|de|du|des|la|&) ){0,2}\p{Lu}[\p{L}\p{N}'’.-]*)+/gu;
const bare = (letters: string): string => letters.replace(/[.\s]/g, '').toUpperCase();

/** Letters of a short form from which on the first letters of a name that is not beside it are no chance. Set by hand. */
const SURE = 3;

/**
 * Where a text has what a short form stands for: "Harbour Authority (HA)", "HA (the Harbour Authority)", or a name with these
 * first letters.
 */
export function longFormIn(text: string, short: string): LongForm | undefined {
  const letters = bare(short);
  if (!/[\p{L}\p{N}]/u.test(letters)) return undefined;
  const beside = new RegExp(`\\((?:the )?["“]?${escaped(short)}["”]?\\)`, 'iu').exec(text);
  if (beside) {
    const before = text.slice(0, beside.index).trimEnd();
    const named = [...before.matchAll(RUN)].findLast(({ index, 0: run }) => index + run.length >= before.length - 1);
    const fitting = named && partWith(named[0], letters);
    if (named)
      return { isBeside: true, ...(fitting !== undefined && { span: spanOf(named.index, named[0], fitting) }) };
    // "Magnetic resonance imaging (MRI)"
    const words = before.split(' ').slice(-letters.length);
    if (initialsOf(words.join(' '), true) === letters)
      return { isBeside: true, span: { start: before.length - words.join(' ').length, end: before.length } };
  }
  const inside = new RegExp(
    `(?<![\\p{L}\\p{N}])${escaped(short)} \\((?:the |or |short for )?["“]?([^()]{5,80}?)["”]?\\)`,
    'iu',
  ).exec(text);
  if (inside?.[1] !== undefined && /\p{L} \p{L}/u.test(inside[1])) {
    const start = inside.index + inside[0].lastIndexOf(inside[1]);
    return { isBeside: true, span: { start, end: start + inside[1].length } };
  }
  if (letters.length < SURE) return undefined;
  for (const { index, 0: run } of text.matchAll(RUN)) {
    const part = partWith(run, letters);
    if (part !== undefined) return { isBeside: false, span: spanOf(index, run, part) };
  }
  return undefined;
}

const spanOf = (index: number, run: string, part: string): Span => {
  const start = index + run.lastIndexOf(part);
  return { start, end: start + part.replace(/['’]s?$/, '').length };
};

/** Words of a long form, at most. Set by hand. */
const MOST_WORDS = 12;

/** The words of a name whose first letters these are: its last ones, or the whole. */
function partWith(run: string, letters: string): string | undefined {
  const words = run.split(/(?<=[\s-])/).slice(-MOST_WORDS);
  for (let from = 0; from < words.length; from++)
    for (let to = words.length; to > from; to--) {
      const part = words.slice(from, to).join('').trim();
      if (initialsOf(part, false) === letters || initialsOf(part, true) === letters)
        return part.replace(/^(?:(?:of|the|and|for|in|on|to) )+/i, '');
    }
  return undefined;
}

const initialsOf = (name: string, all: boolean): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => all || !SMALL.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

const escaped = (short: string): string =>
  [...short.replace(/\./g, '')].map((letter) => `${letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')}\\.?`).join('');
