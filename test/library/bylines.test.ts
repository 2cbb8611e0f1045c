import { describe, expect, it } from 'vitest';
import { documentFromText, makeDocument } from '../../src/library/document.ts';
import { readMarkdown } from '../../src/library/markdown.ts';

const BODY = 'The council voted on Monday to close the bridge, said Mayor Smith of the town.';

describe('who wrote a text and when', () => {
  it.each([
    ['By Jane Doe', 'Jane Doe', undefined],
    ['By Jane Doe\nMarch 5, 2026', 'Jane Doe', '2026-03-05'],
    ['By Jane van Dyk and Tom Lee | The Times', 'Jane van Dyk and Tom Lee', undefined],
    ['By Jane Doe, March 5, 2026', 'Jane Doe', '2026-03-05'],
    ['By Jane Doe in London', 'Jane Doe', undefined],
    ['Photographs by Ann Lee\n\nBy Jane Doe', 'Jane Doe', undefined],
    ['Published: Thursday, 5 March 2026', undefined, '2026-03-05'],
    ['Published Monday 4 May 2026', undefined, '2026-05-04'],
    ['4 May 2026, 10:30', undefined, '2026-05-04'],
    ['Published 4 May 2026, updated 5 May 2026', undefined, '2026-05-04'],
    ['By Jane Doe\n\nMerrow City, Wednesday, June 10, 2026', 'Jane Doe', '2026-06-10'],
    ['By the newsdesk, 29 June 2026', undefined, '2026-06-29'],
    ['Updated March 5, 2026', undefined, undefined],
    ['By Monday', undefined, undefined],
    ['By Land, By Sea', undefined, undefined],
  ])('GIVEN %j under the title THEN %s and %s, in plain text and in Markdown', (lines, author, published) => {
    const source = `Bridge closes\n\n${lines}\n\n${BODY}`;
    expect(documentFromText('a.txt', source)).toMatchObject({
      ...(author && { author }),
      ...(published && { published }),
    });
    const { text, blocks, leftOut } = readMarkdown(`# ${source}`);
    const document = makeDocument('a.md', text, blocks, {}, leftOut);
    expect([document.author, document.published]).toEqual([author, published]);
  });

  it.each([
    ['By Jane Doe, transport correspondent', { author: 'Jane Doe' }],
    ['By Jane Doe, Staff Writer', { author: 'Jane Doe' }],
    ['By Jane Doe, health reporter, and Tom Lee, science editor', { author: 'Jane Doe and Tom Lee' }],
    ['By Jane Doe for the Courier', { author: 'Jane Doe', publication: 'Courier' }],
    ['By Jane Doe, Dunmere Evening Post', { author: 'Jane Doe', publication: 'Dunmere Evening Post' }],
    ['By Jane Doe at Castle Park', { author: 'Jane Doe', place: 'Castle Park' }],
    [
      'By Jane Doe\nThe Saturday Companion\n5 March 2026',
      { author: 'Jane Doe', publication: 'The Saturday Companion' },
    ],
    ['By Jane Doe\n\nThe Saturday Companion\n\n5 March 2026', { publication: 'The Saturday Companion' }],
    ['Published 9 January 2026 in The Tidal Post', { publication: 'The Tidal Post', published: '2026-01-09' }],
    [
      'The Tidal Post — May 2, 2026. Updated May 6, 2026.',
      { publication: 'The Tidal Post', published: '2026-05-02', updated: '2026-05-06' },
    ],
    [
      'Tidal Magazine | Published 2 May 2026, updated 6 May 2026',
      { publication: 'Tidal Magazine', published: '2026-05-02', updated: '2026-05-06' },
    ],
    ['Merrow City, Wednesday, June 10, 2026', { place: 'Merrow City', published: '2026-06-10' }],
    ['Politics | Published 3 May 2026', { published: '2026-05-03' }],
  ])('GIVEN %j above the story THEN these details, and no heading or paragraph of it', (lines, details) => {
    const source = `Bridge closes\n\n${lines}\n\n${BODY}`;
    const { text, blocks, leftOut } = readMarkdown(`# ${source}`);
    for (const document of [documentFromText('a.txt', source), makeDocument('a.md', text, blocks, {}, leftOut)]) {
      expect(document).toMatchObject(details);
      expect(document.sections.map(({ heading }) => heading?.text)).toEqual([undefined]);
      expect(document.passages.map(({ start, end }) => document.text.slice(start, end))).toEqual([BODY]);
    }
  });

  it.each([
    ['PELL, Aug. 3 — The bridge was closed.', 'PELL, Aug. 3'],
    ['LONDON (Reuters) - The bridge was closed.', 'LONDON'],
    ['PORT ARLEN, Ohio — The bridge was closed.', 'PORT ARLEN, Ohio'],
    ['Pell, 3 August — The bridge was closed.', 'Pell, 3 August'],
    ['BREAKING — The bridge was closed.', undefined],
    ['The bridge — the only one — was closed.', undefined],
    ['NASA — and others — had warned.', undefined],
  ])('GIVEN %j THEN its dateline is %s', (opening, place) => {
    expect(documentFromText('a.txt', `Bridge closes\n\n${opening}\n\n${BODY}`).place).toBe(place);
  });

  it.each([
    ['— Jane Doe', 'Jane Doe'],
    ['(Reporting by Jane Doe in London; Editing by Tom Lee)', 'Jane Doe'],
    ['"It is good."\n\n— Jane Doe', undefined],
  ])('GIVEN %j at the end THEN %s', (lines, author) => {
    expect(documentFromText('a.txt', `Bridge closes\n\n${BODY}\n\n${lines}`).author).toBe(author);
  });

  it('GIVEN an author and a date in the facts THEN these', () => {
    const facts = { author: 'Ann Lee', published: '2026-01-02' };
    expect(documentFromText('a.txt', `Bridge closes\n\nBy Jane Doe\n\n${BODY}`, facts)).toMatchObject(facts);
  });

  it('GIVEN a byline beside facts THEN what the byline alone says is known to be from it', () => {
    const document = documentFromText('a.txt', `Bridge closes\n\nBy Jane Doe, March 5, 2026\n\n${BODY}`, {
      author: 'Ann Lee',
    });
    expect(document.fromByline).toEqual(['published']);
    expect(documentFromText('a.txt', `Bridge closes\n\n${BODY}`).fromByline).toBeUndefined();
  });

  it('GIVEN a date far down THEN it is none of the story', () => {
    const text = `Bridge closes\n\n${Array.from({ length: 6 }, (_, i) => `${BODY} It was day ${i}.`).join('\n\n')}\n\nMarch 5, 2026`;
    expect(documentFromText('a.txt', text).published).toBeUndefined();
  });
});
