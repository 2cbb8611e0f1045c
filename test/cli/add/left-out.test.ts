import { describe, expect, it } from 'vitest';
import { areFacts } from '../../../src/library/are-facts.ts';
import { folderOf } from '../../library/folder.ts';
import { add } from './adding.ts';
import { ferryPage } from './pages.ts';

/** What is said of a file: that row, without its label. */
async function rowsOf(name: string, content: string, label: string): Promise<string | undefined> {
  const { out } = await add(folderOf({}), [name], { from: folderOf({ [name]: content }) });
  return new RegExp(`^ {2}${label} +(.*)$`, 'm').exec(out)?.[1];
}

const HEAD =
  'From: Ines Holt <ines@marle.example>\nSubject: The ferry\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nMIME-Version: 1.0\n';

describe('what is left out', () => {
  it('GIVEN a message THEN its greeting, what it answers, its end, its signature and the way out of the list', async () => {
    const body =
      'Hi Jo,\n\nThe harbour ferry sails\nagain in June.\n\n> When does it sail?\n> Does it?\n\nBest regards,\nInes\n-- \nInes Holt\nMarle Post\n\nUnsubscribe: https://marle.example/u\n';
    const row = await rowsOf('a.eml', `${HEAD}Content-Type: text/plain; charset=utf-8\n\n${body}`, 'left out');
    for (const part of [
      'Hi Jo,',
      '> When does it sail? > Does it?',
      'Best regards, Ines',
      'Ines Holt Marle Post',
      'Unsubscribe: ',
    ])
      expect(row).toContain(`“${part}`);
    expect(row).not.toContain('harbour');
  });

  it('GIVEN a message in HTML THEN the same', async () => {
    const body =
      '<p>Hi Jo,</p><p>The harbour ferry sails again in June.</p><blockquote type="cite"><p>When does it sail?</p></blockquote><p class="gmail_signature">Ines, Marle Post</p>';
    const row = await rowsOf('a.eml', `${HEAD}Content-Type: text/html; charset=utf-8\n\n${body}`, 'left out');
    for (const part of ['Hi Jo,', 'When does it sail?', 'Ines, Marle Post']) expect(row).toContain(`“${part}”`);
    expect(row).not.toContain('harbour');
  });

  it('GIVEN a page with its byline, date and caption THEN these are not, since its file has them', async () => {
    const [head, caption] = [
      '<header><p>By <a href="/i">Ines Holt</a></p><time>2 March 2026</time><p>Published 2 March 2026 at 09:10</p></header>',
      'The Marle Star at the <a href="/q">quay</a>. Photo: Tom Roe',
    ];
    const page = ferryPage()
      .replace('<main>', `${head}<main>`)
      .replace('<h2>', `<figure><img src="a.jpg" alt=""><figcaption>${caption}</figcaption></figure><h2>`);
    expect(await rowsOf('a.html', page, 'left out')).toBe(
      '“We use cookies to improve your visit. Accept all?”, “© 2026 The Marle Post. All rights reserved.”, “Bridge closed for a week”, “Sport”, “Home”',
    );
    expect(await rowsOf('a.html', page, 'unquoted')).toContain('“The Marle Star at the quay. Photo: Tom Roe”');
  });

  it.each([
    ['By Ines Holt', true],
    ['By Ines Holt | The Marle Post | 2 March 2026', true],
    ['2 March 2026', true],
    ['the marle post', true],
    ['By Tom Roe', false],
    ['3 March 2026', false],
    ['Published 2 March 2026, updated 4 March 2026', false],
    ['Sport', false],
  ])('GIVEN the line %s THEN whether the facts say it: %s', (line, isSaid) => {
    const facts = { title: 'The ferry', author: 'Ines Holt', published: '2026-03-02', publication: 'The Marle Post' };
    expect(areFacts(line, facts)).toBe(isSaid);
  });
});
