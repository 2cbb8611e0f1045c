import type { Span } from '../../language/span.ts';
import type { NameIndex } from '../../names/name-index.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import type { Subject } from './asked.ts';

/** Finds where a sentence has something. Offsets into the document. */
export type Finder = (indexed: IndexedSentence) => readonly Span[];

/** Finds what is asked after by its name or, where there is none, as it was typed, in the singular or plural. */
export function finderOf({ text, name }: Subject, names: NameIndex): Finder {
  const words = text
    .split(/[\s-]+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\s-]+')}(?:e?s)?(?![\\p{L}\\p{N}])`, 'giu');
  return (indexed) => {
    const { sentence, passage } = indexed;
    const named = name ? names.inSentence(indexed).filter((mention) => mention.name === name) : [];
    if (named.length > 0) return named;
    const said = passage.document.text.slice(sentence.start, sentence.end);
    return [...said.matchAll(pattern)].map(({ index, 0: found }) => ({
      start: sentence.start + index,
      end: sentence.start + index + found.length,
    }));
  };
}
