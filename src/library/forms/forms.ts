import { UnusableError } from '../unusable.ts';
import type { DecodedText, Extracted, Hints } from './types.ts';

export type { DecodedText, Extracted, Hints } from './types.ts';

/** Extensions of the files that are read, with the dot, in small letters. */
export const FORMS: readonly string[] = ['.txt', '.md', '.html', '.htm', '.pdf', '.docx', '.eml', '.srt', '.vtt'];

/**
 * Takes the story out of a file's bytes. The form is what `contentType` says, if that is one of ours, else what the name's extension says.
 *
 * @param name Of the file, with its extension.
 * @throws UnusableError with the reason and what to do.
 */
export async function extract(name: string, _bytes: Uint8Array, _hints: Hints = {}): Promise<Extracted> {
  throw new UnusableError(`${name} is not read yet`);
}

/**
 * Decodes text: UTF-8, UTF-16, or what its bytes show that it is.
 *
 * @throws UnusableError if it is binary.
 */
export async function decodeText(bytes: Uint8Array, _hints: Hints = {}): Promise<DecodedText> {
  return { text: new TextDecoder().decode(bytes) };
}
