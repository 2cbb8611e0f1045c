import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { Document } from '../../src/library/types.ts';
import { type Usage, usageOf, type Word, wordsOf } from '../../src/names/detect/words.ts';
import { type IndexedSentence, indexLibrary } from '../../src/search/search-index.ts';

/** A document of this text alone, with its sentences. */
export function sentencesOf(text: string): { document: Document; sentences: readonly IndexedSentence[] } {
  const document = documentFromText('a.txt', text);
  const { passages } = indexLibrary(makeLibrary([document]));
  return { document, sentences: passages.flatMap(({ sentences }) => sentences) };
}

/** A text with a part between « and »: the sentence that holds the part, and the part's words. */
interface Marked {
  readonly sentence: IndexedSentence;
  readonly words: readonly Word[];
  readonly usage: Usage;
}

/** Reads a text that marks a part with « and ». */
export function marked(text: string): Marked {
  const [from, to] = [text.indexOf('«'), text.indexOf('»') - 1];
  const { document, sentences } = sentencesOf(text.replace(/[«»]/g, ''));
  const sentence = sentences.find(({ sentence: { start, end } }) => start <= from && to <= end);
  if (from < 0 || to <= from || !sentence) throw new RangeError(`nothing is marked in ${text}`);
  const read = sentences.map(({ sentence: { start, end } }) => ({
    start,
    words: wordsOf(document.text.slice(start, end), start),
  }));
  const usage = usageOf(document.text, read);
  const words = read.flatMap((one) => one.words);
  return { sentence, words: words.filter(({ start, end }) => from <= start && end <= to), usage };
}
