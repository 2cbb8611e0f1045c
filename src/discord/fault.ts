/** What may be logged of an error. Errors of discord.js also hold addresses and bodies, with tokens and questions in them. */
export interface Fault {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  /** Discord's or the system's code. */
  readonly code?: string | number;
  /** HTTP status. */
  readonly status?: number;
}

/** Whether the connection could not be made, or broke: codes of Node and its TLS, of OpenSSL and of undici. */
export function isNetworkFault({ code }: Pick<Fault, 'code'>): boolean {
  return typeof code === 'string' && /^(?:E[A-Z_]+|[A-Z]+(?:_[A-Z0-9]+)+)$/.test(code);
}

/** What was thrown, as plain data. */
export function faultOf(error: unknown): Fault {
  const { code, status } = Object(error) as { code?: unknown; status?: unknown };
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return {
    type: name,
    message,
    ...(stack !== undefined && { stack }),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(typeof status === 'number' && { status }),
  };
}
