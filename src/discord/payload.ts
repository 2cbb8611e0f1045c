import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import type { Button, Card } from '../cards/card.ts';
import { clip } from './clip.ts';
import { decodeAction, encodeAction } from './custom-id.ts';
import { type Drawn, fitBlocks } from './fit.ts';
import { LIMITS } from './limits.ts';
import { visible } from './markdown.ts';

const COLOURS = { answer: 0x3ba55d, near: 0xfaa61a, nothing: 0x747f8d, plain: 0x5865f2 } as const;

/** What Discord takes for a message made of components. */
export interface Payload {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  /** Nobody is ever pinged. */
  readonly allowed_mentions: { readonly parse: [] };
}

/** The one door by which a card becomes a message: everything is escaped, and every limit of a message is kept. */
export function toPayload(card: Card, isPrivate: boolean): Payload {
  const components = fitBlocks(card.blocks, distinct()).map(component);
  return {
    flags: MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0),
    components: [{ type: ComponentType.Container, accent_color: COLOURS[card.tone], components }],
    allowed_mentions: { parse: [] },
  };
}

function component(drawn: Drawn): APIComponentInContainer {
  switch (drawn.kind) {
    case 'text':
      return { type: ComponentType.TextDisplay, content: drawn.content };
    case 'divider':
      return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
    case 'row':
      return { type: ComponentType.ActionRow, components: drawn.buttons.map(button) };
  }
}

function button({ label, action }: Button): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: clip(visible(label).trim(), LIMITS.buttonLabel),
    custom_id: encodeAction(action),
  };
}

/** Lets a button pass that has a label, a custom_id that can be read again, and none that passed before. */
function distinct(): (button: Button) => boolean {
  const taken = new Set<string>();
  return ({ label, action }) => {
    const id = encodeAction(action);
    if (visible(label).trim() === '' || decodeAction(id) === undefined || taken.has(id)) return false;
    taken.add(id);
    return true;
  };
}
