import { type Logger, pino } from 'pino';

/** JSON lines on standard error, so that what a command prints stays its own; written at once, so that none is lost at the end. */
export function makeLog(level: string): Logger {
  // `err` is plain data that is safe to log; pino would read it as an error once more.
  const serializers = { err: (fault: unknown) => fault };
  return pino(
    { level, base: null, serializers, redact: ['token', '*.token'] },
    pino.destination({ dest: 2, sync: true }),
  );
}
