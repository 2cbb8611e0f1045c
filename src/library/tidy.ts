import { type Block, bare } from './blocks.ts';
import { columns } from './lines.ts';

/** Headings under which a document lists its own points. */
export const NAMES_OWN_LIST =
  /^(?:the |our )?(?:(?:key |main |quick )?(?:take-?aways?|points?|facts|findings)|highlights|at a glance|in brief|in short|summary|the gist|why it matters|what we know(?: so far)?|(?:what|\w+ things) to know|tl;?dr|要点|重点|ポイント|요약)[:：]?$/i;
/** An item is short, in columns, and a list has not many. */
const LONGEST_ITEM = 300;
const MOST_ITEMS = 12;

/** Makes items of the short paragraphs under a heading that names a list ("Key Takeaways"). */
export function withNamedLists(text: string, blocks: readonly Block[]): Block[] {
  const result = [...blocks];
  const textOf = ({ start, end }: Block): string => text.slice(start, end);
  const parted = (above: Block, below: Block): boolean => /\n\s*\n|\r\s*\r/.test(text.slice(above.end, below.start));
  for (const [i, heading] of blocks.entries()) {
    if (heading.kind !== 'heading' || !NAMES_OWN_LIST.test(textOf(heading))) continue;
    const items: Block[] = [];
    for (const block of blocks.slice(i + 1, i + 2 + MOST_ITEMS)) {
      if (block.kind !== 'paragraph' || columns(textOf(block)) > LONGEST_ITEM) break;
      const [first, second] = items;
      // Where no blank line parts the first two, one ends the list.
      if (first && second && !parted(first, second) && parted(items.at(-1) ?? second, block)) break;
      items.push(block);
    }
    if (items.length < 2 || items.length > MOST_ITEMS) continue;
    for (const [at, { start, end }] of items.entries()) result[i + 1 + at] = { kind: 'item', start, end };
  }
  return result;
}

/** Shorter texts (in columns) may well stand twice. */
const SHORTEST_COPY = 40;

/** Paragraphs that stand twice, all but the first of each; of a teaser's, the first. */
export function copiesOf(text: string, blocks: readonly Block[], teaser: ReadonlySet<Block>): Set<Block> {
  const seen = new Map<string, Block>();
  const copies = new Set<Block>();
  for (const block of blocks) {
    if (block.kind === 'heading') continue;
    const said = bare(text.slice(block.start, block.end));
    if (columns(said) < SHORTEST_COPY) continue;
    const before = seen.get(said);
    if (before) copies.add(teaser.has(before) ? before : block);
    if (!before || teaser.has(before)) seen.set(said, block);
  }
  return copies;
}
