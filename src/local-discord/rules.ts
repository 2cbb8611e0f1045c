import type { APIEmbed } from 'discord-api-types/v10';
import { type AnyComponent, type PlacedComponent, walk } from './components.ts';
import { ButtonStyle, ComponentKind, type MessageBody, rawList } from './protocol.ts';
import type { FieldFault } from './refusals.ts';

// The limits that no schema holds, because they are sums over a message or a choice between fields.
// Sources: Discord's docs, components/reference and resources/message; the codes are those that Discord answers with.
const MAX_COMPONENTS = 40;
const MAX_DISPLAYED_CHARACTERS = 4_000;
const MAX_DISPLAYED_BYTES = 10_170;
const BYTES_AROUND_TEXT = 12;
export const MAX_FOLLOW_UPS = 5;
const MAX_LEGACY_ROWS = 5;
const MAX_EMBED_CHARACTERS = 6_000;
const MAX_CHOICE_VALUE = 100;

/** What is wrong with a message as a whole, when each of its fields is well formed; paths are relative to the message. */
export function messageFaults(message: MessageBody, isComponentsV2: boolean): FieldFault[] {
  const components = message.components ?? [];
  return [
    ...(isComponentsV2 ? legacyFields(message) : legacyComponents(components)),
    ...sums(components),
    ...embedSum(message.embeds ?? []),
    ...repeated(components, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'),
    ...repeated(components, 'id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'),
    ...[...walk(components)].flatMap(({ component, path }) => [
      ...(component.type === ComponentKind.row ? rowFaults(component, path) : []),
      ...(component.type === ComponentKind.button ? buttonFaults(component, path) : []),
      ...(component.type === ComponentKind.stringSelect ? selectFaults(component, path) : []),
    ]),
  ];
}

/** What is wrong with autocomplete choices beyond their schema: a string value has 1 to 100 characters. */
export function choiceFaults(choices: unknown): FieldFault[] {
  return rawList<'value'>(choices).flatMap(({ value }, index) => {
    if (typeof value !== 'string' || (value.length >= 1 && value.length <= MAX_CHOICE_VALUE)) return [];
    const message = `Must be between 1 and ${MAX_CHOICE_VALUE} in length.`;
    return [{ path: `data.choices.${index}.value`, code: 'BASE_TYPE_BAD_LENGTH', message }];
  });
}

function legacyFields(message: MessageBody): FieldFault[] {
  const used = [
    ...(message.content ? ['content'] : []),
    ...(message.embeds?.length ? ['embeds'] : []),
    ...(message.poll ? ['poll'] : []),
  ];
  return used.map((path) => ({
    path,
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: `The '${path}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  }));
}

function legacyComponents(components: readonly { type: number }[]): FieldFault[] {
  const faults = components.flatMap(({ type }, index) =>
    type === ComponentKind.row
      ? []
      : [
          {
            path: `components.${index}.type`,
            code: 'UNION_TYPE_CHOICES',
            message: 'Value of field "type" must be one of (1,).',
          },
        ],
  );
  if (components.length <= MAX_LEGACY_ROWS) return faults;
  const message = `Must be ${MAX_LEGACY_ROWS} or fewer in length.`;
  return [...faults, { path: 'components', code: 'BASE_TYPE_MAX_LENGTH', message }];
}

/**
 * Whether Discord fails on a message that it does not refuse: on so many UTF-8 bytes in Text Displays, with some more for
 * each, it answers 500 (discord-api-docs#8554).
 */
export function isTooMuch(components: unknown): boolean {
  const bytes = textDisplays([...walk(components)]).map((content) => Buffer.byteLength(content) + BYTES_AROUND_TEXT);
  return sumOf(bytes) > MAX_DISPLAYED_BYTES;
}

function sums(components: unknown): FieldFault[] {
  const all = [...walk(components)];
  const characters = sumOf(textDisplays(all).map(({ length }) => length));
  const faults: FieldFault[] = [];
  if (all.length > MAX_COMPONENTS) {
    const message = `The maximum number of total components is ${MAX_COMPONENTS}, these are ${all.length}`;
    faults.push({ path: 'components', code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
  }
  if (characters > MAX_DISPLAYED_CHARACTERS) {
    const message = `Components displayable text size exceeds maximum size of ${MAX_DISPLAYED_CHARACTERS}`;
    faults.push({ path: 'components', code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
  }
  return faults;
}

const textDisplays = (placed: readonly PlacedComponent[]): string[] =>
  placed.flatMap(({ component }) => (component.type === ComponentKind.text ? [String(component.content)] : []));

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function embedSum(embeds: readonly APIEmbed[]): FieldFault[] {
  const characters = embeds
    .flatMap((embed) => [
      embed.title,
      embed.description,
      embed.footer?.text,
      embed.author?.name,
      ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
    ])
    .reduce((sum, text) => sum + (text?.length ?? 0), 0);
  if (characters <= MAX_EMBED_CHARACTERS) return [];
  const message = `Embed size exceeds maximum size of ${MAX_EMBED_CHARACTERS}`;
  return [{ path: 'embeds', code: 'MAX_EMBED_SIZE_EXCEEDED', message }];
}

function repeated(components: unknown, field: 'custom_id' | 'id', code: string, message: string): FieldFault[] {
  const seen = new Set<unknown>();
  const faults: FieldFault[] = [];
  for (const { component, path } of walk(components)) {
    const value = component[field];
    if (!value) continue;
    if (seen.has(value)) faults.push({ path: `${path}.${field}`, code, message });
    seen.add(value);
  }
  return faults;
}

function rowFaults(row: AnyComponent, path: string): FieldFault[] {
  const children = rawList<'type'>(row.components);
  if (children.length <= 1 || children.every(({ type }) => type === ComponentKind.button)) return [];
  const message = 'An action row holds up to 5 buttons or a single select.';
  return [{ path: `${path}.components`, code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message }];
}

function buttonFaults(button: AnyComponent, path: string): FieldFault[] {
  const required = (field: string): FieldFault => ({
    path: `${path}.${field}`,
    code: 'BASE_TYPE_REQUIRED',
    message: 'This field is required',
  });
  const useless = (field: string): FieldFault => ({
    path: `${path}.${field}`,
    code: 'BUTTON_COMPONENT_FIELD_NOT_ALLOWED',
    message: `A button of this style cannot have a ${field}`,
  });
  if (button.style === ButtonStyle.premium) return button.sku_id ? [] : [required('sku_id')];
  const isLink = button.style === ButtonStyle.link;
  return [
    ...(button.label || button.emoji ? [] : [required('label')]),
    ...(isLink && !button.url ? [required('url')] : []),
    ...(isLink && button.custom_id ? [useless('custom_id')] : []),
    ...(!isLink && !button.custom_id ? [required('custom_id')] : []),
    ...(!isLink && button.url ? [useless('url')] : []),
  ];
}

function selectFaults(select: AnyComponent, path: string): FieldFault[] {
  const values = rawList<'value'>(select.options).map(({ value }) => value);
  const [min, max] = [Number(select.min_values ?? 1), Number(select.max_values ?? 1)];
  const faults: FieldFault[] = [];
  if (new Set(values).size < values.length) {
    const message = 'The specified option value is already used';
    faults.push({ path: `${path}.options`, code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message });
  }
  if (min > max || max > values.length) {
    const message = `Must be between ${min} and ${values.length}, the number of options.`;
    faults.push({ path: `${path}.max_values`, code: 'BASE_TYPE_BAD_LENGTH', message });
  }
  return faults;
}
