import type { IndexedSentence } from '../../search/search-index.ts';
import type { Corpus } from '../corpus.ts';
import { citationOf, sentencesWithin } from '../excerpt.ts';
import type { CitedExcerpt, Otherwise } from '../types.ts';
import { isQuoted } from './also-in.ts';
import { differenceOf, otherwiseIn, wordsOf } from './difference.ts';

/** Other documents of a story, the newest, in which an excerpt is looked for, and places that are named. Set by hand. */
const MOST_DOCUMENTS = 25;
const MOST_NAMED = 3;

/**
 * Excerpts, each with the places where other documents of its story have another number, time or name in the place of its own; as they are
 * if none has. What is among the excerpts, or named as the place of one, is not named again.
 */
export const withOtherwise = <Cited extends CitedExcerpt>(excerpts: readonly Cited[], corpus: Corpus): Cited[] => {
  const isNamed = (one: IndexedSentence): boolean =>
    isQuoted(one, excerpts) ||
    excerpts.some(({ alsoIn = [] }) =>
      alsoIn.some((place) => place.document === one.passage.document && place.paragraph === one.sentence.paragraph),
    );
  return excerpts.map((cited) => {
    const { story, document } = cited.citation;
    if (story.documents.length < 2) return cited;
    const sentences = sentencesWithin(cited, corpus.index);
    const otherwise = story.documents
      .slice(0, MOST_DOCUMENTS)
      .filter((other) => other !== document)
      .flatMap((other) => sentences.flatMap((one) => versionIn(one, otherwiseIn(other, one, corpus), isNamed, corpus)))
      .slice(0, MOST_NAMED);
    return otherwise.length === 0 ? cited : { ...cited, otherwise };
  });
};

function versionIn(
  one: IndexedSentence,
  other: IndexedSentence | undefined,
  isNamed: (sentence: IndexedSentence) => boolean,
  corpus: Corpus,
): Otherwise[] {
  const version = other && !isNamed(other) ? differenceOf(one, other, corpus) : undefined;
  if (!other || !version) return [];
  const words = wordsOf(version, one, other);
  return [
    {
      citation: citationOf(other.passage, other.sentence, other.passage.passage.index),
      quoted: words.map(([here]) => here),
      words: words.map(([, there]) => there),
    },
  ];
}
