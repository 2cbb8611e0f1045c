import { create, insert, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import { Encoder, Index } from 'flexsearch';
import english from 'flexsearch/lang/en';
import lunr from 'lunr';
import MiniSearch, { type Options } from 'minisearch';
import { contentTerms } from '../../src/language/tokens.ts';
import { LIMIT, type System } from './system.ts';

function miniSearch(name: string, options: Partial<Options>): System {
  return {
    name,
    build(texts) {
      const index = new MiniSearch({ fields: ['text'], ...options });
      index.addAll(texts);
      return (question) => {
        const found = index.search(question).slice(0, LIMIT);
        return found.map(({ id }) => id);
      };
    },
  };
}

/** As its README shows it. */
const plain = miniSearch('MiniSearch', {});

/** With the bot's own terms: stems, no stop words. Other `bm25` parameters gain 0.4 points at most. */
const tuned = miniSearch('MiniSearch, tuned', { tokenize: contentTerms, processTerm: (term) => term });

/**
 * Its search pipeline is given the trimmer, or it would look for "worth?" with the question mark: 8 to 11 points.
 * `k1` is the best of 0.1 to 2 and gains up to 3 points over its own 1.2; another `b` gains none.
 */
const lunrSearch: System = {
  name: 'lunr',
  build(texts) {
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('text');
      builder.k1(0.5);
      builder.searchPipeline.before(lunr.stemmer, lunr.trimmer);
      for (const text of texts) builder.add(text);
    });
    return (question) => {
      // Terms are free of the query syntax but for the wildcard.
      const words = lunr.tokenizer(question.replaceAll('*', ' ')).map(String);
      const found = index.query((query) => query.term([...new Set(words)], {})).slice(0, LIMIT);
      return found.map(({ ref }) => Number(ref));
    };
  },
};

/**
 * Its English pack, worth 10 to 14 points, with its own charset: `Exact` loses 2 to 4, those that fold sounds 1 to 18;
 * context, in its presets too, 5 to 10; prefixes 1 or 2. It ranks by where a word is in the text, which its own
 * resolution of 9 cuts short: 1 or 2 points.
 */
const flexSearch: System = {
  name: 'FlexSearch',
  build(texts) {
    const index = new Index({ tokenize: 'strict', resolution: 100, encoder: new Encoder(english) });
    for (const { id, text } of texts) index.add(id, text);
    return (question) => index.search(question, { limit: LIMIT, suggest: true }).map(Number);
  },
};

/**
 * It takes each word for the beginning of one ("art" finds "artificial"), and its `exact` wants all words as they are
 * written, so the stemmer ends a stem with a mark: 9 to 23 points. It divides a term's frequency by the text's length,
 * which `b` would count again: 0 gains 3 to 22 points over its own 0.75, and other `k` and `d` none. A threshold below
 * 1 gains none.
 */
const orama: System = {
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

export const peers: readonly System[] = [plain, tuned, lunrSearch, flexSearch, orama];
