import type { Carried } from '../answer/follow-up/carried.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import type { BackTarget } from './action.ts';
import type { Button, Card, CardBlock } from './card.ts';
import type { CardContext } from './card-context.ts';
import { citations } from './citation.ts';
import { askedLine, shareButton } from './evidence.ts';

/** An excerpt's paragraph, or its whole passage between its neighbours. */
export interface PassagePage {
  readonly before?: CitedExcerpt;
  readonly here: CitedExcerpt;
  readonly after?: CitedExcerpt;
  /** What was asked. */
  readonly asked?: string | undefined;
  /** What that took over from the question before. */
  readonly carried?: Carried | undefined;
  /** To more or less of what is around it, and to the card that it was opened on. */
  readonly buttons: readonly Button[];
}

/**
 * The card of *In context*, in the document's order, each section under its heading, and who speaks above their turn. Where it is too long, the
 * neighbours are cut first.
 */
export function passageCard({ before, here, after, asked, carried, buttons }: PassagePage, context: CardContext): Card {
  const blocks: CardBlock[] = askedLine(asked, context, carried);
  const hasNeighbour = before !== undefined || after !== undefined;
  let above: string | undefined;
  let speaker: string | undefined;
  for (const cited of [before, here, after]) {
    if (!cited) continue;
    const { section, document } = cited.citation;
    const heading = section ?? document.title;
    if (heading !== above) blocks.push({ kind: 'title', line: [{ text: heading }] });
    above = heading;
    const said = cited.citation.speakers?.join(', ');
    if (hasNeighbour && said !== undefined && said !== speaker) blocks.push({ kind: 'small', line: [{ text: said }] });
    speaker = said;
    blocks.push({ kind: 'quote', cited, main: cited === here });
  }
  blocks.push(citations([here], context, false));
  if (buttons.length > 0) blocks.push({ kind: 'actions', buttons });
  return { tone: 'plain', blocks, share: shareButton([here], context) };
}

/** Back to the card that something was opened on, if there is one. */
export function backButton(from: BackTarget | undefined, { strings }: CardContext): Button[] {
  return from ? [{ label: strings.buttons.back, action: from }] : [];
}
