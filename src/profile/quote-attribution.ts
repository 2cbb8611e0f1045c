import type { NameIndex } from '../names/name-index.ts';
import type { Name } from '../names/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { wordsOfQuote } from './quotes.ts';
import { type AttributedParagraph, attributeParagraph } from './speakers.ts';

/** Consecutive sentences of a passage that quote one person. */
export interface AttributedQuote {
  readonly name: Name;
  readonly sentences: readonly IndexedSentence[];
  /** How many words they have within quotation marks. */
  readonly words: number;
  /** Whether they name the person, outside of quotation marks. */
  readonly isNamed: boolean;
}

/** Words in quotation marks below which they are a term, and no quotation. Set by hand. */
const FEWEST_WORDS = 4;

/**
 * The quotations of a document, in its order. A quotation is somebody's where the sentence says so ("…," said X; X said;
 * according to X), where it goes on after such a sentence in the same paragraph, and where "he", "she" or "the mayor" says
 * it and only one person can be meant. Where that is not certain, it is nobody's and left out.
 *
 * @param sentences All of the document, in order.
 */
export function attributedQuotes(sentences: readonly IndexedSentence[], names: NameIndex): AttributedQuote[] {
  const found: AttributedQuote[] = [];
  const paragraphs = paragraphsOf(sentences);
  let read: AttributedParagraph | undefined;
  for (const [i, paragraph] of paragraphs.entries()) {
    // Who speaks matters in a paragraph with a quotation, and in the one before it.
    const matters = quotes(paragraph) || quotes(paragraphs[i + 1] ?? []);
    const before = read;
    read = matters ? attributeParagraph(paragraph, names, before) : undefined;
    if (read) found.push(...withIntroduction(runsOf(read), read, before));
  }
  return found;
}

/** Adds "The mayor tweeted:", in a paragraph of its own, to the quotation of the next one. */
function withIntroduction(
  [first, ...others]: readonly QuoteRun[],
  { lines }: AttributedParagraph,
  before: AttributedParagraph | undefined,
): AttributedQuote[] {
  if (!first) return [];
  const last = before?.lines.at(-1);
  const isIntroduced =
    last?.frame.text.trimEnd().endsWith(':') &&
    before?.speakers.at(-1) === first.name &&
    first.sentences[0] === lines[0]?.sentence;
  if (!last || !isIntroduced) return [first, ...others];
  const isNamed = last.people.has(first.name);
  const introduction = { name: first.name, sentences: [last.sentence], words: 0, isNamed, isTerm: true };
  return [joined(introduction, first), ...others];
}

const quotes = (paragraph: readonly IndexedSentence[]): boolean => paragraph.some(({ view }) => view.cues.quotation);

/** Sentences by paragraph, without teasers, which repeat the story. */
function paragraphsOf(sentences: readonly IndexedSentence[]): IndexedSentence[][] {
  const paragraphs: IndexedSentence[][] = [];
  for (const indexed of sentences) {
    const { section, kind } = indexed.passage.passage;
    if (kind === 'summary') continue;
    const last = paragraphs.at(-1);
    const before = last?.at(-1);
    if (before?.passage.passage.section === section && before.sentence.paragraph === indexed.sentence.paragraph)
      last?.push(indexed);
    else paragraphs.push([indexed]);
  }
  return paragraphs;
}

/** Joins consecutive sentences of one speaker in a passage. */
function runsOf({ lines, said }: AttributedParagraph): QuoteRun[] {
  const runs: QuoteRun[] = [];
  for (const { sentence, frame, people } of lines) {
    const { text } = sentence.passage.document;
    const [name, ...others] = new Set(frame.quotations.map(({ quotation }) => said.get(quotation)));
    if (!name || name === 'nobody' || others.length > 0) continue;
    const { start, end } = sentence.sentence;
    const quoted = frame.quotations.flatMap(({ quotation }) =>
      wordsOfQuote(text, { start: Math.max(quotation.start, start), end: Math.min(quotation.end, end) }),
    );
    const isTerm = frame.quotations.every(({ quotation }) => isOneTerm(wordsOfQuote(text, quotation)));
    const one = { name, sentences: [sentence], words: quoted.length, isNamed: people.has(name), isTerm };
    const [run, last] = [runs.at(-1), runs.at(-1)?.sentences.at(-1)];
    const goesOn = last?.passage === sentence.passage && last.position === sentence.position - 1;
    if (run?.name === name && goesOn) runs[runs.length - 1] = joined(run, one);
    else runs.push(one);
  }
  return runs.filter(({ isTerm }) => !isTerm);
}

/** A quotation, or some terms in quotation marks. */
interface QuoteRun extends AttributedQuote {
  readonly isTerm: boolean;
}

function joined(a: QuoteRun, b: QuoteRun): QuoteRun {
  return {
    name: a.name,
    sentences: [...a.sentences, ...b.sentences],
    words: a.words + b.words,
    isNamed: a.isNamed || b.isNamed,
    isTerm: a.isTerm && b.isTerm,
  };
}

/** Whether words are a term or a title: "quiet harbor rule", "The Use of Harbors". */
function isOneTerm(words: readonly string[]): boolean {
  return words.length < FEWEST_WORDS || words.every((word) => word.length < 4 || /^\p{Lu}/u.test(word));
}
