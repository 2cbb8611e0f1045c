/** How files begin, as Latin-1, and what they are. A PDF file may have some bytes before its beginning. */
const BEGINNINGS: readonly (readonly [begins: string, what: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\x03\x04', 'a zip archive'],
  ['PK\x05\x06', 'an empty zip archive'],
  ['\xd0\xcf\x11\xe0', 'a file of an older Word or Excel, or one with a password'],
  ['{\\rtf', 'a file of rich text (RTF)'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['II*\0', 'a picture'],
  ['MM\0*', 'a picture'],
  ['\x1f\x8b', 'a gzip archive'],
  ['7z\xbc\xaf', 'a 7z archive'],
  ['Rar!', 'a RAR archive'],
  ['ID3', 'a sound'],
  ['OggS', 'a sound or a film'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
];
/** In bytes: what may stand before a PDF file's beginning. */
const PDF_WITHIN = 1024;

/** What a file is by its first bytes, in words; nothing of text, which has no such sign. */
export function whatBegins(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_WITHIN)).toString('latin1');
  const found = BEGINNINGS.find(([begins]) => head.startsWith(begins));
  return found?.[1] ?? (head.includes('%PDF-') ? 'a PDF file' : undefined);
}
