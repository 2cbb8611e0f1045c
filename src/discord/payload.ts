import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import type { Block, Button, Card } from '../cards/card.ts';
import { citationText } from '../cards/citation.ts';
import { encodeAction } from './custom-id.ts';
import { LIMITS } from './limits.ts';
import { isLink, lineToMarkdown } from './markdown.ts';
import { quotation } from './quotation.ts';

const COLOURS = { answer: 0x3ba55d, near: 0xfaa61a, nothing: 0x747f8d, plain: 0x5865f2 };

/** What Discord takes for a message made of components. */
export interface Payload {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  /** Nobody is ever pinged. */
  readonly allowed_mentions: { readonly parse: [] };
}

/** The one door by which a card becomes a message: escapes, and keeps every limit of a message. */
export function toPayload(card: Card, isPrivate: boolean): Payload {
  const components = draw(card.blocks);
  return {
    flags: MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0),
    components: [{ type: ComponentType.Container, accent_color: COLOURS[card.tone], components }],
    allowed_mentions: { parse: [] },
  };
}

const textOf = (content: string): APIComponentInContainer => ({ type: ComponentType.TextDisplay, content });

/**
 * Draws blocks until the budgets are spent. Citations are drawn first in the reckoning, since a quotation without its
 * place is worth nothing; then the rest in order, each quotation leaving room for those after it.
 */
function draw(blocks: readonly Block[]): APIComponentInContainer[] {
  // The container counts as one.
  let components = LIMITS.components - 1;
  let characters: number = LIMITS.text;
  const drawn = new Map<Block, APIComponentInContainer>();
  const take = (block: Block, content: string | undefined): void => {
    if (content === undefined || content === '' || content.length > characters || components < 1) return;
    characters -= content.length;
    components -= 1;
    drawn.set(block, textOf(content));
  };
  const buttons = new Set<string>();
  for (const block of blocks)
    if (block.kind === 'citations') take(block, citations(block));
    else if (block.kind === 'actions') {
      const row = actions(block.buttons, buttons);
      if (row.length === 0 || components < 1 + row.length) continue;
      components -= 1 + row.length;
      drawn.set(block, { type: ComponentType.ActionRow, components: row });
    }
  const rest = blocks.filter((block) => block.kind !== 'citations' && block.kind !== 'actions');
  for (const [i, block] of rest.entries()) {
    if (block.kind === 'quote') {
      const after = rest.slice(i + 1).filter(({ kind }) => kind === 'quote').length;
      // A long quotation may take half of what is left, so that the others are not crowded out.
      take(
        block,
        quotation(block, Math.min(characters, after === 0 ? characters : Math.max(400, Math.floor(characters / 2)))),
      );
    } else if (block.kind === 'divider') {
      if (components < 1) continue;
      components -= 1;
      drawn.set(block, { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small });
    } else {
      const opening = { title: '### ', small: '-# ', text: '' }[block.kind];
      take(block, shortened(opening + lineToMarkdown(block.line)));
    }
  }
  const shown = blocks.flatMap((block) => drawn.get(block) ?? []);
  return shown.length > 0 ? shown : [textOf('…')];
}

/** A line is one look: more than this is cut, never behind a lone backslash. */
const LONGEST_LINE = 700;

function shortened(markdown: string): string {
  if (markdown.length <= LONGEST_LINE) return markdown;
  return `${markdown
    .slice(0, LONGEST_LINE)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/\\+$/, '')
    .replaceAll(/(?<!\\)\*/g, '')} […]`;
}

function citations({ cited }: Extract<Block, { kind: 'citations' }>): string {
  return cited
    .map(({ number, cited: { citation } }) => {
      const text = citationText({
        ...citation,
        document: { ...citation.document, title: clip(citation.document.title, 120) },
      });
      const link = citation.url !== undefined && isLink(citation.url) ? { text, url: citation.url } : { text };
      return `-# ${lineToMarkdown([...(number === undefined ? [] : [`[${number}] `]), link])}`;
    })
    .join('\n');
}

function clip(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

function actions(buttons: readonly Button[], taken: Set<string>): APIButtonComponentWithCustomId[] {
  return buttons.flatMap(({ label, action }) => {
    const id = encodeAction(action);
    if (id.length > LIMITS.customId || taken.has(id) || taken.size >= LIMITS.buttonsInRow) return [];
    taken.add(id);
    return [
      {
        type: ComponentType.Button as const,
        style: ButtonStyle.Secondary as const,
        label: clip(label, LIMITS.buttonLabel),
        custom_id: id,
      },
    ];
  });
}
