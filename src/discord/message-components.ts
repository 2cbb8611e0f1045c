import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import { type Carried, carriedAs } from '../answer/follow-up/carried.ts';
import type { Actions } from '../cards/action.ts';
import { CATALOGUE } from '../cards/strings/index.ts';
import { decodeAction } from './custom-id.ts';
import { unescapeText } from './markdown.ts';
import { type Payload, payloadOf } from './payload.ts';

/** A component as Discord sent it, unchecked. */
type Component = Partial<
  Readonly<Record<'id' | 'type' | 'content' | 'custom_id' | 'components' | 'accessory' | 'options' | 'value', unknown>>
>;

/** What was asked, from the first line of a card in any of the languages; nothing on a card without that line. */
export function askedOn(components: readonly unknown[]): string | undefined {
  const first = firstText(components);
  const [line = ''] = first?.split('\n') ?? [];
  for (const [, { ask }] of CATALOGUE) {
    const start = `-# ${ask.asked}`;
    if (line.startsWith(start)) return unescapeText(line.slice(start.length));
  }
  return undefined;
}

/** What the question took over from the one before, from the lines under it in any of the languages; nothing on a card without that. */
export function carriedOn(components: readonly unknown[]): Carried | undefined {
  const [, ...lines] = firstText(components)?.split('\n') ?? [];
  for (const line of lines)
    for (const [, { ask }] of CATALOGUE)
      for (const kind of KINDS) {
        const [start, end] = [`-# ${ask.carried[kind].before}**`, `**${ask.carried[kind].after}`];
        if (line.length > start.length + end.length && line.startsWith(start) && line.endsWith(end))
          return carriedAs(kind, unescapeText(line.slice(start.length, -end.length)));
      }
  return undefined;
}

/** What a page needs of the card that it is opened on. */
export const shownOn = (components: readonly unknown[]) => ({
  asked: askedOn(components),
  carried: carriedOn(components),
});

const KINDS = ['subject', 'question'] as const;

/** What *Ask more* asks for on a card; nothing on one without it. */
export function followOn(components: readonly unknown[]): Actions['follow'] | undefined {
  for (const component of objectsOf(components)) {
    const { custom_id: id } = component;
    const action = typeof id === 'string' ? decodeAction(id) : undefined;
    if (action?.kind === 'follow') return action;
    const inner = followOn(objectsOf(component.components));
    if (inner) return inner;
  }
  return undefined;
}

/** Whether a message has a button of this id, or a menu of it that offers these values. */
export function hasPressable(components: readonly unknown[], customId: string, values: readonly string[]): boolean {
  return objectsOf(components).some((component) => {
    const { custom_id: id, options, components: inner, accessory } = component;
    if (id === customId) {
      const offered = new Set(objectsOf(options).map(({ value }) => value));
      return !Array.isArray(options) || values.every((value) => offered.has(value));
    }
    return hasPressable(objectsOf(inner), customId, values) || hasPressable([accessory], customId, values);
  });
}

function firstText(components: unknown): string | undefined {
  for (const component of objectsOf(components)) {
    if (component.type === ComponentType.TextDisplay && typeof component.content === 'string') return component.content;
    const inner = firstText(component.components);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** A message's card for all to see: without *Share*. */
export function sharedCopy(components: readonly unknown[]): Payload {
  return payloadOf(
    withShare(components, () => undefined),
    false,
  );
}

/** The same card, still private, with *Share* disabled under this label; without a label as it was. */
export function withShareDisabled(components: readonly unknown[], label?: string): Payload {
  const disable = (button: object): object => (label === undefined ? button : { ...button, label, disabled: true });
  return payloadOf(withShare(components, disable), true);
}

/** Changes *Share*, or removes it and a row that has no other button. Ids are left out: Discord numbers components itself. */
function withShare(
  components: readonly unknown[],
  change: (button: object) => object | undefined,
): APIMessageTopLevelComponent[] {
  const changedIn = (component: Component): object[] => {
    const { id: _id, ...kept } = component;
    if (typeof component.custom_id === 'string' && decodeAction(component.custom_id)?.kind === 'share') {
      const changed = change(kept);
      return changed === undefined ? [] : [changed];
    }
    if (!Array.isArray(component.components)) return [kept];
    const inner = objectsOf(component.components).flatMap(changedIn);
    if (inner.length === 0) return [];
    const [accessory] = objectsOf([component.accessory]).flatMap(changedIn);
    return [{ ...kept, components: inner, ...(accessory && { accessory }) }];
  };
  // They are this bot's own components, as Discord sent them back, without a button.
  return objectsOf(components).flatMap(changedIn) as APIMessageTopLevelComponent[];
}

/** Those of a list that can be components; none if it is no list. */
function objectsOf(components: unknown): Component[] {
  if (!Array.isArray(components)) return [];
  return components.filter((each): each is Component => typeof each === 'object' && each !== null);
}
