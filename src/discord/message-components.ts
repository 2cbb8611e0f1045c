import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import { CATALOGUE } from '../cards/strings/index.ts';
import { decodeAction } from './custom-id.ts';
import { unescapeText } from './markdown.ts';
import { type Payload, payloadOf } from './payload.ts';

/** A component as Discord handed it out, unchecked. */
type Component = Partial<
  Readonly<Record<'id' | 'type' | 'content' | 'custom_id' | 'components' | 'accessory', unknown>>
>;

/** What was asked, as the first line of a card says in whatever language; nothing on a card without that line. */
export function askedOn(components: readonly unknown[]): string | undefined {
  const first = firstText(components);
  const [line = ''] = first?.split('\n') ?? [];
  for (const [, { ask }] of CATALOGUE) {
    const start = `-# ${ask.asked}`;
    if (line.startsWith(start)) return unescapeText(line.slice(start.length));
  }
  return undefined;
}

function firstText(components: unknown): string | undefined {
  for (const component of objectsOf(components)) {
    if (component.type === ComponentType.TextDisplay && typeof component.content === 'string') return component.content;
    const inner = firstText(component.components);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The card that stands on a message, for all to see: without *Share*. */
export function sharedCopy(components: readonly unknown[]): Payload {
  return payloadOf(
    withShare(components, () => undefined),
    false,
  );
}

/** The same card, private, with *Share* at rest under another label; as it was where there is none. */
export function withShareAtRest(components: readonly unknown[], label?: string): Payload {
  const rest = (button: object): object => (label === undefined ? button : { ...button, label, disabled: true });
  return payloadOf(withShare(components, rest), true);
}

/** Changes the button *Share* wherever it stands; a row that is left empty goes too. Discord numbers the components anew. */
function withShare(
  components: readonly unknown[],
  change: (button: object) => object | undefined,
): APIMessageTopLevelComponent[] {
  const settle = (component: Component): object[] => {
    const { id: _id, ...kept } = component;
    if (typeof component.custom_id === 'string' && decodeAction(component.custom_id)?.kind === 'share') {
      const changed = change(kept);
      return changed === undefined ? [] : [changed];
    }
    if (!Array.isArray(component.components)) return [kept];
    const inner = objectsOf(component.components).flatMap(settle);
    if (inner.length === 0) return [];
    const [accessory] = objectsOf([component.accessory]).flatMap(settle);
    return [{ ...kept, components: inner, ...(accessory && { accessory }) }];
  };
  // They are this bot's own components, as Discord handed them out, less a button.
  return objectsOf(components).flatMap(settle) as APIMessageTopLevelComponent[];
}

/** Those that can be components at all; none of what is no list. */
function objectsOf(components: unknown): Component[] {
  if (!Array.isArray(components)) return [];
  return components.filter((each): each is Component => typeof each === 'object' && each !== null);
}
