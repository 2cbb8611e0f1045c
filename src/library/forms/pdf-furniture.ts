import { bare } from '../blocks.ts';
import type { Page, Row } from './pdf-page.ts';

/** Of the height of a page, from its edges: running heads and page numbers are there. Set by hand. */
const MARGIN = 0.12;
/** Rows at each edge that may be running heads. */
const MOST_ROWS = 3;
/** In points: what is drawn again on another page is at the same height but for this. */
const SAME_HEIGHT = 4;
/** On so many pages at least stands a running head: those of left and right pages differ, and those of chapters. Set by hand. */
const OFTEN = 3;
/** Of all pages, how many show their number in the same way. */
const NUMBERED = 0.3;
/** An entry of a table of contents: "Names . . . . . . 4". */
const ENTRY = /(?:\s?[.…·_]){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})$/i;

const NUMBER =
  /^(?:(?:page|seite|pagina|página|p\.)\s*)?[-–—|]?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/|von|de|sur|di)\s*\d{1,4})?\s*[-–—|]?$|^第?\s*\d{1,4}\s*[页頁]/i;

/**
 * The pages without running heads, feet and page numbers: what stands at an edge and again on other pages, but for its digits, or
 * begins or ends with a number that grows with the pages. Without the table of contents as well.
 */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  const times = new Map<string, number>();
  const offsets = new Map<number, number>();
  const count = <Key>(counts: Map<Key, number>, keys: Iterable<Key>): void => {
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const [index, page] of pages.entries()) {
    count(times, edgesOf(page).flatMap(keysOf));
    count(
      offsets,
      edgesOf(page).flatMap((row) => offsetsOf(row, index)),
    );
  }
  const often = Math.min(OFTEN, Math.max(2, Math.ceil(pages.length / 2)));
  const numbered = Math.max(OFTEN, NUMBERED * pages.length);
  return pages.map((page, index) => {
    const edges = new Set(edgesOf(page));
    const isFurniture = (row: Row): boolean =>
      NUMBER.test(textOf(row)) ||
      keysOf(row).some((key) => (times.get(key) ?? 0) >= often) ||
      offsetsOf(row, index).some((offset) => (offsets.get(offset) ?? 0) >= numbered);
    return {
      ...page,
      rows: page.rows.filter((row) => !(edges.has(row) && isFurniture(row)) && !ENTRY.test(textOf(row))),
    };
  });
}

/** How much greater the numbers at the ends of a row are than its page's place. */
function offsetsOf(row: Row, index: number): number[] {
  const text = textOf(row);
  return [/^\d{1,4}(?=\s|$)/, /(?<=\s|^)\d{1,4}$/]
    .flatMap((form) => form.exec(text)?.[0] ?? [])
    .map((number) => Number(number) - index);
}

const textOf = (row: Row): string =>
  row.pieces
    .map(({ text }) => text)
    .join(' ')
    .trim();

/** The rows near the edges of a page, the outermost first. */
function edgesOf({ rows, height }: Page): Row[] {
  const top = rows.filter(({ y }) => y < MARGIN * height).slice(0, MOST_ROWS);
  const foot = rows.filter(({ y }) => y > (1 - MARGIN) * height).slice(-MOST_ROWS);
  return [...top, ...foot];
}

/** What a row says and where; twice, since heights are rounded. */
function keysOf(row: Row): string[] {
  const said = bare(
    textOf(row)
      .replace(/\d+/g, '#')
      .replace(/\b[ivxlc]+\b/gi, '#'),
  );
  return [0, 0.5].map((shift) => `${said} ${Math.floor(row.y / SAME_HEIGHT + shift) + shift}`);
}
