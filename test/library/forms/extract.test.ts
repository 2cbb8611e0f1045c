import { describe, expect, it } from 'vitest';
import { extract, FORMS } from '../../../src/library/forms/forms.ts';
import { ExtractorThread } from '../../../src/library/forms/thread.ts';
import { TooMuchError } from '../../../src/library/unusable.ts';
import { encoded } from '../../fixtures/forms/encoding.ts';
import { column, pdfOf } from '../../fixtures/forms/pdf.ts';
import { fixture } from './take.ts';

const MIB = 1024 * 1024;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const PAGE = `<html><body><article>${'<p>The mole was mended in May, after eleven years of talk in the council of Tidemouth.</p>'.repeat(6)}</article></body></html>`;
const PDF = pdfOf([column(60, 700, ['The mole was mended in May, after eleven years.'])]);

describe('taking the story out of bytes', () => {
  it('GIVEN a file of each form THEN each is read in the thread, also many at once', async () => {
    const names = ['ferry.html', 'minutes.pdf', 'newsletter.eml', 'hearing.srt', 'hearing.vtt', 'glass-works.htm'];
    const all = await Promise.all(names.map((name) => extract(name, fixture(name))));
    expect(all.map(({ text }) => text.length > 100)).toEqual(names.map(() => true));
  });

  it('GIVEN bytes that are a part of others THEN the others are untouched', async () => {
    const whole = Buffer.concat([bytesOf('The mole holds.'), bytesOf('After.')]);
    expect((await extract('a.txt', whole.subarray(0, 15))).text).toBe('The mole holds.');
    expect(whole.toString()).toBe('The mole holds.After.');
  });

  it.each([
    ['a page of no name', '', PAGE, 'text/html; charset=utf-8', /^The mole was mended/],
    ['a PDF file that a script gives', 'get.php', PDF, 'application/pdf', /^The mole was mended/],
    ['Markdown that is called text', 'a.md', '# The mole holds', 'text/plain', /^# The mole holds/],
    [
      'text in another encoding',
      'a.txt',
      encoded('Le môle est réparé, enfin. Il tient, à ce que dit la mairie.', 'windows-1252'),
      undefined,
      /^Le môle est réparé/,
    ],
  ])('GIVEN %s THEN its form is that which it is said to have', async (_, name, content, contentType, text) => {
    const bytes = typeof content === 'string' ? bytesOf(content) : content;
    expect((await extract(name, bytes, contentType === undefined ? {} : { contentType })).text).toMatch(text);
  });

  it.each([
    ['a.xyz', bytesOf('Words.'), `has the extension .xyz; these are read: ${FORMS.join(', ')}`],
    ['a', bytesOf('Words.'), `has no extension; these are read: ${FORMS.join(', ')}`],
    ['a.pdf', new Uint8Array(21 * MIB), 'is 21.0 MiB; the limit is 20 MiB'],
    ['a.srt', new Uint8Array(3 * MIB), 'is 3.0 MiB; the limit is 2 MiB'],
    [
      'a.html',
      bytesOf(`<article><p>${'The mole was mended in May, at last. '.repeat(80_000)}</p></article>`),
      'has 2.8 MiB of text; the limit is 2 MiB; part it into several files',
    ],
    ['a.txt', bytesOf('…'), 'is empty'],
  ])('GIVEN %s that cannot be used THEN it is refused with the reason', async (name, bytes, message) => {
    await expect(extract(name, bytes)).rejects.toThrow(message);
  });
});

describe('the thread', () => {
  it('GIVEN a file that takes longer than it may THEN it is given up, and others are read', async () => {
    const thread = new ExtractorThread({ milliseconds: 1, memory: 512 });
    await expect(thread.run('.html', bytesOf(PAGE.repeat(2_000)), {})).rejects.toMatchObject({
      reason: 'takes longer than 0.001 s to read',
      remedy: 'copy its text into a .txt file',
    });
    const patient = new ExtractorThread({ milliseconds: 60_000, memory: 512 });
    expect((await patient.run('.html', bytesOf(PAGE), {})).text).toMatch(/^The mole was mended/);
  });

  it('GIVEN a document that takes longer to make than it may THEN it is given up as too much', async () => {
    const thread = new ExtractorThread({ milliseconds: 1, memory: 512 });
    const taken = { form: 'plain', text: 'The mole holds.\n\n'.repeat(5_000) } as const;
    await expect(thread.make({ documentId: 'a', taken, facts: {} })).rejects.toThrow(TooMuchError);
  });

  it('GIVEN a file that takes more memory than it may THEN it is given up, and the next is read by a new one', async () => {
    const thread = new ExtractorThread({ milliseconds: 120_000, memory: 48 });
    const large = thread.run('.html', bytesOf(PAGE.repeat(8_000)), {});
    const next = thread.run('.txt', bytesOf('The mole holds.'), {});
    await expect(large).rejects.toMatchObject({ reason: 'takes more than 48 MiB of memory to read' });
    expect((await next).text).toBe('The mole holds.');
  });
});
