import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../../src/library/library.ts';
import { column, pdfOf } from '../../fixtures/forms/pdf.ts';
import { folderOf } from '../folder.ts';
import { fixture, taken, takenFrom } from './take.ts';

const blocksOf = (text: string): string[] => text.split('\n\n');

describe('a PDF file as a browser prints it', () => {
  it('GIVEN two columns, running heads, page numbers and a table across the columns THEN each column is read to its end, and the table by rows', async () => {
    const { text, form, facts, notes } = await taken('lifeboats.pdf');
    expect(form).toBe('plain');
    expect(notes).toEqual([]);
    expect(facts).toEqual({ title: 'Annual report of the Skarrow Lifeboat Society' });
    expect(blocksOf(text).filter((block) => block.startsWith('## '))).toEqual([
      '## Annual report of the Skarrow Lifeboat Society',
      '## The year at sea',
      '## Crew and training',
      '## Money',
      '## Services by month',
      '## Plans for the next year',
      '## Members of the committee',
    ]);
    expect(text).not.toMatch(/Annual report 2025|Page \d/);
    expect(blocksOf(text)).toContain(
      'In November the society tested a drone that carries a line to a stranded ship. It flew in winds of up to 17 metres a second. The committee will decide in spring whether to buy two of them, which would cost 38,000 crowns each including training for six volunteers.',
    );
    expect(blocksOf(text)).toContain(
      'Quarter | Services | People rescued | Hours at sea\nJanuary to March | 11 | 4 | 38\nApril to June | 24 | 17 | 71\nJuly to September | 27 | 16 | 80\nOctober to December | 11 | 4 | 52',
    );
    expect(text).toContain('in cold-water medicine');
  });

  it('GIVEN marks of notes, lists, a table, a page that is a picture and a paragraph over two pages THEN all is whole, and the picture is named', async () => {
    const { text, notes, facts, pages } = await taken('minutes.pdf');
    const blocks = blocksOf(text);
    expect(facts).toEqual({ title: 'Council approves repair of the lighthouse on Skarrow Head' });
    expect(notes).toEqual(['has no text on page 2; what a picture shows is not read']);
    expect(blocks).toContainEqual(expect.stringMatching(/broke its lantern in November\. The work will cost/));
    expect(blocks).toContain('Only then came the pre- and post-war statistics.');
    expect(blocks).toContain(
      'Firm | Price\nMoen & Sons | 640,000\nKystbygg, from Norrhaven | 705,000\nNorrland Metall | 812,500',
    );
    expect(blocks).toContain(
      '2. Then comes the lantern, which was made in Norrhaven by the firm that also made the one that broke.',
    );
    expect(blocks.at(-1)).toMatch(/^A resident asked .* in the evening, and about the dogs .* is being sanded\.$/);
    const [, picture = 0, third = 0, fourth = 0] = pages ?? [];
    expect(picture).toBe(third);
    expect(text.slice(third)).toMatch(/^A resident asked/);
    expect(text.slice(fourth)).toMatch(/^about the dogs/);
  });

  it('GIVEN three narrow columns with wide gaps between words, a large initial and a byline across them THEN each column is read to its end', async () => {
    const { text, facts } = await taken('valley.pdf');
    expect(facts.title).toBe('Valley votes against the dam');
    const blocks = blocksOf(text);
    expect(blocks.slice(1, 4)).toEqual([
      '## Valley votes against the dam',
      'By Mirela Dorn and Otis Quade — Kestrel Valley Gazette, Sunday, 8 March 2026',
      'The people of Kestrel Valley have voted against a dam that would have flooded the hamlet of Lower Fenn. Of 8,412 votes, 5,190 were against it, the returning officer, Hesper Lowe, announced shortly before midnight. Turnout was 71 per cent, higher than in any vote since 1998.',
    ]);
    expect(text).not.toContain('|');
    expect(text).toContain('so will I be, on dry ground,” said the farmer Tobias Wren, 78.');
    expect(blocks.filter((block) => block.startsWith('## '))).toContain('## What now?');
    expect(text).toContain('“the obvious alternative”, but the ridge is a nature reserve, and its guardians');
  });

  it('GIVEN such a file in a library THEN its document has its pages, and its sentences are slices of its text', async () => {
    const { documents, problems } = await loadLibrary(folderOf({ 'm.pdf': fixture('minutes.pdf') }));
    const [document] = documents;
    expect(problems).toEqual([{ file: 'm.pdf', reason: 'has no text on page 2; what a picture shows is not read' }]);
    expect(document?.author).toBe('Nadia Ferrel');
    expect(document?.pages).toHaveLength(4);
    const sentences = document?.passages.flatMap((passage) => passage.sentences) ?? [];
    expect(sentences.map(({ start, end }) => document?.text.slice(start, end))).toContain(
      'The mayor answered that the tower was a listed monument.',
    );
  });
});

