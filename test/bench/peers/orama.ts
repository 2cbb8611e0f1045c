import { create, insert, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import { LIMIT, type System } from './system.ts';

/**
 * It takes each word for the beginning of one ("art" finds "artificial"), and its `exact` wants all words as they are
 * written, so the stemmer ends a stem with a mark: 9 to 23 points. It divides a term's frequency by the text's length,
 * which `b` would count again: 0 gains 3 to 22 points over its own 0.75, and other `k` and `d` none. A threshold below
 * 1 gains none.
 */
export const orama: System = {
  name: 'Orama',
  async build(texts) {
    const index = create({
      schema: { text: 'string' },
      components: {
        tokenizer: {
          language: 'english',
          stemming: true,
          stemmer: (word) => (word === '' ? '' : `${stemmer(word)}$`),
          stopWords: stopwords,
        },
      },
    });
    for (const { id, text } of texts) await insert(index, { id: String(id), text });
    return async (question) => {
      const found = await search(index, { term: question, limit: LIMIT, threshold: 1, relevance: { b: 0 } });
      return found.hits.map(({ id }) => Number(id));
    };
  },
};
