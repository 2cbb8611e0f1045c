import { stem } from 'porter2';
import { foldedText } from './folded-text.ts';
import { IRREGULAR, oneSpelling } from './irregular-forms.ts';
import { plainDigits, SCALE_SUFFIXES, wordOfSign } from './number-words.ts';
import type { Span } from './span.ts';
import { CJK_FUNCTION_WORD, STOP_WORDS } from './stop-words.ts';

/** A word of a text as the index looks it up. Offsets count UTF-16 code units. */
export interface Token extends Span {
  /** The word folded, as a reader would type it. */
  readonly word: string;
  /** The key of the index: the word's stem, a number, or two characters of a script without spaces. */
  readonly term: string;
  readonly stop: boolean;
  /** True of a second reading of words that are tokens already: "airgapped" in addition to "air" and "gapped". */
  readonly extra?: boolean;
}

const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '＇': "'",
};

const ASCII = /^\p{ASCII}*$/u;

/** Folds case, width, accents and typographic apostrophes: "Beyoncé’s" → "beyonce's". */
export function fold(text: string): string {
  // Most words have nothing else to fold.
  if (ASCII.test(text)) return text.toLowerCase();
  return (foldedText(text)?.text ?? text)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđðþı’‘ʼ＇]/g, (character) => FOLDED[character] ?? character);
}

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const LETTER = `(?:(?![${UNSPACED}])[\\p{L}\\p{M}])`;
/** In this order: "U.S."; "AT&T" and "R & D"; "3.5bn" and "1,000"; a run of a script without spaces; a word with its apostrophes. */
const WORD = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(\\p{L}(?:\\.\\p{L})+)(?![\\p{L}\\p{N}])\\.?`,
    `(?<![\\p{L}\\p{N}])(\\p{L}{1,3}&\\p{L}{1,3}|\\p{Lu}{1,3} & \\p{Lu}{1,3})(?![\\p{L}\\p{N}])`,
    `(?<![\\p{L}\\p{N}])(\\p{Nd}+(?:[.,]\\p{Nd}+)*)(bn|tn|mn|[bmk]|st|nd|rd|th|s)?(?![\\p{L}\\p{N}])`,
    `([${UNSPACED}]+)`,
    `((?:${LETTER}|\\p{N})+(?:['’ʼ]${LETTER}+)*)`,
  ].join('|'),
  'giu',
);

/** @returns The stem of a folded word: Porter2's for Latin letters, after irregular forms and spelling; else the word itself. */
export function stemOf(word: string): string {
  if (!/^[a-z]{2,}$/.test(word)) return word;
  const regular = oneSpelling(IRREGULAR.get(word) ?? word);
  const stemmed = regular.length < 3 ? regular : stem(regular);
  // "laborers" is not in the table of irregular forms, but other words with its stem are.
  return IRREGULAR.has(stemmed) ? stem(IRREGULAR.get(stemmed) ?? '') : stemmed;
}

function token(start: number, end: number, word: string, extra = false, term = stemOf(word)): Token {
  return { start, end, word, term, stop: STOP_WORDS.has(word), ...(extra && { extra }) };
}

/** What a word on its own is read as. */
interface Reading {
  readonly word: string;
  readonly term: string;
  readonly stop: boolean;
}

/** Words that are remembered with their reading, at most: the words of a text come again and again. Set by hand. */
const MOST_REMEMBERED = 20_000;
let remembered = new Map<string, Reading>();

/** Forgets the words that were read, once a library is loaded. */
export function forgetReadings(): void {
  remembered = new Map();
}

function readingOf(surface: string): Reading {
  let reading = remembered.get(surface);
  if (reading === undefined) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    reading = read(surface);
    remembered.set(surface, reading);
  }
  return reading;
}

const [CAPITAL_A, CAPITAL_Z, SMALL_A, SMALL_Z, ZERO, NINE] = [65, 90, 97, 122, 48, 57];
const [SPACE, AMPERSAND, APOSTROPHE, STOP, TYPOGRAPHIC_APOSTROPHE] = [32, 38, 39, 46, 0x2019];
const [HYPHEN_MINUS, HYPHEN, NON_BREAKING_HYPHEN] = [45, 0x2010, 0x2011];
/** From the en quad to the ellipsis: spaces, dashes and quotation marks, none of them part of a word but hyphens. */
const [FIRST_MARK, LAST_MARK] = [0x2000, 0x2026];

