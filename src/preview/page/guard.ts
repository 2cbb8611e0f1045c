import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const EVERY_ADDRESS = ['0.0.0.0', '::'];

const ownMachine = new BlockList();
ownMachine.addSubnet('127.0.0.0', 8, 'ipv4');
ownMachine.addAddress('::1', 'ipv6');

/**
 * A warning that says who else can reach a page that listens on an address; undefined if only this machine can.
 *
 * @param address The IP address that the page listens on.
 * @param others The machine's addresses in its networks.
 */
export function whoCanReach(address: string, others: readonly string[]): string | undefined {
  if (ownMachine.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')) return undefined;
  const where = EVERY_ADDRESS.includes(address)
    ? `every address of this machine${others.length > 0 ? ` (${others.join(', ')})` : ''}`
    : address;
  return `The page is served on ${where}: anyone who can reach that address can use it and read what is asked on it, as there is no password. Set HOST=127.0.0.1 to keep it to this machine.`;
}

/** A host as it is written in a URL: an IPv6 address in brackets. */
export const inAddress = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/**
 * Why a request is refused that the page itself did not send; undefined if it did. Another site may point a name of its own
 * to this address (DNS rebinding), so the name is checked; or it may send requests here (CSRF), so their origin is checked.
 * Following a link to the page is allowed.
 *
 * @param host Where the page listens. If that is every address, any IP address is accepted as the name, as no site's name
 * is one.
 */
export function faultOfRequest({ headers, method }: IncomingMessage, host: string, port: number): string | undefined {
  const { host: named = '', origin } = headers;
  if (!isOwnName(named, host, port)) return 'This page answers only on its own address.';
  if (origin !== undefined && origin !== `http://${named}`) return 'This page takes no requests from other sites.';
  const site = headers['sec-fetch-site'];
  const isOpened =
    method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isOpened)
    return 'This page takes no requests from other sites.';
  return undefined;
}

function isOwnName(named: string, host: string, port: number): boolean {
  const name = named.endsWith(`:${port}`) ? named.slice(0, -`:${port}`.length) : port === 80 ? named : undefined;
  if (name === undefined) return false;
  if (LOOPBACK.includes(name) || name === inAddress(host)) return true;
  return EVERY_ADDRESS.includes(host) && isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}
