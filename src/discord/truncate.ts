/** Grapheme clusters are what readers see as one character (Unicode Standard Annex #29); they are the same in every locale. */
const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most `length` UTF-16 code units, with `…` at the end if the text was cut; no character is cut in two. */
export function truncate(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, wholeCharacters(text, length - 1))}…`;
}

/** The greatest index up to `index` that cuts no character in two: no surrogate pair, accent, joined emoji or flag. */
export function wholeCharacters(text: string, index: number): number {
  return index < text.length ? (CHARACTERS.segment(text).containing(index)?.index ?? 0) : text.length;
}

/** The greatest number from 0 to `most` that fits, by binary search; 0 if none does. */
export function greatest(most: number, fits: (n: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