const isLetter = (code: number): boolean =>
  (code >= SMALL_A && code <= SMALL_Z) || (code >= CAPITAL_A && code <= CAPITAL_Z);

/**
 * The end of a word of plain letters that begins at `start`, with its apostrophes; −1 if it may be more than that, and the
 * pattern must say.
 */
function endOfPlainWord(text: string, start: number): number {
  let at = start + 1;
  let code = text.charCodeAt(at);
  for (;;) {
    while (isLetter(code)) code = text.charCodeAt(++at);
    if (code !== APOSTROPHE && code !== TYPOGRAPHIC_APOSTROPHE) break;
    const next = text.charCodeAt(at + 1);
    if (next > 127) return -1;
    if (!isLetter(next)) return at;
    at += 1;
    code = next;
  }
  // At the end of the text it is not a number.
  if (code > 127 && (code < FIRST_MARK || code > LAST_MARK)) return -1;
  if (code >= ZERO && code <= NINE) return -1;
  const length = at - start;
  if (length === 1 && code === STOP) return -1;
  if (length <= 3 && (code === AMPERSAND || (code === SPACE && text.charCodeAt(at + 1) === AMPERSAND))) return -1;
  return at;
}

/**
 * Splits text into tokens. Readers type the same thing in many ways, so "U.S." and "US" give `us`, "AT&T" gives `att`,
 * "$9bn" gives `9`, `billion` and `dollar`, "air-gapped" gives `air`, `gap` and also `airgap`, "Pentagon’s" gives `pentagon`.
 * Chinese, Japanese, Korean and South-East Asian scripts give overlapping pairs of characters, as Lucene's
 * CJKBigramFilter does.
 *
 * @param offset Added to every span.
 */
export function tokenize(text: string, offset = 0): Token[] {
  const folded = foldedText(text);
  if (!folded) return tokensIn(text, offset);
  return tokensIn(folded.text, 0).map((token) => {
    const { start, end } = folded.spanOf(token.start, token.end);
    return { ...token, start: offset + start, end: offset + end };
  });
}

function tokensIn(text: string, offset: number): Token[] {
  const tokens: Token[] = [];
  // Whether two of them may be read together.
  let mayJoin = false;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      const end = endOfPlainWord(text, at);
      if (end > 0) {
        const { word, term, stop } = readingOf(text.slice(at, end));
        tokens.push({ start: offset + at, end: offset + end, word, term, stop });
        mayJoin ||= LESSENS.has(word);
        at = end;
        continue;
      }
    } else if (code < 128 ? code < ZERO || code > NINE : code >= FIRST_MARK && code <= LAST_MARK) {
      mayJoin ||= code === HYPHEN_MINUS || code === HYPHEN || code === NON_BREAKING_HYPHEN;
      at += 1;
      continue;
    }
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    if (!match) break;
    tokensOf(match, offset, tokens);
    mayJoin ||= LESSENS.has(tokens.at(-1)?.word ?? '');
    at = WORD.lastIndex;
  }
  return mayJoin ? withCompounds(tokens, text, offset) : tokens;
}

/** Adds the tokens of a match of `WORD`. */
function tokensOf(match: RegExpExecArray, offset: number, tokens: Token[]): void {
  const [whole, dotted, ampersand, digits, suffix, run] = match;
  const start = offset + match.index;
  const end = start + whole.length;
  if (run !== undefined) addUnspaced(run, start, tokens);
  else if (digits !== undefined) {
    const to = match.index + whole.length;
    const isParted = /[\u00a0\u202f]/.test(match.input[to] ?? '');
    const around = { before: match.input[match.index - 1] ?? '', after: match.input[isParted ? to + 1 : to] ?? '' };
    tokens.push(...number(digits, suffix?.toLowerCase(), around, { start, end }));
  } else if (dotted !== undefined || ampersand !== undefined) {
    const folded = fold(whole).replace(/[^\p{L}]/gu, '');
    const letters = folded === 'usa' ? 'us' : folded;
    tokens.push({ ...token(start, end, letters, false, letters), stop: false });
  } else {
    const { word, term, stop } = readingOf(whole);
    // A lone combining mark or modifier letter folds to nothing.
    if (word !== '') tokens.push({ start, end, word, term, stop });
  }
}

const IS_HYPHEN = /^[-‐‑]$/;
/** "Under-Secretary" is a different office from "Secretary", so the two words are one token, with a hyphen or without. */
const LESSENS = new Set(['under', 'vice', 'ex']);
const OFFICE = /^(?:secretar|president|chancellor|premier|chair|minister|admiral|mayor)/;

