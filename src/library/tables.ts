/** In UTF-16 code units: the name of a column. A longer cell in the first row is none. Set by hand. */
const LONGEST_NAME = 60;
/** Rows that a table without a rule under its head must have, with its head; columns of any. Set by hand. */
const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 2;
const RULE = /^\|?[ \t]*[:+-][-:+ \t|]*$/;
const BETWEEN = { bar: /\|/, tab: /\t/, space: /[ \t]{2,}/ } as const;

/** A row of a table as words: each cell behind the name of its column, "Bridge: Pell | Cost (million): £31". */
export function namedRow(columns: readonly string[], cells: readonly string[]): string {
  return cells
    .flatMap((cell, i) => {
      const name = columns[i]?.replace(/[:：]$/u, '').trim() ?? '';
      if (cell === '') return [];
      return [name === '' || name === cell || name.length > LONGEST_NAME ? cell : `${name}: ${cell}`];
    })
    .join(' | ');
}

/** A plain text with the rows of its tables as words. A table has bars, tabs or columns of spaces, and a head without figures. */
export function withRowsNamed(text: string): string {
  if (!/\S(?:\||\t| \|| {2})/.test(text)) return text;
  const lines = text.split('\n');
  const written: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const { rows, lines: read } = tableAt(lines, at);
    for (const row of rows ?? lines.slice(at, at + read)) written.push(row);
    at += read;
  }
  return written.join('\n');
}

/** The rows of a table that begins at a line, and how many lines were read; without rows, none begins in any of these. */
function tableAt(lines: readonly string[], from: number): { rows?: readonly string[]; lines: number } {
  const head = lines[from] ?? '';
  const by = Object.values(BETWEEN).find((between) => cellsOf(head, between).length >= FEWEST_COLUMNS);
  if (!by) return { lines: 1 };
  const columns = cellsOf(head, by);
  if (columns.some((name) => name.length > LONGEST_NAME || /[.!?]$/.test(name))) return { lines: 1 };
  const rows: string[][] = [];
  let at = from + 1;
  let hasRule = false;
  for (; at < lines.length; at++) {
    const line = lines[at] as string;
    if (line.trim() === '') break;
    if (RULE.test(line.trim())) {
      hasRule ||= rows.length === 0;
      continue;
    }
    const cells = cellsOf(line, by);
    if (cells.length !== columns.length) break;
    rows.push(cells);
  }
  const isHead =
    hasRule ||
    (columns.every((name) => !/\p{Nd}{3}|^\p{Nd}/u.test(name) || /^(?:19|20)\d\d$/.test(name)) &&
      rows.flat().some((cell) => /\p{Nd}/u.test(cell)));
  if (rows.length === 0 || !isHead || (!hasRule && rows.length + 1 < FEWEST_ROWS)) return { lines: at - from };
  return { rows: rows.map((cells) => namedRow(columns, cells)), lines: at - from };
}

const cellsOf = (line: string, between: RegExp): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(between)
    .map((cell) => cell.trim());
