/** Marks of quotations and lists one after the other on a line: the parser recurses, and takes seconds, on thousands. */
const NESTED = /^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])[ \t]*){200}/m;
/** The parser takes more than twice the time for a text twice as long, so it is given pieces of this size. */
const PIECE = 4_096;

/** Blocks that end at a line that says so and may hold blank lines: code between fences, some kinds of HTML. */
const ENCLOSED: readonly (readonly [begin: RegExp, end: (match: string) => RegExp])[] = [
  [/^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/, (fence) => new RegExp(`^ {0,3}${fence}+[ \\t]*$`)],
  [/^ {0,3}<(script|pre|style|textarea)\b/i, () => /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!(-)-/, () => /-->/],
  [/^ {0,3}<([?![])/, () => /[?\]]?>/],
];
/** What a line begins with that may belong to a list above it, over a blank line. */
const IN_LIST = /^(?:[ \t]|\d{1,9}[.)][ \t])/;
/** An item begins wherever it stands, after a blank line or not. */
const ITEM = /^[-*+][ \t]+\S/;

/**
 * Parts Markdown at blank lines into pieces that can be parsed one by one, and takes marks of footnotes out of it: what
 * a footnote says is a paragraph. A piece ends with the link definitions that it needs.
 *
 * @throws Error when lists or quotations are nested 200 deep.
 */
export function piecesOf(source: string): string[] {
  if (NESTED.test(source)) throw new Error('nests lists or quotations too deeply');
  const plain = withoutDenseMarks(
    source
      .replace(/\r\n?/g, '\n')
      .replace(/^ {0,3}\[\^[^\]\s]{1,60}\]:[ \t]*/gm, '\n')
      .replace(/\[\^[^\]\s]{1,60}\]/g, ''),
  );
  const definitions = new Map<string, string>();
  for (const [line, label] of plain.matchAll(/^ {0,3}\[([^[\]\n]{1,200})\]:[ \t]*\S.*$/gm))
    if (label !== undefined) definitions.set(nameOf(label), line);
  return split(plain).map((piece) => piece + needed(piece, definitions));
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
    // A fence's own line does not close it; HTML may end on the line where it begins.
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

/** The definitions of the links in a piece, which may stand in another. */
function needed(piece: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return '';
  const lines = new Set<string>();
  for (const [, label] of piece.matchAll(/\[([^[\]]{1,200})\]/g)) {
    const line = definitions.get(nameOf(label ?? ''));
    if (line !== undefined) lines.add(line);
  }
  return lines.size === 0 ? '' : `\n\n${[...lines].join('\n')}\n`;
}

/**
 * For marks of emphasis, links and tags in one paragraph the parser takes time in the square of their number: 4 s for 16,000.
 * All squares together may be this many, half a second's.
 */
const MOST_SQUARES = 30_000_000;
const MARKS = /\*+|_+|[[\]<]/g;
const UNDERLINES = /^[ \t]*(?:=+|-+)[ \t]*$/gm;
/** Marks that find each other at once, as nearly all that people write do, take a tenth of the others' time. */
const PAIRED = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}*_])(\*{1,3}|_{1,3})(?=[^\s*_])[^*_[\]]{1,500}(?<=\S)\1(?![\p{L}\p{N}*_])`,
    String.raw`\[[^[\]*_]{1,500}\]\([^()\s]{1,500}\)`,
    String.raw`<[/!\p{L}][^<>]{0,500}>`,
  ].join('|'),
  'gu',
);
const EASE = 10;

function squaresOf(text: string): number {
  const paired = text.match(PAIRED)?.length ?? 0;
  const rest = paired === 0 ? text : text.replace(PAIRED, '');
  const marks = (rest.match(MARKS)?.length ?? 0) + 3 * (rest.match(UNDERLINES)?.length ?? 0);
  return (marks + (2 * paired) / EASE) ** 2;
}

/** Makes plain characters of the marks in paragraphs that hold more of them than any text that people write. */
function withoutDenseMarks(source: string): string {
  let spent = 0;
  return source
    .split(/(\n[ \t]*\n)/)
    .map((block) => {
      const isTable = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*\|/m.test(block);
      // The marks of each item, heading or row are looked for by themselves.
      const parts = block.split(isTable ? '\n' : /\n(?=[ \t]*(?:[-*+]|#{1,6})[ \t])/);
      const squares = parts.reduce((sum, part) => sum + squaresOf(part), 0);
      if (spent + squares <= MOST_SQUARES) {
        spent += squares;
        return block;
      }
      return block.replace(/[*_!<[\]]|^[ \t]*(?=[-=]+[ \t]*$)/gm, '\\$&');
    })
    .join('');
}
