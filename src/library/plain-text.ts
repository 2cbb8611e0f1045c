import type { Block } from './blocks.ts';
import type { Span } from './types.ts';

const BULLET = /^(?:[•‣◦▪▫●○■□∙·*–—+-]|\(?\d{1,2}[.)]|\(?[a-z][.)])[ \t\u00a0\u3000]+(?=\S)|^[•‣◦▪●○■](?=\S)/u;
const RULE = /^(?:[-=*_~—–][ \t]?){3,}$/u;
/** A file in which a group of lines holds one longer than this has a paragraph a line; shorter ones are wrapped. */
const WRAPPED_LINE = 140;

const STOP = /[.!?。！？…]["'”’)\]」』]*$/u;
/** Lines narrower than this (in columns) are verse or a table, and tell nothing of where paragraphs end. */
const NARROWEST = 40;
/** A line that fills less than this part of the widest was ended by hand. */
const RAGGED = 0.8;

interface Line extends Span {
  readonly text: string;
  readonly indented: boolean;
  /** Begins with an ideographic space, as a paragraph does in Chinese and Japanese. */
  readonly newParagraph: boolean;
}

function* linesOf(text: string): Generator<Line> {
  for (const match of text.matchAll(/[^\r\n\u2028\u2029\f\v]*(?:\r\n|[\r\n\u2028\u2029\f\v]|$)/g)) {
    const trimmed = match[0].trim();
    const start = match.index + match[0].indexOf(trimmed);
    yield {
      start,
      end: start + trimmed.length,
      text: trimmed,
      indented: /^[ \t\u3000]/.test(match[0]),
      newParagraph: match[0].startsWith('\u3000'),
    };
    if (match.index + match[0].length >= text.length) return;
  }
}

const isCjk = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);

/**
 * Whether a line that stands alone reads as a heading: short, no full stop, no comma at its end, not in lower case.
 * Plain text carries no marks, so this is a judgement on form.
 */
