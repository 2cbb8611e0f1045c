import type { Document } from './types.ts';

/** How many words can be quoted of a document; of Chinese each character is one. */
export function wordsIn({ text, passages }: Document): number {
  let words = 0;
  for (const { sentences } of passages)
    for (const { start, end } of sentences)
      words += text.slice(start, end).match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)?.length ?? 0;
  return words;
}
