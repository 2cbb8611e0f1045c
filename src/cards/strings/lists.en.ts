export const list = (words: readonly string[]): string => words.join(', ');
export const quoted = (words: readonly string[]): string => list(words.map((word) => `“${word}”`));