function looksLikeHeading(line: string): boolean {
  const words = line.split(/\s+/).length;
  if (line.length > (isCjk(line) ? 40 : 120) || words > 16 || !/\p{L}/u.test(line)) return false;
  if (/^\p{Ll}/u.test(line) || (/^["“‘'「«]/u.test(line) && /["”’'」»]$/u.test(line))) return false;
  // "Key points:" is a heading, "The plan has three parts:" a sentence that introduces a list.
  if (/[:：]$/u.test(line)) return words <= 2 || (words <= 6 && !/\s\p{Ll}{4,}/u.test(line));
  if (/[?？]$/u.test(line)) return words <= 12;
  return !/[.!,;。！，、；…—–-]["”’')\]]*$/u.test(line);
}

const BYLINE =
  /^By \p{Lu}[\p{L}.'’-]+(?: (?:and )?\p{Lu}[\p{L}.'’-]+){0,5}(?:(?:, \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,4})|\s*[|·].{0,60})?$/u;
const DATELINE =
  /^(?:(?:published|updated|posted)(?: on)?[: ]+)?(?:\d{4}-\d{2}-\d{2}|(?:\p{L}{3,9}\.?,? )?(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}\.?),? \d{4})(?:,? (?:at )?\d{1,2}:\d{2}.{0,20})?$/iu;

/** A line that says who wrote or when, and is neither heading nor sentence: "By Jane Doe", "March 5, 2026". */
function isFurniture(line: string): boolean {
  return line.length <= 120 && (BYLINE.test(line) || DATELINE.test(line));
}

/** Groups lines into runs parted by blank lines, bullets and rules; each run is a paragraph or an item. */
function runs(text: string): { kind: 'paragraph' | 'item' | 'marked'; lines: Line[]; level?: number }[] {
  const found: { kind: 'paragraph' | 'item' | 'marked'; lines: Line[]; level?: number }[] = [];
  let open = false;
  for (const line of linesOf(text)) {
    const last = found.at(-1);
    if (line.text === '') {
      open = false;
    } else if (RULE.test(line.text)) {
      // A line of = or - right under a single line marks that line as a heading (Markdown's setext form).
      const above = last?.lines[0];
      if (open && last?.kind === 'paragraph' && last.lines.length === 1 && above && looksLikeHeading(above.text))
        Object.assign(last, { kind: 'marked', level: 1 });
      open = false;
    } else if (/^#{1,6}\s+\S/.test(line.text)) {
      const marks = /^#+\s+/.exec(line.text)?.[0] ?? '';
      found.push({ kind: 'marked', level: marks.trim().length, lines: [skip(line, marks.length)] });
      open = false;
    } else if (BULLET.test(line.text)) {
      found.push({ kind: 'item', lines: [skip(line, BULLET.exec(line.text)?.[0].length ?? 0)] });
      open = true;
    } else if (
      open &&
      last &&
      !line.newParagraph &&
      (last.kind === 'paragraph' || line.indented || last.kind === 'item')
    ) {
      last.lines.push(line);
    } else {
      found.push({ kind: 'paragraph', lines: [line] });
      open = true;
    }
  }
  return found;
}

function skip(line: Line, characters: number): Line {
  return { ...line, start: line.start + characters, text: line.text.slice(characters) };
}

/**
 * Reads plain text as blocks: blank lines part paragraphs, bullets and numbers begin items, and a short line alone
 * without a full stop is a heading. A byline or a date that stands alone is left out.
 *
 * @returns Blocks in order, with offsets into `text`, bullets and heading marks outside them.
 */
export function readPlainText(text: string): Block[] {
  const blocks: Block[] = [];
  for (const run of runs(text)) {
    const first = run.lines[0];
    const last = run.lines.at(-1);
    if (!first || !last) continue;
    if (run.kind === 'marked') {
      blocks.push({ kind: 'heading', level: run.level ?? 1, start: first.start, end: first.end });
    } else if (run.kind === 'item') {
      blocks.push({ kind: 'item', start: first.start, end: last.end });
    } else {
      for (const part of paragraphs(run.lines)) blocks.push(...paragraph(part));
    }
  }
  return withoutRunsOfHeadings(blocks);
}

/** Columns that a line takes: a wide character two. */
function columns(text: string): number {
  return (
    text.length + (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0)
  );
}

/**
 * Parts lines that no blank line parts. Where one is too long to be wrapped, each is a paragraph. Else a line ends a
 * paragraph if the next word would well have fitted on it and it reads as an end: a heading, or with a full stop.
 */
function paragraphs(lines: readonly Line[]): Line[][] {
  const width = lines.reduce((most, line) => Math.max(most, columns(line.text)), 0);
  const perLine = lines.some((line) => line.text.length > WRAPPED_LINE);
  const parts: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    const [above, below] = [lines[i - 1], lines[i + 1]];
    const alone =
      above !== undefined &&
      below !== undefined &&
      STOP.test(above.text) &&
      looksLikeHeading(line.text) &&
      endsParagraph(line, below, width);
    if (!above || perLine || alone || endsParagraph(above, line, width)) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts;
}

function endsParagraph(above: Line, below: Line, width: number): boolean {
  if (isFurniture(above.text) || isFurniture(below.text)) return true;
  if (width < NARROWEST || /^\p{Ll}/u.test(below.text)) return false;
  const next = isCjk(below.text.charAt(0)) ? 2 : (/^\S+/.exec(below.text)?.[0].length ?? 0);
  if (columns(above.text) + 1 + next > width * RAGGED) return false;
  return STOP.test(above.text) || looksLikeHeading(above.text);
}

function paragraph(lines: readonly Line[]): Block[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  const alone = lines.length === 1;
  if (alone && isFurniture(first.text)) return [];
  const heading = alone && looksLikeHeading(first.text);
  return [
    heading
      ? { kind: 'heading', level: 2, start: first.start, end: first.end }
      : { kind: 'paragraph', start: first.start, end: last.end },
  ];
}

/** Three short lines in a row and more, past the title, are content without full stops, not headings of nothing. */
function withoutRunsOfHeadings(blocks: readonly Block[]): Block[] {
  const result = [...blocks];
  for (let from = 1; from < result.length; from++) {
    let to = from;
    while (result[to]?.kind === 'heading') to++;
    if (to - from >= 3)
      for (let i = from; i < to; i++) {
        const block = result[i];
        if (block) result[i] = { kind: 'paragraph', start: block.start, end: block.end };
      }
    from = Math.max(from, to);
  }
  return result;
}
