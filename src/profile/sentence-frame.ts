import type { NamedSpan } from '../names/name-index.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import type { Quote } from './quotes.ts';

/**
 * A sentence in which names and quotations are replaced by signs, so that patterns find who speaks: a person's name is
 * `§0§`, with its place in `names`, any other name `¤0¤`, and each quotation `❝`.
 */
export interface SentenceFrame {
  readonly text: string;
  readonly names: readonly NamedSpan[];
  readonly quotations: readonly Framed[];
}

/** A quotation of a sentence. */
interface Framed {
  readonly quotation: Quote;
  /** The place of its `❝` in the frame's text. */
  readonly at: number;
  /** Its end lets the speaker follow: "Really?" */
  readonly precedesSpeaker: boolean;
}

const SIGNS = /[§¤❝\s]/gu;
const ONWARD = /[,?!—–-]["“”„«»\s]*$/u;

/** UTF-16 code units above which a sentence is no prose and is not read. Set by hand. */
const LONGEST = 2_000;

/** @param quotations Those of the sentence's paragraph. @param names Those of the sentence. */
export function sentenceFrame(
  { sentence, passage }: IndexedSentence,
  quotations: readonly Quote[],
  names: readonly NamedSpan[],
): SentenceFrame {
  const { text: source } = passage.document;
  if (sentence.end - sentence.start > LONGEST) return { text: '', names: [], quotations: [] };
  const here = quotations.filter(({ start, end }) => start < sentence.end && sentence.start < end);
  const outside = names.filter((name) => !here.some(({ start, end }) => start < name.end && name.start < end));
  const signs = [
    ...here.map((quotation) => ({ start: quotation.start, end: quotation.end, sign: '❝', quotation })),
    ...outside.map(({ name, start, end }, i) => {
      const mark = name.kind === 'person' ? '§' : '¤';
      return { start, end, sign: `${mark}${i}${mark}`, quotation: undefined };
    }),
  ].sort((a, b) => a.start - b.start);
  const framed: Framed[] = [];
  let [text, from] = ['', sentence.start];
  for (const { start, end, sign, quotation } of signs) {
    text += source.slice(from, Math.max(from, start)).replace(SIGNS, ' ');
    if (quotation) framed.push({ quotation, at: text.length, precedesSpeaker: ONWARD.test(source.slice(start, end)) });
    text += sign;
    from = Math.min(end, sentence.end);
  }
  return { text: text + source.slice(from, sentence.end).replace(SIGNS, ' '), names: outside, quotations: framed };
}
