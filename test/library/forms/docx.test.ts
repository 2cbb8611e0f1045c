import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../../src/library/library.ts';
import {
  commentMark,
  deleted,
  docxOf,
  footnoteMark,
  inserted,
  paragraph,
  run,
  table,
} from '../../fixtures/forms/docx.ts';
import { zipOf } from '../../fixtures/forms/zip.ts';
import { folderOf } from '../folder.ts';
import { takenFrom } from './take.ts';

const ROOF = docxOf(
  [
    paragraph('School in Norvik gets a new roof', 'Title'),
    paragraph('By Rut Halm'),
    paragraph(
      run('The roof of the school will cost ') +
        deleted('310,000') +
        inserted('350,000') +
        run(' crowns') +
        run(', or more', '<w:strike/>') +
        run(', the county said.') +
        footnoteMark(1) +
        commentMark(1) +
        run(' It was 41 years old.'),
    ),
    paragraph('What happens next', 'heading1'),
    paragraph(run('Builders come in ') + run('June', '<w:b/>') + run('.') + footnoteMark(2)),
    table([
      ['Item', 'Cost (crowns)'],
      ['Slate', '220,000'],
      ['Labour', '130,000'],
    ]),
  ].join(''),
  { footnotes: ['Without value-added tax.', 'If no storm comes.'], comments: ['Ask again whether this is right!'] },
);

describe('a Word file', () => {
  it('GIVEN tracked changes, a comment, footnotes and a table THEN what was inserted is taken, and what was deleted or remarked is not; notes stand at the end of their section', async () => {
    const { text, form } = await takenFrom('.docx', ROOF);
    expect(form).toBe('markdown');
    expect(text).toMatchInlineSnapshot(`
      "# School in Norvik gets a new roof

      By Rut Halm

      The roof of the school will cost 350,000 crowns, the county said. It was 41 years old.

      Without value-added tax.

      # What happens next

      Builders come in June.

      | Item | Cost (crowns) |
      | --- | --- |
      | Slate | 220,000 |
      | Labour | 130,000 |

      If no storm comes."
    `);
  });

  it('GIVEN it in a library THEN title, author, sections and rows are those of the document', async () => {
    const { documents, problems } = await loadLibrary(folderOf({ 'roof_v3.docx': ROOF }));
    const [document] = documents;
    expect(problems).toEqual([]);
    expect(document).toMatchObject({ title: 'School in Norvik gets a new roof', author: 'Rut Halm' });
    expect(document?.sections.map(({ heading }) => heading?.text)).toContain('What happens next');
    const sentences = document?.passages.flatMap((passage) => passage.sentences) ?? [];
    expect(sentences.map(({ start, end }) => document?.text.slice(start, end))).toEqual(
      expect.arrayContaining([
        'The roof of the school will cost 350,000 crowns, the county said.',
        'Without value-added tax.',
        'Builders come in June.',
      ]),
    );
  });

  it('GIVEN 19 MB of pictures in it THEN its text is read', async () => {
    const noise = Buffer.alloc(19_000_000);
    for (let i = 0; i < noise.length; i++) noise[i] = (i * 2_654_435_761) >>> 13;
    const large = docxOf(paragraph('The mole was mended in May.'), {}, [
      { name: 'word/media/mole.png', content: noise },
    ]);
    expect((await takenFrom('.docx', large)).text).toBe('The mole was mended in May.');
  });

  it.each([
    ['an Excel file', zipOf([{ name: 'xl/workbook.xml', content: '<a/>' }]), 'is an Excel file, not a Word file'],
    ['any zip archive', zipOf([{ name: 'notes.txt', content: 'Words.' }]), 'is a zip archive, not a Word file'],
    [
      'a Word file with a password',
      Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1', 'latin1'),
      'is a file of an older Word or Excel, or one with a password, not a Word file',
    ],
    ['text', Buffer.from('The roof leaks.'), 'is no Word file, or is damaged'],
    [
      'an archive with a password',
      zipOf([{ name: 'word/document.xml', content: '<a/>', isEncrypted: true }]),
      'is protected with a password',
    ],
    ['half of one', ROOF.subarray(0, ROOF.length / 2), 'is damaged'],
    [
      'one whose parts are no XML',
      zipOf([{ name: 'word/document.xml', content: '<w:document' }]),
      expect.stringMatching(/^is damaged/),
    ],
    ['one without words', docxOf(paragraph('')), 'has no text'],
    [
      '210 MiB of nothing in 0.2 MB',
      zipOf([{ name: 'word/document.xml', content: Buffer.alloc(210 * 1024 * 1024) }]),
      'is larger than 200 MiB when it is unpacked',
    ],
  ])('GIVEN a .docx that is %s THEN it is refused with the reason', async (_, bytes, reason) => {
    await expect(takenFrom('.docx', bytes)).rejects.toMatchObject({ reason });
  });
});
