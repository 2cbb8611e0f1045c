import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { guardedLookup, isPublic, type Resolve } from '../../src/web/public-address.ts';

describe('isPublic', () => {
  it.each([
    ['0.0.0.0', 'this host'],
    ['10.1.2.3', 'private'],
    ['100.64.0.1', 'a carrier’s network'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['169.254.169.254', 'link-local: where clouds keep secrets'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.0.0.8', 'protocols'],
    ['192.0.2.1', 'documentation'],
    ['192.88.99.1', '6to4 relays'],
    ['192.168.1.1', 'private'],
    ['198.18.0.1', 'benchmarks'],
    ['198.51.100.1', 'documentation'],
    ['203.0.113.1', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['::7f00:1', 'IPv4-compatible, in hexadecimal'],
    ['::127.0.0.1', 'IPv4-compatible'],
    ['::8.8.8.8', 'IPv4-compatible'],
    ['::ffff:127.0.0.1', 'IPv4-mapped'],
    ['::ffff:7f00:1', 'IPv4-mapped, in hexadecimal'],
    ['::ffff:8.8.8.8', 'IPv4-mapped'],
    ['::ffff:0:7f00:1', 'IPv4-translated'],
    ['64:ff9b::7f00:1', 'NAT64'],
    ['64:ff9b::8.8.8.8', 'NAT64'],
    ['64:ff9b:1::7f00:1', 'NAT64 of a network'],
    ['100::1', 'discarded'],
    ['2001::1', 'Teredo'],
    ['2001:2::1', 'benchmarks'],
    ['2001:db8::1', 'documentation'],
    ['2002:7f00:1::1', '6to4 of loopback'],
    ['2002:808:808::1', '6to4'],
    ['2a00:1450::5efe:7f00:1', 'ISATAP'],
    ['2a00:1450::200:5efe:10.0.0.1', 'ISATAP'],
    ['3fff::1', 'documentation'],
    ['4000::1', 'not given out'],
    ['5f00::1', 'segment routing'],
    ['fc00::1', 'unique-local'],
    ['fd12:3456::1', 'unique-local'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local, with a zone'],
    ['fec0::1', 'site-local'],
    ['ff02::1', 'multicast'],
    ['example.org', 'no address'],
    ['', 'no address'],
  ])('GIVEN %s (%s) THEN it is not', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '100.63.255.255',
    '172.15.0.1',
    '172.32.0.1',
    '2606:4700::1111',
    '2a00:1450:4001::2003',
  ])('GIVEN %s THEN it is', (address) => {
    expect(isPublic(address)).toBe(true);
  });
});

describe('guardedLookup', () => {
  const resolveTo =
    (...addresses: string[]): Resolve =>
    (_, __, done) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );

  const look = (resolve: Resolve, all: boolean, allowed: readonly string[] = []) =>
    new Promise<string | LookupAddress[]>((done, fail) =>
      guardedLookup(80, { resolve, allowed })('news.example', { all }, (error, found) =>
        error ? fail(error) : done(found),
      ),
    );

  it('GIVEN a name with a public and a private address THEN the public one alone', async () => {
    const resolve = resolveTo('10.0.0.1', '1.1.1.1');
    expect(await look(resolve, false)).toBe('1.1.1.1');
    expect(await look(resolve, true)).toEqual([{ address: '1.1.1.1', family: 4 }]);
  });

  it.each([['192.168.0.1'], ['::ffff:127.0.0.1'], ['fd00::1'], ['64:ff9b::a00:1']])(
    'GIVEN a name that resolves to %s THEN it is refused with the address',
    async (address) => {
      await expect(look(resolveTo(address), true)).rejects.toThrow(`leads to ${address}, which is no public address`);
      await expect(look(resolveTo(address), false)).rejects.toThrow('no public address');
    },
  );

  it('GIVEN an allowed address at another port THEN it is refused', async () => {
    expect(await look(resolveTo('127.0.0.1'), false, ['127.0.0.1:80'])).toBe('127.0.0.1');
    await expect(look(resolveTo('127.0.0.1'), false, ['127.0.0.1:81'])).rejects.toThrow('no public address');
  });

  it('GIVEN a name without addresses THEN it is refused', async () => {
    await expect(look(resolveTo(), true)).rejects.toThrow('leads to news.example');
  });
});
