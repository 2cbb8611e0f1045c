import { visible } from '../library/visible.ts';

/** Text on one line, without invisible characters: a line break, with the white space around it, is a space. */
export function oneLine(text: string): string {
  const unbroken = text.replace(/\s+/g, (space) => (/[\n\r\v\f\u2028\u2029]/.test(space) ? ' ' : space));
  return visible(unbroken.replace(/\u0085/g, ' '));
}

/** The same as a label: white space is one space, and there is none at the ends. */
export function labelOf(text: string): string {
  return oneLine(text).replace(/\s+/g, ' ').trim();
}
