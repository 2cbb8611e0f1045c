import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/package.ts';
import type { FetchOptions } from '../../src/servers/fetch.ts';
import type { Drafted, DraftSource } from '../../src/store/server-stories.ts';
import { pdfOf } from '../fixtures/forms/pdf.ts';
import { zipOf } from '../fixtures/forms/zip.ts';
import { type Served, serve } from '../web/serve.ts';
import { EAST, opened, WEST } from './opened.ts';

const fixture = (name: string): Buffer => readFileSync(packageFile(`test/fixtures/forms/${name}`));
const ZIP = zipOf([{ name: 'a.txt', content: 'Words.' }]);
const WORD = zipOf([{ name: 'word/document.xml', content: '<w:p/>' }]);
const OLD_WORD = Buffer.from('\xd0\xcf\x11\xe0\xa1', 'latin1');
const PNG = Buffer.from('\x89PNG\r\n', 'latin1');
const MIB = 1024 * 1024;
const STORY = `Mine floods\n\n${'The zinc mine at Grauberg flooded on Friday. Forty miners got out of it. '.repeat(10)}`;
const MISSING =
  'We could not find the page that you asked for. It may have moved. Go to our front page or try a search. ';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const page = (title: string, body: string): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${body}</p></body></html>`;

const sent =
  (type: string, body: string | Uint8Array): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': type }).end(body);

const kindOf = (drafted: Drafted): string =>
  'refusal' in drafted ? drafted.refusal.kind : `read as “${drafted.report.title}”`;

/** What becomes of the page `/a` that a server on loopback answers with, which counts as public. */
async function draftOfPage(
  answer: Answer,
  path = '/a',
  more: FetchOptions = {},
): Promise<{ drafted: Drafted; served: Served }> {
  const served = await serve({ [path]: answer });
  const { servers } = await opened({ fetch: { allowed: served.allowed, ...more }, limits: { stories: 3, bytes: MIB } });
  const drafted = await servers.draft(EAST, { kind: 'page', url: `${served.url}${path}` });
  expect(await servers.list(EAST)).toEqual([]);
  return { drafted, served };
}

/** The same of an attachment, of a host on loopback that counts as Discord's. */
async function draftOfFile(
  name: string,
  content: string | Uint8Array,
  more: Partial<Extract<DraftSource, { kind: 'attachment' }>> = {},
) {
  const served = await serve({ '/1/2/file': sent('application/octet-stream', content) });
  const { servers } = await opened({
    fetch: { allowed: served.allowed, attachments: served.allowed },
    limits: { stories: 3, bytes: MIB },
  });
  const size = Buffer.byteLength(content);
  const drafted = await servers.draft(EAST, { kind: 'attachment', url: `${served.url}/1/2/file`, name, size, ...more });
  return { drafted, servers, asked: served.asked };
}

describe('a document that is read', () => {
  it('GIVEN pasted text THEN what was found in it is told', async () => {
    const { servers } = await opened();
    const drafted = await servers.draft(EAST, {
      kind: 'pasted',
      title: '  Mine\n floods ',
      text: [
        'By Jane Doe',
        'The zinc mine at Grauberg flooded on Friday, the company said. Minister Odda Krell said that forty miners got out.',
        'What we know',
        '- Forty miners got out.\n- The mine is closed.',
        'The owner had been warned in May.',
      ].join('\r\n\r\n'),
    });
    expect(drafted).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      report: {
        title: 'Mine floods',
        from: { kind: 'pasted' },
        author: 'Jane Doe',
        paragraphs: 4,
        words: 35,
        url: undefined,
        published: undefined,
        first: 'The zinc mine at Grauberg flooded on Friday, the company said. Minister',
        last: 'The owner had been warned in May.',
        points: ['Forty miners got out.', 'The mine is closed.'],
        names: ['Odda Krell'],
        leftOut: ['By Jane Doe'],
        around: [],
        remarks: [],
      },
    });
  });

  it.each<[name: string, content: string | Uint8Array, title: string]>([
    ['a.txt', STORY, 'Mine floods'],
    ['A.TXT', Buffer.from(`\ufeff${STORY}`, 'utf16le'), 'Mine floods'],
    ['a.md', `---\ntitle: The mine\nauthor: Jo\n---\n${STORY}`, 'The mine'],
    ['a.html', fixture('ferry.html'), 'Ferry to Skarrow Island is cancelled for a month'],
    ['a.htm', fixture('glass-works.htm'), 'Glass works reopens'],
    ['a.pdf', fixture('lifeboats.pdf'), 'Annual report of the Skarrow Lifeboat Society'],
  ])('GIVEN %s THEN it is taken', async (name, content, title) => {
    const { drafted, servers, asked } = await draftOfFile(name, content);
    expect(kindOf(drafted)).toMatch(new RegExp(`^read as “${title}`, 'i'));
    expect(drafted).toMatchObject({ report: { from: { kind: 'file', name } } });
    expect(asked).toEqual(['GET /1/2/file']);
    expect(await servers.add(EAST, 'id' in drafted ? drafted.id : '')).toMatchObject({ outcome: 'added' });
    const corpus = await servers.corpus(EAST);
    expect(corpus.library.documents.at(-1)?.title).toBe('report' in drafted && drafted.report.title);
  });

  it('GIVEN a PDF file that is added THEN its pages are cited after a start, too', async () => {
    const { drafted, servers } = await draftOfFile('a.pdf', fixture('minutes.pdf'));
    await servers.add(EAST, 'id' in drafted ? drafted.id : '');
    const [, , document] = (await servers.corpus(EAST)).library.documents;
    expect(document?.pages?.length).toBeGreaterThan(1);
  });

  it.each<[what: string, type: string, body: string | Uint8Array, path: string]>([
    ['a page', 'text/html; charset=utf-8', fixture('ferry.html'), '/a'],
    ['a page that is called nothing', '', fixture('ferry.html'), '/a'],
    ['a page that is called text', 'text/plain', fixture('ferry.html'), '/a'],
    ['a PDF file', 'application/pdf', fixture('lifeboats.pdf'), '/a.pdf'],
    ['a PDF file that is called a page', 'text/html', fixture('lifeboats.pdf'), '/a'],
    ['text', 'text/plain; charset=utf-8', STORY, '/a'],
    ['Markdown', 'text/markdown', `# Mine\n\n${STORY}`, '/a'],
  ])('GIVEN the address of %s THEN it is taken, with where it is from', async (_, type, body, path) => {
    const { drafted, served } = await draftOfPage(sent(type, body), path);
    expect(kindOf(drafted)).toMatch(/^read as/);
    expect(drafted).toMatchObject({
      report: { from: { kind: 'page', url: `${served.url}${path}` }, url: `${served.url}${path}` },
    });
  });

  it('GIVEN a page with menus and a banner THEN what stands around its story is told, and is not in it', async () => {
    const story = 'The harbour ferry sails again in June, the council said. It was out for two years. '.repeat(6);
    const around = '<nav><a href="/">Home</a> <a href="/s">Sport</a></nav><aside>We use cookies. Accept all?</aside>';
    const html = `<!doctype html><title>Ferry sails</title>${around}<article><h1>Ferry sails</h1><p>${story}</p></article>`;
    const { drafted, servers } = await draftOfFile('a.html', html);
    expect(drafted).toMatchObject({
      report: { title: 'Ferry sails', around: ['We use cookies. Accept all?', 'Home Sport'] },
    });
    await servers.add(EAST, 'id' in drafted ? drafted.id : '');
    expect((await servers.corpus(EAST)).library.documents.at(-1)?.text).not.toContain('Sport');
  });

  it('GIVEN one that is there, in this server or another THEN it is said of this alone', async () => {
    const { servers } = await opened();
    const source: DraftSource = { kind: 'pasted', title: 'First', text: STORY };
    const first = await servers.draft(EAST, source);
    await servers.add(EAST, 'id' in first ? first.id : '');
    const again = await servers.draft(EAST, { ...source, title: 'Second' });
    expect(again).toMatchObject({ refusal: { kind: 'there already', title: 'First' } });
    expect(await servers.draft(WEST, source)).toMatchObject({ report: { title: 'First' } });
  });

  it('GIVEN a server with as many as it may have THEN nothing is asked for', async () => {
    const served = await serve({ '/a': sent('text/plain', STORY) });
    const { servers } = await opened({ fetch: { allowed: served.allowed }, limits: { stories: 1, bytes: MIB } });
    const first = await servers.draft(EAST, { kind: 'pasted', title: 'First', text: STORY });
    await servers.add(EAST, 'id' in first ? first.id : '');
    const more = await servers.draft(EAST, { kind: 'page', url: `${served.url}/a` });
    expect(more).toMatchObject({ refusal: { kind: 'full', most: 1 } });
    expect(served.asked).toEqual([]);
  });
});

