import type { core } from 'zod/mini';
import type { FieldFault } from './refusals.ts';

const KINDS = {
  reply: 'CreateMessageInteractionCallbackRequestSchema',
  update: 'UpdateMessageInteractionCallbackRequestSchema',
  modal: 'ModalInteractionCallbackRequestSchema',
  stringChoices: 'InteractionApplicationCommandAutocompleteCallbackStringDataSchema',
  edit: 'IncomingWebhookUpdateRequestPartialSchema',
  followUp: 'IncomingWebhookRequestPartialSchema',
  create: 'MessageCreateRequestSchema',
  editMessage: 'MessageEditRequestPartialSchema',
  command: 'ApplicationCommandUpdateRequestSchema',
} as const;

/** The payloads of a bot for which Discord's OpenAPI description has a schema. */
type PayloadKind = keyof typeof KINDS;

/** Discord's own schemas. */
export interface Schemas {
  /** How many payloads were checked. */
  readonly checked: number;
  /** The faults of the payload, with paths that start with `prefix`; empty if there are none. */
  check(kind: PayloadKind, payload: unknown, prefix?: string): FieldFault[];
  /** Whether Discord knows this locale. */
  isLocale(code: string): boolean;
}

/**
 * Loads Discord's schemas (package `discord-api-spec`, made from Discord's OpenAPI description). It takes about 100 ms
 * the first time, which is why nothing imports them at start-up.
 */
export async function loadSchemas(): Promise<Schemas> {
  const spec = await import('discord-api-spec/zod');
  let checked = 0;
  return {
    get checked() {
      return checked;
    },
    check(kind, payload, prefix = '') {
      checked += 1;
      const { error } = spec[KINDS[kind]].safeParse(inUnits(payload));
      if (error === undefined) return [];
      return error.issues.flatMap((issue) => faultsOf(issue, payload, prefix === '' ? [] : [prefix]));
    },
    isLocale: (code) => spec.AvailableLocalesEnumSchema.safeParse(code).success,
  };
}

/**
 * The payload with each character of two UTF-16 code units replaced by two characters. Discord's limits are in code units,
 * but Zod counts code points since version 4.5, so that a text of emoji could be twice as long as allowed.
 */
function inUnits(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\u{10000}-\u{10ffff}]/gu, '\ufffd\ufffd');
  if (Array.isArray(value)) return value.map(inUnits);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inUnits(inner)]));
}

/** For a union, the issues of the alternative that the value's `type` names, as Discord reports them. */
function faultsOf(issue: core.$ZodIssue, root: unknown, base: readonly PropertyKey[]): FieldFault[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'invalid_union') {
    const value = at(root, issue.path);
    if (typeof value !== 'object' || value === null) return [fault(path, ...reasonOf(issue, value))];
    const meant = issue.errors.find((issues) => !issues.some(isTypeMismatch));
    if (meant !== undefined && meant.length > 0) return meant.flatMap((inner) => faultsOf(inner, value, path));
    return [fault([...path, 'type'], 'UNION_TYPE_CHOICES', 'Value of field "type" is not one that is allowed here.')];
  }
  return [fault(path, ...reasonOf(issue, at(root, issue.path)))];
}

function isTypeMismatch(issue: core.$ZodRawIssue | core.$ZodIssue): boolean {
  return issue.code === 'invalid_value' && issue.path?.length === 1 && issue.path[0] === 'type';
}

function reasonOf(issue: core.$ZodIssue, value: unknown): [code: string, message: string] {
  if (value === undefined) return ['BASE_TYPE_REQUIRED', 'This field is required'];
  const unit = typeof value === 'number' ? '' : ' in length';
  switch (issue.code) {
    case 'too_big':
      return ['BASE_TYPE_MAX_LENGTH', `Must be ${issue.maximum} or fewer${unit}.`];
    case 'too_small':
      return ['BASE_TYPE_MIN_LENGTH', `Must be ${issue.minimum} or more${unit}.`];
    case 'invalid_value':
      return ['BASE_TYPE_CHOICES', `Value must be one of {${issue.values.map(String).join(', ')}}.`];
    case 'invalid_type':
      return ['BASE_TYPE_INVALID', `Must be of type ${issue.expected}.`];
    case 'invalid_format':
      return ['BASE_TYPE_FORMAT', `Not a well formed ${issue.format}.`];
    default:
      return ['BASE_TYPE_INVALID', issue.message];
  }
}

function fault(path: readonly PropertyKey[], code: string, message: string): FieldFault {
  return { path: path.map(String).join('.'), code, message };
}

function at(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}
