import { createHash } from 'node:crypto';

const DIGITS = 8;

/** Eight base-36 digits of the SHA-256 of some texts: 41 bits, enough to distinguish everything in a library. */
export function fingerprintOf(...parts: readonly string[]): string {
  const digest = createHash('sha256').update(parts.join('\0')).digest();
  return digest.readBigUInt64BE().toString(36).padStart(13, '0').slice(-DIGITS);
}

/** Of a document's path alone: it stays when the document's text changes. */
export function fingerprintOfPath(id: string): string {
  return fingerprintOf('path', id);
}
