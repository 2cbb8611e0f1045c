import type { CardLine } from '../cards/card.ts';
import { visible } from '../library/visible.ts';
import { LIMITS } from './limits.ts';

export { visible };

/**
 * What Discord's Markdown could read as markup. Its parser takes a backslash before any character that is no letter,
 * digit or space for an escape.
 */
const MARKUP = new RegExp(
  [
    // Emphasis, spoilers, code, mentions, timestamps, quotations, brackets of links.
    '[\\\\*_~|`[\\]<>@]',
    // A link's label may hold escaped brackets: what parts label and address must not stand bare.
    '\\((?<=\\]\\()',
    // Emoji by name (`:smile:`), and addresses, which only our own links may lead to.
    ':(?=\\S)',
    // Headings, subtext and lists, where a line begins.
    '[#+-](?<=^\\s*.)',
    '[.)](?<=^\\s*\\d+.)(?=\\s|$)',
  ].join('|'),
  'gm',
);

type StyledRun = Exclude<CardLine[number], string>;

/** Makes untrusted text show as itself, line by line: no markup, mention, emoji or link comes of it. */
export function escapeText(text: string): string {
  return visible(text).replace(MARKUP, '\\$&');
}

/** The text that `escapeText` was given, as far as it is `visible`. */
export function unescapeText(markdown: string): string {
  return markdown.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

/** A line of a card as one line of Markdown: its text is escaped, its styles and links are marked up. */
export function lineToMarkdown(line: CardLine): string {
  const runs = line.map((run): StyledRun => {
    const { text, ...style } = typeof run === 'string' ? { text: run } : run;
    return { ...style, text: visible(oneLine(text)) };
  });
  // What is markup depends on what stands beside it, be it in another run.
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
    // Marks of two styles that touch would be read as others.
    const drawn: string = isStyled ? escaped : styled(run, escaped);
    markdown += drawn;
    if (drawn !== '') isStyled = drawn !== escaped && !/\s$/.test(drawn);
  }
  return markdown;
}

/** Emphasis begins and ends at a word: white space stays outside. */
function styled({ text, bold, italic, url, time }: StyledRun, escaped: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(escaped) ?? [];
  if (inner === '') return escaped;
  if (time !== undefined) return `${before}<t:${Math.round(time)}:R>${after}`;
  if (url !== undefined && isAddress(url) && isLabel(text))
    return `${before}[${text.trim().replace(/\p{Zs}/gu, ' ')}](<${url}>)${after}`;
  const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  return `${before}${mark}${inner}${mark}${after}`;
}

/** Brackets are read in a label only where they come in pairs, not nested. */
const LABEL = /^[^[\]]*(?:\[[^[\]]*\][^[\]]*)*$/;

/**
 * What makes markup of a label, or makes Discord show the whole link as it is written: it takes no mention, address,
 * invitation, emoji or link in a label. What cannot be seen it takes out, joiners too.
 */
const LABEL_MARKUP = new RegExp(
  [
    '\\\\',
    // Emphasis, spoilers, code: marks that stand twice.
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
 * Whether a text can be the label of a link and show as itself. Nothing can be escaped in a label: a backslash would
 * show (discord-api-docs#6185).
 */
export function isLabel(text: string): boolean {
  return LABEL.test(text) && !LABEL_MARKUP.test(text);
}

/**
 * Whether an address may stand in a link: http or https, short, without what would end the link or make Discord show it
 * as it is written, and without a name or password, by which it would seem to lead elsewhere.
 */
export function isAddress(url: string): boolean {
  if (!/^https?:\/\/[^\s\p{C}%/<>()[\]\\"]+(?:\/[^\s\p{C}<>()[\]\\"]*)?$/u.test(url)) return false;
  if (url.length > LIMITS.url || !URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username === '' && password === '';
}

/** Where a file was wrapped, a space. */
const oneLine = (text: string): string =>
  text.replace(/\s+/g, (space) => (/[\n\r\v\f\u2028\u2029]/.test(space) ? ' ' : space)).replace(/\u0085/g, ' ');
