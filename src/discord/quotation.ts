import type { Quote } from '../cards/card.ts';
import { escapeText } from './markdown.ts';

const CUT = ' […]';
/** Fewer characters of a quotation say nothing. */
const FEWEST = 20;

/** Line ends inside a paragraph are where a file was wrapped; blank lines part paragraphs. */
function unwrap(text: string): string {
  return text.replace(/[ \t]*\r?\n[ \t]*(?=\S)/g, (end, at: number, whole: string) =>
    /\n[ \t\r]*$/.test(whole.slice(0, at)) ? end : ' ',
  );
}

/**
 * An excerpt as a quotation of Discord's, its answering words in bold, its number behind it. What is longer than
 * `budget` characters is cut at a word, and says so outside the quoted words.
 *
 * @returns Nothing when not even a few words fit.
 */
export function quotation({ cited, number }: Quote, budget: number): string | undefined {
  const mark = number === undefined ? '' : ` \\[${number}\\]`;
  const { text, start, highlight } = cited.excerpt;
  const whole = draw(text, highlight && { start: highlight.start - start, end: highlight.end - start }) + mark;
  if (whole.length <= budget) return whole;
  const cutAt = (length: number): string => draw(text.slice(0, length).trimEnd(), undefined) + CUT + mark;
  let [fits, tooLong] = [0, Math.min(text.length, budget) + 1];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (cutAt(middle).length <= budget) fits = middle;
    else tooLong = middle;
  }
  // Between words; a text without spaces is cut between characters.
  const space = text.slice(0, fits + 1).search(/\s\S*$/u);
  const to = space > fits / 2 ? space : fits - (/[\ud800-\udbff]/.test(text[fits - 1] ?? '') ? 1 : 0);
  return to < FEWEST ? undefined : cutAt(to);
}

function draw(text: string, highlight: { start: number; end: number } | undefined): string {
  const marked = highlight
    ? `${escapeText(text.slice(0, highlight.start))}${bold(text.slice(highlight.start, highlight.end))}${inner(text.slice(highlight.end))}`
    : escapeText(text);
  return unwrap(marked)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `> ${line.trim()}`)
    .join('\n');
}

/** Escaped as inside a line, where nothing opens one. */
const inner = (text: string): string => escapeText(`.${text}`).slice(1);

const bold = (text: string): string => {
  const escaped = inner(text);
  return /^\s|\s$/.test(escaped) || escaped === '' || /\n/.test(escaped) ? escaped : `**${escaped}**`;
};
