import type { CardBlock } from '../cards/card.ts';
import { citationText, placeText } from '../cards/citation.ts';
import type { Citation } from '../corpus/types.ts';
import { visible } from '../library/visible.ts';
import { isAddress, isLabel, lineToMarkdown } from './markdown.ts';
import { fits, type Size } from './size.ts';
import { truncate } from './truncate.ts';

type Citations = Extract<CardBlock, { kind: 'citations' }>;

/** Longest heading and longest title of a citation, in UTF-16 code units: set by hand, about two lines on a phone. */
const LONGEST = 120;

/**
 * A line for each citation, small: `[1] Section, ¶ 3 · Document title`, with a link where the document has an address.
 * Where not all of it fits, the links are dropped first, then the last lines.
 *
 * @param budget For the Markdown; with less than a share of 600 characters there may be no line.
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

function citationLine({ number, cited, also }: Citations['cited'][number], isLinked: boolean): string {
  const citation = clipped(cited.citation);
  const { title } = citation.document;
  const text = citationText(citation, also && { ...also, citation: clipped(also.citation) });
  const mark = number === undefined ? '' : `[${number}] `;
  const url = isLinked && citation.url !== undefined && isAddress(citation.url) ? citation.url : undefined;
  if (url === undefined) return `-# ${mark}${lineToMarkdown([text])}`;
  if (isLabel(title))
    return `-# ${mark}${lineToMarkdown([text.slice(0, text.length - title.length), { text: title, url }])}`;
  // Discord would not draw this title as it is written, so the number is the link instead.
  if (mark !== '') return `-# ${lineToMarkdown([{ text: mark, url }, text])}`;
  const paragraph = `¶ ${citation.paragraph}`;
  const end = placeText(citation).length;
  return `-# ${lineToMarkdown([text.slice(0, end - paragraph.length), { text: paragraph, url }, text.slice(end)])}`;
}

function clipped({ section, document, ...citation }: Citation): Citation {
  return {
    ...citation,
    document: { ...document, title: truncate(visible(document.title), LONGEST) },
    ...(section !== undefined && { section: truncate(visible(section), LONGEST) }),
  };
}
