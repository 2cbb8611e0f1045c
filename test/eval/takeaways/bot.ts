import { takeawaysOf } from '../../../src/takeaways/takeaways.ts';
import { PICKED, type Picker } from './candidates.ts';

/** The bot: the first three sentences of its points. */
export const bot: Picker = ({ story, corpus, candidates }) => {
  const { points } = takeawaysOf(story, corpus);
  return candidates
    .filter(({ start, end }) => points.some(({ excerpt }) => excerpt.start <= start && end <= excerpt.end))
    .slice(0, PICKED);
};
