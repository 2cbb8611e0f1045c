import { detectAll } from 'jschardet';
import { UnusableError } from '../unusable.ts';
import type { DecodedText, Hints } from './types.ts';

/** Encodings as people call them, by the names that `TextDecoder` has for them. Others are called as it does. */
const SHOWN: Readonly<Record<string, string>> = {
  'windows-1252': 'Windows-1252 (or Latin-1, which is a part of it)',
  gb18030: 'GB18030',
  gbk: 'GB18030',
  shift_jis: 'Shift_JIS',
  big5: 'Big5',
  'euc-jp': 'EUC-JP',
  'euc-kr': 'EUC-KR',
};
/** Encodings that files are in today, as the detector calls them in small letters, and how `TextDecoder` does where it differs. */
const IN_USE: ReadonlyMap<string, string> = new Map(
  [
    ...['gb18030', 'big5', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'euc-kr', 'koi8-r', 'koi8-u'],
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((number) => `windows-125${number}`),
    ...[2, 5, 6, 7, 8, 9].map((number) => `iso-8859-${number}`),
    ['gb2312', 'gb18030'],
    ['tis-620', 'windows-874'],
    ['cp932', 'shift_jis'],
    ['cp949', 'euc-kr'],
    ['iso-8859-1', 'windows-1252'],
    ['iso8859-15', 'windows-1252'],
  ].map((row): [string, string] => (typeof row === 'string' ? [row, row] : [row[0] ?? '', row[1] ?? ''])),
);
const MOST_USUAL = 'windows-1252';
/** Of two that a short text may be in, this part of the other's confidence is enough for the most usual. Set by hand. */
const NEARLY = 0.7;
/** Bytes that the detector looks at. The text beyond is in the same encoding. */
const A_SAMPLE = 256 * 1024;
/** A page names its encoding near its beginning, in bytes. */
const HEAD = 2048;

const REMEDY = 'save it as UTF-8';

interface TextHints extends Hints {
  /** Whether the text may name its encoding as pages do. */
  readonly isHtml?: boolean;
}

/**
 * Decodes text. What has a mark of UTF-8 or UTF-16 is that, what can be read as UTF-8 is that; else what `contentType` or the page
 * itself names, else what a detector finds.
 *
 * @throws UnusableError if the bytes are no text, or of no encoding that is known.
 */
export function decodeText(bytes: Uint8Array, hints: TextHints = {}): DecodedText {
  const marked = byMark(bytes);
  const text = marked ? decoded(bytes, marked) : hasControls(bytes) ? undefined : decoded(bytes, 'utf-8');
  if (text !== undefined && !text.includes('\0'))
    return { text, ...(marked && marked !== 'utf-8' && { encoding: 'UTF-16' }) };
  if (marked) throw new UnusableError('is binary, not text');
  if (hasControls(bytes) && !hasEscapes(bytes)) return utf16WithoutMark(bytes);
  const damaged = damagedLineOf(bytes);
  if (damaged !== undefined)
    throw new UnusableError(`is UTF-8 but for some bytes on line ${damaged}`, `${REMEDY} again`);
  const named = labelsOf(bytes, hints).flatMap((label) => readAs(bytes, label) ?? []);
  const [found] = named.length > 0 ? named : detected(bytes);
  if (found) return found;
  throw new UnusableError('is in no encoding that is known', REMEDY);
}

function byMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Nothing if some of the bytes are not of that encoding, or none has its name. */
function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return label === 'windows-1252' ? asWritten(text) : text;
  } catch {
    return undefined;
  }
}

/** Node.js 20 decodes Windows-1252 as Latin-1, which has controls in place of these. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Text in Windows-1252 that was decoded as Latin-1, as it was written. */
export const asWritten = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));

/** Decodes bytes by a name of an encoding. */
function readAs(bytes: Uint8Array, label: string): { text: string; encoding: string } | undefined {
  try {
    const { encoding } = new TextDecoder(label);
    const text = decoded(bytes, encoding);
    return text === undefined ? undefined : { text, encoding: SHOWN[encoding] ?? encoding };
  } catch {
    return undefined;
  }
}

const ESCAPE = 0x1b;
/** Bytes that no text has but in two bytes a letter: all below a space but tab, line ends, form feed, escape and end of file. */
const isControl = (byte: number): boolean =>
  byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== ESCAPE && byte !== 0x1a;
const hasControls = (bytes: Uint8Array): boolean => bytes.some(isControl);
const hasEscapes = (bytes: Uint8Array): boolean => !bytes.includes(0) && bytes.includes(ESCAPE);

