import { looksLikeHeading } from './headings.ts';
import { columns, linesOf, STOP, type TextLine } from './lines.ts';
import { runsOn } from './paragraphs.ts';

/** Signs that mark an item only before white space, since text may begin with them, too. */
const SPACED = String.raw`[•‣◦▪▫●○■□◆◇▼▶►★✓✔➤∙·*–—+-]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\[\d{1,3}\]`;
/** Signs that begin nothing but an item. */
const UNSPACED = String.raw`[•‣◦▪●○■◆▼▶►★✓✔➤①-⑳]|[（(][一二三四五六七八九十\d]{1,3}[)）]`;
const BULLET = new RegExp(
  [
    String.raw`^(?:${SPACED})[ \t\u00a0\u3000]+(?=\S)`,
    String.raw`^(?:${UNSPACED})[ \t\u3000]*(?=\S)`,
    String.raw`^\d{1,2}[、．](?=\S)`,
  ].join('|'),
  'u',
);
const RULE = /^(?:[-=*_~—–#|+:][ \t]*){3,}$/u;
const WIKI_HEADING = /^(={2,6})\s*([^=]+?)\s*\1$/;
const LONGEST_WIKI = 200;

/** Lines that belong together: one or more paragraphs without a blank line between them, an item, or a marked heading. */
export interface LineBlock {
  kind: 'paragraph' | 'item' | 'marked';
  readonly lines: TextLine[];
  level?: number;
  /** The bullet or number that an item begins with. */
  readonly mark?: string;
  readonly indent: number;
}

/** Groups lines into blocks, which end at blank lines, bullets and rules. */
export function lineBlocks(text: string): LineBlock[] {
  const found: LineBlock[] = [];
  let open = false;
  for (const line of linesOf(text)) {
    const last = found.at(-1);
    const { indent } = line;
    const marks = /^(#{1,6})\s+(?=\S)/.exec(line.text);
    const wiki = line.text.length <= LONGEST_WIKI ? WIKI_HEADING.exec(line.text) : null;
    const mark = BULLET.exec(line.text)?.[0];
    if (line.text === '') {
      open = false;
    } else if (RULE.test(line.text)) {
      // The rule under the head of a table ends no block.
      if (open && line.text.includes('|')) continue;
      // A line of = or - under a single line makes that line a heading (Markdown's setext form).
      const above = last?.lines[0];
      const single = open && last?.kind === 'paragraph' && last.lines.length === 1;
      if (single && /^(?:=+|-+)$/.test(line.text) && above && looksLikeHeading(above.text))
        Object.assign(last, { kind: 'marked', level: 1 });
      open = false;
    } else if (marks?.[1]) {
      found.push({ indent, kind: 'marked', level: marks[1].length, lines: [cut(line, marks[0].length)] });
      open = false;
    } else if (wiki?.[1] && wiki[2]) {
      const at = line.text.indexOf(wiki[2]);
      found.push({ indent, kind: 'marked', level: wiki[1].length, lines: [cut(line, at, at + wiki[2].length)] });
      open = false;
    } else if (mark !== undefined && !(open && last && goesOn(last, line, mark))) {
      found.push({ indent, kind: 'item', mark, lines: [cut(line, mark.length)] });
      open = true;
    } else if (open && last && !beginsParagraph(last, line)) {
      last.lines.push(line);
    } else {
      found.push({ indent, kind: 'paragraph', lines: [line] });
      open = true;
    }
  }
  return found;
}

/** A part of a line; offsets count in its text. */
export function cut(line: TextLine, from: number, to = line.text.length): TextLine {
  return { ...line, start: line.start + from, end: line.start + to, text: line.text.slice(from, to) };
}

/** Whether the supposed mark of an item is a dash or a number inside wrapped text: "… on page / 12. The …". */
function goesOn(last: LineBlock, line: TextLine, mark: string): boolean {
  const above = last.lines.at(-1);
  if (!above) return false;
  const sign = /^[-–—*+·]\s/.test(mark);
  if (last.kind === 'item') return /^[–—]/.test(mark) && mark !== last.mark && runsOn(above, cut(line, mark.length));
  // "v. Smith"
  if (/^[b-hj-z]\./.test(mark)) return true;
  if (STOP.test(above.text) || /[:;：；]$/u.test(above.text) || columns(above.text) < 40) return false;
  if (!sign) return /^[([]?[\da-z]/.test(mark) && !/^[([]?[1ai]\W/.test(mark);
  if (/^\p{Ll}/u.test(line.text.slice(mark.length))) return true;
  return /^(?:[–—]|.\s+\d)/.test(line.text) && !looksLikeHeading(above.text);
}

/** Whether a line begins a paragraph, without a blank line above it. */
function beginsParagraph(last: LineBlock, line: TextLine): boolean {
  const above = last.lines.at(-1);
  if (line.newParagraph || !above) return true;
  const ended = STOP.test(above.text) || looksLikeHeading(above.text);
  if (last.kind === 'paragraph') return line.indent >= 2 && line.indent > above.indent && ended;
  // Further lines of an item are indented, or go on in lower case.
  return line.indent <= last.indent && !runsOn(above, line) && (ended || columns(above.text) < 60);
}
