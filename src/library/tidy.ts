import { bare, type DocumentBlock } from './blocks.ts';
import { columns } from './lines.ts';

/** Shorter texts (in columns) may well stand twice. */
const SHORTEST_COPY = 40;

/**
 * Paragraphs that stand twice, all but the first of each; of a teaser's, the first. A list keeps what a paragraph says,
 * too: it would not be whole.
 */
export function copiesOf(
  text: string,
  blocks: readonly DocumentBlock[],
  teaser: ReadonlySet<DocumentBlock>,
): Set<DocumentBlock> {
  const seen = new Map<string, DocumentBlock>();
  const copies = new Set<DocumentBlock>();
  for (const block of blocks) {
    if (block.kind === 'heading') continue;
    const said = bare(text.slice(block.start, block.end));
    if (columns(said) < SHORTEST_COPY) continue;
    const before = seen.get(said);
    if (before?.kind === 'paragraph' && block.kind === 'item' && !teaser.has(before)) continue;
    if (before) copies.add(teaser.has(before) ? before : block);
    if (!before || teaser.has(before)) seen.set(said, block);
  }
  return copies;
}
