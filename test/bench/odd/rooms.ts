import { answerQuestion } from '../../../src/answer/answer.ts';
import { checkText } from '../../../src/check/check.ts';
import { buildCorpus, type Corpus } from '../../../src/corpus/corpus.ts';
import { splitSentences } from '../../../src/language/sentences.ts';
import { tokenize } from '../../../src/language/tokens.ts';
import { documentFromText, makeDocument } from '../../../src/library/document.ts';
import { readFrontMatter } from '../../../src/library/front-matter.ts';
import { makeLibrary } from '../../../src/library/library.ts';
import { readMarkdown } from '../../../src/library/markdown.ts';
import type { Library } from '../../../src/library/types.ts';
import { findNames } from '../../../src/names/find-names.ts';
import { indexLibrary } from '../../../src/search/search-index.ts';
import { takeawaysOf } from '../../../src/takeaways/takeaways.ts';

/** Gets ready for a text, which is not measured, and returns the work that is. */
type Room = (text: string) => () => unknown;

/** In UTF-16 code units: Discord's limit for a message. */
const MESSAGE = 4_000;
const QUESTION = 'Who is the chief executive of John Smith?';

/** The text is left to the rooms after reading with a sentence of its own, or there might be no document. */
const libraryOf = (text: string): Library =>
  makeLibrary([documentFromText('odd.txt', `The council met in March.\n\n${text}`)]);

const onCorpus =
  (work: (corpus: Corpus, text: string) => unknown): Room =>
  (text) => {
    const corpus = buildCorpus(libraryOf(text));
    return () => work(corpus, text);
  };

/** What a text goes through. Where a room is the first to read something of a corpus, it gets a new one each time. */
export const ROOMS: Readonly<Record<string, Room>> = {
  'read plain text': (text) => () => unlessEmpty(() => documentFromText('odd.txt', text)),
  'read Markdown': (text) => () =>
    unlessEmpty(() => {
      const { facts, body } = readFrontMatter(text);
      const read = readMarkdown(body);
      return makeDocument('odd.md', read.text, read.blocks, facts, read.leftOut);
    }),
  'split sentences': (text) => () => splitSentences(text, 0, text.length),
  tokenise: (text) => () => tokenize(text),
  index: (text) => {
    const library = libraryOf(text);
    return () => indexLibrary(library);
  },
  'find names': (text) => {
    const library = libraryOf(text);
    const index = indexLibrary(library);
    return () => findNames(library, index);
  },
  answer: onCorpus((corpus) => answerQuestion(QUESTION, corpus)),
  takeaways: onCorpus((corpus) => corpus.library.stories.map((story) => takeawaysOf(story, corpus))),
  check: onCorpus((corpus, text) => checkText(text.slice(0, MESSAGE), corpus)),
};

/** A text without a sentence is refused, as is one that is nested too deep. */
function unlessEmpty(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}
