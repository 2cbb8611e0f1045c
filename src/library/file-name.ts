/** In characters; set by hand. A file's name may have 255 bytes, and something is put after it. */
const LONGEST = 60;

/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A name for a file or folder that every system takes: "The Budget: A Guide" → `the-budget-a-guide`. Letters of any script stay,
 * without their accents where they are Latin.
 *
 * @param otherwise What it is called if no letter or digit is in the title.
 */
export function fileNameOf(title: string, otherwise: string): string {
  const letters = title
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
  const short = shortened([...letters]);
  return short === '' || DEVICE.test(short) ? `${otherwise}${short === '' ? '' : `-${short}`}` : short;
}

/** Cut at the end of a word, where one ends in the second half. */
function shortened(letters: readonly string[]): string {
  const cut = letters.slice(0, LONGEST).join('');
  if (letters.length <= LONGEST || letters[LONGEST] === '-') return cut;
  const end = cut.lastIndexOf('-');
  return end > LONGEST / 2 ? cut.slice(0, end) : cut;
}
