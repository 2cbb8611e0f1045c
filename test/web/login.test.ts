import { describe, expect, it } from 'vitest';
import { hasLogin, withoutLogin, withoutLogins } from '../../src/web/login.ts';

describe('a name and a password in an address', () => {
  it.each([
    ['https://u:secretpw@b.example/c.rss', 'https://***@b.example/c.rss'],
    ['https://token@b.example/', 'https://***@b.example/'],
    ['https://u:se@cret pw@b.example/', 'https://***@b.example/'],
    ['https:\\\\u:secretpw@b.example/', 'https:\\\\***@b.example/'],
    ['https:///u:secretpw@b.example/', 'https:///***@b.example/'],
    ['https:u:secretpw@b.example/', 'https:***@b.example/'],
    ['//u:secretpw@b.example:x/', '//***@b.example:x/'],
    ['ht\ttps://u:secret\npw@b.example/', 'https://***@b.example/'],
    ['u:secretpw@b.example/c', '***@b.example/c'],
  ])('GIVEN %j THEN %j is shown', (address, shown) => {
    expect(withoutLogin(address)).toBe(shown);
  });

  it.each([
    'https://b.example/@jo:x@y',
    'https://b.example?q=a@b',
    '/home/jo@work/a.txt',
    'jo@work.txt',
    'C:\\a@b.txt',
  ])('GIVEN %s THEN it stays', (address) => {
    expect(withoutLogin(address)).toBe(address);
    expect(hasLogin(address)).toBe(false);
  });

  it('GIVEN a text THEN those in it are not shown', () => {
    expect(withoutLogins('See https://u:pw@a.example/x, HTTP://t@b.example and jo@c.example.')).toBe(
      'See https://***@a.example/x, HTTP://***@b.example and jo@c.example.',
    );
  });

  it.each(['https://u:pw@b.example/', 'http://u@b.example', 'https:u:pw@b.example'])(
    'GIVEN %s THEN it has one',
    (address) => {
      expect(hasLogin(address)).toBe(true);
    },
  );
});
