import { Encoder, Index } from 'flexsearch';
import english from 'flexsearch/lang/en';
import { LIMIT, type System } from './system.ts';

/**
 * Its English pack, worth 10 to 14 points, with its own charset: `Exact` loses 2 to 4, those that fold sounds 1 to 18;
 * context, in its presets too, 5 to 10; prefixes 1 or 2. It ranks by where a word is in the text, which its own
 * resolution of 9 cuts short: 1 or 2 points.
 */
export const flexSearch: System = {
  name: 'FlexSearch',
  build(texts) {
    const index = new Index({ tokenize: 'strict', resolution: 100, encoder: new Encoder(english) });
    for (const { id, text } of texts) index.add(id, text);
    return (question) => index.search(question, { limit: LIMIT, suggest: true }).map(Number);
  },
};
