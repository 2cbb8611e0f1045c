import type { Span } from './span.ts';

/** Marks that a reader does not see or need not type: soft hyphens, what has no width, tatweel, Arabic and Hebrew vowel signs. */
const MARK = String.raw`\u00ad\u034f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc`;
const MARKS = String.raw`[${MARK}\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u180e\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f\ufeff]+`;
/** Between the thousands of a number: spaces that do not break, thin ones, apostrophes; and the Arabic comma for both. */
const GROUPED = String.raw`(?<=\p{Nd})[\u00a0\u2009\u202f'’\u02bc\u066c](?=\p{Nd}{3}(?!\p{Nd}))`;
/** What is written in pieces, or in half its width. */
const PIECES = String.raw`[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]+|[\u3041-\u30ff][\u3099\u309a]|[\uff66-\uff9d][\uff9e\uff9f]?`;
const FOLDS = new RegExp(`${MARKS}|${GROUPED}|${PIECES}|[\u0622\u0623\u0625\u0671\u0649\u066b]|(?![0-9])\\p{Nd}`, 'gu');
const IS_GROUPED = /^[\u00a0\u2009\u202f'’\u02bc\u066c]$/u;

/** Looked for first, in a fraction of the time: most texts have none of it. */
const MAY_FOLD = new RegExp(
  String.raw`[\u034f\u3099\u309a\u0590-\u11ff\u00ad\u180e\u200b-\u200d\u2060-\u2064\ua620-\uabff\ud7b0-\ud7fb\ufe00-\ufe0f\ufeff\uff10-\uff19]|` +
    String.raw`[\uff66-\uff9f\ud801-\ud83a]|\d[\u00a0\u2009\u202f'’\u02bc]\d{3}`,
);

/** The letters of Arabic that are typed as another, and its decimal point. */
const OTHERS: Readonly<Record<string, string>> = {
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  '\u066b': '.',
};

/** A text as words of it are compared, and where in the text as it is written each part of it stands. */
export interface FoldedText {
  readonly text: string;
  /** A range of the folded text in the text as it is written. */
  readonly spanOf: (start: number, end: number) => Span;
}

/**
 * Folds what readers do not see or do not type: marks without width, vowel signs, half-width kana, Hangul in pieces, digits of other
 * scripts, spaces in numbers. Case and accents are not folded here.
 *
 * @returns Nothing where there is nothing to fold.
 */
export function foldedText(text: string): FoldedText | undefined {
  if (!MAY_FOLD.test(text)) return undefined;
  /** Of each thing that was folded, where it ends in the folded text and in the other, and how long it was in each. */
  const ends: number[] = [];
  const written: { readonly end: number; readonly length: number; readonly folded: number }[] = [];
  let [result, from] = ['', 0];
  for (const match of text.matchAll(FOLDS)) {
    const [whole] = match;
    const folded = foldOf(whole);
    if (folded === whole) continue;
    result += text.slice(from, match.index) + folded;
    from = match.index + whole.length;
    ends.push(result.length);
    written.push({ end: from, length: whole.length, folded: folded.length });
  }
  if (written.length === 0) return undefined;
  const at = (offset: number, isEnd: boolean): number => {
    // The last thing that ends at or before the offset; one of no length at the end of a range is outside of it.
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = ends[middle] as number;
      if (end < offset || (end === offset && !(isEnd && written[middle]?.folded === 0))) low = middle + 1;
      else high = middle;
    }
    const next = written[low];
    const before = written[low - 1];
    if (next && offset > (ends[low] as number) - next.folded) return isEnd ? next.end : next.end - next.length;
    return before ? before.end + offset - (ends[low - 1] as number) : offset;
  };
  return { text: result + text.slice(from), spanOf: (start, end) => ({ start: at(start, false), end: at(end, true) }) };
}

function foldOf(written: string): string {
  if (IS_GROUPED.test(written)) return ',';
  if (MARKS_ALONE.test(written)) return '';
  return OTHERS[written] ?? digitOf(written) ?? written.normalize('NFKC');
}
const MARKS_ALONE = new RegExp(`^${MARKS}$`, 'u');

/** The digit that a digit of another script stands for: each script has ten in a row, with no digit before the first. */
function digitOf(written: string): string | undefined {
  if (!/^\p{Nd}$/u.test(written)) return undefined;
  const plain = written.normalize('NFKC');
  if (/^\d$/.test(plain)) return plain;
  const code = written.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
