import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { ComponentKind, type Raw, raw, rawList } from './protocol.ts';

type CheckedField =
  | 'type'
  | 'id'
  | 'custom_id'
  | 'content'
  | 'style'
  | 'label'
  | 'emoji'
  | 'url'
  | 'disabled'
  | 'options'
  | 'placeholder'
  | 'min_values'
  | 'max_values'
  | 'components'
  | 'component'
  | 'accessory'
  | 'required'
  | 'min_length'
  | 'max_length'
  | 'value'
  | 'file_types';

/** Any component, at any depth. */
export type AnyComponent = Raw<CheckedField>;

/** A component and its path in the message, such as `components.0.accessory`. */
export interface PlacedComponent {
  readonly component: AnyComponent;
  readonly path: string;
}

/** Every component of a message or a modal at any depth, each before its children. */
export function* walk(components: unknown, path = 'components'): Generator<PlacedComponent> {
  for (const [index, component] of rawList<CheckedField>(components).entries()) {
    const here = `${path}.${index}`;
    yield { component, path: here };
    yield* walk(component.components, `${here}.components`);
    for (const field of ['accessory', 'component'] as const)
      if (component[field] !== undefined) yield { component: raw(component[field]), path: `${here}.${field}` };
  }
}

/** The component with this custom_id, at any depth; undefined if there is none. */
export function findComponent(components: unknown, customId: string): AnyComponent | undefined {
  for (const { component } of walk(components)) if (component.custom_id === customId) return component;
  return undefined;
}

/**
 * Components as Discord returns them: each has an `id` (those that the bot left out count up from 1 in reading order),
 * defaults are filled in, and nulls are removed.
 */
export function storedComponents(components: readonly object[]): APIMessageTopLevelComponent[] {
  const taken = new Set<unknown>();
  for (const { component } of walk(components)) if (component.id) taken.add(component.id);
  let next = 0;
  const freeId = () => {
    do next += 1;
    while (taken.has(next));
    return next;
  };
  const settle = (given: object): object => {
    const component = raw<CheckedField>(given);
    const settled: Record<string, unknown> = {
      ...defaultsOf(component.type),
      ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
      id: component.id || freeId(),
    };
    if (Array.isArray(component.components)) Object.assign(settled, { components: component.components.map(settle) });
    if (component.accessory) Object.assign(settled, { accessory: settle(component.accessory) });
    if (component.component) Object.assign(settled, { component: settle(component.component) });
    return settled;
  };
  // Every component passed the schema of its kind, and `settle` only adds to it.
  return components.map(settle) as unknown as APIMessageTopLevelComponent[];
}

function defaultsOf(kind: unknown): object {
  if (kind === ComponentKind.container) return { accent_color: null, spoiler: false };
  if (kind === ComponentKind.separator) return { spacing: 1, divider: true };
  return kind === ComponentKind.stringSelect ? { min_values: 1, max_values: 1 } : {};
}
