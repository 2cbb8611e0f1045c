import type { CardBlock, CardLine, CitationLine } from '../cards/card.ts';
import { beforePlace, placeMark } from '../cards/citation.ts';
import { visible } from '../library/visible.ts';
import { isAddress, lineToMarkdown } from './markdown.ts';
import { fits, type Size } from './size.ts';
import { truncate } from './truncate.ts';

type Citations = Extract<CardBlock, { kind: 'citations' }>;

/** Longest heading, title and label of who speaks of a citation, in UTF-16 code units: set by hand, about two lines on a phone. */
const LONGEST = 120;

/**
 * A line for each section that is cited, small: `[1] Section, paragraph 3 · [2] paragraph 5 · Document title`, each paragraph a
 * link where the document has an address. Where not all of it fits, the links are dropped first, then the last lines.
 *
 * @param budget For the Markdown; with less than a share of 600 characters there may be no line.
 * @param without Numbers of quotations that are not shown.
 */
export function citations({ lines }: Citations, budget: Size, without: ReadonlySet<number> = new Set()): string {
  const shown = lines
    .map((line) => ({
      ...line,
      places: line.places.flatMap((place) => {
        const numbers = place.numbers.filter((number) => !without.has(number));
        return numbers.length === 0 && place.numbers.length > 0 ? [] : { ...place, numbers };
      }),
    }))
    .filter(({ places }) => places.length > 0);
  const linked = shown.map((each) => citationLine(each, true));
  if (fits(linked.join('\n'), budget)) return linked.join('\n');
  const plain = shown.map((each) => citationLine(each, false));
  while (plain.length > 0 && !fits(plain.join('\n'), budget)) plain.pop();
  return plain.join('\n');
}

function citationLine(line: CitationLine, isLinked: boolean): string {
  const [section, title] = [line.section, line.title].map(clipped);
  const url = isLinked && line.url !== undefined && isAddress(line.url) ? line.url : undefined;
  const parts: [mark: string, CardLine][] = line.places.map((place, i) => {
    // The paragraph is the link: headings and titles may hold what Discord would not draw in one.
    const there = url === undefined ? place.paragraph : { text: place.paragraph, url };
    return [placeMark(place), [i === 0 ? beforePlace(section) : '', beforePlace(clipped(place.speaker)), there]];
  });
  for (const each of [title, line.date]) if (each !== undefined) parts.push(['', [each]]);
  const label = line.label === undefined ? '' : `${lineToMarkdown([line.label])} `;
  return `-# ${label}${parts.map(([mark, text]) => mark + lineToMarkdown(text)).join(' · ')}`;
}

const clipped = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : truncate(visible(text), LONGEST);