/** Letters, marks and signs that are in use: bytes that are no UTF-16 give others, or halves of characters. */
const STRANGE = /[\p{Cn}\p{Co}\p{Cs}\p{Cc}]/u;
const WHITE = /[\t\n\r\f\v]/g;
/** In UTF-16 code units: what is read of a text to see whether it is one. */
const LOOKED_AT = 20_000;
/** Scripts between which no text changes from letter to letter; in other bytes read as UTF-16 nearly all are. */
const SCRIPTS =
  'Latin Cyrillic Greek Han Hiragana Katakana Hangul Arabic Hebrew Thai Devanagari Common Inherited'.split(' ');
const USUAL = new RegExp(`[${SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')}]`, 'gu');
const MOSTLY = 0.95;

function utf16WithoutMark(bytes: Uint8Array): DecodedText {
  if (bytes.length % 2 === 0)
    for (const label of ['utf-16le', 'utf-16be']) {
      const text = decoded(bytes, label);
      if (text !== undefined && isWriting(text.slice(0, LOOKED_AT))) return { text, encoding: 'UTF-16' };
    }
  throw new UnusableError('is binary, not text');
}

function isWriting(sample: string): boolean {
  const whole = sample.replace(/[\ud800-\udbff]$/, '').replace(WHITE, ' ');
  // Spaces and line ends are in every text of some length; read the wrong way round they are other signs.
  const common = whole.match(/[ \u3000，。、,.]/g)?.length ?? 0;
  return !STRANGE.test(whole) && common > 0 && (whole.match(USUAL)?.length ?? 0) >= whole.length * MOSTLY;
}

function labelsOf(bytes: Uint8Array, { contentType = '', isHtml = false }: TextHints): string[] {
  const told = /charset\s*=\s*["']?([\w:.-]+)/i;
  const head = isHtml ? new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)) : '';
  const meta = head.match(/<meta\b[^<>]{0,200}/gi)?.flatMap((tag) => told.exec(tag)?.[1] ?? []) ?? [];
  const named = [told.exec(contentType)?.[1], ...meta].filter((label) => label !== undefined);
  // UTF-8 was tried: who calls it that is wrong.
  return named.filter((label) => !/^utf-?8$/i.test(label));
}

/** What the detector finds, the surest first, that gives a text; at last what most such files are in. */
function detected(bytes: Uint8Array): { text: string; encoding: string }[] {
  // It must not end inside a character.
  const end = bytes.length <= A_SAMPLE ? bytes.length : bytes.subarray(0, A_SAMPLE).lastIndexOf(0x0a) + 1 || A_SAMPLE;
  const sure = new Map<string, number>();
  for (const { encoding, confidence } of detectAll(bytes.subarray(0, end))) {
    const label = IN_USE.get(encoding?.toLowerCase() ?? '');
    if (label !== undefined) sure.set(label, Math.max(sure.get(label) ?? 0, confidence));
  }
  sure.set(MOST_USUAL, (sure.get(MOST_USUAL) ?? 0) / NEARLY);
  for (const [label] of [...sure].sort(([, a], [, b]) => b - a)) {
    const found = readAs(bytes, label);
    if (found && isPlausible(found.text.slice(0, LOOKED_AT))) return [found];
  }
  return [];
}

/** Of the signs that are not ASCII, how many are UTF-8 in a file that is damaged and in no other encoding. Set by hand. */
const MOST = 0.9;

/** The first line with bytes that are not UTF-8 in a text that is UTF-8 elsewhere. */
function damagedLineOf(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder().decode(bytes);
  const others = text.match(/[^\0-\x7f]/gu) ?? [];
  const good = others.filter((sign) => sign !== '\ufffd').length;
  if (good === 0 || good < MOST * others.length) return undefined;
  return text.slice(0, text.indexOf('\ufffd')).split('\n').length;
}

const ALPHABETS = ['Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Thai'].map((script) => `\\p{Script=${script}}`).join('');
const OTHER_LETTERS = new RegExp(`[${ALPHABETS}]`, 'gu');
/** A word in which Latin letters stand beside those of another alphabet: bytes of one encoding that are read as another give many. */
const MIXED = new RegExp(`\\p{Script=Latin}[${ALPHABETS}]|[${ALPHABETS}]\\p{Script=Latin}`, 'gu');
/** Such pairs of letters, of all characters, at most; and of all letters, how many of another alphabet there are in a text in it. */
const [FEW, SOME] = [0.002, 0.3];

function isPlausible(sample: string): boolean {
  if (STRANGE.test(sample.replace(/[\ud800-\udbff]$/, '').replace(WHITE, ' '))) return false;
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const others = count(OTHER_LETTERS);
  return others === 0 || (count(MIXED) <= sample.length * FEW && others >= SOME * count(/\p{L}/gu));
}
