import { type AnyComponent, type PlacedComponent, walk } from './components.ts';
import { LOCAL_LIMITS } from './limits.ts';
import { ButtonStyle, ComponentKind, type MessageBody, raw, rawList } from './protocol.ts';
import type { FieldFault } from './refusals.ts';

// The rules that are in no schema, because they are sums over a message or relations between fields. The codes are
// Discord's.

/** The fields of a message that the bot may set. */
export const MESSAGE_FIELDS: readonly string[] = ['content', 'components', 'flags', 'allowed_mentions', 'tts'];
const KNOWN_COMPONENTS: readonly unknown[] = Object.values(ComponentKind);

/** The faults of a message that passed Discord's schema. Paths are relative to the message. */
export function messageFaults(message: MessageBody, isComponentsV2: boolean): FieldFault[] {
  const components = message.components ?? [];
  return [
    ...(isComponentsV2 ? contentBesideComponents(message) : componentsWithoutFlag(components)),
    ...sums(components),
    ...repeated(components, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'),
    ...repeated(components, 'id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'),
    ...[...walk(components)].flatMap(({ component, path }) => [
      ...(component.type === ComponentKind.row ? rowFaults(component, path) : []),
      ...(component.type === ComponentKind.button ? buttonFaults(component, path) : []),
      ...(component.type === ComponentKind.stringSelect ? selectFaults(component, path) : []),
    ]),
  ];
}

/**
 * The parts of a bot's message that Discord may take and for which the local Discord has no rules. It refuses them, because
 * it could not be as strict as Discord. Paths are relative to the message.
 *
 * @param more Fields that are known besides those of every message.
 */
export function unsupportedFaults(message: unknown, more: readonly string[] = []): FieldFault[] {
  const isSet = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));
  const known = [...MESSAGE_FIELDS, ...more];
  const used = Object.entries(raw(message)).filter(([field, value]) => !known.includes(field) && isSet(value));
  return [
    ...used.map(([field]) => unsupported(field, `messages with "${field}"`)),
    ...[...walk(raw<'components'>(message).components)].flatMap(({ component: { type, style }, path }) => {
      if (!KNOWN_COMPONENTS.includes(type)) return [unsupported(`${path}.type`, `components of type ${String(type)}`)];
      const isPremium = type === ComponentKind.button && style === ButtonStyle.premium;
      return isPremium ? [unsupported(`${path}.style`, 'premium buttons')] : [];
    }),
  ];
}

/** The refusal of something that Discord takes and the local Discord does not know. @param what In the plural. */
export function unsupported(path: string, what: string): FieldFault {
  return { path, code: 'LOCAL_DISCORD_UNSUPPORTED', message: `The local Discord does not support ${what}.` };
}

/** The faults of autocomplete choices that passed Discord's schema. */
export function choiceFaults(choices: unknown): FieldFault[] {
  const most = LOCAL_LIMITS.choiceValue;
  return rawList<'value'>(choices).flatMap(({ value }, index) => {
    if (typeof value !== 'string' || (value.length >= 1 && value.length <= most)) return [];
    const message = `Must be between 1 and ${most} in length.`;
    return [{ path: `data.choices.${index}.value`, code: 'BASE_TYPE_BAD_LENGTH', message }];
  });
}

function contentBesideComponents(message: MessageBody): FieldFault[] {
  if (!message.content) return [];
  const text = "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2";
  return [{ path: 'content', code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message: text }];
}

/** Without the flag Discord takes action rows alone, and the local Discord none: the bot sends every component with it. */
function componentsWithoutFlag(components: readonly { type: number }[]): FieldFault[] {
  return components.map(({ type }, index) => {
    const path = `components.${index}.type`;
    if (type === ComponentKind.row) return unsupported(path, 'action rows without MessageFlags.IS_COMPONENTS_V2');
    return { path, code: 'UNION_TYPE_CHOICES', message: 'Value of field "type" must be one of (1,).' };
  });
}

/** Whether the Text Displays of a message have so many bytes that Discord answers 500 instead of refusing it. */
export function isTooMuch(components: unknown): boolean {
  const bytes = textDisplays([...walk(components)]).map(
    (content) => Buffer.byteLength(content) + LOCAL_LIMITS.bytesAroundText,
  );
  return sumOf(bytes) > LOCAL_LIMITS.displayedBytes;
}

function sums(components: unknown): FieldFault[] {
  const all = [...walk(components)];
  const characters = sumOf(textDisplays(all).map(({ length }) => length));
  const faults: FieldFault[] = [];
  if (all.length > LOCAL_LIMITS.components) {
    const message = `The maximum number of total components is ${LOCAL_LIMITS.components}, these are ${all.length}`;
    faults.push({ path: 'components', code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
  }
  if (characters > LOCAL_LIMITS.displayedCharacters) {
    const message = `Components displayable text size exceeds maximum size of ${LOCAL_LIMITS.displayedCharacters}`;
    faults.push({ path: 'components', code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
  }
  return faults;
}

const textDisplays = (placed: readonly PlacedComponent[]): string[] =>
  placed.flatMap(({ component }) => (component.type === ComponentKind.text ? [String(component.content)] : []));

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** The faults of components that share a custom_id or an id. */
export function repeated(components: unknown, field: 'custom_id' | 'id', code: string, message: string): FieldFault[] {
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
  const isLink = button.style === ButtonStyle.link;
  return [
    ...(button.label || button.emoji ? [] : [required('label')]),
    ...(isLink && !button.url ? [required('url')] : []),
    ...(isLink && button.custom_id ? [useless('custom_id')] : []),
    ...(!isLink && !button.custom_id ? [required('custom_id')] : []),
    ...(!isLink && button.url ? [useless('url')] : []),
  ];
}

/** The faults of a string select, whose path is `path`. */
export function selectFaults(select: AnyComponent, path: string): FieldFault[] {
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
