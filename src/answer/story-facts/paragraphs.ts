import type { Corpus } from '../../corpus/corpus.ts';
import { CORRECTION, CORRECTION_HEADING } from '../../corpus/corrections.ts';
import { citeSpan } from '../../corpus/excerpt.ts';
import type { CitedExcerpt } from '../../corpus/types.ts';
import type { Story } from '../../library/types.ts';
import { type IndexedSentence, textOf } from '../../search/search-index.ts';
import { UPDATE } from './headings.ts';

/** Paragraphs that are quoted at most, and UTF-16 code units of one. Set by hand. */
const MOST = 3;
const LONGEST = 900;

/** The sentences of a story, or of all, in order. */
export const sentencesOf = ({ index }: Corpus, story?: Story): readonly IndexedSentence[] =>
  index.of(story).flatMap(({ sentences }) => sentences);

/** Sentences by paragraph, in order. */
export function paragraphsOf(sentences: readonly IndexedSentence[]): IndexedSentence[][] {
  const found: IndexedSentence[][] = [];
  for (const one of sentences) {
    const before = found.at(-1)?.at(-1);
    const isSame =
      before &&
      before.passage.document === one.passage.document &&
      before.passage.passage.section === one.passage.passage.section &&
      before.sentence.paragraph === one.sentence.paragraph;
    if (isSame) found.at(-1)?.push(one);
    else found.push([one]);
  }
  return found;
}

/** The first paragraphs under the headings that a pattern matches, without a note at the end that the story was changed. */
export function underHeading(corpus: Corpus, story: Story | undefined, pattern: RegExp): CitedExcerpt[] {
  const isNote = (sentence: IndexedSentence): boolean =>
    pattern !== CORRECTION_HEADING && [UPDATE, CORRECTION].some((note) => note.test(textOf(sentence)));
  const under = sentencesOf(corpus, story).filter((sentence) => pattern.test(headingOf(sentence)?.toLowerCase() ?? ''));
  return paragraphsOf(under)
    .map((paragraph) => {
      const note = paragraph.findIndex(isNote);
      return note < 0 ? paragraph : paragraph.slice(0, note);
    })
    .filter((paragraph) => paragraph.length > 0)
    .slice(0, MOST)
    .flatMap(together);
}

const headingOf = ({ passage: { document, passage } }: IndexedSentence): string | undefined =>
  document.sections[passage.section]?.heading?.text;

/** The paragraphs in which a sentence matches a pattern, from that sentence on. */
export function noted(corpus: Corpus, story: Story | undefined, pattern: RegExp): CitedExcerpt[] {
  return paragraphsOf(sentencesOf(corpus, story))
    .flatMap((paragraph) => {
      const at = paragraph.findIndex((sentence) => pattern.test(textOf(sentence)));
      return at < 0 ? [] : [paragraph.slice(at)];
    })
    .slice(0, MOST)
    .flatMap(together);
}

/** Sentences of one paragraph, in order, as one excerpt; of a long one its first. */
export function together(sentences: readonly IndexedSentence[]): CitedExcerpt[] {
  const [first] = sentences;
  if (!first) return [];
  const { sentence, passage } = first;
  const kept = sentences.filter((one) => one.sentence.end - sentence.start <= LONGEST);
  const end = kept.at(-1)?.sentence.end ?? sentence.end;
  return [citeSpan(passage, { start: sentence.start, end })];
}
