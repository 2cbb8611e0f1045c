import type { Document } from '../../library/types.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import type { Corpus } from '../corpus.ts';
import { citationOf, sentencesWithin } from '../excerpt.ts';
import type { Citation, CitedExcerpt } from '../types.ts';
import { alikeIn, sentencesOf } from './alike.ts';
import { versionOf } from './version.ts';

/** Other documents of a story, the newest, in which an excerpt is looked for, and that are named. Set by hand. */
const MOST_DOCUMENTS = 25;
const MOST_NAMED = 3;
/** Sentences between two of an excerpt that another document may have put in or moved. Set by hand. */
const NEAR = 2;

/** Excerpts, each with the places of other documents of its story that say the same, sentence for sentence; as they are if none does, or it is among them. */
export const withAlsoIn = <Cited extends CitedExcerpt>(excerpts: readonly Cited[], corpus: Corpus): Cited[] =>
  excerpts.map((cited) => {
    const { story, document } = cited.citation;
    if (story.documents.length < 2) return cited;
    const sentences = sentencesWithin(cited, corpus.index);
    const alsoIn = story.documents
      .slice(0, MOST_DOCUMENTS)
      .flatMap((other) => (other === document ? [] : (sameIn(other, sentences, excerpts, corpus) ?? [])))
      .slice(0, MOST_NAMED);
    return alsoIn.length === 0 ? cited : { ...cited, alsoIn };
  });

export const isOnePlace = (a: Citation, b: Citation): boolean =>
  a.document === b.document && a.paragraph === b.paragraph;

/** Whether a sentence is among excerpts. */
export const isQuoted = ({ passage, sentence }: IndexedSentence, excerpts: readonly CitedExcerpt[]): boolean =>
  excerpts.some(
    ({ excerpt }) =>
      excerpt.document === passage.document && excerpt.start <= sentence.start && excerpt.end >= sentence.end,
  );

/** Where a document says the same as sentences that follow each other, if it does. */
function sameIn(
  document: Document,
  [first, ...others]: readonly IndexedSentence[],
  excerpts: readonly CitedExcerpt[],
  corpus: Corpus,
): Citation | undefined {
  if (!first) return undefined;
  const sentences = sentencesOf(document, corpus);
  const isSame = (a: IndexedSentence, b: IndexedSentence): boolean =>
    versionOf(a, b, corpus.names)?.differing.length === 0;
  for (const there of alikeIn(document, first, corpus)) {
    if (!isSame(first, there) || isQuoted(there, excerpts)) continue;
    let next = sentences.indexOf(there);
    const isAll = others.every((other) => {
      const found = sentences.slice(next + 1, next + 2 + NEAR).findIndex((each) => isSame(other, each));
      next += found + 1;
      return found >= 0;
    });
    const end = sentences[next]?.sentence.end ?? there.sentence.end;
    if (isAll) return citationOf(there.passage, { start: there.sentence.start, end }, there.passage.passage.index);
  }
  return undefined;
}
