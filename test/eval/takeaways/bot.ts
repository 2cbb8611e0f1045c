import { rankedSentences } from '../../../src/takeaways/choose.ts';
import { PICKED, type Picker } from './candidates.ts';

/** The bot, as it chooses where a document lists no points of its own. */
export const bot: Picker = ({ story, corpus, candidates }) => {
  const passages = corpus.index.passages.filter((passage) => passage.story === story);
  const chosen = new Set<number>();
  for (const { indexed } of rankedSentences(passages)) {
    if (chosen.size === PICKED) break;
    chosen.add(indexed.sentence.start);
  }
  return candidates.filter(({ start }) => chosen.has(start));
};
