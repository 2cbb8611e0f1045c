/** Some words of a paragraph in one style. */
export interface Run {
  readonly text: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly href?: string;
  /** The end of a line, and no text. */
  readonly isBreak?: boolean;
}

/** Signs that Markdown, or a dialect of it, may read as marks. An entity begins with an ampersand. */
const MARKS = /[\\`*_[\]<|]|&(?=#?\w{1,31};)|~(?=~)|=(?==)|%(?=%)|\{(?=[{%<])/g;
/** What a line may not begin with, after which the mark stands. */
const AT_LINE_START = /^(\d{1,9}(?=[.)](?:\s|$)))?([#>+=~:.)-])/;

/** Text in which Markdown reads no marks. */
const escaped = (text: string): string => text.replace(MARKS, '\\$&');

/**
 * Paragraphs as Markdown: two ends of lines part them. Bold and italics are kept where they have spaces around them, elsewhere
 * Markdown might not read their marks.
 */
export function runsToMarkdown(runs: readonly Run[]): string[] {
  return partedAtBreaks(runs).flatMap((lines) => {
    const written = lines.map(lineOf).filter((line) => line !== '');
    if (written.length === 0) return [];
    const all = lines.flat().filter(({ text }) => text.trim() !== '');
    const text = written.join('\n');
    return [
      !all.every(({ isItalic }) => isItalic) || text.includes('\n') ? text : `*${text.replace(/^\*\*|\*\*$/g, '')}*`,
    ];
  });
}

/** Paragraphs of lines of runs. */
function partedAtBreaks(runs: readonly Run[]): Run[][][] {
  const paragraphs: Run[][][] = [[[]]];
  for (const run of runs) {
    const lines = paragraphs.at(-1) ?? [];
    const line = lines.at(-1) ?? [];
    if (!run.isBreak) line.push(run);
    else if (line.some(({ text }) => text.trim() !== '')) lines.push([]);
    else if (lines.length > 1) paragraphs.push([[]]);
    else line.length = 0;
  }
  return paragraphs;
}

function lineOf(runs: readonly Run[]): string {
  const parts: string[] = [];
  let isAfterSpace = true;
  const all = joined(runs);
  for (const [i, run] of all.entries()) {
    const text = escaped(run.text.replace(/\s+/g, ' '));
    const words = text.trim();
    if (!isAfterSpace && text.startsWith(' ')) parts.push(' ');
    isAfterSpace ||= text.startsWith(' ');
    if (words === '') continue;
    const next = all[i + 1];
    const isApart = isAfterSpace && (text.endsWith(' ') || !next || startsWithSpace(next));
    const linked = run.href === undefined ? words : `[${words}](${target(run.href)})`;
    parts.push(run.isBold && isApart ? `**${linked}**` : linked);
    isAfterSpace = text.endsWith(' ');
    if (isAfterSpace) parts.push(' ');
  }
  return parts
    .join('')
    .trim()
    .replace(AT_LINE_START, (_, number: string | undefined, mark: string) =>
      number === undefined && /[.)]/.test(mark) ? mark : `${number ?? ''}\\${mark}`,
    );
}

const startsWithSpace = (run: Run | undefined): boolean => /^\s/.test(run?.text ?? '');
const target = (href: string): string =>
  href.replace(/[\s<>()\\]/g, encodeURIComponent).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'));

/** Runs of one style that follow each other as one. */
function joined(runs: readonly Run[]): Run[] {
  const found: Run[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last && last.isBold === run.isBold && last.href === run.href)
      found[found.length - 1] = { ...last, text: last.text + run.text };
    else found.push(run);
  }
  return found;
}
