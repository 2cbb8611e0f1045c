import type { CitedExcerpt } from '../corpus/types.ts';
import type { BackTarget } from './action.ts';
import type { Card, CardBlock } from './card.ts';
import { askedLine, shareButton } from './evidence.ts';
import type { Strings } from './strings/index.ts';

/** An excerpt's whole passage between its neighbours. */
export interface Context {
  readonly before?: CitedExcerpt;
  readonly here: CitedExcerpt;
  readonly after?: CitedExcerpt;
  /** What was asked, and the card that *Back* leads to. */
  readonly asked?: string | undefined;
  readonly from?: BackTarget | undefined;
}

/** The card of *In context*, in the document's order, each section under its heading; a cut for length takes from the neighbours. */
export function contextCard({ before, here, after, asked, from }: Context, words: Strings): Card {
  const blocks: CardBlock[] = askedLine(asked, words);
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
  if (from) blocks.push({ kind: 'actions', buttons: [{ label: words.buttons.back, action: from }] });
  return { tone: 'plain', blocks, share: shareButton([here], words) };
}
