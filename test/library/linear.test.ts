import { expect, it } from 'vitest';
import { readCredit } from '../../src/library/credit.ts';
import { documentFromText } from '../../src/library/document.ts';
import { framed } from '../../src/library/framed.ts';
import { readFrontMatter } from '../../src/library/front-matter.ts';
import { keyPointsKind } from '../../src/library/key-points.ts';
import { readMarkdown } from '../../src/library/markdown.ts';
import { plainMarkdown } from '../../src/library/markdown-dialects.ts';
import { piecesOf } from '../../src/library/markdown-pieces.ts';
import { readPlainText } from '../../src/library/plain-text.ts';
import { withTurnsApart } from '../../src/library/speaker-turns.ts';
import { withRowsNamed } from '../../src/library/tables.ts';

/** UTF-16 code units. What takes linear time takes as many times as much for the second as that is longer. */
const [SHORT, LONG] = [4_000, 32_000];
/** Of the time for one and the other: linear is 8, quadratic 64. Half-way, for what else the machine does. */
const MOST = 22;
/** Milliseconds of the processor for the long one, below which growth is not judged: what is measured then is chance. */
const TOO_SHORT_MS = 25;
const TRIES = 4;

const MARKS = [...',;|.-*_[]<`"“:#=~/\\!& \t\r\n\u00a0\u3000'];
const PIECES = [
  ...MARKS,
  ...MARKS.map((mark) => `a${mark}`),
  ...['1,', 'a;b', '1. ', 'Ann and ', 'Ann, ', 'A: b\n', 'a, b\n', '| a | b |\n', '[a](', '<!--', '{{', '@', '\\\n'],
];
/** What stands before it, and what after it. */
const AROUND = [
  ['', ''],
  ['By Ann', 'x'],
];

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  withRowsNamed,
  framed,
  readCredit,
  keyPointsKind,
  withTurnsApart,
  plainMarkdown,
  piecesOf,
  readFrontMatter: (text) => readFrontMatter(`---\n${text}\n---\n`),
  readPlainText,
  documentFromText: (text) => documentFromText('odd.txt', `The mole holds.\n\n${text}`),
};

/** Milliseconds of the processor. A text that is refused is read, too. */
function timeOf(read: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage();
  try {
    read(text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** How many times as long the long text takes; the least of some tries, since other work can only add to it. */
function growthOf(read: (text: string) => unknown, make: (length: number) => string): number {
  const [short, long] = [make(SHORT), make(LONG)];
  let [less, more] = [timeOf(read, short), timeOf(read, long)];
  for (let i = 1; i < TRIES && more >= TOO_SHORT_MS && more / less > MOST; i++) {
    // What takes a short time is done often, so that the clock can tell it.
    const times = Array.from({ length: 8 }, () => timeOf(read, short));
    less = Math.max(less, times.reduce((sum, each) => sum + each, 0) / times.length);
    more = Math.min(more, timeOf(read, long));
  }
  return more < TOO_SHORT_MS ? 1 : more / less;
}

/** The pieces for which the time grows too fast, and how fast. */
const worseOf = (read: (text: string) => unknown, pieces: readonly string[]): string[] =>
  AROUND.flatMap(([before = '', after = '']) =>
    pieces.flatMap((piece) => {
      const growth = growthOf(read, (length) => `${before}${piece.repeat(length / piece.length)}${after}`);
      return growth > MOST ? [`${JSON.stringify(before + piece + after)}: ${growth.toFixed(0)}`] : [];
    }),
  );

it.each(Object.entries(READERS))('GIVEN one mark or two again and again THEN %s takes linear time', (_, read) => {
  expect(worseOf(read, PIECES)).toEqual([]);
});

// Of marks of Markdown a short text may have so many that the parser takes its time, and a long one has too many and is read as plain.
it('GIVEN white space again and again THEN Markdown takes linear time', () => {
  const spaces = PIECES.filter((piece) => piece.trim() === '');
  expect(worseOf((text) => readMarkdown(`The mole holds.\n\na${text}`), spaces)).toEqual([]);
});