describe('a PDF file of lines', () => {
  it('GIVEN words that were parted at the ends of lines THEN they are mended, and compounds keep their hyphen', async () => {
    const lines = [
      'The low-water mark was reached on Monday. A record was meas-',
      'ured at the low-water mark by Edda Moen, who read the low-',
      'water gauge twice. The storm of 1998-',
      '2001 was no storm. The Norrhaven-',
      'Tidemouth railway and the pre-',
      'and post-war bridges stand.',
    ];
    const { text } = await takenFrom('.pdf', pdfOf([column(60, 700, lines)]));
    expect(text).toBe(
      'The low-water mark was reached on Monday. A record was measured at the low-water mark by Edda Moen, who read the low-water gauge twice. The storm of 1998-2001 was no storm. The Norrhaven-Tidemouth railway and the pre- and post-war bridges stand.',
    );
  });

  it('GIVEN seven pages with a head that differs by its number and a name that is drawn only on left pages THEN these are left out, and the same words inside a page are not', async () => {
    const pages = [1, 2, 3, 4, 5, 6, 7].map((number) => [
      { x: 60, y: 800, text: `${number} | Tideline quarterly` },
      ...(number % 2 === 0 ? [{ x: 60, y: 40, text: 'Harbours of the north' }] : []),
      ...column(60, 700, [
        `Harbour ${number} was closed for some weeks, as Tideline quarterly`,
        `reports, and opened in month ${number} again.`,
      ]),
    ]);
    const { text, pages: starts } = await takenFrom('.pdf', pdfOf(pages));
    expect(text).not.toContain('|');
    expect(blocksOf(text)[2]).toBe(
      'Harbour 3 was closed for some weeks, as Tideline quarterly reports, and opened in month 3 again.',
    );
    expect(starts).toHaveLength(7);
  });

  it('GIVEN a title that the file says it has THEN it counts if the first page shows it', async () => {
    const page = column(60, 700, [
      'Ferry returns early',
      '',
      'The ferry sails again from Monday, a week earlier than the',
      'yard had said.',
    ]);
    const titleOf = async (title: string): Promise<string | undefined> =>
      (await takenFrom('.pdf', pdfOf([page], { info: `/Title (${title})` }))).facts.title;
    expect(await titleOf('Ferry returns early')).toBe('Ferry returns early');
    expect(await titleOf('Microsoft Word - ferry_v7.doc')).toBeUndefined();
  });

  it.each([
    [
      'scanned, of one page',
      () => pdfOf([[]], { isScanned: true }),
      'has no text on its page, as a scanned one has not',
      'run text recognition over it, with ocrmypdf or another program',
    ],
    [
      'scanned, of three pages',
      () => pdfOf([[], [], []], { isScanned: true }),
      'has no text on any of its 3 pages, as a scanned one has not',
      'run text recognition over it, with ocrmypdf or another program',
    ],
    [
      'cut off in the middle of its first object',
      () => pdfOf([column(60, 700, ['Words.'])]).subarray(0, 40),
      expect.stringMatching(/^is damaged/),
      'save it again',
    ],
    [
      'of zeros but for its beginning',
      () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(10_000)]),
      expect.stringMatching(/^is damaged/),
      'save it again',
    ],
    [
      'a zip archive',
      () => Buffer.from('PK\x03\x04 and so on', 'latin1'),
      'is a zip archive, not a PDF file',
      'save it in the form that its extension says, or give it the right extension',
    ],
    [
      'a web page',
      () => Buffer.from('<html><body>Log in first</body></html>'),
      'is no PDF file, or is damaged',
      'save it again',
    ],
  ])('GIVEN a file that is %s THEN it is refused with the reason and what to do', async (_, make, reason, remedy) => {
    await expect(takenFrom('.pdf', make())).rejects.toMatchObject({ reason, remedy });
  });

  it('GIVEN a file whose table of objects is broken THEN it is read all the same', async () => {
    const whole = pdfOf([column(60, 700, ['The mole was mended in May, after eleven years.'])]).toString('latin1');
    const broken = whole.replace(/startxref\n\d+/, 'startxref\n7');
    expect((await takenFrom('.pdf', Buffer.from(broken, 'latin1'))).text).toBe(
      'The mole was mended in May, after eleven years.',
    );
  });

  it('GIVEN 19 MB THEN it is read', async () => {
    const large = pdfOf([column(60, 700, ['The mole was mended in May, after eleven years.'])], {
      padding: 19_000_000,
    });
    expect((await takenFrom('.pdf', large)).text).toBe('The mole was mended in May, after eleven years.');
  });
});
