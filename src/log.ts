import { type Logger, pino } from 'pino';

/** JSON lines on standard error, so that what a command prints stays its own; written at once, so that none is lost at the end. */
export function makeLog(level: string): Logger {
  return pino({ level, base: null, redact: ['token', '*.token'] }, pino.destination({ dest: 2, sync: true }));
}
