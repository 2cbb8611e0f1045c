import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import type { Button, Card, CardBlock, MenuOption } from '../cards/card.ts';
import { decodeAction, encodeAction, menuId } from './custom-id.ts';
import { type Drawn, layOut } from './layout.ts';
import { LIMITS } from './limits.ts';
import { labelOf } from './one-line.ts';
import { truncate } from './truncate.ts';

const COLOURS = { answer: 0x3ba55d, near: 0xfaa61a, nothing: 0x747f8d, plain: 0x5865f2 } as const;

/** A message of components, as Discord takes it. */
export interface Payload {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  /** Nobody is ever pinged. */
  readonly allowed_mentions: { readonly parse: [] };
}

/** Makes a message of a card. Nothing else does: here all text is escaped, and every limit of a message is kept. */
export function toPayload(card: Card, isPrivate: boolean): Payload {
  const blocks = isPrivate && card.share ? withButton(card.blocks, card.share) : card.blocks;
  const components = layOut(blocks, distinct()).map(component);
  return payloadOf([{ type: ComponentType.Container, accent_color: COLOURS[card.tone], components }], isPrivate);
}

/** A message of these components. */
export function payloadOf(components: APIMessageTopLevelComponent[], isPrivate: boolean): Payload {
  return {
    flags: MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0),
    components,
    allowed_mentions: { parse: [] },
  };
}

/** Adds a button to the first row, or in a row of its own. */
function withButton(blocks: readonly CardBlock[], button: Button): CardBlock[] {
  const at = blocks.findIndex(({ kind }) => kind === 'actions');
  if (at < 0) return [...blocks, { kind: 'actions', buttons: [button] }];
  return blocks.map((block, i) =>
    i === at && block.kind === 'actions' ? { ...block, buttons: [...block.buttons, button] } : block,
  );
}

function component(drawn: Drawn, index: number): APIComponentInContainer {
  switch (drawn.kind) {
    case 'text':
      return { type: ComponentType.TextDisplay, content: drawn.content };
    case 'divider':
      return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
    case 'row':
      return { type: ComponentType.ActionRow, components: drawn.buttons.map(button) };
    case 'offer':
      return {
        type: ComponentType.Section,
        components: [{ type: ComponentType.TextDisplay, content: drawn.content }],
        accessory: button(drawn.button),
      };
    case 'menu':
      return { type: ComponentType.ActionRow, components: [menu(drawn.placeholder, drawn.options, index)] };
  }
}

function button({ label, action }: Button): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: truncate(labelOf(label), LIMITS.buttonLabel),
    custom_id: encodeAction(action),
  };
}

function menu(placeholder: string, options: readonly MenuOption[], index: number): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: menuId(index),
    placeholder: truncate(labelOf(placeholder), LIMITS.placeholder),
    options: options.map(({ label, description, action }) => {
      const about = truncate(labelOf(description ?? ''), LIMITS.optionText);
      return {
        label: truncate(labelOf(label), LIMITS.optionText),
        value: encodeAction(action),
        ...(about !== '' && { description: about }),
      };
    }),
  };
}

/** A test that a button has a label, a custom_id that can be read back, and one that no button before it had. */
function distinct(): (button: Button) => boolean {
  const taken = new Set<string>();
  return ({ label, action }) => {
    const id = encodeAction(action);
    if (labelOf(label) === '' || decodeAction(id) === undefined || taken.has(id)) return false;
    taken.add(id);
    return true;
  };
}
