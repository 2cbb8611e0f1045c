import { ComponentType, SeparatorSpacingSize, ButtonStyle as Style } from 'discord-api-types/v10';
import { isWebAddress } from '../../discord/read-markdown.ts';
import { ComponentKind, type Raw, raw, rawList } from '../../local-discord/protocol.ts';
import { parseMarkdown } from '../parse-markdown.ts';
import type { ButtonStyle, ComponentView, Inline, OptionView } from './view.ts';

type ComponentField =
  | 'type'
  | 'content'
  | 'components'
  | 'accessory'
  | 'accent_color'
  | 'divider'
  | 'spacing'
  | 'style'
  | 'label'
  | 'emoji'
  | 'custom_id'
  | 'url'
  | 'disabled'
  | 'placeholder'
  | 'options'
  | 'min_values'
  | 'max_values';

const { container, section, text, separator, row, button, stringSelect } = ComponentKind;

/** The fields of each kind that the page draws; any other field with a value is named instead. */
const DRAWN: Readonly<Record<number, readonly ComponentField[]>> = {
  [container]: ['components', 'accent_color'],
  [section]: ['components', 'accessory'],
  [text]: ['content'],
  [separator]: ['divider', 'spacing'],
  [row]: ['components'],
  [button]: ['style', 'label', 'emoji', 'custom_id', 'url', 'disabled'],
  [stringSelect]: ['custom_id', 'placeholder', 'options', 'min_values', 'max_values', 'disabled'],
};
const STYLES: Readonly<Record<number, ButtonStyle>> = {
  [Style.Primary]: 'primary',
  [Style.Secondary]: 'secondary',
  [Style.Success]: 'success',
  [Style.Danger]: 'danger',
};

/** Reads text as Discord's Markdown. */
export type ReadInlines = (markdown: string) => readonly Inline[];

/** Reads Markdown with these names of users for mentions. */
export const reader =
  (nameOf: Parameters<typeof parseMarkdown>[1]): ReadInlines =>
  (markdown) =>
    parseMarkdown(markdown, nameOf);

/** A message's components as the page draws them. Nothing is left out: what cannot be drawn is named. */
export function partsOf(components: unknown, read: ReadInlines): readonly ComponentView[] {
  return rawList<ComponentField>(components).flatMap((component) => [partOf(component, read), ...undrawn(component)]);
}

function partOf(component: Raw<ComponentField>, read: ReadInlines): ComponentView {
  switch (component.type) {
    case container:
      return {
        kind: 'container',
        parts: partsOf(component.components, read),
        ...(typeof component.accent_color === 'number' && { accent: colour(component.accent_color) }),
      };
    case section:
      return {
        kind: 'section',
        parts: partsOf(component.components, read),
        accessory: partOf(raw<ComponentField>(component.accessory), read),
      };
    case text:
      return { kind: 'text', inner: read(String(component.content)) };
    case separator:
      return {
        kind: 'separator',
        hasLine: component.divider !== false,
        isLarge: component.spacing === SeparatorSpacingSize.Large,
      };
    case row:
      return { kind: 'row', parts: partsOf(component.components, read) };
    case button:
      return buttonOf(component);
    case stringSelect:
      return {
        kind: 'select',
        customId: String(component.custom_id),
        placeholder: String(component.placeholder ?? 'Make a selection'),
        options: optionViews(component.options),
        min: Number(component.min_values ?? 1),
        max: Number(component.max_values ?? 1),
        isDisabled: component.disabled === true,
      };
    default:
      return { kind: 'unknown', what: nameOfKind(component.type) };
  }
}

/** The options of a menu. */
export function optionViews(options: unknown): readonly OptionView[] {
  return rawList<'label' | 'value' | 'description' | 'emoji' | 'default'>(options).map((option) => ({
    label: withEmoji(option.emoji, String(option.label)),
    value: String(option.value),
    ...(typeof option.description === 'string' && { description: option.description }),
    isChosen: option.default === true,
  }));
}

function buttonOf({ style, label, emoji, custom_id, url, disabled }: Raw<ComponentField>): ComponentView {
  const said = { label: withEmoji(emoji, String(label ?? '')), isDisabled: disabled === true };
  if (style === Style.Link)
    return isWebAddress(url) ? { kind: 'link', url, ...said } : { kind: 'unknown', what: `a link to ${String(url)}` };
  const known = STYLES[Number(style)];
  if (known === undefined) return { kind: 'unknown', what: `a button of style ${String(style)}` };
  return { kind: 'button', style: known, customId: String(custom_id), ...said };
}

/** The fields of a component that have a value and are not drawn. */
function undrawn(component: Raw<ComponentField>): ComponentView[] {
  const drawn: readonly string[] | undefined = DRAWN[Number(component.type)];
  if (drawn === undefined) return [];
  return Object.entries(component)
    .filter(([key, value]) => !['type', 'id', ...drawn].includes(key) && value !== null && value !== false)
    .map(([key]) => ({ kind: 'unknown', what: `“${key}” of ${nameOfKind(component.type)}` }));
}

function nameOfKind(type: unknown): string {
  const name: string | undefined = ComponentType[Number(type)];
  return `a component of type ${String(type)}${name === undefined ? '' : ` (${name})`}`;
}

/** Custom emoji are pictures on Discord's servers, which the page does not load: their name is shown. */
function withEmoji(emoji: unknown, label: string): string {
  const { id, name } = raw<'id' | 'name'>(emoji);
  if (typeof name !== 'string') return label;
  return `${id ? `:${name}:` : name} ${label}`.trim();
}

const colour = (number: number): string => `#${number.toString(16).padStart(6, '0')}`;
