import { UnusableError } from '../unusable.ts';
import type { DecodedText, Extracted, Hints } from './types.ts';

export type { Extracted, Hints } from './types.ts';

const MIB = 1024 * 1024;

/** A form of file, by its extension. */
interface Form {
  readonly extensions: readonly string[];
  /** In bytes. */
  readonly most: number;
  /** As HTTP calls it. */
  readonly types: readonly string[];
}

/** In bytes. 2 MiB hold a long book; no form may give more text. */
export const MOST_TEXT = 2 * MIB;
const MOST = 20 * MIB;

const ROWS: readonly Form[] = [
  { extensions: ['.txt'], most: MOST_TEXT, types: ['text/plain'] },
  { extensions: ['.md'], most: MOST_TEXT, types: ['text/markdown', 'text/x-markdown'] },
  { extensions: ['.html', '.htm'], most: MOST, types: ['text/html', 'application/xhtml+xml'] },
  { extensions: ['.pdf'], most: MOST, types: ['application/pdf'] },
  {
    extensions: ['.docx'],
    most: MOST,
    types: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  },
  { extensions: ['.eml'], most: MOST, types: ['message/rfc822'] },
  { extensions: ['.srt', '.vtt'], most: MOST_TEXT, types: ['text/vtt', 'application/x-subrip'] },
];

/** Extensions of the files that are read, with the dot, in small letters. */
export const FORMS: readonly string[] = ROWS.flatMap(({ extensions }) => extensions);

/** How many bytes a file may have. @param extension One of `FORMS`. */
export const mostBytesOf = (extension: string): number =>
  ROWS.find(({ extensions }) => extensions.includes(extension))?.most ?? 0;

/** Whether pages of a type are read. @param type As HTTP says it: `text/html; charset=gb18030`. */
export const isReadType = (type: string): boolean => ROWS.some(({ types }) => types.includes(bareType(type)));

const bareType = (type = ''): string => type.split(';')[0]?.trim().toLowerCase() ?? '';

/** The extension of a file's name, with the dot, in small letters; nothing where it has none. */
export const extensionOf = (name: string): string | undefined => /\.[^./\\]+$/.exec(name)?.[0].toLowerCase();

/**
 * Takes the story out of a file's bytes, in a thread of its own. The form is what `contentType` says, if that is one of ours and not
 * merely text, else what the name's extension says.
 *
 * @param name Of the file, with its extension.
 * @throws UnusableError with the reason and what to do.
 */
export async function extract(name: string, bytes: Uint8Array, hints: Hints = {}): Promise<Extracted> {
  const type = bareType(hints.contentType);
  const byType = ROWS.find(({ types }) => types.includes(type))?.extensions[0];
  const byName = extensionOf(name);
  const named = byName !== undefined && FORMS.includes(byName) ? byName : undefined;
  const extension = byType === undefined || byType === '.txt' ? (named ?? byType) : byType;
  if (extension === undefined)
    throw new UnusableError(
      byName === undefined ? 'has no extension' : `has the extension ${byName}`,
      `these are read: ${FORMS.join(', ')}`,
    );
  const most = mostBytesOf(extension);
  if (bytes.length > most) throw tooLarge(bytes.length, most);
  const { extractorThread } = await import('./thread.ts');
  const extracted = await extractorThread.run(extension, bytes, hints);
  if (extracted.text.length > MOST_TEXT)
    throw new UnusableError(
      `has ${inMiB(extracted.text.length)} MiB of text; the limit is ${MOST_TEXT / MIB} MiB`,
      'part it into several files',
    );
  if (!/[\p{L}\p{N}]/u.test(extracted.text)) throw new UnusableError('is empty');
  return extracted;
}

const inMiB = (bytes: number): string => (bytes / MIB).toFixed(1);

/** What is said of a file that is too large. */
export const tooLarge = (bytes: number, most: number): UnusableError =>
  new UnusableError(`is ${inMiB(bytes)} MiB; the limit is ${most / MIB} MiB`);

/**
 * Decodes text: UTF-8, UTF-16, what `contentType` says, or what its bytes show that it is.
 *
 * @throws UnusableError if it is binary, or in no encoding that is known.
 */
export async function decodeText(bytes: Uint8Array, hints: Hints = {}): Promise<DecodedText> {
  return (await import('./encodings.ts')).decodeText(bytes, hints);
}