/** Adds after each hyphenated word its reading without hyphens. */
function withCompounds(tokens: readonly Token[], text: string, offset: number): Token[] {
  const result: Token[] = [];
  let parts: Token[] = [];
  const close = (): void => {
    const [first, last] = [parts[0], parts.at(-1)];
    // "5-4" is not 54.
    if (first && last && first !== last && parts.some((part) => /\p{L}/u.test(part.word)))
      result.push(token(first.start, last.end, parts.map((part) => part.word).join(''), true));
    parts = [];
  };
  for (const next of tokens) {
    const last = parts.at(-1);
    if (next.extra) {
      result.push(next);
      continue;
    }
    const gap = last ? text.slice(last.end - offset, next.start - offset) : '';
    if (last && LESSENS.has(last.word) && OFFICE.test(next.word) && (gap === ' ' || IS_HYPHEN.test(gap))) {
      const office = token(last.start, next.end, last.word + next.word);
      parts = [...parts.slice(0, -1), office];
      result[result.lastIndexOf(last)] = office;
      continue;
    }
    if (!IS_HYPHEN.test(gap)) close();
    parts.push(next);
    result.push(next);
  }
  close();
  return result;
}

function read(surface: string): Reading {
  const folded = fold(surface);
  // The plural of an acronym is read as its singular: "LLMs".
  const single = /^\p{Lu}{2,}s$/u.test(surface) ? folded.slice(0, -1) : folded;
  const bare = single.replace(/'s?$/, '').replace(/'/g, '');
  // "US" in capitals is the country. "us" is the pronoun, although a reader who types it may mean the country.
  if (surface === 'US' || folded === 'usa') return { word: 'us', term: 'us', stop: false };
  const whole = folded.replace(/'/g, '');
  const word = STOP_WORDS.has(whole) ? whole : bare;
  return { word, term: stemOf(word), stop: STOP_WORDS.has(word) };
}

function number(
  digits: string,
  suffix: string | undefined,
  { before, after }: { before: string; after: string },
  { start, end }: Span,
): Token[] {
  const value = plainDigits(digits);
  const tokens = [token(start, end, value)];
  const unit = wordOfSign(before) ?? wordOfSign(after);
  const scale = suffix && (suffix.length === 2 || wordOfSign(before)) ? SCALE_SUFFIXES.get(suffix) : undefined;
  if (scale) tokens.push(token(start, end, scale, true));
  if (unit) tokens.push(token(start, end, unit, true));
  if (suffix === 's') tokens.push(token(start, end, `${value}s`, true));
  return tokens;
}

/** Adds the pairs of characters of a run without spaces, which may be as long as a file. */
function addUnspaced(run: string, start: number, tokens: Token[]): void {
  for (const { piece, at } of pieces(run)) {
    const characters = [...piece];
    // A short run of hiragana is a particle or an ending.
    const stop = /^\p{Script=Hiragana}{1,3}$/u.test(piece);
    let offset = start + at;
    if (characters.length === 1)
      tokens.push({ start: offset, end: offset + piece.length, word: piece, term: piece, stop });
    for (let i = 0; i + 1 < characters.length; i++) {
      const pair = `${characters[i]}${characters[i + 1]}`;
      const term = pair.normalize('NFKC');
      tokens.push({ start: offset, end: offset + pair.length, word: term, term, stop });
      offset += characters[i]?.length ?? 1;
    }
  }
}

const FUNCTION_WORD = new RegExp(`(${CJK_FUNCTION_WORD})`, 'u');
const IS_FUNCTION_WORD = new RegExp(`^(?:${CJK_FUNCTION_WORD})$`, 'u');

/** Splits a run where the kind of character changes and at function words. */
function* pieces(run: string): Generator<{ piece: string; at: number }> {
  for (const match of run.matchAll(
    /\p{Script=Hiragana}+|[\p{Script=Katakana}ー]+|(?:(?![\p{Script=Hiragana}\p{Script=Katakana}ー]).)+/gu,
  )) {
    let at = match.index;
    for (const piece of match[0].split(FUNCTION_WORD)) {
      if (piece !== '' && !IS_FUNCTION_WORD.test(piece)) yield { piece, at };
      at += piece.length;
    }
  }
}

/** @returns The terms of a text, without stop words. */
export function contentTerms(text: string): string[] {
  return tokenize(text).flatMap(({ term, stop }) => (stop ? [] : [term]));
}
