import { type Piece, type Row, rowsFrom } from './pdf-page.ts';

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
/** Of the size of the font: cells are this far apart, at most places; words of a line that was set to fill its column are nearer. */
const CELL_GAP = 1.5;
/** Of the size of the font: white between two columns of a table, at its narrowest. */
const CELL_WHITE = 0.3;
/** Of the size of most text: headings are larger. */
const LARGER = 1.12;
/** Rows that a table of two columns has, at least: two lines of prose may happen to have white at the same place. */
const FEWEST_PAIRS = 3;
/** Cells of a row, and such rows, in a table that takes both columns of a page. */
const FEWEST_CELLS = 3;

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

/** Rows of a table that takes both columns: several cells each, of which none is as wide as lines of prose are. */
function tabularRows(rows: readonly Row[], gutter: number): Set<Row> {
  const [start, end] = extentOf(rows.flatMap(({ pieces }) => pieces));
  const isCell = ({ left, right }: Piece): boolean =>
    right - left < FILLED * (right <= gutter ? gutter - start : end - gutter);
  const isTabular = ({ pieces }: Row): boolean => pieces.length >= FEWEST_CELLS && pieces.every(isCell);
  const found = new Set<Row>();
  for (let from = 0; from < rows.length; from++) {
    let to = from;
    for (let row = rows[to]; row && isTabular(row) && isNear(rows[to - 1], row, to > from); row = rows[to]) to += 1;
    if (to - from >= FEWEST_CELLS) for (const row of rows.slice(from, to)) found.add(row);
    from = Math.max(from, to - 1);
  }
  return found;
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
    let to = from;
    while (to < rows.length && (rows[to]?.pieces.length ?? 0) > 1 && isNear(rows[to - 1], rows[to], to > from)) to += 1;
    if (to - from >= 2) lines.push(...tableOf(rows.slice(from, to), column));
    else lines.push(...rows.slice(from, Math.max(to, from + 1)).map((row) => lineOf(row, ' ', column, false)));
    from = Math.max(to, from + 1);
  }
  return lines;
}

const isNear = (above: Row | undefined, row: Row | undefined, isInside: boolean): boolean =>
  !isInside || !above || !row || row.y - above.y <= 3 * Math.max(above.size, row.size);

/** The rows of a table, with an empty cell where one has none in a column. */
function tableOf(rows: readonly Row[], column: Line['column']): Line[] {
  const columns: [number, number][] = [];
  const size = medianOf(rows.map((row) => row.size));
  const gaps = rows.flatMap(({ pieces }) => pieces.slice(1).map(({ left }, i) => left - (pieces[i]?.right ?? left)));
  for (const { left, right } of rows.flatMap(({ pieces }) => pieces).sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last[1] + CELL_WHITE * size) last[1] = Math.max(last[1], right);
    else columns.push([left, right]);
  }
  if (columns.length < 2 || (columns.length === 2 && rows.length < FEWEST_PAIRS) || medianOf(gaps) < CELL_GAP * size)
    return rows.map((row) => lineOf(row, ' ', column, false));
  return rows.map((row) => {
    const cells = columns.map(([from, to]) =>
      row.pieces
        .filter(({ left, right }) => left >= from && right <= to)
        .map(({ text }) => text)
        .join(' '),
    );
    return { ...lineOf(row, ' ', column, true), text: cells.map((cell) => cell.replaceAll('|', '/')).join(' | ') };
  });
}

function lineOf({ pieces, y, size }: Row, between: string, column: Line['column'], isRow: boolean): Line {
  const [left, right] = extentOf(pieces);
  return { text: pieces.map(({ text }) => text).join(between), left, right, y, size, column, isRow };
}

function extentOf(pieces: readonly Piece[]): [left: number, right: number] {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const piece of pieces) {
    left = Math.min(left, piece.left);
    right = Math.max(right, piece.right);
  }
  return [left, right];
}

export function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