describe('a file that is refused', () => {
  it.each<[what: string, name: string, content: string | Uint8Array, refusal: object]>([
    ['a zip archive', 'a.pdf', ZIP, { kind: 'wrong type', said: 'pdf', is: 'archive' }],
    ['a zip archive', 'a.txt', ZIP, { kind: 'wrong type', said: 'text', is: 'archive' }],
    ['a PDF file', 'a.txt', fixture('lifeboats.pdf'), { kind: 'wrong type', said: 'text', is: 'pdf' }],
    ['a PDF file', 'a.html', fixture('lifeboats.pdf'), { kind: 'wrong type', said: 'html', is: 'pdf' }],
    ['a page', 'a.md', fixture('ferry.html'), { kind: 'wrong type', said: 'text', is: 'html' }],
    ['a page', 'a.pdf', fixture('ferry.html'), { kind: 'wrong type', said: 'pdf', is: 'html' }],
    ['text', 'a.pdf', STORY, { kind: 'wrong type', said: 'pdf', is: 'text' }],
    ['a picture', 'a.html', PNG, { kind: 'wrong type', said: 'html', is: 'picture' }],
    ['a program', 'a.txt', '\x7fELF\x02', { kind: 'wrong type', said: 'text', is: 'other' }],
    ['a zip archive', 'a.docx', ZIP, { kind: 'not read', is: 'archive' }],
    ['a Word file', 'a.docx', WORD, { kind: 'not read', is: 'word' }],
    ['a Word file', 'a.pdf', WORD, { kind: 'wrong type', said: 'pdf', is: 'word' }],
    ['an older Word file', 'a.doc', OLD_WORD, { kind: 'not read', is: 'office' }],
    ['text', 'a.log', STORY, { kind: 'other name', is: 'text' }],
    ['text', 'pdf', STORY, { kind: 'other name', is: 'text' }],
    ['nothing', 'a.txt', '', { kind: 'no story' }],
    ['nothing but marks', 'a.txt', '…\n\n— — —\n', { kind: 'no story' }],
    ['a scan', 'a.pdf', pdfOf([[]], { isScanned: true }), { kind: 'no story' }],
    ['a cut PDF file', 'a.pdf', fixture('lifeboats.pdf').subarray(0, 300), { kind: 'unreadable' }],
    ['bytes', 'a.txt', Buffer.from(Array.from({ length: 600 }, (_, i) => (i * 7) % 256)), { kind: 'unreadable' }],
    ['a page of a dozen words', 'a.html', page('News', MISSING.slice(0, 60)), { kind: 'no story' }],
  ])('GIVEN %s that is called %s THEN it is refused', async (_, name, content, refusal) => {
    const { drafted, servers } = await draftOfFile(name, content);
    expect(drafted).toEqual({ refusal: expect.objectContaining(refusal), detail: expect.any(String) });
    expect(await servers.list(EAST)).toEqual([]);
  });

  it('GIVEN one that Discord says is too large THEN it is not asked for', async () => {
    const { drafted, asked } = await draftOfFile('a.txt', STORY, { size: MIB + 1 });
    expect(drafted).toMatchObject({ refusal: { kind: 'too large', most: MIB } });
    expect(asked).toEqual([]);
  });

  it('GIVEN one that is shorter than Discord says THEN it is cut off', async () => {
    expect(kindOf((await draftOfFile('a.txt', STORY, { size: STORY.length + 1 })).drafted)).toBe('cut off');
  });

  it('GIVEN one that is longer than Discord says, and than may be THEN it is too large', async () => {
    expect(kindOf((await draftOfFile('a.txt', 'Words. '.repeat(MIB / 7 + 1), { size: 5 })).drafted)).toBe('too large');
  });

  it.each([
    'https://example.org/1/2/file.txt',
    'https://cdn.discordapp.com.example.org/1/2/file.txt',
    'https://cdn.discordapp.com:8443/1/2/file.txt',
    'http://127.0.0.1/1/2/file.txt',
  ])('GIVEN %s as the address of an attachment THEN nothing is asked for', async (url) => {
    let resolved = 0;
    const { servers } = await opened({
      fetch: {
        resolve: (_, __, done) => {
          resolved += 1;
          done(null, []);
        },
      },
    });
    const drafted = await servers.draft(EAST, { kind: 'attachment', url, name: 'a.txt', size: 9 });
    expect(kindOf(drafted)).toBe('not an attachment');
    expect(resolved).toBe(0);
  });

  it('GIVEN an attachment that leads to another host THEN that is not asked', async () => {
    const other = await serve({ '/a': sent('text/plain', STORY) });
    const served = await serve({
      '/a': (_, response) => response.writeHead(302, { location: `${other.url}/a` }).end(),
    });
    const allowed = [...served.allowed, ...other.allowed];
    const { servers } = await opened({ fetch: { allowed, attachments: served.allowed } });
    const drafted = await servers.draft(EAST, { kind: 'attachment', url: `${served.url}/a`, name: 'a.txt', size: 9 });
    expect(kindOf(drafted)).toBe('not an attachment');
    expect(other.asked).toEqual([]);
  });

  it('GIVEN pasted text that is too large, or says nothing THEN that is said', async () => {
    const { servers } = await opened({ limits: { stories: 3, bytes: 1_000 } });
    const draft = async (text: string) => kindOf(await servers.draft(EAST, { kind: 'pasted', title: 'Mine', text }));
    expect(await draft('é'.repeat(501))).toBe('too large');
    expect(await draft(' \n—\n')).toBe('no story');
    expect(await draft('')).toBe('no story');
  });
});

