import type { Line } from './pdf-columns.ts';
import { medianOf } from './pdf-page.ts';

/** The text of a document's lines, with paragraphs apart from each other by a blank line. */
interface Text {
  readonly text: string;
  /** Where pages begin in it. */
  readonly pages: readonly number[];
  /** What is largest on the first page, if it is larger than the rest. */
  readonly title?: string;
}

/** Of the usual distance of lines, or of the size of their font: a paragraph begins after more. Set by hand, as are the next ones. */
const [APART, FAR] = [1.35, 1.9];
/** Of the size of the font: the first line of a paragraph is indented by more. */
const INDENT = 0.8;
/** Times the width of a column: what takes several columns is wider. */
const WIDER = 1.6;
/** Of the width of a column: a line that ends before it was not full. */
const FULL = 0.85;
/** Of the size of most text: headings are larger. */
const LARGER = 1.12;
const SAME_SIZE = 0.08;
/** In UTF-16 code units, and lines. */
const LONGEST_HEADING = 200;
const MOST_LINES = 3;

const STOP = /[.!?。！？…:：]["'”’»)\]」』]*$/u;
const BULLET = /^(?:[•‣◦▪▫●○■□◆▶►★✓✔➤∙·*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S/u;
const WIDE = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]`;
const WIDE_END = new RegExp(`${WIDE}$`, 'u');
const WIDE_START = new RegExp(`^${WIDE}`, 'u');
/** "pre- and post-war": a word is left out behind the hyphen. */
const LEFT_OUT = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|en|of)\b/i;

interface Placed extends Line {
  readonly page: number;
}
interface Body {
  readonly size: number;
  readonly leading: number;
}
interface Paragraph {
  readonly lines: Placed[];
  readonly isRow: boolean;
}

/**
 * Joins lines to paragraphs, also across columns and pages, and mends words that were parted at the end of a line. What is larger
 * than most text is marked as a heading with `## `.
 *
 * @param pages The lines of each page, in the order in which they are read.
 */
export function textOfPages(pages: readonly (readonly Line[])[]): Text {
  const lines = pages.flatMap((page, index) => page.map((line): Placed => ({ ...line, page: index })));
  const body = bodyOf(lines);
  const known = new Set(
    lines.flatMap(({ text }) => text.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []).map((word) => word.toLowerCase()),
  );
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  const all = paragraphsOf(lines, body);
  const largest = Math.max(
    0,
    ...all.filter(({ lines: [first] }) => first?.page === 0).map(({ lines: [first] }) => first?.size ?? 0),
  );
  let title: string | undefined;
  for (const [i, { lines: own, isRow }] of all.entries()) {
    const size = own[0]?.size ?? 0;
    let text = '';
    const startsAt: [page: number, at: number][] = [];
    for (const line of own) {
      const joined = appended(text, line.text, known);
      startsAt.push([line.page, Math.min(joined.at, joined.text.length - 1)]);
      text = joined.text;
    }
    const isHeading =
      !isRow &&
      size >= LARGER * body.size &&
      own.length <= MOST_LINES &&
      text.length <= LONGEST_HEADING &&
      /\p{L}/u.test(text);
    if (isHeading && title === undefined && own[0]?.page === 0 && size === largest) title = text;
    const mark = isHeading ? '## ' : '';
    const between = parts.length === 0 ? '' : isRow && all[i - 1]?.isRow ? '\n' : '\n\n';
    for (const [page, at] of startsAt)
      while (starts.length <= page) starts.push(length + between.length + (at === 0 ? 0 : mark.length) + at);
    parts.push(between + mark + text);
    length += between.length + mark.length + text.length;
  }
  while (starts.length < pages.length) starts.push(length);
  return { text: parts.join(''), pages: starts, ...(title !== undefined && { title }) };
}

/** The size of the font of most letters, and how far apart their lines mostly are. */
function bodyOf(lines: readonly Placed[]): Body {
  const letters = new Map<number, number>();
  for (const { size, text } of lines)
    letters.set(Math.round(size * 4) / 4, (letters.get(Math.round(size * 4) / 4) ?? 0) + text.length);
  const size = [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
  const gaps = lines.flatMap((line, i) => {
    const above = lines[i - 1];
    const gap = above ? line.y - above.y : 0;
    return gap > 0 && gap < FAR * size && Math.abs(line.size - size) <= SAME_SIZE * size ? [gap] : [];
  });
  return { size, leading: gaps.length > 0 ? medianOf(gaps) : size * 1.2 };
}

function paragraphsOf(lines: readonly Placed[], body: Body): Paragraph[] {
  const found: Paragraph[] = [];
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    if (!above || line.isRow || above.isRow || begins(above, line, found.at(-1)?.lines ?? [], body))
      found.push({ lines: [line], isRow: line.isRow });
    else found.at(-1)?.lines.push(line);
  }
  return found;
}

function begins(above: Placed, line: Placed, open: readonly Placed[], { size, leading }: Body): boolean {
  if (Math.abs(above.size - line.size) > SAME_SIZE * above.size) return true;
  if (BULLET.test(line.text) && !/\p{L}-$/u.test(above.text)) return true;
  const width = above.column.right - above.column.left;
  const own = line.column.right - line.column.left;
  // What stands across columns is not one paragraph with what stands in one.
  const isBelow = above.page === line.page && line.y > above.y && line.size < LARGER * size;
  if (isBelow && Math.max(width, own) > WIDER * Math.min(width, own)) return true;
  const isFull = above.right >= above.column.left + FULL * width;
  const goesOn = !STOP.test(above.text) && (isFull || /^\p{Ll}/u.test(line.text));
  if (above.page !== line.page || line.y < above.y) return !goesOn || line.size >= LARGER * size;
  const distance = line.y - above.y;
  const usual =
    open.length > 1
      ? medianOf(
          open
            .slice(1, 4)
            .map((each, i) => each.y - (open[i]?.y ?? each.y))
            .filter((gap) => gap > 0),
        ) || leading
      : leading;
  if (distance > APART * Math.max(usual, line.size) && distance > APART * leading * (line.size / above.size))
    return true;
  if (distance > FAR * line.size * APART) return true;
  const isIndented =
    line.left - line.column.left > INDENT * line.size && above.left - above.column.left <= INDENT * line.size;
  if (isIndented && open.length > 0 && !BULLET.test(open[0]?.text ?? '')) return STOP.test(above.text) || !isFull;
  return (
    !isFull &&
    STOP.test(above.text) &&
    (open.length > 1 || !/^\p{Ll}/u.test(line.text)) &&
    above.right < above.column.left + FULL * width
  );
}

/** Puts a line behind a text. @returns The text, and where the line begins in it. */
function appended(text: string, line: string, known: ReadonlySet<string>): { text: string; at: number } {
  if (text === '') return { text: line, at: 0 };
  const tail = /(\p{L}*)[-\u00ad\u2010]$/u.exec(text);
  const head = /^\p{L}*/u.exec(line)?.[0] ?? '';
  if (tail?.[1] && head !== '' && !LEFT_OUT.test(line)) {
    const isSoft = text.endsWith('\u00ad');
    const isCompound =
      !isSoft &&
      (!/^\p{Ll}/u.test(head) ||
        (known.has(`${tail[1]}-${head}`.toLowerCase()) && !known.has(`${tail[1]}${head}`.toLowerCase())));
    const kept = isCompound ? text : text.slice(0, -1);
    return { text: kept + line, at: kept.length };
  }
  if (/\d[-–]$/.test(text) && /^\d/.test(line)) return { text: text + line, at: text.length };
  const between = WIDE_END.test(text) && WIDE_START.test(line) ? '' : ' ';
  return { text: text + between + line, at: text.length + between.length };
}
