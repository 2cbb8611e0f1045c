import type { Weighed } from '../../src/reader/encoder.ts';
import type { Reader } from '../../src/reader/reader.ts';
import type { IndexedSentence } from '../../src/search/search-index.ts';

/** A reader that reads no question together with the same sentence twice: learning asks the same in several corpora. */
export function remembering(reader: Reader): Reader {
  const known = new Map<string, Weighed>();
  return {
    consult(question) {
      const consultation = reader.consult(question);
      const keyOf = ({ passage, sentence }: IndexedSentence): string =>
        `${question}\n${passage.document.id}\n${sentence.start}`;
      return {
        use: 'used',
        embed: (typed) => consultation.embed(typed),
        near: (sentences) => consultation.near(sentences),
        async weigh(sentences) {
          const fresh = sentences.filter((sentence) => !known.has(keyOf(sentence)));
          const weighed = (await consultation.weigh(fresh)) ?? [];
          for (const [i, sentence] of fresh.entries()) known.set(keyOf(sentence), weighed[i] as Weighed);
          return sentences.map((sentence) => known.get(keyOf(sentence)) as Weighed);
        },
      };
    },
  };
}
