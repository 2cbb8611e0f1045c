import type { CitedExcerpt } from '../answer/types.ts';
import type { Block, Card } from './card.ts';

/** An excerpt's whole passage between its neighbours. */
export interface Context {
  readonly before?: CitedExcerpt;
  readonly here: CitedExcerpt;
  readonly after?: CitedExcerpt;
}

/** The card of *In context*, in the document's order; a cut for length takes from the neighbours. */
export function contextCard({ before, here, after }: Context): Card {
  const { citation } = here;
  const blocks: Block[] = [{ kind: 'title', line: [{ text: citation.section ?? citation.document.title }] }];
  for (const cited of [before, here, after]) if (cited) blocks.push({ kind: 'quote', cited, main: cited === here });
  blocks.push({ kind: 'citations', cited: [{ cited: here }] });
  return { tone: 'plain', blocks };
}
