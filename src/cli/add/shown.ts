import { buildCorpus } from '../../corpus/corpus.ts';
import { makeLibrary } from '../../library/library.ts';
import type { Document } from '../../library/types.ts';
import { reportNames } from '../../names/editing/report.ts';
import { oneLine } from '../screen.ts';
import type { Article } from './article.ts';
import { isAddress } from './take.ts';

/** In words and in characters; set by hand, so that each is a line or two of a terminal. */
const WORDS_SHOWN = 12;
const LONGEST = 100;
/** How many of a kind are listed. Set by hand. */
const MOST = 8;
/** Pages that want a login or a script have fewer. Set by hand. */
const FEW_WORDS = 80;

/** What was taken of an article, for who decides whether it is written: lines without their ends. */
export function shownArticle({ taken, document, leftOut, unquoted, lost }: Article): string[] {
  const { title, url, author, published, updated, publication, sections, passages, text } = document;
  const words = passages.flatMap(({ start, end }) => text.slice(start, end).split(/\s+/)).filter(Boolean);
  const headings = sections.flatMap(({ heading }) => heading?.text ?? []);
  const names = namesIn(document);
  const rows: (readonly [label: string, value: string | undefined])[] = [
    ['title', title],
    ['date', [published ?? 'none is said', updated && `updated ${updated}`].filter(Boolean).join(', ')],
    ['author', author],
    ['from', [publication, url].filter(Boolean).join(', ') || undefined],
    ['text', `${words.length} words in ${passages.length} ${passages.length === 1 ? 'passage' : 'passages'}`],
    ['begins', `“${cut(words.slice(0, WORDS_SHOWN).join(' '))}${words.length > WORDS_SHOWN ? '…' : ''}”`],
    ...(words.length > WORDS_SHOWN
      ? [['ends', `“…${words.slice(-WORDS_SHOWN).join(' ').slice(-LONGEST)}”`] as const]
      : []),
    ['sections', listed(headings, '; ') ?? 'none'],
    ['names', listed(names, ', ') ?? 'none'],
    ['unquoted', linesIn(unquoted)],
    ['left out', linesIn(leftOut) ?? 'nothing'],
    ...lost.map((fact) => ['not kept', `its ${fact}, which does not fit into front matter`] as const),
    ...taken.extracted.notes.map((note) => ['note', `it ${note}`] as const),
    ...(isAddress(taken.source) && words.length < FEW_WORDS
      ? [
          [
            'note',
            'it is short; see whether the site shows all of it to programs, else save the page from a browser',
          ] as const,
        ]
      : []),
    ...(taken.extracted.pages
      ? [['note', 'pages are not cited; put the file itself beside your stories to have them cited'] as const]
      : []),
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [rowOf(label, value)]));
}

export const rowOf = (label: string, value: string): string => `  ${label.padEnd(9)} ${oneLine(value)}`;

function namesIn(document: Document): string[] {
  const library = makeLibrary([document]);
  return reportNames(buildCorpus(library).names, library).offered.map(({ entry }) => entry.name);
}

const linesIn = (lines: readonly string[]): string | undefined =>
  listed(
    longestFirst(lines).map((line) => `“${cut(line, LONGEST / 2)}”`),
    ', ',
  );

/** What is long may be a part of the story. */
const longestFirst = (lines: readonly string[]): string[] => [...new Set(lines)].sort((a, b) => b.length - a.length);

/** The first of some, and how many there are; nothing if there are none. */
function listed(some: readonly string[], between: string): string | undefined {
  if (some.length === 0) return undefined;
  const rest = some.length - MOST;
  return `${some.slice(0, MOST).join(between)}${rest > 0 ? ` and ${rest} more` : ''}`;
}

export function cut(text: string, longest = LONGEST): string {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest).join('')}…`;
}
