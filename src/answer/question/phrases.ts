import type { Corpus } from '../../corpus/corpus.ts';
import { WORDS_AND_NAMES } from '../../language/lexicon/lists.ts';
import type { Span } from '../../language/span.ts';
import { contentTerms, fold } from '../../language/tokens.ts';
import type { Story } from '../../library/types.ts';
import type { Name } from '../../names/types.ts';
import { dampedIdf } from '../../search/search-index.ts';
import type { Correction } from './spelling-correction.ts';
import { isInside, type QuestionMention, type QuestionWord, type Term } from './terms.ts';

/** A name of the question, or a content word that belongs to none; its span counts in `Question.text`. */
export interface Phrase extends Span {
  /** The stems of its content words. */
  readonly keys: readonly string[];
  /** The place in `Question.terms` of the first of these; −1 without. */
  readonly term: number;
  /** As the reader typed it, without a possessive. */
  readonly typed: string;
  /** What a reader would miss: rarer words in the story count more, by a damped idf, and names by a constant. */
  readonly weight: number;
  /** A name, a number or a capitalised word: an answer about another one is wrong. */
  readonly named: boolean;
  readonly name?: Name;
  /** A word that asks rather than names, "happen" or "kind": its answer seldom repeats it. */
  readonly light: boolean;
  /** Read for a misspelt word: it counts less. */
  readonly repaired: boolean;
  /** In the story (or library) that is searched. */
  readonly known: boolean;
}

const LIGHT = new Set(
  contentTerms(
    'happen mean say said do make give get want think become call kind type way thing tell happened big long old large far often many',
  ),
);

/** Weights of names, on the scale of a damped idf: what a story is about is in most of its passages, and yet decides. Set by hand. */
const NAME_HERE = 1.2;
const NAME_ELSEWHERE = 2;
/** A capitalised word or number counts so many times its weight; one that its answer seldom repeats so many. Set by hand. */
const NAMED = 1.3;
const SELDOM_REPEATED = 0.5;

interface Read {
  readonly text: string;
  readonly mentions: readonly QuestionMention[];
  readonly words: readonly QuestionWord[];
  readonly terms: readonly Term[];
  readonly corrections: readonly Correction[];
}

/** The names of a question, then its other content words; each once. */
export function phrasesOf(read: Read, corpus: Corpus, story: Story | undefined): Phrase[] {
  const corrected = new Set(read.corrections.map((correction) => correction.read));
  const phrases = [
    ...read.mentions.map((mention) => nameOf(mention, read, corpus, story)),
    ...read.words
      .filter(({ isContent, mention }) => isContent && mention === undefined)
      .map((word) => wordOf(word, read, corrected, corpus, story)),
  ];
  const first = new Map<unknown, Phrase>();
  for (const phrase of phrases) {
    const same = phrase.name ?? phrase.keys.join(' ');
    if (!first.has(same)) first.set(same, phrase);
  }
  return [...first.values()];
}

function nameOf(
  { name, ...span }: QuestionMention,
  { text, words, terms }: Read,
  corpus: Corpus,
  story?: Story,
): Phrase {
  const known = corpus.names.in(story).includes(name);
  const keys = words.filter(({ isContent, ...word }) => isContent && isInside(word, span)).map(({ key }) => key);
  return {
    ...surfaceOf(text, span),
    keys,
    term: placeOf(keys[0], terms),
    weight: known ? NAME_HERE : NAME_ELSEWHERE,
    named: true,
    name,
    light: false,
    repaired: false,
    known,
  };
}

function wordOf(
  { key, isKind, capital, start, end }: QuestionWord,
  { text, terms }: Read,
  corrected: ReadonlySet<string>,
  { index }: Corpus,
  story?: Story,
): Phrase {
  const surface = surfaceOf(text, { start, end });
  const { passages, of, isCapitalised } = index.frequency(key, story);
  const named = capital || /\p{N}/u.test(surface.typed);
  const light = LIGHT.has(key);
  const scale = isKind || light ? SELDOM_REPEATED : named ? NAMED : 1;
  // "Trump" is not what a story speaks of that says "will trump".
  const isOther = named && !isCapitalised && WORDS_AND_NAMES.has(fold(surface.typed));
  return {
    start: surface.start,
    end: surface.end,
    typed: surface.typed,
    keys: [key],
    term: placeOf(key, terms),
    weight: scale * dampedIdf({ passages, of }),
    named,
    light,
    repaired: corrected.has(surface.typed),
    known: !isOther && (passages > 0 || (!named && index.family(key).length > 0)),
  };
}

function placeOf(key: string | undefined, terms: readonly Term[]): number {
  return terms.findIndex((term) => term.key === key);
}

/** A span of the question, without the possessive at its end. */
function surfaceOf(text: string, { start, end }: Span): Span & { readonly typed: string } {
  const typed = text.slice(start, end).replace(/['’]s?$/iu, '');
  return { start, end: start + typed.length, typed };
}
