import type { Citation } from '../answer/types.ts';
import type { Block } from '../cards/card.ts';
import { citationText } from '../cards/citation.ts';
import { clip } from './clip.ts';
import { lineToMarkdown, visible } from './markdown.ts';

type Citations = Extract<Block, { kind: 'citations' }>;

/** Longest heading and longest title of a citation. */
const LONGEST = 120;

/**
 * A line a citation, small: `[1] Section, ¶ 3 · Document title`, the title a link where the document has an address.
 * Links are given up first where not all fits, then the last lines.
 *
 * @param budget Characters of Markdown, as JavaScript counts them; at least 600, or there may be no line.
 * @param without Numbers of quotations that are not shown.
 */
export function citations(block: Citations, budget: number, without: ReadonlySet<number> = new Set()): string {
  const cited = block.cited.filter(({ number }) => number === undefined || !without.has(number));
  const linked = cited.map((each) => citationLine(each, true));
  if (linked.join('\n').length <= budget) return linked.join('\n');
  const plain = cited.map((each) => citationLine(each, false));
  while (plain.length > 0 && plain.join('\n').length > budget) plain.pop();
  return plain.join('\n');
}

function citationLine({ number, cited: { citation }, also }: Citations['cited'][number], isLinked: boolean): string {
  const title = clip(visible(citation.document.title), LONGEST);
  const text = citationText(
    { ...clipped(citation), document: { ...citation.document, title } },
    also && { ...also, citation: clipped(also.citation) },
  );
  const url = isLinked ? citation.url : undefined;
  const place = text.slice(0, text.length - title.length);
  return `-# ${number === undefined ? '' : `[${number}] `}${lineToMarkdown([place, { text: title, ...(url !== undefined && { url }) }])}`;
}

function clipped({ section, ...citation }: Citation): Citation {
  return section === undefined ? citation : { ...citation, section: clip(visible(section), LONGEST) };
}
