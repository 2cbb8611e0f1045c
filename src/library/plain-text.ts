import type { Block } from './blocks.ts';
import type { Span } from './types.ts';

const BULLET = /^(?:[•‣◦▪▫●○■□∙·*–—+-]|\(?\d{1,2}[.)]|\(?[a-z][.)])[ \t\u00a0\u3000]+(?=\S)|^[•‣◦▪●○■](?=\S)/u;
const RULE = /^(?:[-=*_~—–][ \t]?){3,}$/u;
/** A file in which a group of lines holds one longer than this has a paragraph a line; shorter ones are wrapped. */
const WRAPPED_LINE = 140;

interface Line extends Span {
  readonly text: string;
  readonly indented: boolean;
}

function* linesOf(text: string): Generator<Line> {
  for (const match of text.matchAll(/[^\r\n\u2028\u2029\f\v]*(?:\r\n|[\r\n\u2028\u2029\f\v]|$)/g)) {
    const trimmed = match[0].trim();
    const start = match.index + match[0].indexOf(trimmed);
    yield { start, end: start + trimmed.length, text: trimmed, indented: /^[ \t\u3000]/.test(match[0]) };
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

/** A line that says who wrote or when, and is neither heading nor sentence: "By Jane Doe", "March 5, 2026". */
function isFurniture(line: string): boolean {
  return (
    /^By \p{Lu}[\p{L}.'’-]+(?: (?:and )?\p{Lu}[\p{L}.'’-]+){0,5}$/u.test(line) ||
    /^(?:(?:published|updated|posted)[: ]+)?(?:\p{L}{3,9},? )?(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}),? \d{4}$/iu.test(
      line,
    )
  );
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
      if (open && last?.kind === 'paragraph' && last.lines.length === 1)
        Object.assign(last, { kind: 'marked', level: 1 });
      open = false;
    } else if (/^#{1,6}\s+\S/.test(line.text)) {
      const marks = /^#+\s+/.exec(line.text)?.[0] ?? '';
      found.push({ kind: 'marked', level: marks.trim().length, lines: [skip(line, marks.length)] });
      open = false;
    } else if (BULLET.test(line.text)) {
      found.push({ kind: 'item', lines: [skip(line, BULLET.exec(line.text)?.[0].length ?? 0)] });
      open = true;
    } else if (open && last && (last.kind === 'paragraph' || line.indented || last.kind === 'item')) {
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
      const perLine = run.lines.some((line) => line.text.length > WRAPPED_LINE);
      for (const part of perLine ? run.lines.map((line) => [line]) : [run.lines]) blocks.push(...paragraph(part));
    }
  }
  return withoutRunsOfHeadings(blocks);
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