describe('a page that is refused', () => {
  const endless: Answer = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const more = (): void => {
      while (!response.destroyed && response.write('a'.repeat(1_000)));
    };
    response.on('drain', more);
    more();
  };
  const drip: Answer = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const timer = setInterval(() => response.write('<p>'), 10);
    response.on('close', () => clearInterval(timer));
  };
  const round: Answer = ({ url }, response) => response.writeHead(302, { location: url }).end();

  it.each<[what: string, answer: Answer, kind: string, path?: string]>([
    [
      'one that says that it is too large',
      (_, r) => r.writeHead(200, { 'content-length': 2 * MIB }).write('a'),
      'too large',
    ],
    ['one that never ends', endless, 'too large'],
    [
      'one that is too large when it is unpacked',
      (_, r) => r.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(2 * MIB))),
      'too large',
    ],
    ['404', (_, r) => r.writeHead(404, { 'content-type': 'text/html' }).end(fixture('ferry.html')), 'not there'],
    ['410', (_, r) => r.writeHead(410).end(), 'not there'],
    ['401', (_, r) => r.writeHead(401).end(), 'forbidden'],
    ['403', (_, r) => r.writeHead(403).end(), 'forbidden'],
    ['429', (_, r) => r.writeHead(429, { 'retry-after': '60' }).end(), 'asked too often'],
    ['500', (_, r) => r.writeHead(500).end(), 'server fault'],
    ['204', (_, r) => r.writeHead(204).end(), 'server fault'],
    ['a redirect round and round', round, 'leads nowhere'],
    ['a redirect to nowhere', (_, r) => r.writeHead(302).end(), 'leads nowhere'],
    ['a redirect to a login', (_, r) => r.writeHead(302, { location: 'https://a:b@news.example/' }).end(), 'login'],
    ['a redirect to a file', (_, r) => r.writeHead(302, { location: 'file:///etc/hostname' }).end(), 'no address'],
    [
      'a connection that ends in the middle',
      (_, r) => r.writeHead(200, { 'content-length': 5_000 }).write(STORY, () => r.destroy()),
      'cut off',
    ],
    [
      'the same without a length',
      (_, r) => r.writeHead(200, { 'content-type': 'text/plain' }).write(STORY, () => r.destroy()),
      'cut off',
    ],
    ['no answer at all', (_, r) => r.destroy(), 'cut off'],
    ['a page of errors with status 200', sent('text/html', page('Not Found', MISSING)), 'no story'],
    ['a long one', sent('text/html', page('404 – The Harrowick Courier', MISSING.repeat(4))), 'no story'],
    ['one for robots', sent('text/html', page('Just a moment...', MISSING.repeat(3))), 'no story'],
    ['one that a script draws', sent('text/html', page('News', '<script>draw()</script>')), 'no story'],
    [
      'one in Chinese',
      sent('text/html; charset=utf-8', page('页面不存在', '您访问的页面不存在。请返回首页。'.repeat(5))),
      'no story',
    ],
    ['a zip archive', sent('application/pdf', ZIP), 'wrong type', '/a.pdf'],
    ['a zip archive that is called nothing', sent('application/octet-stream', ZIP), 'wrong type', '/a.pdf'],
    ['a page in place of a PDF file', sent('text/html', fixture('ferry.html')), 'wrong type', '/a.pdf'],
    ['a page that is called a PDF file', sent('application/pdf', fixture('ferry.html')), 'wrong type'],
    ['a picture', sent('image/png', PNG), 'not read'],
    ['a picture that is called a page', sent('text/html', PNG), 'wrong type'],
    ['a feed', sent('text/html', '<?xml version="1.0"?><!-- a --><rss version="2.0"></rss>'), 'not read'],
    ['JSON', sent('application/json', '{}'), 'other type'],
    ['a compression that nobody asked for', (_, r) => r.setHeader('content-encoding', 'zstd').end('x'), 'server fault'],
  ])('GIVEN %s THEN it is refused', async (_, answer, kind, path) => {
    expect(kindOf((await draftOfPage(answer, path)).drafted)).toBe(kind);
  });

  it('GIVEN one that comes in drops THEN it is given up, and so is one that leads on slowly', async () => {
    expect(kindOf((await draftOfPage(drip, '/a', { wholeMs: 200 })).drafted)).toBe('too slow');
    expect(kindOf((await draftOfPage(drip, '/a', { timeoutMs: 200 })).drafted)).toBe('too slow');
    const later: Answer = ({ url = '' }, r) =>
      void setTimeout(() => r.writeHead(302, { location: `${url}a` }).end(), 80);
    const served = await serve(Object.fromEntries(['/a', '/aa', '/aaa', '/aaaa'].map((path) => [path, later])));
    const { servers } = await opened({ fetch: { allowed: served.allowed, wholeMs: 200 } });
    expect(kindOf(await servers.draft(EAST, { kind: 'page', url: `${served.url}/a` }))).toBe('too slow');
    expect(served.asked.length).toBeLessThan(4);
  });

  it.each<[url: string, kind: string]>([
    ['http://127.0.0.1/a', 'not public'],
    ['http://[::1]/a', 'not public'],
    ['http://2130706433/a', 'not public'],
    ['http://169.254.169.254/latest/meta-data/', 'not public'],
    ['http://[fe80::1]/a', 'not public'],
    ['http://10.0.0.8:8080/a', 'not public'],
    ['http://localhost/a', 'not public'],
    ['https://jo:secret@news.example/', 'login'],
    ['file:///etc/passwd', 'no address'],
    ['news.example/a', 'no address'],
    ['', 'no address'],
    [`https://news.example/${'a'.repeat(3_000)}`, 'no address'],
  ])('GIVEN %.50s THEN it is %s', async (url, kind) => {
    const { servers } = await opened();
    const drafted = await servers.draft(EAST, { kind: 'page', url });
    expect(kindOf(drafted)).toBe(kind);
    expect(JSON.stringify(drafted)).not.toContain('secret');
  });

  it('GIVEN a redirect to this machine or a name that leads there THEN nothing there is asked', async () => {
    const hidden = await serve({ '/': 'Secret' });
    const served = await serve({
      '/in': (_, r) => r.writeHead(302, { location: hidden.url }).end(),
      '/name': (_, r) => r.writeHead(307, { location: hidden.url.replace('127.0.0.1', 'news.example') }).end(),
    });
    const addresses = ['127.0.0.1', '::1', '10.1.2.3'].map((address) => ({
      address,
      family: address.includes(':') ? 6 : 4,
    }));
    const { servers } = await opened({
      fetch: { allowed: served.allowed, resolve: (_, __, done) => done(null, addresses) },
    });
    for (const url of [`${served.url}/in`, `${served.url}/name`, hidden.url.replace('127.0.0.1', 'news.example')])
      expect(kindOf(await servers.draft(EAST, { kind: 'page', url }))).toBe('not public');
    expect(hidden.asked).toEqual([]);
  });

  it('GIVEN a name that is not found THEN it is unreachable', async () => {
    const { servers } = await opened({
      fetch: { resolve: (_, __, done) => done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []) },
    });
    expect(kindOf(await servers.draft(EAST, { kind: 'page', url: 'https://news.example/' }))).toBe('unreachable');
  });
});
