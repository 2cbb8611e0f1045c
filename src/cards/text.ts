import wrapAnsi from 'wrap-ansi';
import { paragraphBreaks } from '../corpus/excerpt.ts';
import type { Excerpt } from '../corpus/types.ts';
import { visible } from '../library/visible.ts';
import type { Card, CardBlock, CardLine } from './card.ts';
import { citationText } from './citation.ts';

const plain = (line: CardLine): string => line.map((run) => (typeof run === 'string' ? run : run.text)).join('');

function draw(block: CardBlock): string[] {
  switch (block.kind) {
    case 'lead':
    case 'title':
      return [plain(block.line), ''];
    case 'text':
    case 'small':
      return [plain(block.line)];
    case 'quote': {
      const number = block.number === undefined ? '' : ` [${block.number}]`;
      return [...`${paragraphsOf(block.cited.excerpt)}${number}`.split('\n').map((line) => QUOTED + line), ''];
    }
    case 'citations':
      return block.lines.map(citationText);
    case 'offer':
      return [`  › ${plain(block.line)}`];
    case 'divider':
      return ['  · · ·', ''];
    case 'actions':
    case 'select':
      return [];
  }
}

/** A line for each paragraph, item or row. */
function paragraphsOf(excerpt: Excerpt): string {
  const ends = [...paragraphBreaks(excerpt), excerpt.text.length];
  return ends
    .map((end, i) =>
      excerpt.text
        .slice(ends[i - 1] ?? 0, end)
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}

/** Comes before each line of a quotation in a terminal. */
export const QUOTED = '  │ ';

/**
 * Wraps lines at words; each line of a quotation keeps its mark, and colours stay.
 *
 * @param columns Width of the terminal.
 */
export function wrapLines(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const mark = line.startsWith(QUOTED) ? QUOTED : '';
      return wrapAnsi(line.slice(mark.length), Math.max(20, columns - mark.length), { hard: true })
        .split('\n')
        .map((part) => mark + part);
    })
    .join('\n');
}

/** A card as lines for a terminal, without characters of a story that would control it or turn the direction of text. */
export function cardToText({ blocks }: Card): string {
  return visible(blocks.flatMap(draw).join('\n'));
}
