import type { NameIndex } from '../names/name-index.ts';
import type { Name } from '../names/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { wordsOfQuote } from './quotes.ts';
import { type AttributedParagraph, attributeParagraph } from './speakers.ts';

/** Sentences that hold a person's words in quotation marks, one behind the other in a passage. */
export interface AttributedQuote {
  readonly name: Name;
  readonly sentences: readonly IndexedSentence[];
  /** How many words of theirs stand in quotation marks. */
  readonly words: number;
  /** Whether they are named in it, outside of the quotation. */
  readonly isNamed: boolean;
}

/** Fewer words in quotation marks are a term, not what somebody said. */
const FEWEST_WORDS = 4;

/**
 * What people are quoted to have said in a document, in its order. A quotation is somebody's where the sentence says so
 * ("…," said X; X told; according to X), where it goes on behind such a sentence in the same paragraph, and where "he",
 * "she" or "the mayor" says it and but one person can be meant. Where that is not certain it is nobody's.
 *
 * @param sentences All of the document, in order.
 */
export function attributedQuotes(sentences: readonly IndexedSentence[], names: NameIndex): AttributedQuote[] {
  const found: AttributedQuote[] = [];
  const paragraphs = paragraphsOf(sentences);
  let heard: AttributedParagraph | undefined;
  for (const [i, paragraph] of paragraphs.entries()) {
    // Who speaks matters where somebody is quoted, and right before that.
    const matters = quotes(paragraph) || quotes(paragraphs[i + 1] ?? []);
    const before = heard;
    heard = matters ? attributeParagraph(paragraph, names, before) : undefined;
    if (heard) found.push(...withIntroduction(runsOf(heard), heard, before));
  }
  return found;
}

/** "The mayor tweeted:", in a paragraph of its own, goes with what stands in the next one. */
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

/** Sentences by paragraph, but for teasers: they say again what the story says. */
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

/** Joins the sentences of one speaker that stand one behind the other in a passage. */
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

/** A saying, or so many terms in quotation marks. */
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

/** "supply chain risk", "The Use of Money". */
function isOneTerm(words: readonly string[]): boolean {
  return words.length < FEWEST_WORDS || words.every((word) => word.length < 4 || /^\p{Lu}/u.test(word));
}
