/** In UTF-16 code units: the name of a column. A longer cell in the first row is none. Set by hand. */
const LONGEST_NAME = 60;
/** Rows that a table without a rule under its head must have, with its head; columns of any. Set by hand. */
const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 2;
const RULE = /^\|?[ \t]*[:+-][-:+ \t|]*$/;
const BETWEEN = { bar: /\|/, tab: /\t/, space: /[ \t]{2,}/, comma: /[,;](?! )/ } as const;
/** From the end of a line it looks back: forwards, each comma of a long run without blanks would be tried to its end. */
const MAY_HAVE_ROWS = /\S(?:\||\t| \|| {2})|\n(?<=[,;]\S+\n)/;
/** A cell of comma-separated values that has commas itself. */
const QUOTED = /(?<![^,;])"[^"]*"(?![^,;])/g;
/** "(in thousands, except per share)", above a table. */
const UNIT = new RegExp(
  String.raw`^\(?((?:(?:amounts?|figures?|all|values?|dollars|usd|eur|gbp|euros?|[$€£]) ?){0,4}in (?:[$€£] ?)?(?:thousand|million|billion)s?` +
    String.raw`(?: of)?(?: \p{L}+)?)(?:[,;] .{0,80})?\)?:?$`,
  'iu',
);
/** "Sales by region (in millions)" */
const UNIT_OF_TITLE = /\(((?:[\p{L}$€£]{1,8} )?in (?:thousand|million|billion)s?(?: of)?(?: \p{L}+)?)\)$/iu;
/** Rows that such a line does not speak of. */
const OWN_UNIT = /\bper\b|%|\b(?:shares?|rate|ratio|margin|percent(?:age)?)\b/i;

/** A row of a table as words: each cell behind the name of its column, "Bridge: Pell | Cost (million): £31". */
function namedRow(columns: readonly string[], cells: readonly string[]): string {
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
  if (!MAY_HAVE_ROWS.test(text)) return text;
  const lines = text.split('\n');
  const written: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const { rows, lines: read } = tableAt(lines, at);
    if (rows) written.push(...rowsAs(rows, unitOf(written)));
    else for (const line of lines.slice(at, at + read)) written.push(line);
    at += read;
  }
  return written.join('\n');
}

/** The unit that the line above a table says, if any: "in thousands". */
export function unitOf(above: readonly string[]): string | undefined {
  const line = above.slice(-2).findLast((each) => each.trim() !== '');
  return line === undefined ? undefined : (UNIT.exec(line.trim()) ?? UNIT_OF_TITLE.exec(line.trim()))?.[1];
}

/** A table's rows as words. @param unit Of its figures, unless a column or a row has one of its own. */
export function rowsAs([columns = [], ...rows]: readonly (readonly string[])[], unit?: string): string[] {
  const withUnit = unit && columns.map((name, i) => (i === 0 || /\(/.test(name) ? name : `${name} (${unit})`.trim()));
  return rows.map((cells) => namedRow(withUnit && !OWN_UNIT.test(cells[0] ?? '') ? withUnit : columns, cells));
}

/** A table that begins at a line, its head first, and how many lines were read; without rows, none begins in any of these. */
function tableAt(lines: readonly string[], from: number): { rows?: readonly (readonly string[])[]; lines: number } {
  const head = lines[from] ?? '';
  const by = Object.values(BETWEEN).find((between) => cellsOf(head, between).length >= FEWEST_COLUMNS);
  if (!by) return { lines: 1 };
  let columns = cellsOf(head, by);
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
    // The first column may have no name.
    if (rows.length === 0 && /^\s{2,}/.test(head) && cells.length === columns.length + 1) columns = ['', ...columns];
    if (cells.length !== columns.length) break;
    rows.push(cells);
  }
  const isHead =
    hasRule ||
    (!columns.slice(1).includes('') &&
      columns.every((name) => !/\p{Nd}{3}|^\p{Nd}/u.test(name) || /^(?:19|20)\d\d$/.test(name)) &&
      rows.flat().some((cell) => /\p{Nd}/u.test(cell)));
  // The name of an empty column would be lost.
  const isNamed = columns.every((name, i) => name === '' || rows.some((cells) => (cells[i] ?? '') !== ''));
  if (rows.length === 0 || !isHead || !isNamed || (!hasRule && rows.length + 1 < FEWEST_ROWS))
    return { lines: at - from };
  return { rows: [columns, ...rows], lines: at - from };
}

const cellsOf = (line: string, between: RegExp): string[] =>
  (between === BETWEEN.comma ? line.replace(QUOTED, (cell) => cell.replaceAll(',', '\u001f')) : line)
    .trim()
    .replace(/^\||\|$/g, '')
    .split(between)
    .map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .replaceAll('\u001f', ','),
    );
