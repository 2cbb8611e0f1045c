import { extentOf, medianOf, type Piece, type Row, rowsFrom } from './pdf-page.ts';
import { tableAt, tabularRows } from './pdf-tables.ts';

/** A line of text in its column, or a row of a table. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** The edges of its column. */
  readonly column: { readonly left: number; readonly right: number };
  readonly isRow: boolean;
}

/** Of the size of the font: how wide the white between two columns is, at least. Set by hand, as are the next ones. */
const GUTTER = 0.8;
/** Rows that a column has, at least. */
const FEWEST_ROWS = 4;
/** Of the rows of the shorter column, how many may cross the white between two. */
const CROSSING = 0.25;
/** Of a column's width, how much of it most lines fill. Cells of a table fill less. */
const FILLED = 0.55;
/** Columns in columns are looked for this often. */
const DEEPEST = 3;
/** Of the size of most text: headings are larger. */
const LARGER = 1.12;

/** The lines of a page in the order in which they are read: column after column, between what crosses them. */
export function readingOrder(rows: readonly Row[], depth = DEEPEST): Line[] {
  const gutter = depth > 0 ? gutterOf(rows) : undefined;
  if (gutter === undefined) return linesOf(rows);
  const isLeft = ({ right }: Piece): boolean => right <= gutter;
  const tabular = tabularRows(rows, gutter);
  const lines: Line[] = [];
  let [band, across]: [Row[], Row[]] = [[], []];
  const close = (): void => {
    const pieces = band.flatMap((row) => row.pieces);
    for (const side of [pieces.filter(isLeft), pieces.filter((piece) => !isLeft(piece))])
      if (side.length > 0) lines.push(...readingOrder(rowsFrom(side), depth - 1));
    lines.push(...linesOf(across));
    [band, across] = [[], []];
  };
  for (const row of rows) {
    const isAcross = tabular.has(row) || row.pieces.some(({ left, right }) => left < gutter && right > gutter);
    if (isAcross && band.length > 0) {
      const above = headingsAtEnd(band);
      band.splice(band.length - above.length);
      close();
      across.push(...above);
    } else if (!isAcross && across.length > 0) close();
    (isAcross ? across : band).push(row);
  }
  close();
  return lines;
}

/** Large rows of one piece at the end of others: they are above what follows, not below one column. */
function headingsAtEnd(rows: readonly Row[]): readonly Row[] {
  const usual = medianOf(rows.map(({ size }) => size));
  let from = rows.length;
  while (from > 0 && rows[from - 1]?.pieces.length === 1 && (rows[from - 1]?.size ?? 0) > LARGER * usual) from -= 1;
  return rows.slice(from);
}

/** Where the white between two columns of prose is; nothing where there is none. */
function gutterOf(rows: readonly Row[]): number | undefined {
  if (rows.length < 2 * FEWEST_ROWS) return undefined;
  const [start, end] = extentOf(rows.flatMap(({ pieces }) => pieces));
  const width = Math.ceil(end - start);
  if (width < 1 || width > 20_000) return undefined;
  // How many rows begin left of each point, end right of it, and cross it.
  const [crossed, before, behind] = [0, 1, 2].map(() => new Float64Array(width + 2)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (const { pieces } of rows) {
    const [left, right] = extentOf(pieces);
    for (const piece of pieces) {
      add(crossed, piece.left - start, 1);
      add(crossed, piece.right - start, -1);
    }
    add(before, left - start, 1);
    add(behind, right - start, 1);
  }
  for (const counts of [crossed, before, behind])
    for (let x = 1; x < counts.length; x++) counts[x] = (counts[x] ?? 0) + (counts[x - 1] ?? 0);
  const size = medianOf(rows.map((row) => row.size));
  let best: { x: number; width: number } | undefined;
  for (let x = Math.ceil(width * 0.15); x < width * 0.85; x++) {
    const isFree = (at: number): boolean => {
      const [left, right] = [before[at] ?? 0, rows.length - (behind[at] ?? 0)];
      return (crossed[at] ?? 0) <= CROSSING * Math.min(left, right) && Math.min(left, right) >= FEWEST_ROWS;
    };
    let to = x;
    while (to < width && isFree(to)) to += 1;
    if (to - x >= GUTTER * size && to - x > (best?.width ?? 0)) best = { x: start + (x + to) / 2, width: to - x };
    x = Math.max(x, to);
  }
  return best && areProse(rows, best.x) ? best.x : undefined;
}

function add(counts: Float64Array, x: number, by: number): void {
  const at = Math.max(0, Math.min(counts.length - 1, Math.round(x)));
  counts[at] = (counts[at] ?? 0) + by;
}

/** Whether most lines on both sides fill their column, as those of prose do. */
function areProse(rows: readonly Row[], gutter: number): boolean {
  return [true, false].every((isLeft) => {
    const sides = rows.flatMap(({ pieces }) => {
      const own = pieces.filter((piece) => (isLeft ? piece.right <= gutter : piece.left >= gutter));
      return own.length > 0 ? [extentOf(own)] : [];
    });
    const widths = sides.map(([left, right]) => right - left);
    const [left, right] = [Math.min(...sides.map(([from]) => from)), Math.max(...sides.map(([, to]) => to))];
    return sides.length >= FEWEST_ROWS && medianOf(widths) >= FILLED * (right - left);
  });
}

/** Rows of one column as lines; those of which two or more in a row have cells as rows of a table. */
function linesOf(rows: readonly Row[]): Line[] {
  const [left, right] = extentOf(rows.flatMap(({ pieces }) => pieces));
  const column = { left, right };
  const lines: Line[] = [];
  for (let from = 0; from < rows.length; ) {
    const table = tableAt(rows, from);
    const row = rows[from];
    if (table)
      lines.push(
        ...table.rows.map((each, i) => ({ ...lineOf(each, column), text: table.cells[i] ?? '', isRow: true })),
      );
    else if (row) lines.push(lineOf(row, column));
    from = table?.to ?? from + 1;
  }
  return lines;
}

function lineOf({ pieces, y, size }: Row, column: Line['column']): Line {
  const [left, right] = extentOf(pieces);
  return { text: pieces.map(({ text }) => text).join(' '), left, right, y, size, column, isRow: false };
}
