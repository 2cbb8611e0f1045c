import type { CardLine } from '../cards/card.ts';
import { visible } from '../library/visible.ts';
import { LIMITS } from './limits.ts';
import { oneLine } from './one-line.ts';

/**
 * What Discord's Markdown could read as markup. Its parser reads a backslash before any character but letters, digits and
 * white space as an escape.
 */
const MARKUP = new RegExp(
  [
    // Emphasis, spoilers, code, mentions, timestamps, quotations, brackets of links.
    '[\\\\*_~|`[\\]<>@]',
    // A link's label may hold escaped brackets, so the bracket between label and address must be escaped, too.
    '\\((?<=\\]\\()',
    // Emoji by name (`:smile:`), and addresses: only the bot's own links may be links.
    ':(?=\\S)',
    // Headings, subtext and lists, where a line begins.
    '[#+-](?<=^\\s*.)',
    '[.)](?<=^\\s*\\d+.)(?=\\s|$)',
  ].join('|'),
  'gm',
);

type StyledRun = Exclude<CardLine[number], string>;

/** Escapes untrusted text so that Discord shows it as it is, line by line, without markup, mentions, emoji or links. */
export function escapeText(text: string): string {
  return visible(text).replace(MARKUP, '\\$&');
}

/** Undoes `escapeText`; what `visible` took out does not come back. */
export function unescapeText(markdown: string): string {
  return markdown.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

/** A line of a card as one line of Markdown, its text escaped. */
export function lineToMarkdown(line: CardLine): string {
  const runs = line.map((run): StyledRun => {
    const { text, ...style } = typeof run === 'string' ? { text: run } : run;
    return { ...style, text: oneLine(text) };
  });
  // What is markup depends on what is next to it, also in another run.
  const marks = new Set(
    [
      ...runs
        .map(({ text }) => text)
        .join('')
        .matchAll(MARKUP),
    ].map(({ index }) => index),
  );
  let at = 0;
  let markdown = '';
  let isStyled = false;
  for (const run of runs) {
    const escaped = run.text
      .split('')
      .map((unit, i) => (marks.has(at + i) ? `\\${unit}` : unit))
      .join('');
    at += run.text.length;
    // Marks of two styles side by side would be read as other marks.
    const drawn: string = isStyled ? escaped : styled(run, escaped);
    markdown += drawn;
    if (drawn !== '') isStyled = drawn !== escaped && !/\s$/.test(drawn);
  }
  return markdown;
}

/** Discord reads emphasis only where it begins and ends at a word, so white space stays outside. */
function styled({ text, bold, italic, url, time }: StyledRun, escaped: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(escaped) ?? [];
  if (inner === '') return escaped;
  if (time !== undefined) return `${before}<t:${Math.round(time)}:R>${after}`;
  if (url !== undefined && isAddress(url) && isLabel(text))
    return `${before}[${text.trim().replace(/\p{Zs}/gu, ' ')}](<${url}>)${after}`;
  const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  return `${before}${mark}${inner}${mark}${after}`;
}

/** Discord reads brackets in a label only in pairs that are not nested. */
const LABEL = /^[^[\]]*(?:\[[^[\]]*\][^[\]]*)*$/;

/**
 * What would be markup in a label, or would make Discord show the whole link as it is written: a mention, address,
 * invitation, emoji or link. Discord removes all format characters from labels, joiners too.
 */
const LABEL_MARKUP = new RegExp(
  [
    '\\\\',
    // Emphasis, spoilers, code: pairs of marks.
    '\\*.*\\*|_.*_|`.*`|~~|\\|\\|',
    '<.*>|@(?:everyone|here)|\\]\\(',
    '[:：][/／]{2}|\\bdiscord(?:app)?\\.[a-z]+/',
    // Not of a time: 10:30:59.
    ':(?!\\d\\d?:)[^\\s:]+:|\\p{Extended_Pictographic}|\\p{Regional_Indicator}|\\u20e3',
    '\\p{Cf}',
  ].join('|'),
  'isu',
);

/**
 * Whether Discord shows a text as it is in the label of a link. Nothing can be escaped there: a backslash would show
 * (discord-api-docs#6185).
 */
function isLabel(text: string): boolean {
  return LABEL.test(text) && !LABEL_MARKUP.test(text);
}

/**
 * Whether an address can be in a link: http or https, not too long, without characters that would end the link or make
 * Discord show it as it is written, and without a user name or password, which could make it look like another address.
 */
export function isAddress(url: string): boolean {
  if (!/^https?:\/\/[^\s\p{C}%/<>()[\]\\"]+(?:\/[^\s\p{C}<>()[\]\\"]*)?$/u.test(url)) return false;
  if (url.length > LIMITS.url || !URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username === '' && password === '';
}
