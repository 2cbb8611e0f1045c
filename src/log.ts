import { type Logger, pino } from 'pino';

/**
 * A log of JSON lines on standard error, as standard output is for what a command prints. Lines are written synchronously,
 * so that none is lost when the process ends.
 */
export function makeLog(level: string): Logger {
  // Callers pass plain data that is safe to log as `err`; pino's own serializer expects an Error.
  const serializers = { err: (fault: unknown) => fault };
  return pino(
    { level, base: null, serializers, redact: ['token', '*.token'] },
    pino.destination({ dest: 2, sync: true }),
  );
}
