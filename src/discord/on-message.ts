import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import { CATALOGUE } from '../cards/words/index.ts';
import { decodeAction } from './custom-id.ts';
import { unescapeText } from './markdown.ts';
import { type Payload, payloadOf } from './payload.ts';

type Component = { readonly type: number; readonly components?: unknown; readonly accessory?: unknown };

/** What was asked, as the first line of a card says in whatever language; nothing on a card without that line. */
export function askedOn(components: readonly Component[]): string | undefined {
  const first = firstText(components);
  const [line = ''] = first?.split('\n') ?? [];
  for (const [, { ask }] of CATALOGUE) {
    const start = `-# ${ask.asked}`;
    if (line.startsWith(start)) return unescapeText(line.slice(start.length));
  }
  return undefined;
}

function firstText(components: readonly Component[]): string | undefined {
  for (const component of components) {
    if (component.type === ComponentType.TextDisplay && 'content' in component) return String(component.content);
    const inner = Array.isArray(component.components) ? firstText(component.components) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The card that stands on a message, for all to see: without *Share*. */
export function sharedCopy(components: readonly Component[]): Payload {
  return payloadOf(
    withShare(components, () => undefined),
    false,
  );
}

/** The same card, private, with *Share* at rest under another label; as it was where there is none. */
export function withShareAtRest(components: readonly Component[], label?: string): Payload {
  const rest = (button: object): object => (label === undefined ? button : { ...button, label, disabled: true });
  return payloadOf(withShare(components, rest), true);
}

/** Changes the button *Share* wherever it stands; a row that is left empty goes too. Discord numbers the components anew. */
function withShare(
  components: readonly Component[],
  change: (button: object) => object | undefined,
): APIMessageTopLevelComponent[] {
  const settle = (component: Component & { readonly custom_id?: unknown; readonly id?: unknown }): object[] => {
    const { id: _id, ...kept } = component;
    if (typeof component.custom_id === 'string' && decodeAction(component.custom_id)?.kind === 'share') {
      const changed = change(kept);
      return changed === undefined ? [] : [changed];
    }
    if (!Array.isArray(component.components)) return [kept];
    const inner = component.components.flatMap(settle);
    if (inner.length === 0) return [];
    const accessory = component.accessory ? settle(Object(component.accessory)) : [];
    return [{ ...kept, components: inner, ...(accessory[0] && { accessory: accessory[0] }) }];
  };
  // They are this bot's own components, as Discord handed them out, less a button.
  return components.flatMap(settle) as APIMessageTopLevelComponent[];
}
