import { bare, type DocumentBlock, oneLine } from './blocks.ts';

/** In UTF-16 code units. What is before a title that is not the first block ("NEWS", a byline) is short. Set by hand. */
const BEFORE_TITLE = 200;
/** A page's title ends with the name of the paper: "Rail strike called off | The Example Times". */
const SITE = /\s+[|·–—-]\s+[^|·–—]{2,40}$/u;

/** In UTF-16 code units: in a longer title the name of a paper is not looked for. */
const LONGEST = 300;

export interface Title {
  /** The document's own title, if it has one. */
  readonly text?: string;
  /** Whether a block is the title or a copy of it. */
  readonly isTitle: (block: DocumentBlock) => boolean;
}

/**
 * Finds the title among the blocks: the first block if it is a heading, or a heading of the first level near it.
 *
 * @param known The title, if the facts have one. A first heading that says something else, and is not the only heading of
 *   the first level, is then a section's.
 */
export function titleOf(text: string, blocks: readonly DocumentBlock[], known?: string): Title {
  const textOf = (block: DocumentBlock): string => oneLine(text.slice(block.start, block.end));
  const topmost = blocks.filter((block) => block.kind === 'heading' && block.level === 1);
  const near =
    topmost[0] &&
    topmost[0].start <= BEFORE_TITLE &&
    topmost.every((block) => bare(textOf(block)) === bare(textOf(topmost[0] ?? block)));
  const first = blocks[0]?.kind === 'heading' ? blocks[0] : near ? topmost[0] : undefined;
  const own = first && (known === undefined || bare(textOf(first)) === bare(known) || near) ? textOf(first) : undefined;
  const names = new Set([own, known].flatMap((title) => (title === undefined ? [] : [bare(title)])));
  const stem = own && own.length <= LONGEST ? bare(own.replace(SITE, '')) : undefined;
  const short = blocks.find((block) => block.kind === 'heading' && block !== first && bare(textOf(block)) === stem);
  if (stem && short) names.add(stem);
  names.delete('');
  return {
    ...(own !== undefined && { text: short ? textOf(short) : own }),
    isTitle: (block) =>
      block.kind === 'heading' && (names.has(bare(textOf(block))) || (block === first && own !== undefined)),
  };
}
