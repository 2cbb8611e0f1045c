import { buildCorpus, type Corpus } from '../../../src/corpus/corpus.ts';
import type { Span } from '../../../src/language/span.ts';
import { documentFromText } from '../../../src/library/document.ts';
import { makeLibrary } from '../../../src/library/library.ts';
import type { Story } from '../../../src/library/types.ts';
import type { Item } from './items.ts';
import { stemsOf } from './rouge.ts';

/** How many sentences every system picks. */
export const PICKED = 3;

/** A sentence of the story that may be picked. */
export interface Candidate extends Span {
  readonly text: string;
  /** Its words for ROUGE, see `stemsOf`. */
  readonly stems: string;
  /** The index's terms: stems without stop words. */
  readonly terms: ReadonlySet<string>;
  /** False in a teaser over the story, and in what is labelled as a caption. */
  readonly isBody: boolean;
}

/** An item as the bot has read it, as the one story of its library. */
export interface ReadItem {
  readonly story: Story;
  readonly corpus: Corpus;
  /** In the text's order. Title, headings, bylines and date lines that the bot knows as such are none. */
  readonly candidates: readonly Candidate[];
}

/** Picks up to three sentences of a story, in its order. */
export type Picker = (parsed: ReadItem) => readonly Candidate[];

/** Reads an item with the bot's own code. @throws Error when the text holds no sentence. */
export function readItem({ text, title, captions }: Item): ReadItem {
  const document = documentFromText('item.txt', text, title === undefined ? {} : { title });
  const corpus = buildCorpus(makeLibrary([document]));
  const [story] = corpus.library.stories;
  if (!story) throw new Error('holds no sentence');
  const candidates = corpus.index.passages.flatMap(({ passage, sentences }) =>
    sentences.map(({ sentence: { start, end }, terms }): Candidate => {
      const said = text.slice(start, end);
      const isCaption = captions.some((caption) => caption.start <= start && end <= caption.end);
      const isBody = passage.kind !== 'summary' && !isCaption;
      return { start, end, text: said, stems: stemsOf(said), terms, isBody };
    }),
  );
  return { story, corpus, candidates };
}
