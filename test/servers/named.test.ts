import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { DraftSource, Report } from '../../src/store/server-stories.ts';
import { serve } from '../web/serve.ts';
import { EAST, opened, titlesIn } from './opened.ts';

const TEXT = 'the zinc mine at Grauberg flooded on Friday, and forty miners got out of it. '.repeat(10);
const PAGE = `<html><body><p>${TEXT}</p><p>${TEXT}</p></body></html>`;

/** What is read of a document of a server on loopback, which becomes a story; and the title of that where it is in use. */
async function reportOn(
  source: (site: string) => DraftSource,
  body = TEXT,
  type = 'text/plain',
): Promise<{ readonly report: Report; readonly inUse: string | undefined }> {
  const answer = (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': type }).end(body);
  };
  const paths = ['/1/2/file', '/news/mine-%E2%80%93-floods.html', '/%ff/', '/'];
  const served = await serve(Object.fromEntries(paths.map((path) => [path, answer])));
  const { servers } = await opened({ fetch: { allowed: served.allowed, attachments: served.allowed } });
  const drafted = await servers.draft(EAST, source(served.url));
  if (!('report' in drafted)) throw new Error(drafted.detail);
  await servers.add(EAST, drafted.id);
  const inUse = titlesIn(await servers.corpus(EAST)).at(-1);
  return { report: drafted.report, inUse: inUse?.replace(new URL(served.url).host, 'HOST') };
}

const file =
  (name: string, body = TEXT) =>
  (site: string): DraftSource => ({ kind: 'attachment', url: `${site}/1/2/file`, name, size: Buffer.byteLength(body) });
const page =
  (path: string) =>
  (site: string): DraftSource => ({ kind: 'page', url: `${site}${path}` });
const pasted =
  (title: string, text = TEXT) =>
  (): DraftSource => ({ kind: 'pasted', title, text });

const BEGINNING = 'the zinc mine at Grauberg flooded on Friday …';

describe('the name of a document without a title', () => {
  it.each<[what: string, source: (site: string) => DraftSource, name: string]>([
    ['a file', file('the-big_story.txt'), 'The big story'],
    ['a file of no name', file('.txt'), BEGINNING],
    ['a file of an invisible name', file('\u200b.txt'), BEGINNING],
    ['pasted text', pasted(''), BEGINNING],
    ['pasted text of an invisible title', pasted(' \u200b\u3164\u2800\u00ad '), BEGINNING],
    ['pasted text with a title', pasted('Mine floods'), 'Mine floods'],
    ['a text of few words', pasted('', 'The mine is closed.'), 'The mine is closed.'],
    [
      'a text without spaces',
      pasted('', `${'格劳贝格锌矿周五被淹'.repeat(30)}。`),
      `${'格劳贝格锌矿周五被淹'.repeat(6)} …`,
    ],
  ])('GIVEN %s THEN it is made of what there is', async (_, source, name) => {
    expect(await reportOn(source)).toMatchObject({ report: { title: name }, inUse: name });
  });

  it.each([
    ['/news/mine-%E2%80%93-floods.html', 'HOST: Mine – floods'],
    ['/%ff/', 'HOST: %ff'],
    ['/', 'HOST'],
  ])('GIVEN the page %s THEN it has its site and the last part of its address', async (path, name) => {
    expect((await reportOn(page(path), PAGE, 'text/html')).inUse).toBe(name);
  });

  it('GIVEN front matter with an invisible title THEN the file’s name counts', async () => {
    const body = `---\ntitle: "\\u200B"\n---\n\n${TEXT}`;
    expect((await reportOn(file('mine.md', body), body)).inUse).toBe('Mine');
  });
});

describe('facts that are too long', () => {
  it('GIVEN them THEN they are left out, which is told, and others count', async () => {
    const long = 'A'.repeat(201);
    const body = `---\ntitle: Mine floods\nauthor: "${long}"\nplace: Grauberg\nnames:\n  - { name: "${long}" }\n  - { name: Odda Krell }\n---\n\n${TEXT}`;
    const { report } = await reportOn(file('mine.md', body), body);
    expect(report).toMatchObject({ title: 'Mine floods', author: undefined });
    expect(report.remarks).toEqual([
      '“author” has more than 200 characters, and is left out',
      '“names” has more than 200 characters, and is left out',
    ]);
  });
});
