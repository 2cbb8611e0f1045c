import { answerQuestion } from '../../../src/answer/answer.ts';
import { checkText } from '../../../src/check/check.ts';
import { splitSentences } from '../../../src/language/sentences.ts';
import { tokenize } from '../../../src/language/tokens.ts';
import { documentFromText, makeDocument } from '../../../src/library/document.ts';
import { readFrontMatter } from '../../../src/library/front-matter.ts';
import { makeLibrary } from '../../../src/library/library.ts';
import { readMarkdown } from '../../../src/library/markdown.ts';
import { findNames } from '../../../src/names/find-names.ts';
import { indexLibrary } from '../../../src/search/search-index.ts';
import { takeawaysOf } from '../../../src/takeaways/takeaways.ts';

/** What a text goes through, in this order. */
export const ROOMS = [
  'tokenise',
  'split sentences',
  'read Markdown',
  'read plain text',
  'index',
  'find names',
  'answer',
  'takeaways',
  'check',
] as const;
export type Room = (typeof ROOMS)[number];

/** In UTF-16 code units: Discord's limit for a message. */
const MESSAGE = 4_000;
const QUESTION = 'Who is the chief executive of John Smith?';

/** The work of each room on a text. A later one takes what the earlier ones made, so each must be done before the next is asked for. */
export function* worksOf(text: string): Generator<{ readonly room: Room; readonly work: () => unknown }> {
  yield { room: 'tokenise', work: () => tokenize(text) };
  yield { room: 'split sentences', work: () => splitSentences(text, 0, text.length) };
  yield { room: 'read Markdown', work: () => unlessRefused(() => readAsMarkdown(text)) };
  // A sentence of its own, or there might be no document.
  const read = made(() => documentFromText('odd.txt', `The council met in March.\n\n${text}`));
  yield { room: 'read plain text', work: read.make };
  const library = makeLibrary([read.value()]);
  const index = made(() => indexLibrary(library));
  yield { room: 'index', work: index.make };
  const names = made(() => findNames(library, index.value()));
  yield { room: 'find names', work: names.make };
  const corpus = { library, index: index.value(), names: names.value() };
  yield { room: 'answer', work: () => answerQuestion(QUESTION, corpus) };
  yield { room: 'takeaways', work: () => library.stories.map((story) => takeawaysOf(story, corpus)) };
  yield { room: 'check', work: () => checkText(text.slice(0, MESSAGE), corpus) };
}

/** Something that is made when it is its turn. */
function made<T>(how: () => T): { readonly make: () => void; readonly value: () => T } {
  let known: { readonly value: T } | undefined;
  return {
    make: () => {
      known = { value: how() };
    },
    value: () => {
      if (!known) throw new Error('is asked for before its turn');
      return known.value;
    },
  };
}

function readAsMarkdown(source: string): unknown {
  const { facts, body } = readFrontMatter(source);
  const { text, blocks, leftOut } = readMarkdown(body);
  return makeDocument('odd.md', text, blocks, facts, leftOut);
}

/** A text without a sentence is refused, as is one that is nested too deep. */
function unlessRefused(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}
