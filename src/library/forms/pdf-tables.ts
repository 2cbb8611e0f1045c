import { extentOf, medianOf, type Piece, type Row } from './pdf-page.ts';

/** Of the size of the font: cells are this far apart, at most places; words of a line that was set to fill its column are nearer. Set by hand, as are the next ones. */
const CELL_GAP = 1.5;
/** Of the size of the font: white between two columns of a table, at its narrowest. */
const CELL_WHITE = 0.3;
/** Of the size of the font: a further line of a cell is nearer. */
const WRAPPED = 1.6;
/** Rows that a table has, at least: lines of prose may happen to have white at the same places. */
const FEWEST_ROWS = 3;
/** Pieces of a cell, on average, at most: lines of prose with wide gaps have more. */
const FEW_PIECES = 1.2;
/** Cells of a row, and such rows, in a table that takes both columns of a page. */
const FEWEST_CELLS = 3;
/** Of the width of a column of the page: no cell takes more. */
const FILLED = 0.55;
/** In UTF-16 code units: cells of at most one column of a table are mostly longer, as lines of narrow columns of prose are. */
const LONG_CELL = 14;

type Edges = readonly [left: number, right: number];

interface Table {
  /** Its rows: what goes on on further lines of a cell is in that cell. */
  readonly rows: readonly Row[];
  /** The text of each row, with `|` between its cells. */
  readonly cells: readonly string[];
  /** The position behind its last row. */
  readonly to: number;
}

/** The table that begins with the row at a position; nothing if none does. */
export function tableAt(all: readonly Row[], from: number): Table | undefined {
  const rows: Row[] = [];
  let to = from;
  for (let row = all[to]; row && isNear(all[to - 1], row, to > from); row = all[to]) {
    const above = rows.at(-1);
    const wrapped = above && row.pieces.length === 1 ? withFurtherLine(above, row) : undefined;
    if (row.pieces.length < 2 && !wrapped) break;
    if (wrapped) rows[rows.length - 1] = wrapped;
    else rows.push(row);
    to += 1;
  }
  const cells = cellsOf(rows);
  return cells && { rows, cells, to };
}

/** A row with a further line of one of its cells, if the next row is that. */
function withFurtherLine(above: Row, { pieces: [piece], y }: Row): Row | undefined {
  if (!piece || y - above.y > WRAPPED * above.size) return undefined;
  const at = above.pieces.findIndex(({ left }) => Math.abs(left - piece.left) < CELL_WHITE * above.size);
  const cell = above.pieces[at];
  const next = above.pieces[at + 1];
  if (!cell || (next && piece.right > next.left)) return undefined;
  const longer = { ...cell, text: `${cell.text} ${piece.text}`, right: Math.max(cell.right, piece.right) };
  return { ...above, y, pieces: above.pieces.map((each) => (each === cell ? longer : each)) };
}

/**
 * The cells of rows that follow each other, with `|` between them and an empty one where a row has none in a column; nothing if
 * they are no table.
 */
function cellsOf(rows: readonly Row[]): string[] | undefined {
  if (rows.length < FEWEST_ROWS) return undefined;
  const columns = columnsOf(rows);
  const gaps = rows.flatMap(({ pieces }) => pieces.slice(1).map(({ left }, i) => left - (pieces[i]?.right ?? left)));
  const isWide = medianOf(gaps) >= CELL_GAP * medianOf(rows.map(({ size }) => size));
  if (columns.length < (isWide ? 2 : FEWEST_CELLS)) return undefined;
  const cells = rows.map((row) => columns.map((edges) => piecesIn(row, edges)));
  const filled = cells.flat().filter((pieces) => pieces.length > 0);
  if (filled.reduce((sum, pieces) => sum + pieces.length, 0) > FEW_PIECES * filled.length) return undefined;
  return cells.map((row) => row.map((pieces) => textOf(pieces).replaceAll('|', '/')).join(' | '));
}

/** Between which edges some rows have pieces, with white between. */
function columnsOf(rows: readonly Row[]): Edges[] {
  const white = CELL_WHITE * medianOf(rows.map(({ size }) => size));
  const columns: [left: number, right: number][] = [];
  for (const { left, right } of rows.flatMap(({ pieces }) => pieces).sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last[1] + white) last[1] = Math.max(last[1], right);
    else columns.push([left, right]);
  }
  return columns;
}

const piecesIn = ({ pieces }: Row, [from, to]: Edges): readonly Piece[] =>
  pieces.filter(({ left, right }) => left >= from && right <= to);
const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join(' ');

/** Rows of a table that takes both columns of a page, beside the white between them: several short cells each, in columns of their own. */
export function tabularRows(rows: readonly Row[], gutter: number): Set<Row> {
  const [start, end] = extentOf(rows.flatMap(({ pieces }) => pieces));
  const isCell = ({ left, right }: Piece): boolean =>
    right - left < FILLED * (right <= gutter ? gutter - start : end - gutter);
  const isTabular = ({ pieces }: Row): boolean => pieces.length >= FEWEST_CELLS && pieces.every(isCell);
  const found = new Set<Row>();
  for (let from = 0; from < rows.length; from++) {
    let to = from;
    for (let row = rows[to]; row && isTabular(row) && isNear(rows[to - 1], row, to > from); row = rows[to]) to += 1;
    const run = rows.slice(from, to);
    if (run.length >= FEWEST_CELLS && isTable(run)) for (const row of run) found.add(row);
    from = Math.max(from, to - 1);
  }
  return found;
}

function isTable(rows: readonly Row[]): boolean {
  const columns = columnsOf(rows);
  const long = columns.filter((edges) => medianOf(rows.map((row) => textOf(piecesIn(row, edges)).length)) > LONG_CELL);
  return columns.length >= FEWEST_CELLS && long.length <= 1;
}

/** Whether a row may be of one table with that above it. */
const isNear = (above: Row | undefined, row: Row | undefined, isInside: boolean): boolean =>
  !isInside || !above || !row || row.y - above.y <= 3 * Math.max(above.size, row.size);
