import { UnusableError } from '../unusable.ts';
import { type DomElement, type DomNode, isElement, parsePage } from './dom.ts';
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

/** A Word file as Markdown: with what was inserted and without what was deleted, comments left out, notes at the end of their sections. */
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
  moveNotes(body);
  const text = markdownOf(body);
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new UnusableError('has no text', 'write it into the file; what pictures show is not read');
  return { form: 'markdown', text, facts: {}, notes: [] };
}

/** Puts each footnote, which stands at the end, at the end of its section, as a paragraph; and takes out the marks that lead to it. */
function moveNotes(body: DomElement): void {
  const notes = new Map(
    [...body.querySelectorAll('li[id^="footnote-"], li[id^="endnote-"]')].map((note) => [
      note.getAttribute('id'),
      note,
    ]),
  );
  // From the last to the first: each is put right behind its section, before those that were put there.
  for (const mark of [...body.querySelectorAll('a[id^="footnote-ref-"], a[id^="endnote-ref-"]')].reverse()) {
    const note = notes.get(mark.getAttribute('href')?.slice(1) ?? '');
    const end = endOfSection(mark, body);
    const raised = mark.parentNode;
    (raised && isElement(raised) && raised.localName === 'sup' ? raised : mark).remove();
    for (const back of [...(note?.querySelectorAll('a[href^="#footnote-ref-"], a[href^="#endnote-ref-"]') ?? [])])
      back.remove();
    if (note) end.after(...note.childNodes);
    note?.remove();
  }
}

/** The last child of `body` before the next heading, from an element on. */
function endOfSection(element: DomNode, body: DomElement): DomNode {
  let end = element;
  while (end.parentNode && end.parentNode !== body) end = end.parentNode;
  for (
    let next = end.nextSibling;
    next && !(isElement(next) && /^h[1-6]$/.test(next.localName));
    next = next.nextSibling
  )
    end = next;
  return end;
}
