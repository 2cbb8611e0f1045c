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
import { visible } from './markdown.ts';
import { truncate } from './truncate.ts';

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

/** Puts a button after the first row's, or in a row of its own. */
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
    label: truncate(oneLine(label), LIMITS.buttonLabel),
    custom_id: encodeAction(action),
  };
}

function menu(placeholder: string, options: readonly MenuOption[], index: number): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: menuId(index),
    placeholder: truncate(oneLine(placeholder), LIMITS.placeholder),
    options: options.map(({ label, description, action }) => {
      const about = truncate(oneLine(description ?? ''), LIMITS.optionText);
      return {
        label: truncate(oneLine(label), LIMITS.optionText),
        value: encodeAction(action),
        ...(about !== '' && { description: about }),
      };
    }),
  };
}

const oneLine = (text: string): string => visible(text).replace(/\s+/g, ' ').trim();

/** Lets a button pass that has a label, a custom_id that can be read again, and none that passed before. */
function distinct(): (button: Button) => boolean {
  const taken = new Set<string>();
  return ({ label, action }) => {
    const id = encodeAction(action);
    if (oneLine(label) === '' || decodeAction(id) === undefined || taken.has(id)) return false;
    taken.add(id);
    return true;
  };
}
