import { buildCorpus, type Corpus } from '../../../src/corpus/corpus.ts';
import { makeLibrary } from '../../../src/library/library.ts';
import type { Document, Library } from '../../../src/library/types.ts';
import type { Part } from '../parts.ts';

/** A question about a story. */
export interface StoryQuestion {
  readonly id: string;
  /** How it is asked; of one that the story does not answer `near-miss` or `off-topic`. */
  readonly kind: string;
  readonly question: string;
  /** Sentences of which any answers; none where the story does not. */
  readonly answers: readonly string[];
  /** Sentences that belong with the answer and should be shown, too. */
  readonly needs?: readonly string[];
}

/** A story that is alone in its library, with what is asked about it. */
export interface StoryAlone {
  readonly corpus: Corpus;
  readonly questions: readonly StoryQuestion[];
  /** Of articles: each part's are measured alone. */
  readonly part?: Part;
}

/** @param names What the folder's `library.yaml` says of names. */
export function corpusOf(document: Document, names: Library['names'] = []): Corpus {
  return buildCorpus(makeLibrary([document], [], names));
}
