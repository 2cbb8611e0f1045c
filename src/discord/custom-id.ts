import { type Action, readAction, writeAction } from '../cards/action.ts';
import { LIMITS } from './limits.ts';

/** Raise it when an id changes its meaning: buttons of an older version then answer that the stories have changed. */
const VERSION = '2:';
const MENU = `${VERSION}menu:`;

/** An action as a `custom_id`, or as the value of a menu's option. May be longer than Discord takes. */
export function encodeAction(action: Action): string {
  return VERSION + writeAction(action);
}

/** The action of a `custom_id` or value; nothing for one that this bot, in this version, did not make. Never throws. */
export function decodeAction(customId: string): Action | undefined {
  if (customId.length > LIMITS.customId || !customId.startsWith(VERSION)) return undefined;
  return readAction(customId.slice(VERSION.length));
}

/** The custom_id of a message's menu with this number: the actions are the values of its options. */
export function menuId(number: number): string {
  return MENU + number;
}

/** The action of a button, or of what was chosen in a menu; nothing for what this bot, in this version, did not make. */
export function chosenAction(customId: string, values: readonly string[]): Action | undefined {
  return decodeAction(customId.startsWith(MENU) ? (values[0] ?? '') : customId);
}
