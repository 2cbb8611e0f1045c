import type { Citation } from '../answer/types.ts';
import type { Block } from '../cards/card.ts';
import { citationText } from '../cards/citation.ts';
import { clip } from './clip.ts';
import { lineToMarkdown, visible } from './markdown.ts';
import { fits, type Size } from './size.ts';

type Citations = Extract<Block, { kind: 'citations' }>;

/** Longest heading and longest title of a citation. */
const LONGEST = 120;

/**
 * A line a citation, small: `[1] Section, ¶ 3 · Document title`, the title a link where the document has an address.
 * Links are given up first where not all fits, then the last lines.
 *
 * @param budget Of Markdown; with less than a share of 600 characters there may be no line.
 * @param without Numbers of quotations that are not shown.
 */
export function citations(block: Citations, budget: Size, without: ReadonlySet<number> = new Set()): string {
  const cited = block.cited.filter(({ number }) => number === undefined || !without.has(number));
  const linked = cited.map((each) => citationLine(each, true));
  if (fits(linked.join('\n'), budget)) return linked.join('\n');
  const plain = cited.map((each) => citationLine(each, false));
  while (plain.length > 0 && !fits(plain.join('\n'), budget)) plain.pop();
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
