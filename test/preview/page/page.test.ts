import { createServer } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultOfRequest } from '../../../src/preview/page/guard.ts';
import { type ServedPage, startPage } from '../../../src/preview/page/page.ts';
import { type Scene, startScene } from '../../local-discord/bot.ts';
import { BUILT, type Visit, visit } from './visitor.ts';

let scene: Scene;
let page: ServedPage;
const about = { questions: () => ['Who?'], stories: () => ['A story'] };

beforeAll(async () => {
  scene = await startScene();
  page = await startPage({ built: BUILT, discord: scene.discord, port: 0, ...about });
});

afterAll(async () => {
  await page.close();
  await scene.stop();
});

const JSON_TYPE = { 'Content-Type': 'application/json' };
const say = (more: Visit = {}) =>
  visit(page, '/do/say', {
    method: 'POST',
    body: JSON.stringify({ reader: 'ada', content: 'hello' }),
    ...more,
    headers: { ...JSON_TYPE, ...more.headers },
  });

describe('the page’s server', () => {
  it.each(['/', '/style.css', '/parts.css', '/main.js', '/icon.svg'])('GIVEN %s THEN it is served', async (path) => {
    const { status, headers, text } = await visit(page, path);
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(text).not.toBe('');
  });

  it('GIVEN the page THEN nothing inline in it, and all its files together are under 80 kB', async () => {
    const { text } = await visit(page, '/');
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
    expect(text.match(/<script/g)).toHaveLength(1);
    const seen = new Map<string, number>();
    const fetchAll = async (path: string): Promise<void> => {
      if (seen.has(path)) return;
      seen.set(path, 0);
      const got = await visit(page, path);
      expect(got.status, path).toBe(200);
      seen.set(path, Buffer.byteLength(got.text));
      for (const [, name] of got.text.matchAll(/(?:from '\.|(?:src|href)=")(\/[\w./-]+)['"]/g))
        await fetchAll(name ?? '');
    };
    await fetchAll('/');
    const sum = [...seen.values()].reduce((total, size) => total + size, 0);
    expect(seen.size).toBeGreaterThan(15);
    expect(sum).toBeLessThan(80_000);
  });

  it.each([
    ['/../package.json', 404],
    ['/%2e%2e/package.json', 404],
    ['/index.html', 404],
    ['/do/nothing', 405],
    ['/constructor', 404],
  ])('GIVEN %s THEN %i', async (path, status) => {
    expect((await visit(page, path)).status).toBe(status);
  });

  it.each([
    { Host: 'evil.example' },
    { Host: 'evil.example:{port}' },
    { Host: '127.0.0.1:1' },
    { Host: '127.0.0.1.evil.example:{port}' },
    { Origin: 'http://evil.example' },
    { Origin: 'null' },
    { Origin: 'http://localhost:{port}' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ])('GIVEN a request with %j THEN 403, whatever it asks', async (given) => {
    const { port } = new URL(page.url);
    const headers = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, value.replace('{port}', port)]),
    );
    const before = scene.discord.messages.length;
    for (const path of ['/', '/main.js', '/events?reader=ada'])
      expect((await visit(page, path, { headers })).status).toBe(403);
    expect((await say({ headers })).status).toBe(403);
    expect(scene.discord.messages).toHaveLength(before);
  });

  it.each([
    {},
    { Host: 'localhost:{port}' },
    { Origin: 'http://127.0.0.1:{port}', 'Sec-Fetch-Site': 'same-origin' },
    { 'Sec-Fetch-Site': 'none' },
    { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
  ])('GIVEN the page opened with %j THEN it is served', async (given) => {
    const { port } = new URL(page.url);
    const headers = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, value.replace('{port}', port)]),
    );
    expect((await visit(page, '/', { headers })).status).toBe(200);
  });

  it('GIVEN that it is shown in another site’s frame THEN 403', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' };
    expect((await visit(page, '/', { headers })).status).toBe(403);
  });

  it.each([
    ['a form’s type', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, 415],
    ['text', { headers: { 'Content-Type': 'text/plain' } }, 415],
    ['no JSON', { body: '{' }, 400],
    ['no object', { body: '[]' }, 400],
    ['another reader', { body: '{"reader":"eve","content":"x"}' }, 400],
    ['a field too many', { body: '{"reader":"ada","content":"x","more":1}' }, 400],
    ['nothing said', { body: '{"reader":"ada","content":"  "}' }, 400],
    ['a long body', { body: JSON.stringify({ reader: 'ada', content: 'x'.repeat(70_000) }) }, 413],
    ['another method', { method: 'PUT' }, 405],
    ['what it takes', {}, 200],
  ])('GIVEN a post with %s THEN its status says whether it is taken', async (_, more, status) => {
    expect((await say(more)).status).toBe(status);
  });

  it('GIVEN an act that there is not THEN 404', async () => {
    expect((await visit(page, '/do/constructor', { method: 'POST', headers: JSON_TYPE, body: '{}' })).status).toBe(404);
  });

  it('GIVEN bytes that are no HTTP THEN it goes on', async () => {
    const { port } = new URL(page.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.resume().end('nonsense\r\n\r\n'));
      socket.on('error', () => {});
      socket.on('close', () => resolve());
    });
    expect((await visit(page, '/')).status).toBe(200);
  });

  it('GIVEN a port that is taken THEN an error; GIVEN none THEN it finds one', async () => {
    const { port } = new URL(page.url);
    await expect(
      startPage({ built: BUILT, discord: scene.discord, port: Number(port), ...about }),
    ).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    const taken = createServer().listen(3_000, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve).once('error', resolve));
    const other = await startPage({ built: BUILT, discord: scene.discord, ...about });
    expect(new URL(other.url).port).not.toBe('3000');
    await other.close();
    taken.close();
  });

  it.each([
    ['0.0.0.0', '192.168.1.7:3000', true],
    ['0.0.0.0', 'evil.example:3000', false],
    ['::', '[fe80::1]:3000', true],
    ['bot.lan', 'bot.lan:3000', true],
    ['bot.lan', 'evil.example:3000', false],
    ['127.0.0.1', '192.168.1.7:3000', false],
  ])('GIVEN it listens on %s THEN a request for %s: %s', (host, named, isTaken) => {
    const request = { method: 'GET', headers: { host: named } } as unknown as Parameters<typeof faultOfRequest>[0];
    expect(faultOfRequest(request, host, 3_000) === undefined).toBe(isTaken);
  });
});
