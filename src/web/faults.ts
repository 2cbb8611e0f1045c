import { lineOf } from '../library/plain-error.ts';
import { WebError, type WebFault } from './web-error.ts';

/** Words for the errors of Node's connections, by code or by how a code begins. */
const WHY: readonly (readonly [code: string, words: string, fault?: WebFault])[] = [
  ['ENOTFOUND', 'cannot be found: there is no host of that name'],
  ['EAI_AGAIN', 'cannot be found: names cannot be resolved now'],
  ['ECONNREFUSED', 'refuses the connection'],
  ['ECONNRESET', 'ended the connection before all had come', 'cut off'],
  ['ERR_STREAM_PREMATURE_CLOSE', 'ended the connection before all had come', 'cut off'],
  ['ETIMEDOUT', 'does not answer'],
  ['EHOSTUNREACH', 'cannot be reached'],
  ['ENETUNREACH', 'cannot be reached'],
  ['CERT_', 'has a certificate that cannot be trusted'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'has a certificate that cannot be trusted'],
  ['SELF_SIGNED_CERT', 'has a certificate that cannot be trusted'],
  ['UNABLE_TO_', 'has a certificate that cannot be trusted'],
  ['ERR_TLS', 'has a certificate that cannot be trusted'],
  ['HPE_', 'does not answer as a web server does'],
  ['EPROTO', 'does not answer as a web server does'],
  ['ERR_SSL', 'does not answer as a web server does'],
  ['Z_', 'came incomplete or damaged', 'cut off'],
  ['ERR__ERROR_FORMAT', 'came incomplete or damaged', 'cut off'],
  ['ERR_PADDING', 'came incomplete or damaged', 'cut off'],
];

const STATUS: Readonly<Record<number, readonly [words: string, fault: WebFault]>> = {
  401: ['wants a login', 'forbidden'],
  402: ['wants payment', 'forbidden'],
  403: ['may not be read by programs', 'forbidden'],
  404: ['is not there', 'not there'],
  406: ['has no form that is read', 'server'],
  410: ['is gone for good', 'not there'],
  429: ['was asked too often', 'wait'],
  451: ['may not be shown, for legal reasons', 'forbidden'],
};

/** Longest wait that a server may ask for: a week, in milliseconds. Set by hand. */
const LONGEST_WAIT_MS = 7 * 24 * 3_600_000;

/** What went wrong with a connection, in words. */
export function faultOfConnection(error: unknown): WebError {
  if (error instanceof WebError) return error;
  // Where a name has several addresses, each has an error.
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  if (first instanceof WebError) return first;
  const code = String(Object(first).code ?? '');
  const [, words, fault] = WHY.find(([beginning]) => code.startsWith(beginning)) ?? [];
  const why = words ?? `cannot be read: ${lineOf(first)}`;
  return new WebError(code === '' ? why : `${why} (${code})`, fault ?? 'unreachable');
}

/** @param retryAfter The header: seconds, or a date. */
export function faultOfStatus(status: number, retryAfter: string | undefined): WebError {
  const [words, fault] = STATUS[status] ?? [status >= 500 ? 'has a fault of its own' : 'gives no page', 'server'];
  return new WebError(`${words} (${status})`, fault, waitOf(retryAfter));
}

function waitOf(retryAfter: string | undefined): number | undefined {
  if (retryAfter === undefined) return undefined;
  const text = retryAfter.trim();
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now();
  return ms > 0 ? Math.min(ms, LONGEST_WAIT_MS) : undefined;
}
