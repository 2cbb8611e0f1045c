/** Many marks of quotations and lists in a row: the parser recurses on them, and takes seconds for thousands. */
const NESTED = /^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])[ \t]*){200}/m;
/** In UTF-16 code units. The parser's time grows faster than the text's length, so it gets pieces of this size. */
const PIECE = 4_096;

/** Blocks that may hold blank lines and end at a line that closes them: code between fences, some kinds of HTML. */
const ENCLOSED: readonly (readonly [begin: RegExp, end: (match: string) => RegExp])[] = [
  [/^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/, (fence) => new RegExp(`^ {0,3}${fence}+[ \\t]*$`)],
  [/^ {0,3}<(script|pre|style|textarea)\b/i, () => /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!(-)-/, () => /-->/],
  [/^ {0,3}<([?![])/, () => /[?\]]?>/],
];
/** How a line begins that may belong to a list above it, across a blank line. */
const IN_LIST = /^(?:[ \t]|\d{1,9}[.)][ \t])/;
/** An item of a list begins with or without a blank line before it. */
const ITEM = /^[-*+][ \t]+\S/;

/** A link's definition on a line. What only looks like one is text, and stays where it is. */
const DEFINITION =
  /^ {0,3}\[([^[\]\\\n]{1,200})\]:[ \t]*(?:<[^<>\n]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$/gm;

/**
 * Splits Markdown at blank lines into pieces that can be parsed one by one. Marks of footnotes are removed, and the text
 * of a footnote becomes a paragraph. Each piece ends with the link definitions that it needs.
 *
 * @returns `isDense`: some paragraphs have too many marks, which are left as they are written.
 * @throws Error if lists or quotations are nested 200 deep.
 */
export function piecesOf(source: string): { readonly pieces: readonly string[]; readonly isDense: boolean } {
  if (NESTED.test(source)) throw new Error('nests lists or quotations too deeply');
  const { text: plain, isDense } = withoutDenseMarks(
    source
      .replace(/\r\n?/g, '\n')
      .replace(/^ {0,3}\[\^[^\]\s]{1,60}\]:[ \t]*/gm, '\n')
      .replace(/\[\^[^\]\s]{1,60}\]/g, ''),
  );
  const definitions = new Set<string>();
  for (const [, label = ''] of plain.matchAll(DEFINITION)) definitions.add(nameOf(label));
  return { pieces: split(plain).map((piece) => piece + needed(piece, definitions)), isDense };
}

function split(source: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  let at = 0;
  let blank = false;
  let end: RegExp | undefined;
  for (const line of source.split('\n')) {
    if (!end && at - from >= PIECE && (ITEM.test(line) || (blank && line !== '' && !IN_LIST.test(line)))) {
      pieces.push(source.slice(from, at));
      from = at;
    }
    const begun = !end;
    for (const [begin, endOf] of ENCLOSED) {
      const mark = end ? undefined : begin.exec(line)?.[1];
      if (mark !== undefined) end = endOf(mark);
    }
    // The line of a fence does not close it. HTML may end on the line where it begins.
    if (end?.test(begun && /^ {0,3}[`~]/.test(line) ? '' : line)) end = undefined;
    blank = line.trim() === '';
    at += line.length + 1;
  }
  pieces.push(source.slice(from));
  return pieces;
}

function nameOf(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Definitions of the links in a piece, which may be in another piece. Where a link leads is not read. */
function needed(piece: string, definitions: ReadonlySet<string>): string {
  if (definitions.size === 0) return '';
  const lines = new Set<string>();
  for (const [, label] of piece.matchAll(/\[([^[\]]{1,200})\]/g)) {
    const name = nameOf(label ?? '');
    if (name !== '' && definitions.has(name)) lines.add(`[${name}]: x`);
  }
  return lines.size === 0 ? '' : `\n\n${[...lines].join('\n')}\n`;
}

/**
 * The parser takes quadratic time for the marks of emphasis, links and tags in one paragraph: 4 s for 16,000. This is the
 * most that the squares of all paragraphs may add up to, about half a second.
 */
const MOST_SQUARES = 30_000_000;
const MARKS = /\*+|_+|[[\]<]/g;
/** What opens a comment or the like in a paragraph; and code, which the same number of backticks closes. */
const OPENINGS = /<[!?]/g;
const TICKS = /`+/g;
const UNDERLINES = /^[ \t]*(?:=+|-+)[ \t]*$/gm;
/** Marks that are closed soon, as nearly all marks are, take a fifth of the time. */
const PAIRED = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}*_])(\*{1,3}|_{1,3})(?=[^\s*_])[^*_[\]]{1,500}(?<=\S)\1(?![\p{L}\p{N}*_])`,
    String.raw`\[[^[\]*_]{1,500}\]\([^()\s]{1,500}\)`,
    String.raw`<[/!\p{L}][^<>]{0,500}>`,
  ].join('|'),
  'gu',
);
const EASE = 5;
/** Runs of backticks of different lengths that people write in a paragraph, at most. Set by hand. */
const MOST_LENGTHS = 20;

function squaresOf(text: string): number {
  const paired = text.match(PAIRED)?.length ?? 0;
  const rest = paired === 0 ? text : text.replace(PAIRED, '');
  const marks = (rest.match(MARKS)?.length ?? 0) + 3 * (rest.match(UNDERLINES)?.length ?? 0);
  return (marks + (2 * paired) / EASE) ** 2 + searchesIn(rest) * rest.length;
}

/** How often the parser looks to the end of a paragraph for what closes a comment or code, and finds nothing, about. */
function searchesIn(text: string): number {
  return (text.match(OPENINGS)?.length ?? 0) + lengthsOfTicks(text);
}

const lengthsOfTicks = (text: string): number => new Set(text.match(TICKS)).size;

/** Escapes the marks of paragraphs that have more of them than people write. */
function withoutDenseMarks(source: string): { text: string; isDense: boolean } {
  let [spent, isDense] = [0, false];
  const text = source
    .split(/(\n[ \t]*\n)/)
    .map((block) => {
      const isTable = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*\|/m.test(block);
      // The parser looks for the marks of each item, heading or row separately.
      const parts = block.split(isTable ? '\n' : /\n(?=[ \t]*(?:[-*+]|#{1,6})[ \t])/);
      const squares = parts.reduce((sum, part) => sum + squaresOf(part), 0);
      if (spent + squares <= MOST_SQUARES) {
        spent += squares;
        return block;
      }
      isDense = true;
      const plain = block.replace(/[*_!<[\]]|^[ \t]*(?=[-=]+[ \t]*$)/gm, '\\$&');
      return lengthsOfTicks(block) > MOST_LENGTHS ? plain.replaceAll('`', '\\`') : plain;
    })
    .join('');
  return { text, isDense };
}
