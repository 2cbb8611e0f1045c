import type { Corpus } from '../../corpus/corpus.ts';
import { citeSpan } from '../../corpus/excerpt.ts';
import { oncePer } from '../../corpus/memo.ts';
import type { CitedExcerpt } from '../../corpus/types.ts';
import type { Span } from '../../language/span.ts';
import { holdsWords } from '../../library/passages.ts';
import type { IndexedPassage, IndexedSentence } from '../../search/search-index.ts';

/** Neighbouring sentences of a document that are shown as one excerpt. */
export interface Stretch {
  /** All sentences of the document, in order. */
  readonly all: readonly IndexedSentence[];
  /** Positions among them of the first and the last that are shown. */
  readonly from: number;
  readonly to: number;
}

/** A sentence alone, among those of its document. */
export function stretchOf(indexed: IndexedSentence, { index }: Corpus): Stretch {
  const all = sentencesIn(index.ofDocument(indexed.passage.document));
  const at = all.indexOf(indexed);
  return { all, from: at, to: at };
}

/** The same array for the same document, by which two stretches are known to be of one. */
const sentencesIn = oncePer((passages: readonly IndexedPassage[]) => passages.flatMap(({ sentences }) => sentences));

/** The sentences of a stretch. */
export const sentencesOf = ({ all, from, to }: Stretch): readonly IndexedSentence[] => all.slice(from, to + 1);

/** The characters that a stretch shows, as offsets into its document. */
export function spanOf(stretch: Stretch): Span {
  const sentences = sentencesOf(stretch);
  return { start: sentences[0]?.sentence.start ?? 0, end: sentences.at(-1)?.sentence.end ?? 0 };
}

/** What a stretch shows. */
export function wordsOf(stretch: Stretch): string {
  const { start, end } = spanOf(stretch);
  return stretch.all[stretch.from]?.passage.document.text.slice(start, end) ?? '';
}

/** Whether two sentences that follow each other are in one paragraph or item. */
export function inOneParagraph(a: IndexedSentence, b: IndexedSentence): boolean {
  return inOneSection(a, b) && a.sentence.paragraph === b.sentence.paragraph;
}

/** Whether two sentences that follow each other are under one heading, with no button or caption left out between them. */
export function inOneSection(a: IndexedSentence, b: IndexedSentence): boolean {
  const [here, there] = [a.passage, b.passage];
  return (
    here.document === there.document &&
    here.passage.section === there.passage.section &&
    here.passage.kind === there.passage.kind &&
    !holdsWords(here.document.text, a.sentence.end, b.sentence.start)
  );
}

/** Cites a stretch by its first sentence; without a highlight that is not inside it. */
export function cite(stretch: Stretch, highlight?: Span): CitedExcerpt {
  const first = stretch.all[stretch.from];
  if (!first) throw new RangeError('no sentence to cite');
  const { start, end } = spanOf(stretch);
  const isInside = highlight !== undefined && highlight.start >= start && highlight.end <= end;
  return citeSpan(first.passage, { start, end }, isInside ? highlight : undefined);
}
