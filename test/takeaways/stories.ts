import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { Document, DocumentFacts, Story } from '../../src/library/types.ts';
import type { IndexedSentence } from '../../src/search/search-index.ts';
import { type Takeaways, takeawaysOf } from '../../src/takeaways/takeaways.ts';
import { topicOf } from '../../src/takeaways/topic.ts';

/** Prose that says enough for a story to have points. */
export const PROSE = `The council of Aarau voted on Tuesday to close the old bridge for two years, as engineers found that its pillars have moved by 12 centimetres since the flood.

Buses will take another way through the northern quarter, the transport office of the canton said in a letter to all households. Shops near the river stay open, and customers reach them on foot.

The works cost 5 million francs, which the canton pays from a fund that was made after the flood of 1994. Mayor Anna Meier called the closure the hardest decision of her years in office.

Residents of the northern quarter fear the traffic, and 400 of them signed a letter against the detour. Engineers from Bern will measure the pillars every month until the bridge opens again in 2028.`;

/** A library of one document. */
export function corpusOf(text: string, facts: DocumentFacts = {}): Corpus {
  return buildCorpus(makeLibrary([documentFromText('a.txt', text, facts)]));
}

/** The points of a library's first story, about a topic where one is typed. */
export function pointsOf(corpus: Corpus, about?: string): Takeaways {
  const story = firstStory(corpus);
  return takeawaysOf(story, corpus, about === undefined ? undefined : topicOf(about, story, corpus));
}

export function firstStory({ library }: Corpus): Story {
  const [story] = library.stories;
  if (!story) throw new Error('no story');
  return story;
}

export const textsOf = ({ points }: Takeaways): string[] => points.map(({ excerpt }) => excerpt.text);

/** A story of several documents. */
export function storyOf(documents: readonly { text: string; published: string }[]): Corpus {
  return buildCorpus(
    makeLibrary(
      documents.map(({ text, published }, i): Document => documentFromText(`folder/${i}.txt`, text, { published })),
    ),
  );
}

/** The sentences of a document, as they stand in it. */
export function sentencesOf({ index }: Corpus): { text: string; indexed: IndexedSentence }[] {
  return index.passages.flatMap(({ document, sentences }) =>
    sentences.map((indexed) => ({
      text: document.text.slice(indexed.sentence.start, indexed.sentence.end),
      indexed,
    })),
  );
}

/** A sentence of a story about a vote in Aarau, after another in its paragraph, or in a paragraph of its own. */
export function sentenceOf(sentence: string): IndexedSentence {
  const before = 'It rained on Monday in all of the town, and nobody came.';
  for (const text of [`${before} ${sentence}`, `${before} ${sentence} ${before}`, `${before}\n\n${sentence}`]) {
    const found = sentencesOf(corpusOf(`Council of Aarau votes\n\n${text}`)).find((each) => each.text === sentence);
    if (found) return found.indexed;
  }
  throw new Error(`not a sentence by itself: ${sentence}`);
}
