import { lexicon } from '../language/lexicon/lexicon.ts';
import { splitSentences } from '../language/sentences.ts';
import type { DocumentBlock } from './blocks.ts';
import { isKicker } from './boilerplate.ts';
import { keyPointsKind } from './key-points.ts';
import { isCaption, isCjk } from './lines.ts';
import { readsAsCaption } from './pictures.ts';

/** A time alone on a line is the heading of what happened then. */
const TIME = /^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i;
/** The number of a heading: "1. The first reason". */
const NUMBER = /^\(?(?:\d{1,3}|[IVX]{1,5}|[A-Z])[.)]\s+/;

/** Words that no heading ends with, and words that a heading seldom ends with. */
const LINKING = /\s(?:the|an?|and|or|but|that|which|by|its|their|his|her|our|your|from|as|than)$/;
const PREPOSITION = /\s(?:of|to|in|on|at|for|with|into|over|is|was|are|were|has|had|will|said)$/;
const SHORTENED = /\b(?:Inc|Corp|Co|Ltd|Jr|Sr|[AaPp]\.[Mm]|U\.[SKN]|U\.S\.A|D\.C)\.$/;

/**
 * Whether a line alone reads as a heading: it is short, does not end with a full stop or a comma, and does not begin in
 * lower case. Plain text has no marks for headings, so this is a judgement by form. Its lengths are set by hand, in
 * UTF-16 code units and words.
 */
export function looksLikeHeading(line: string): boolean {
  if (TIME.test(line)) return true;
  const words = line.split(/\s+/).length;
  const cjk = isCjk(line);
  if (line.startsWith('|') || line.length > (cjk ? 40 : 120) || words > 16 || !/\p{L}/u.test(line)) return false;
  // "iPhone" and "eBay" may begin a heading.
  if (/^\p{Ll}(?!\p{Lu}|\p{Ll}\p{Lu})/u.test(line) || isCaption(line) || LINKING.test(line)) return false;
  if (/^["“„‘‚'「«»(（]/u.test(line) && /["”“’‘'」»«)）]$/u.test(line)) return false;
  if (announcesWords(line)) return false;
  // "Key points:" is a heading, "The plan has three parts:" a sentence that introduces a list.
  if (/[:：]$/u.test(line)) return cjk ? line.length <= 9 : words <= 2 || (words <= 6 && !/\s\p{Ll}{4,}/u.test(line));
  if (/[?？]$/u.test(line)) return words <= 12;
  // A heading is no more than one sentence.
  const said = line.replace(NUMBER, '');
  if (/[.!?。！？].*\p{L}/u.test(said) && splitSentences(said, 0, said.length).length > 1) return false;
  if (SHORTENED.test(line)) return words <= 8 && !/\s\p{Ll}{4,}/u.test(line);
  return !/[.!,;。！，、；…—–-]["”“’'»«)\]」』]*$/u.test(line);
}

/** In Chinese and Korean, what comes before a colon and the words that somebody says. */
const SAYS_WIDE = /(?:[说說道称稱写寫问問答喊]|表示|指出|回应|回應|宣布|했다|썼다|밝혔다)[:：]$/u;

/** Whether a line ends with a verb of saying and a colon, and what follows is what was said: "She tweeted:". */
function announcesWords(line: string): boolean {
  const verb = /(\p{Ll}+)\s?:$/u.exec(line)?.[1];
  return (verb !== undefined && lexicon('saying-verbs').has(verb)) || SAYS_WIDE.test(line);
}

/** Whether a line ends with a word that needs another after it: "the first time on". */
export function breaksOff(line: string): boolean {
  return LINKING.test(line) || PREPOSITION.test(line);
}

/** Whether the first line of a document reads as its title, which may be longer than a heading, a quotation, or an exclamation. */
function looksLikeTitle(line: string): boolean {
  if (looksLikeHeading(line)) return true;
  return (
    line.length <= 160 &&
    line.split(/\s+/).length <= 24 &&
    /\p{L}/u.test(line) &&
    !/[.,:;。，、；：…]$|[:：] ?["“„«「『].*[.。]["”“»」』]$/u.test(line) &&
    !/^\p{Ll}/u.test(line)
  );
}

/** Makes the first line the title if it reads as one, and leaves out the sections of the paper above it. */
export function titled(blocks: readonly DocumentBlock[], text: string): DocumentBlock[] {
  const from = blocks.findIndex(
    (block, i) => blocks[i + 1]?.kind !== 'heading' || !isKicker(text.slice(block.start, block.end)),
  );
  const [first, second, ...rest] = blocks.slice(Math.max(0, from));
  if (!first) return [];
  const alone = second && /\n\s*\n|\r\s*\r/.test(text.slice(first.end, second.start));
  const isTitle =
    first.level === undefined &&
    (first.kind === 'heading' ||
      (first.kind === 'paragraph' && alone && looksLikeTitle(text.slice(first.start, first.end))));
  return [
    isTitle ? { kind: 'heading', level: 1, start: first.start, end: first.end } : first,
    ...(second ? [second] : []),
    ...rest,
  ];
}

/**
 * Turns headings back into paragraphs if what is around them shows that they are none. Three or more short lines in a row
 * after the title are text without full stops (the first may be their heading, if it is the shortest or names a list of
 * points). So is a long line mostly in lower case with no text under it, or right under the title, and one that reads as the text
 * of a picture.
 */
export function withoutFalseHeadings(blocks: readonly DocumentBlock[], text: string): DocumentBlock[] {
  const result = [...blocks];
  const wordsAt = (i: number): string[] => text.slice(blocks[i]?.start, blocks[i]?.end).split(/\s+/);
  const unmake = (from: number, to: number): void => {
    for (const [i, { start, end }] of blocks.slice(from, to).entries())
      result[from + i] = { kind: 'paragraph', start, end };
  };
  for (let from = 1; from < blocks.length; from++) {
    let to = from;
    while (blocks[to]?.kind === 'heading' && blocks[to]?.level === undefined) to++;
    const list = blocks.slice(from, to).findIndex(({ start, end }) => keyPointsKind(text.slice(start, end))?.isBare);
    if (list >= 0 && to - from - list >= 3) {
      // The last may be the heading of the text under it, if it is shorter than the points.
      const points = Array.from({ length: to - from - list - 1 }, (_, i) => wordsAt(from + list + 1 + i).length);
      const last = points.at(-1) ?? 0;
      const heads =
        blocks[to]?.kind === 'paragraph' && points.length >= 3 && points.slice(0, -1).every((n) => n > last);
      unmake(from + list + 1, heads ? to - 1 : to);
    } else if (to - from >= 3) {
      const others = Array.from({ length: to - from - 1 }, (_, i) => wordsAt(from + 1 + i).length);
      const first = wordsAt(from).length;
      unmake(to - from >= 4 && first <= 3 && others.every((words) => words > first) ? from + 1 : from, to);
    } else {
      for (let i = from; i < to; i++) {
        const words = wordsAt(i);
        const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length;
        const nothing =
          i + 1 === blocks.length || blocks[i + 1]?.kind === 'heading' || (i === 1 && blocks[0]?.kind === 'heading');
        if (nothing && words.length >= 8 && lower > words.length / 2) unmake(i, i + 1);
      }
    }
    from = Math.max(from, to);
  }
  for (const [i, { kind, level, start, end }] of blocks.entries())
    if (i > 0 && kind === 'heading' && level === undefined && readsAsCaption(text.slice(start, end))) unmake(i, i + 1);
  return result;
}
