/** A key and a colon at the beginning of a line. */
export const KEY = /^(?:"([^"]+)"|'([^']+)'|([\p{L}_][\p{L}\p{N}_. -]{0,40}?))[ \t]*:(?:[ \t]+|$)/u;

/**
 * Whether a text may begin with front matter, by its first line that is not blank: a fence, a brace, a comment, or a key and a colon. What is
 * none of these has none, and then what reads front matter need not be loaded.
 */
export function mayHaveFrontMatter(source: string): boolean {
  const first = /\S[^\r\n]*/.exec(source)?.[0] ?? '';
  return /^(?:[-+{]|;;;|<!--)/.test(first) || (first.includes(':') && KEY.test(first));
}
