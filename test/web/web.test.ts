import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Ask, Web, type WebOptions } from '../../src/web/web.ts';
import { serve } from './serve.ts';

const ASK: Ask = { accept: 'text/html', most: 10_000 };
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** Why nothing came. */
const whyNot = (address: string, options: WebOptions = {}, ask: Partial<Ask> = {}): Promise<string> =>
  new Web(options).get(address, { ...ASK, ...ask }).then(
    () => 'it came',
    (error: Error) => error.message,
  );

describe('a page', () => {
  it('GIVEN an address THEN its bytes, its type, its validators and who asked', async () => {
    let agent: string | undefined;
    const { url, allowed } = await serve({
      '/a': (request, response) => {
        agent = request.headers['user-agent'];
        response.setHeader('content-type', 'text/html; charset=gb18030').setHeader('etag', '"1"');
        response.end('Words');
      },
    });
    const page = await new Web({ allowed }).get(`${url}/a#part`, ASK);
    expect(text(page.bytes)).toBe('Words');
    expect(page).toMatchObject({
      url: `${url}/a`,
      contentType: 'text/html; charset=gb18030',
      validators: { etag: '"1"' },
    });
    expect(agent).toMatch(/^story-bot /);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('GIVEN %s THEN it is decompressed', async (encoding, compress) => {
    const { url, allowed } = await serve({
      '/': (_, response) => response.setHeader('content-encoding', encoding).end(compress('Words'.repeat(100))),
    });
    expect(text((await new Web({ allowed }).get(url, ASK)).bytes)).toBe('Words'.repeat(100));
  });

  it('GIVEN validators of what is there THEN nothing comes if it is as before, and what is new if not', async () => {
    const sent: unknown[] = [];
    const { url, allowed } = await serve({
      '/': ({ headers }, response) => {
        sent.push([headers['if-none-match'], headers['if-modified-since']]);
        if (headers['if-none-match'] === '"2"') response.writeHead(304).end();
        else response.setHeader('etag', '"2"').end('New');
      },
    });
    const web = new Web({ allowed });
    const lastModified = 'Thu, 05 Mar 2026 10:00:00 GMT';
    const first = await web.get(url, { ...ASK, known: { etag: '"1"', lastModified } });
    expect(text(first.bytes)).toBe('New');
    const second = await web.get(url, { ...ASK, known: first.validators });
    expect(second).toMatchObject({ validators: { etag: '"2"' } });
    expect(second.bytes).toBeUndefined();
    expect(sent).toEqual([
      ['"1"', lastModified],
      ['"2"', undefined],
    ]);
  });

  it('GIVEN redirects THEN the last address, and where it has moved for good', async () => {
    const { url, allowed } = await serve({
      '/old': (_, response) => response.writeHead(301, { location: '/new' }).end(),
      '/new': (_, response) => response.writeHead(302, { location: `${url}/today` }).end(),
      '/today': 'Words',
    });
    const page = await new Web({ allowed }).get(`${url}/old`, ASK);
    expect(page).toMatchObject({ url: `${url}/today`, movedTo: `${url}/new` });
    expect(text(page.bytes)).toBe('Words');
  });

  it('GIVEN many requests of one host THEN one at a time, in order; another host does not wait', async () => {
    const held: (() => void)[] = [];
    const slow = await serve(
      Object.fromEntries(
        ['/1', '/2', '/3'].map((path) => [path, (_, response) => held.push(() => response.end(path))]),
      ),
    );
    const quick = await serve({ '/': 'Words' });
    const web = new Web({ allowed: [...slow.allowed, ...quick.allowed] });
    const pages = ['/1', '/2', '/3'].map((path) => web.get(`${slow.url}${path}`, ASK));
    const seen: string[][] = [];
    for (const page of pages) {
      await web.get(quick.url, ASK);
      while (held.length === 0) await web.get(quick.url, ASK);
      seen.push([...slow.asked]);
      held.shift()?.();
      await page;
    }
    expect(seen).toEqual([['GET /1'], ['GET /1', 'GET /2'], ['GET /1', 'GET /2', 'GET /3']]);
  });

  it('GIVEN one that fails THEN the next of its host is asked all the same', async () => {
    const { url, allowed } = await serve({ '/': 'Words' });
    const web = new Web({ allowed });
    const [wrong, right] = await Promise.allSettled([web.get(`${url}/no`, ASK), web.get(url, ASK)]);
    expect([wrong.status, right.status]).toEqual(['rejected', 'fulfilled']);
  });
});

describe('a page that does not come', () => {
  it.each([
    ['ftp://news.example/a', 'does not begin with http:// or https://'],
    ['file:///etc/hostname', 'does not begin with http:// or https://'],
    ['data:text/html,hello', 'does not begin with http:// or https://'],
    ['news.example', 'is no address'],
    ['http://', 'is no address'],
    [
      'https://jo:secret@news.example/',
      'has a name or a password in it, which are not sent; only an address without them is asked',
    ],
    [`https://news.example/${'a'.repeat(3_000)}`, 'has more than 2048 characters'],
  ])('GIVEN %.50s THEN it %s', async (address, reason) => {
    expect(await whyNot(address)).toBe(reason);
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://169.254.169.254/latest/',
    'http://10.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://localhost/',
    'https://LOCALHOST:8443/',
  ])('GIVEN %s THEN it leads to no public address', async (address) => {
    expect(await whyNot(address)).toMatch(/^leads to \S+, which is no public address; only public ones are asked/);
  });

  it('GIVEN a redirect to a private address, another scheme or round and round THEN it is refused', async () => {
    const hidden = await serve({ '/': 'Secret' });
    const { url, allowed } = await serve({
      '/in': (_, response) => response.writeHead(302, { location: hidden.url }).end(),
      '/name': (_, response) =>
        response.writeHead(302, { location: hidden.url.replace('127.0.0.1', 'localhost') }).end(),
      '/mapped': (_, response) =>
        response.writeHead(302, { location: hidden.url.replace('127.0.0.1', '[::ffff:7f00:1]') }).end(),
      '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/hostname' }).end(),
      '/login': (_, response) => response.writeHead(302, { location: 'https://a:b@news.example/' }).end(),
      '/broken': (_, response) => response.writeHead(302, { location: 'https://a:b@news.example:x/' }).end(),
      '/nowhere': (_, response) => response.writeHead(302).end(),
      '/round': (_, response) => response.writeHead(307, { location: '/round' }).end(),
    });
    expect(await whyNot(`${url}/in`, { allowed })).toMatch(/^leads to 127\.0\.0\.1, which is no public/);
    expect(await whyNot(`${url}/name`, { allowed })).toMatch(/^leads to (?:127\.0\.0\.1|::1), which is no public/);
    expect(await whyNot(`${url}/mapped`, { allowed })).toMatch(/^leads to ::ffff:7f00:1, which is no public/);
    expect(await whyNot(`${url}/file`, { allowed })).toBe(
      'leads to file:///etc/hostname, which does not begin with http:// or https://',
    );
    expect(await whyNot(`${url}/broken`, { allowed })).toBe(
      'leads to https://***@news.example:x/, which is no address',
    );
    expect(await whyNot(`${url}/login`, { allowed })).toContain('has a name or a password in it');
    expect(await whyNot(`${url}/nowhere`, { allowed })).toBe('leads on (302), and does not say where');
    expect(await whyNot(`${url}/round`, { allowed })).toBe('leads on more than 5 times');
    expect(hidden.asked).toEqual([]);
  });

  it('GIVEN a name that resolves elsewhere the second time THEN the connection goes where the check was', async () => {
    const hidden = await serve({ '/': 'Secret' });
    const port = Number(new URL(hidden.url).port);
    const public_ = await serve({ '/': 'Words' }, '127.0.0.2');
    const answers = ['127.0.0.2', '127.0.0.1'];
    const options: WebOptions = {
      allowed: [`127.0.0.2:${new URL(public_.url).port}`],
      resolve: (_, __, done) => done(null, [{ address: answers.shift() ?? '127.0.0.1', family: 4 }]),
    };
    const web = new Web(options);
    expect(text((await web.get(`http://news.example:${new URL(public_.url).port}/`, ASK)).bytes)).toBe('Words');
    // It was resolved once: what it would be a moment later does not matter.
    expect(answers).toEqual(['127.0.0.1']);
    await expect(web.get(`http://news.example:${port}/`, ASK)).rejects.toThrow('no public address');
    expect(hidden.asked).toEqual([]);
  });

  it('GIVEN one that is longer than allowed THEN it is cut off, however it is sent', async () => {
    let isEnded = false;
    const { url, allowed } = await serve({
      '/said': (_, response) => response.writeHead(200, { 'content-length': 20_000_000 }).write('a'),
      '/bomb': (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(10_000_000))),
      '/endless': (_, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write('a'.repeat(1_000)));
        };
        response.on('drain', more).on('close', () => {
          isEnded = true;
        });
        more();
      },
    });
    for (const path of ['/said', '/bomb', '/endless'])
      expect(await whyNot(`${url}${path}`, { allowed }, { most: 1024 * 1024 })).toBe(
        'is longer than 1 MiB, the most that is taken',
      );
    const after = await serve({ '/': 'Words' });
    while (!isEnded) await new Web(after).get(after.url, ASK);
    expect(isEnded).toBe(true);
  });

  it.each([
    ['nothing', (): void => {}],
    ['a beginning', (write: (text: string) => void) => write('a')],
  ])('GIVEN one of which %s comes THEN it is given up', async (_, begin) => {
    const { url, allowed } = await serve({ '/': (__, response) => begin((words) => void response.write(words)) });
    expect(await whyNot(url, { allowed, timeoutMs: 50 })).toBe('did not answer in whole within 0.05 s');
  });

  it('GIVEN that it is wanted no more THEN it is given up, with the reason of that', async () => {
    const stop = new AbortController();
    const { url, allowed } = await serve({ '/': () => stop.abort(new Error('stopped')) });
    expect(await whyNot(url, { allowed }, { signal: stop.signal })).toBe('stopped');
  });

  it.each([
    [404, 'is not there (404)'],
    [403, 'may not be read by programs (403)'],
    [410, 'is gone for good (410)'],
    [204, 'gives no page (204)'],
    [304, 'gives no page (304)'],
    [502, 'has a fault of its own (502)'],
  ])('GIVEN status %i THEN it says so', async (status, reason) => {
    const { url, allowed } = await serve({ '/': (_, response) => response.writeHead(status).end() });
    expect(await whyNot(url, { allowed })).toBe(reason);
  });

  it('GIVEN damage on the way THEN what is wrong, in words', async () => {
    const { url, allowed, close } = await serve({
      '/cut': (_, response) => {
        response.writeHead(200, { 'content-length': 100 }).write('a', () => response.destroy());
      },
      '/zip': (_, response) => response.setHeader('content-encoding', 'gzip').end('no gzip'),
      '/half': (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('Words').subarray(0, 12)),
      '/odd': (_, response) => response.setHeader('content-encoding', 'zstd').end('a'),
    });
    expect(await whyNot(`${url}/cut`, { allowed })).toBe('ended the connection before all had come (ECONNRESET)');
    expect(await whyNot(`${url}/zip`, { allowed })).toBe('came incomplete or damaged (Z_DATA_ERROR)');
    expect(await whyNot(`${url}/half`, { allowed })).toBe('came incomplete or damaged (Z_BUF_ERROR)');
    expect(await whyNot(`${url}/odd`, { allowed })).toBe('is compressed as zstd, which was not asked for');
    await close();
    expect(await whyNot(url, { allowed })).toBe('refuses the connection (ECONNREFUSED)');
  });

  it.each([
    ['120', 120_000],
    ['0', undefined],
    ['soon', undefined],
    ['999999999', 7 * 24 * 3_600_000],
  ])('GIVEN Retry-After: %s THEN %s ms', async (header, wait) => {
    const { url, allowed } = await serve({
      '/': (_, response) => response.writeHead(429, { 'retry-after': header }).end(),
    });
    await expect(new Web({ allowed }).get(url, ASK)).rejects.toMatchObject({ retryAfterMs: wait });
  });
});
