import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { NotAskedError } from './web-error.ts';

/** How a name is resolved to all its addresses; `lookup` of `node:dns`, but in tests. */
export type Resolve = (
  name: string,
  options: LookupOptions & { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** Which machines may be asked. */
export interface Reach {
  /** Addresses that are asked although they are not public, as `127.0.0.1:8080` or `[::1]:8080`. For tests. */
  readonly allowed?: readonly string[];
  readonly resolve?: Resolve;
}

/** All of IPv6 that is routed: the forms that have an IPv4 address in them, but for those that `ipaddr.js` names, lie outside. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];
/** The two groups of an ISATAP address (RFC 5214) before its IPv4 address. */
const ISATAP = [0x5efe, 0x0200];

/**
 * Whether an IP address is one of the public internet: not of this machine, its network or a tunnel's, and in no range that is kept for
 * documentation, several hosts or the future (IANA's special-purpose registries, as `ipaddr.js` has them).
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.parse(address);
  if (ip.range() !== 'unicast') return false;
  if (ip instanceof ipaddr.IPv4) return true;
  const [, , , , fifth = 0, sixth] = ip.parts;
  const isIsatap = sixth === ISATAP[0] && (fifth === 0 || fifth === ISATAP[1]);
  return ip.match(GLOBAL_UNICAST) && !isIsatap;
}

/** @throws NotAskedError if the host is an IP address that may not be asked. A name is looked at when it is resolved. */
export function checkHost(host: string, port: number, reach: Reach): void {
  const address = host.replace(/^\[(.*)\]$/, '$1');
  if (isIP(address) !== 0 && !mayAsk(address, port, reach)) throw notPublic(address);
}

/**
 * Resolves names for one connection, to addresses that may be asked alone. The connection goes to one of these: a name
 * cannot become another address between the check and the connection.
 */
export function guardedLookup(port: number, reach: Reach): LookupFunction {
  const resolve: Resolve = reach.resolve ?? lookup;
  return (name, options, done) => {
    resolve(name, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '');
      const usable = addresses.filter(({ address }) => mayAsk(address, port, reach));
      const [first] = usable;
      if (!first) return done(notPublic(addresses[0]?.address ?? name), '');
      if (options.all) done(null, usable);
      else done(null, first.address, first.family);
    });
  };
}

const mayAsk = (address: string, port: number, { allowed = [] }: Reach): boolean =>
  isPublic(address) || allowed.includes(`${isIP(address) === 6 ? `[${address}]` : address}:${port}`);

const notPublic = (address: string): NotAskedError =>
  new NotAskedError(`leads to ${address}, which is no public address; only public ones are asked`, 'not public');
