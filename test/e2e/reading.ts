import { unescapeText as plain } from '../../src/discord/markdown.ts';
import { walk } from '../../src/local-discord/components.ts';
import type { Exchange, LocalDiscord, Message } from '../../src/local-discord/local-discord.ts';
import { ComponentKind, rawList } from '../../src/local-discord/protocol.ts';
import type { User } from '../../src/local-discord/world.ts';
import { textOf } from './bot.ts';

/** A button, or an option of a menu. */
export interface Pressable {
  readonly label: string;
  readonly customId: string;
  /** Of an option. */
  readonly value?: string;
}

/** All that can be pressed or chosen on a message, in its order. */
export function pressablesOf(message: Message | undefined): Pressable[] {
  return [...walk(message?.components ?? [])].flatMap(({ component }): Pressable[] => {
    const customId = String(component.custom_id);
    if (component.type === ComponentKind.button && component.disabled !== true)
      return [{ label: String(component.label), customId }];
    if (component.type !== ComponentKind.stringSelect) return [];
    return rawList<'label' | 'value'>(component.options).map(({ label, value }) => ({
      label: String(label),
      customId,
      value: String(value),
    }));
  });
}

export const labelsOf = (message: Message | undefined): string[] => pressablesOf(message).map(({ label }) => label);

/** What a reader sees of a message: its text, and what can be pressed. */
export const viewOf = (message: Message | undefined) => [textOf(message), pressablesOf(message)];

/** Whether only one reader sees a message. */
export const isPrivate = (message: Message | undefined): boolean => ((message?.flags ?? 0) & 64) !== 0;

/** What a message shows in bold, as it is in its document. */
export const markedOf = (message: Message | undefined): string[] =>
  [...textOf(message).matchAll(/\*\*(.+?)\*\*/gs)].map(([, text]) => plain(text ?? ''));

/** Presses or chooses what has this label, as a reader would. Throws where there is no such thing. */
export async function use(
  discord: LocalDiscord,
  message: Message | undefined,
  label: string,
  reader: { user?: User; locale?: string } = {},
): Promise<Exchange> {
  const found = pressablesOf(message).find((each) => each.label === label);
  if (!message || !found) throw new Error(`There is no "${label}" on:\n${textOf(message)}`);
  return await useThis(discord, message, found, reader);
}

/** Presses a button or chooses an option. */
export async function useThis(
  discord: LocalDiscord,
  message: Message,
  { customId, value }: Pressable,
  reader: { user?: User; locale?: string } = {},
): Promise<Exchange> {
  const on = { message, customId, ...reader };
  return await (value === undefined ? discord.press(on) : discord.select({ ...on, values: [value] }));
}

/** The quotations of a message, as they are in their document. */
export function quotesOf(message: Message | undefined): string[] {
  return textOf(message)
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) =>
      plain(
        line
          .slice(2)
          .replaceAll('**', '')
          .replace(/(?: (?:\[…\]|\\?\[\d+\\?\]))+$/, ''),
      ).trim(),
    );
}
