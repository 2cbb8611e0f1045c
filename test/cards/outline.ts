import type { Action } from '../../src/cards/action.ts';
import type { Button, Card, CardBlock, CardLine, MenuOption } from '../../src/cards/card.ts';
import { citationText } from '../../src/cards/citation.ts';

/**
 * A card in lines that a test can show: `# title`, `text`, `- small`, `> quotation [1]`, `[1] citation`, `---`,
 * `(button → action)`, `menu: …` with its options, and first the tone.
 */
export function outline({ tone, blocks, share }: Card): string[] {
  return [tone, ...blocks.flatMap(linesOf), ...(share ? [`share ${pressText(share)}`] : [])];
}

function linesOf(block: CardBlock): string[] {
  switch (block.kind) {
    case 'lead':
      return [`## ${lineText(block.line)}`];
    case 'title':
      return [`# ${lineText(block.line)}`];
    case 'text':
      return [lineText(block.line)];
    case 'small':
      return [`- ${lineText(block.line)}`];
    case 'quote':
      return [`> ${block.cited.excerpt.text}${numberText(block.number)}${block.main ? ' (main)' : ''}`];
    case 'citations':
      return block.lines.map((line) => `${citationText(line)}${line.url === undefined ? '' : ` → ${line.url}`}`);
    case 'divider':
      return ['---'];
    case 'offer':
      return [`${lineText(block.line)} ${pressText(block.button)}`];
    case 'actions':
      return block.buttons.map(pressText);
    case 'select':
      return [`menu: ${block.placeholder}`, ...block.options.map(optionText)];
  }
}

const numberText = (number: number | undefined): string => (number === undefined ? '' : ` [${number}]`);
const pressText = ({ label, action }: Button): string => `(${label} → ${actionText(action)})`;
const optionText = ({ description, ...button }: MenuOption): string =>
  `  ${pressText(button)}${description === undefined ? '' : ` ${description}`}`;

function lineText(line: CardLine): string {
  return line.map((run) => (typeof run === 'string' ? run : run.bold ? `*${run.text}*` : run.text)).join('');
}

/** `answer page=1 documents=bridge`. */
function actionText({ kind, ...fields }: Action): string {
  const values = Object.entries(fields).filter(([, value]) => value !== undefined);
  return [kind, ...values.map(([field, value]) => `${field}=${valueText(value)}`)].join(' ');
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.join('+');
  return typeof value === 'object' ? JSON.stringify(value).replaceAll('"', '') : String(value);
}
