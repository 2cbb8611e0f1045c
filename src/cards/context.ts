import type { CitedExcerpt } from '../answer/types.ts';
import type { Block, Card } from './card.ts';

/** An excerpt's whole passage between its neighbours. */
export interface Context {
  readonly before?: CitedExcerpt;
  readonly here: CitedExcerpt;
  readonly after?: CitedExcerpt;
}

/** The card of *In context*, in the document's order, each section under its heading; a cut for length takes from the neighbours. */
export function contextCard({ before, here, after }: Context): Card {
  const blocks: Block[] = [];
  let above: string | undefined;
  for (const cited of [before, here, after]) {
    if (!cited) continue;
    const { section, document } = cited.citation;
    const heading = section ?? document.title;
    if (heading !== above) blocks.push({ kind: 'title', line: [{ text: heading }] });
    above = heading;
    blocks.push({ kind: 'quote', cited, main: cited === here });
  }
  blocks.push({ kind: 'citations', cited: [{ cited: here }] });
  return { tone: 'plain', blocks };
}
