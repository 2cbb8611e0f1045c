import type { Block, Card, Line } from './card.ts';
import { citationText } from './citation.ts';

const plain = (line: Line): string => line.map((run) => (typeof run === 'string' ? run : run.text)).join('');

function draw(block: Block): string[] {
  switch (block.kind) {
    case 'title':
      return [plain(block.line), ''];
    case 'text':
    case 'small':
      return [plain(block.line)];
    case 'quote': {
      const number = block.number === undefined ? '' : ` [${block.number}]`;
      return [
        ...`${block.cited.excerpt.text.replace(/[ \t]*\r?\n[ \t]*/g, ' ')}${number}`
          .split('\n')
          .map((line) => `  │ ${line}`),
        '',
      ];
    }
    case 'citations':
      return block.cited.map(
        ({ number, cited }) => `${number === undefined ? '' : `[${number}] `}${citationText(cited.citation)}`,
      );
    case 'divider':
      return [''];
    case 'actions':
      return [];
  }
}

/** A card as lines for a terminal, each made safe: no control character of a story reaches it. */
export function cardToText({ blocks }: Card): string {
  return blocks
    .flatMap(draw)
    .join('\n')
    .replace(/[^\P{Cc}\n]/gu, '');
}
