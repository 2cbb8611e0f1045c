import type { Logger } from 'pino';
import { visible } from '../library/visible.ts';

/** Where messages to the user are written: the part of standard error that is needed. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Text from a file or a setting, made safe for a terminal: on one line, without control characters or marks of direction. */
export function oneLine(text: string): string {
  return visible(text.replace(/[\n\r\u2028\u2029]+/gu, ' '));
}

/** Warns the user: in words on a terminal, in the log where standard error is not one. */
export function warn(log: Logger, text: string, screen: Screen = process.stderr): void {
  if (!screen.isTTY) log.warn(text);
  else if (log.isLevelEnabled('warn')) screen.write(`${oneLine(text)}\n`);
}
