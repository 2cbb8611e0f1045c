import { extensionOf } from '../library/forms/forms.ts';
import { whatBegins } from '../library/forms/signature.ts';
import type { ContentKind, ReadKind, Refusal } from '../store/server-stories.ts';

/** Code units in which a page or a feed shows that it is one. Set by hand. */
const HEAD = 4_096;
/** What may stand before the first element: a mark of the byte order, white space, a declaration. */
const BEFORE = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*(?:<\?xml[^>]*>\s*)?/;
const PAGE = /^<(?:!doctype\s+html|html|head|body)[\s>]/i;
const FEED = /^<(?:rss|feed|rdf:RDF)[\s>]/;

/** By what HTTP says. */
const TYPES: Readonly<Record<string, ContentKind>> = {
  'text/plain': 'text',
  'text/markdown': 'text',
  'text/x-markdown': 'text',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
};
/** A server's words for what it does not know. */
const UNKNOWN = ['', 'application/octet-stream', 'binary/octet-stream'];
/** Extensions of the files that are taken. */
const EXTENSIONS: Readonly<Record<string, ContentKind>> = {
  '.txt': 'text',
  '.md': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.pdf': 'pdf',
};

/** What bytes are, whatever they are called. What is neither of the others, and no file with a sign of its own, is text. */
function contentOf(bytes: Uint8Array): ContentKind {
  const sign = whatBegins(bytes);
  if (sign !== undefined) {
    if (sign.includes('zip archive')) return packed(bytes);
    if (sign.includes('archive')) return 'archive';
    if (sign.includes('Word')) return 'office';
    return sign === 'a PDF file' ? 'pdf' : sign === 'a picture' ? 'picture' : 'other';
  }
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
  // In UTF-16 each of these letters has a zero beside it.
  const head = withoutComments(latin1.replaceAll('\0', '').replace(BEFORE, ''));
  if (FEED.test(head)) return 'feed';
  return PAGE.test(head) ? 'html' : 'text';
}

/** What a zip archive is, by the names of the files in it: those of Microsoft's and of OpenDocument's programs are archives, too. */
function packed(bytes: Uint8Array): ContentKind {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (all.includes('word/document.xml')) return 'word';
  const isOffice = ['xl/workbook.xml', 'ppt/presentation.xml', 'mimetypeapplication/vnd.oasis.opendocument'];
  return isOffice.some((name) => all.includes(name)) ? 'office' : 'archive';
}

/** Without the comments that a text begins with. */
function withoutComments(text: string): string {
  let rest = text;
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end < 0) return rest;
    rest = rest.slice(end + '-->'.length).trimStart();
  }
  return rest;
}

/** As which form bytes are to be read, by an extension of `FORMS`; or why they are not. */
export type Form = { readonly extension: string } | { readonly refusal: Refusal };

/** @param name Of a file: its extension says what it is, and that must be so. */
export function formOfFile(name: string, bytes: Uint8Array): Form {
  const is = contentOf(bytes);
  const extension = extensionOf(name) ?? '';
  const said = EXTENSIONS[extension];
  if (said === undefined) return { refusal: isRead(is) ? { kind: 'other name', is } : { kind: 'not read', is } };
  return isAsSaid(said, is) ? { extension } : { refusal: { kind: 'wrong type', said, is } };
}

/**
 * @param url Of a page.
 * @param type As its server says it: what is a page by its content is one whatever that says, but for a page in place of a PDF file,
 * which says that there is none.
 */
export function formOfPage(url: string, type: string | undefined, bytes: Uint8Array): Form {
  const is = contentOf(bytes);
  const named = extensionOf(new URL(url).pathname) ?? '';
  const bare = (type ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const said = UNKNOWN.includes(bare) ? EXTENSIONS[named] : TYPES[bare];
  if (said === undefined && !UNKNOWN.includes(bare))
    return { refusal: isRead(is) ? { kind: 'other type', is } : { kind: 'not read', is } };
  const isInPlaceOfPdf = is !== 'pdf' && (said === 'pdf' || EXTENSIONS[named] === 'pdf');
  if (!isRead(is))
    return {
      refusal: said === undefined || is === 'feed' ? { kind: 'not read', is } : { kind: 'wrong type', said, is },
    };
  if (isInPlaceOfPdf) return { refusal: { kind: 'wrong type', said: 'pdf', is } };
  if (is === 'pdf') return { extension: '.pdf' };
  if (is === 'html' || said === 'html') return { extension: '.html' };
  return { extension: named === '.md' || bare.endsWith('markdown') ? '.md' : '.txt' };
}

const isRead = (is: ContentKind): is is ReadKind => is === 'text' || is === 'html' || is === 'pdf';

/** A piece of a page need not begin as one. */
const isAsSaid = (said: ContentKind, is: ContentKind): boolean => said === is || (said === 'html' && is === 'text');
