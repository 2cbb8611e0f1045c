import type { Line } from '../cards/card.ts';
import { LIMITS } from './limits.ts';

/** What emphasis, code, spoilers, masked links, mentions, timestamps and bare addresses begin with, anywhere in a line. */
const MARKS = /[\\*_~|`[\]<@]|:(?=\/\/)/g;
/** Headings, quotations, subtext and lists: only at a line's beginning. */
const OPENING = /^(\s*)(?:([#>+-])|(\d+)([.)]))/gm;
/** Characters that hide, or turn round what stands beside them. Zero-width joiners stay: emoji and Persian need them. */
const INVISIBLE = /(?!\n)[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Takes out what a reader cannot see: control characters and marks that change the direction of text. */
function visible(text: string): string {
  return text.replace(/\t/g, ' ').replace(INVISIBLE, '').replace(LONE_SURROGATE, '');
}

/**
 * Makes text of a story or a reader show as itself: no markup, mention, link or timestamp (discord.js's
 * `escapeMarkdown` leaves mentions and what opens a line alone). Line ends stay.
 */
export function escapeText(text: string): string {
  return visible(text)
    .replace(MARKS, '\\$&')
    .replace(OPENING, (_all, space: string, mark?: string, number?: string, point?: string) =>
      mark === undefined ? `${space}${number}\\${point}` : `${space}\\${mark}`,
    );
}

/** What `escapeText` was given, but for what nobody sees. */
export function unescapeText(markdown: string): string {
  return markdown.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

/** A line of a card as Markdown: its styles are marked up, its text is escaped. */
export function lineToMarkdown(line: Line): string {
  const opened = line
    .map((run) => {
      if (typeof run === 'string') return escapeInline(run);
      const text = escapeInline(oneLine(run.text));
      if (text.trim() === '') return text;
      if (run.url !== undefined && isLink(run.url)) return `[${text}](<${run.url}>)`;
      const italic = run.italic ? `*${text}*` : text;
      return run.bold ? `**${italic}**` : italic;
    })
    .join('');
  return opened.replace(OPENING, (_all, space: string, mark?: string, number?: string, point?: string) =>
    mark === undefined ? `${space}${number}\\${point}` : `${space}\\${mark}`,
  );
}

const escapeInline = (text: string): string => visible(text).replace(MARKS, '\\$&');

const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ');

/** Whether an address may stand behind a masked link: http or https, short, and without what would end the link. */
export function isLink(url: string): boolean {
  return /^https?:\/\/[^\s<>()[\]\\"]+$/.test(url) && url.length <= LIMITS.url;
}
