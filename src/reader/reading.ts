import type { IndexedSentence } from '../search/search-index.ts';

/** What the reader reads of a sentence: its own words, and what they lean on. */
export interface Reading {
  readonly text: string;
  /** The heading over it (or the title), and the sentence that it refers to, if it refers to one. */
  readonly context: string;
}

/** A question as the reader reads what it compares with another one. */
export const readingOfQuestion = (question: string): Reading => ({ text: question, context: '' });

const REFERS = /\b(?:he|she|him|his|her|hers|they|them|their|theirs|this|these)\b/i;

/** A sentence with the heading that it stands under and, where it refers to one, the sentence before it. */
export function readingOf(indexed: IndexedSentence): Reading {
  const { passage, sentence } = indexed;
  const { document } = passage;
  const heading = document.sections[passage.passage.section]?.heading?.text ?? document.title;
  const slice = ({ start, end }: { start: number; end: number }): string => document.text.slice(start, end);
  const before = leansOn(indexed);
  return { text: slice(sentence), context: before ? `${heading}. ${slice(before)}` : heading };
}

/** The sentence before one that refers to it; of a list's item, the line that introduces the list. */
function leansOn({ passage, sentence, position, view }: IndexedSentence): { start: number; end: number } | undefined {
  const { document, passage: here } = passage;
  if (here.kind === 'list') return position === 0 ? undefined : here.sentences[0];
  const names = view.spans.some(({ kind }) => kind === 'name');
  const refers =
    view.cues.opensWithPronoun || (!names && REFERS.test(document.text.slice(sentence.start, sentence.end)));
  if (!refers) return undefined;
  if (position > 0) return here.sentences[position - 1];
  const previous = document.passages[here.index - 1];
  return previous?.section === here.section ? previous.sentences.at(-1) : undefined;
}
