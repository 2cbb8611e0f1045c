import { type DomElement, isElement, textOf } from './dom.ts';

/** Columns and rows that one cell may take, and columns of a table, at most; set by hand. */
const MOST_SPANNED = 50;
const MOST_COLUMNS = 50;
/** In UTF-16 code units: longer cells are paragraphs that a table lays out. Set by hand. */
const LONGEST_CELL = 300;

/** Whether a table holds data: it has a head, or several short cells a row; else it only lays out the page. */
export function isDataTable(table: DomElement): boolean {
  if (table.querySelector('table') || /^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false;
  if (table.querySelector('th')) return true;
  const rows = [...table.querySelectorAll('tr')];
  const several = rows.filter((row) => cellsOf(row).length > 1);
  return (
    several.length > 1 &&
    several.length >= rows.length / 2 &&
    [...table.querySelectorAll('td')].every((cell) => textOf(cell).length <= LONGEST_CELL)
  );
}

/** The rows of a table as text, with cells that take several columns or rows in each of these rows. */
export function rowsOf(table: DomElement, written: (cell: DomElement) => string): string[][] {
  /** By column, what a cell above says and for how many rows more. */
  const above = new Map<number, { text: string; rows: number }>();
  const rows: string[][] = [];
  for (const row of table.querySelectorAll('tr')) {
    const cells: string[] = [];
    const fromAbove = (): void => {
      for (let held = above.get(cells.length); held && held.rows > 0; held = above.get(cells.length)) {
        held.rows -= 1;
        cells.push(held.text);
      }
    };
    for (const cell of cellsOf(row)) {
      fromAbove();
      const text = written(cell);
      const spanned = Math.min(MOST_SPANNED, spanOf(cell, 'rowspan')) - 1;
      if (spanned > 0) above.set(cells.length, { text, rows: spanned });
      cells.push(text, ...Array<string>(Math.min(MOST_SPANNED, spanOf(cell, 'colspan')) - 1).fill(''));
      if (cells.length > MOST_COLUMNS) break;
    }
    fromAbove();
    if (cells.some((cell) => cell !== '')) rows.push(cells);
  }
  const width = Math.max(0, ...rows.slice(0, 1).map((cells) => cells.length));
  return rows.map((cells) => [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')]);
}

const cellsOf = (row: DomElement): DomElement[] =>
  [...row.childNodes].filter(isElement).filter(({ localName }) => localName === 'td' || localName === 'th');

const spanOf = (cell: DomElement, name: string): number => Math.max(1, Number(cell.getAttribute(name)) || 1);
