import type { Corpus } from '../../corpus/corpus.ts';
import { WORDS_AND_NAMES } from '../../language/lexicon/lists.ts';
import type { Span } from '../../language/span.ts';
import { contentTerms, fold, type Token, tokenize } from '../../language/tokens.ts';
import type { Story } from '../../library/types.ts';
import type { Name } from '../../names/types.ts';
import { dampedIdf } from '../../search/search-index.ts';
import { type QuestionType, typeOf, withoutFrame } from './question-type.ts';
import { type Correction, correctSpelling } from './spelling-correction.ts';

export type { QuestionType };

/** A word or name that an answer should hold; its span counts in `Question.text`. */
export interface Term extends Span {
  /** What the index holds for it; of a name, of its words. */
  readonly terms: readonly string[];
  /** As the reader typed it, without a possessive. */
  readonly typed: string;
  /** What it counts for: rarer words in the story count more. */
  readonly weight: number;
  /** A name, a number or a capitalised word: an answer about another one is wrong. */
  readonly named: boolean;
  readonly name?: Name;
  /** A word that asks rather than names, "happen" or "kind": its answer seldom repeats it. */
  readonly light: boolean;
  /** Read for a misspelt word: less is made of it. */
  readonly repaired: boolean;
  /** Somewhere in the story (or library) that is searched. */
  readonly known: boolean;
}

/** A question, ready to be answered. */
export interface Question {
  /** As it was read: without its frame, spelling repaired. */
  readonly text: string;
  readonly type: QuestionType;
  readonly terms: readonly Term[];
  readonly corrections: readonly Correction[];
  /** What stands in quotation marks, folded: an answer must hold it as it stands. */
  readonly quoted: readonly string[];
}

const QUOTED = /["“”«„「]([^"“”«»„「」]+)["”“»」]/gu;

const LIGHT = new Set(
  contentTerms(
    'happen mean say said do make give get want think become call kind type way thing tell happened big long old large far often many',
  ),
);

/** Damped weights of names: what a story is about stands in most of its passages, and yet decides. */
const NAME_HERE = 1.2;
const NAME_ELSEWHERE = 2;

/**
 * Reads a question: what it asks for, and the words and names that an answer should hold.
 *
 * @param story Where it is asked of one story alone: rarity and spelling follow that story.
 */
export function readQuestion(typed: string, corpus: Corpus, story?: Story): Question {
  const { text, corrections } = correctSpelling(withoutFrame(typed), corpus, story);
  const mentions = corpus.names.mentionsIn(text);
  const tokens = tokenize(text).filter(
    (token) => !token.extra && (!token.stop || isCountry(token, text, corpus, story)),
  );
  const isInside = (token: Token, span: Span): boolean => token.start >= span.start && token.end <= span.end;
  const read = new Set(corrections.map((correction) => correction.read));
  const focusAt = /\b(?:which|what)\s+(?=\p{L})/iu.exec(text);
  const focus = focusAt ? focusAt.index + focusAt[0].length : -1;
  const terms = [
    ...mentions.map(({ name, ...span }): Term => {
      const known = corpus.names.in(story).includes(name);
      const inside = tokens.filter((token) => isInside(token, span)).map((token) => token.term);
      const weight = known ? NAME_HERE : NAME_ELSEWHERE;
      return {
        ...surfaceOf(text, span),
        terms: inside,
        weight,
        named: true,
        name,
        light: false,
        repaired: false,
        known,
      };
    }),
    ...tokens
      .filter((token) => !mentions.some((mention) => isInside(token, mention)))
      .map((token): Term => {
        const surface = surfaceOf(text, token);
        const { passages, of, isCapitalised } = corpus.index.frequency(token.term, story);
        const named = isNamed(surface);
        const light = LIGHT.has(token.term);
        // The category after "which" or "what" names the answer's kind, which its sentence rarely repeats.
        const scale = token.start === focus || light ? 0.5 : named ? 1.3 : 1;
        // "Trump" is not what a story speaks of that says "will trump".
        const isOther = named && !isCapitalised && WORDS_AND_NAMES.has(token.word);
        return {
          ...surface,
          terms: [token.term],
          weight: scale * dampedIdf({ passages, of }),
          named,
          light,
          repaired: read.has(surface.typed),
          known: !isOther && (passages > 0 || (!named && corpus.index.family(token.term).length > 0)),
        };
      }),
  ];
  const first = new Map(terms.map((term) => [term.name ?? term.terms.join(' '), term] as const).reverse());
  return {
    text,
    type: typeOf(text),
    terms: terms.filter((term) => first.get(term.name ?? term.terms.join(' ')) === term),
    corrections,
    quoted: [...text.matchAll(QUOTED)].map(([, words = '']) => fold(words).trim()).filter((words) => words !== ''),
  };
}

/** A span of the question, without the possessive at its end. */
function surfaceOf(text: string, { start, end }: Span): Span & { readonly typed: string } {
  const typed = text.slice(start, end).replace(/['’]s?$/iu, '');
  return { start, end: start + typed.length, typed };
}

function isNamed({ typed, start }: Span & { readonly typed: string }): boolean {
  return /\p{N}/u.test(typed) || /^\p{Lu}{2,}/u.test(typed) || (start > 0 && /^\p{Lu}/u.test(typed));
}

/** "us" in lower case is the country where the story speaks of it and no verb before it asks for the pronoun. */
function isCountry(token: Token, text: string, corpus: Corpus, story: Story | undefined): boolean {
  if (token.word !== 'us' || corpus.index.frequency('us', story).passages === 0) return false;
  return !/\b(?:tell|give|let|show|help|about|for|to|of|with|between)\s+$/i.test(text.slice(0, token.start));
}
