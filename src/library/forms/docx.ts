import { UnusableError } from '../unusable.ts';
import { type DomElement, isElement, parsePage } from './dom.ts';
import { markdownOf } from './dom-markdown.ts';
import { optional } from './optional.ts';
import type { Extracted } from './types.ts';
import { filesOfZip } from './zip.ts';

/** Styles of Word that are headings and have no such name. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
];
/** What other files are that have the form of a Word file, by one of their parts. */
const OTHERS: readonly (readonly [part: string, what: string])[] = [
  ['xl/workbook.xml', 'an Excel file'],
  ['ppt/presentation.xml', 'a PowerPoint file'],
  ['content.xml', 'an OpenDocument file'],
  ['META-INF/container.xml', 'an e-book'],
];

/** A Word file as Markdown: with what was inserted and without what was deleted, comments left out, notes below the text. */
export async function extractDocx(bytes: Uint8Array): Promise<Extracted> {
  const parts = filesOfZip(bytes);
  if (!parts.has('word/document.xml')) {
    const other = OTHERS.find(([part]) => parts.has(part))?.[1] ?? 'a zip archive';
    throw new UnusableError(`is ${other}, not a Word file`, 'save its text as .docx, .pdf or .txt');
  }
  const { default: mammoth } = await optional('mammoth', () => import('mammoth'));
  await optional('linkedom', () => import('linkedom'));
  const { value } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) },
      // The bytes of pictures would be written into the page; files outside the document are nobody's.
      {
        styleMap: STYLES,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
      },
    )
    .catch((error: unknown) => {
      throw new UnusableError(`is damaged (${String(Object(error).message).split('\n')[0]})`, 'save it again');
    });
  const { body } = await parsePage(value);
  const notes = notesOf(body);
  const text = [markdownOf(body), ...(notes.length > 0 ? [`## Notes\n\n${notes.join('\n\n')}`] : [])].join('\n\n');
  if (!/[\p{L}\p{N}]/u.test(text)) throw new UnusableError('has no text');
  return { form: 'markdown', text, facts: {}, notes: [] };
}

/** Takes footnotes and the marks that lead to them out of the text. @returns The notes as Markdown. */
function notesOf(body: DomElement): string[] {
  for (const mark of [...body.querySelectorAll('a[id^="footnote-ref-"], a[id^="endnote-ref-"]')])
    (mark.parentNode && isElement(mark.parentNode) && mark.parentNode.localName === 'sup'
      ? mark.parentNode
      : mark
    ).remove();
  return [...body.querySelectorAll('li[id^="footnote-"], li[id^="endnote-"]')].flatMap((note) => {
    for (const back of [...note.querySelectorAll('a[href^="#footnote-ref-"], a[href^="#endnote-ref-"]')]) back.remove();
    note.remove();
    const text = markdownOf(note)
      .replace(/\s*\n\s*/g, ' ')
      .trim();
    return text === '' ? [] : [text];
  });
}
