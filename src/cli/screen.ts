import type { Logger } from 'pino';
import { visible } from '../library/visible.ts';

/** Where a person may be reading: standard error, as far as it is needed. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A fault that whoever runs the bot can mend: the message says all that they need. */
export class PlainError extends Error {}

/** Text from a file or a setting as it may be shown on a terminal: on one line, in the order in which it is written. */
export function oneLine(text: string): string {
  return visible(text.replace(/[\n\r\u2028\u2029]+/gu, ' '));
}

/** Says something to whoever runs the bot: in words on a terminal, as a line of the log elsewhere. */
export function warn(log: Logger, text: string, screen: Screen = process.stderr): void {
  if (!screen.isTTY) log.warn(text);
  else if (log.isLevelEnabled('warn')) screen.write(`${oneLine(text)}\n`);
}
