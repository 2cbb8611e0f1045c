const SPEECH = /["“”]/gu;

/**
 * How a text stands in quotations: `open` if one begins that does not end, `closes` if one ends that did not begin. Double
 * quotation marks alone: single ones are apostrophes, too.
 */
export function quotationIn(text: string): { readonly open: boolean; readonly closes: boolean } {
  let [open, closes] = [false, false];
  for (const { 0: mark, index } of text.matchAll(SPEECH)) {
    if (mark === '“' || (mark === '"' && opensAt(text, index, open))) {
      open = true;
    } else {
      closes ||= !open;
      open = false;
    }
  }
  return { open, closes };
}

/** Whether the quotation that is open before a text ends in it: the first mark there does not open another. */
export function closes(text: string): boolean {
  const [first] = text.matchAll(SPEECH);
  return first !== undefined && first[0] !== '“' && (first[0] === '”' || !opensAt(text, first.index, true));
}

/** A straight mark opens after a space or a bracket and before a word; where both sides are alike, what is open closes. */
function opensAt(text: string, at: number, open: boolean): boolean {
  const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
  const [left, right] = [/[\s([—–-]/u.test(before), /[\s.,;:!?)\]—–-]/u.test(after)];
  return left === right ? !open : left;
}

/** A text with spaces for what is quoted in it, so that offsets stay. */
export const unquoted = (text: string): string =>
  text.replace(/["“][^"”]*(?:["”]|$)/gu, (quoted) => ' '.repeat(quoted.length));
