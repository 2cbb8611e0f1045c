/**
 * Decodes XML by its byte order mark, else by what HTTP says, else by its declaration, else as UTF-8 (RFC 7303).
 * Bytes that mean nothing become U+FFFD.
 */
export function xmlText(bytes: Uint8Array, contentType = ''): string {
  const said = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1];
  const label = [markOf(bytes), said, declared].find((name) => name !== undefined && isKnown(name));
  return new TextDecoder(label).decode(bytes);
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xef && second === 0xbb ? 'utf-8' : undefined;
}

/** A name that nobody knows says nothing. */
function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
