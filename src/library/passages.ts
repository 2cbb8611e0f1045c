import { wideIn } from './lines.ts';
import type { Passage, PassageKind, Sentence, Speaker } from './types.ts';

/**
 * In Latin characters. Shorter paragraphs are joined and longer ones split: passages of 350 to 900 characters were found
 * best for news. A list stays whole up to `LONG_LIST`.
 */
const SHORT = 350;
const LONG = 900;
export const LONG_LIST = 1500;

/** A block with its section: passages are made of these. */
export interface PassagePart {
  readonly section: number;
  readonly kind: PassageKind;
  /** Who says it. */
  readonly speaker?: Speaker;
  readonly sentences: Sentence[];
  /** Size in Latin characters. A Chinese, Japanese or Korean character says as much as two and a half of them. */
  readonly size: number;
  /** Ends with a colon, so that the next part belongs to it. */
  readonly introduces: boolean;
}

/** The size of a text in Latin characters. */
export function width(text: string): number {
  return text.length + 1.5 * wideIn(text);
}

/** Whether a range between blocks holds words that were left out, such as a button: a passage across it would show them. */
export function holdsWords(text: string, start: number, end: number): boolean {
  return /\p{L}{3}/u.test(text.slice(start, end));
}

/** Joins short parts of one section with nothing between them, and splits long parts. */
export function passagesOf(text: string, parts: readonly PassagePart[]): Passage[] {
  const passages: Passage[] = [];
  let open: PassagePart | undefined;
  const close = (): void => {
    const first = open?.sentences[0];
    const last = open?.sentences.at(-1);
    if (open && first && last)
      passages.push({
        index: passages.length,
        section: open.section,
        kind: open.kind,
        ...(open.speaker !== undefined && { speaker: open.speaker }),
        // A list that grew has room for more.
        sentences: open.sentences.slice(),
        start: first.start,
        end: last.end,
      });
    open = undefined;
  };
  for (const part of parts.flatMap(split)) {
    const joins =
      open &&
      open.kind === part.kind &&
      open.speaker === part.speaker &&
      part.kind !== 'list' &&
      open.section === part.section &&
      (open.size < SHORT || open.introduces) &&
      open.size + part.size <= LONG &&
      !holdsWords(text, open.sentences.at(-1)?.end ?? 0, part.sentences[0]?.start ?? 0);
    if (open && joins) {
      open = { ...part, sentences: [...open.sentences, ...part.sentences], size: open.size + part.size };
    } else {
      close();
      open = part;
    }
  }
  close();
  return passages;
}

/** Splits a long paragraph between sentences, into pieces of about the same size. */
function split(part: PassagePart): PassagePart[] {
  if (part.kind === 'list' || part.size <= LONG) return [part];
  const scale = part.size / part.sentences.reduce((sum, s) => sum + s.end - s.start, 0);
  const target = part.size / Math.ceil(part.size / LONG);
  const pieces: PassagePart[] = [];
  let sentences: Sentence[] = [];
  let size = 0;
  for (const sentence of part.sentences) {
    const length = (sentence.end - sentence.start) * scale;
    if (sentences.length > 0 && size + length / 2 > target) {
      pieces.push({ ...part, sentences, size });
      sentences = [];
      size = 0;
    }
    sentences.push(sentence);
    size += length;
  }
  if (sentences.length > 0) pieces.push({ ...part, sentences, size });
  return pieces;
}
