import { alternatives } from '../language/lexicon/lexicon.ts';
import type { Token } from '../language/tokens.ts';
import { type SpanWords, type TypedSpan, typedSpans } from './typed-spans.ts';

/** A word, for ranking. */
export interface ViewWord {
  /** Its stem; for a stop word the word itself. */
  readonly key: string;
  readonly stop: boolean;
  readonly capital: boolean;
  /** UTF-16 offsets into the document. */
  readonly start: number;
  readonly end: number;
}

const REASON = new RegExp(`\\b(?:${alternatives('reason-words', 'reason-hints')})\\b`, 'i');
const BECAUSE = new RegExp(`\\b(?:${alternatives('reason-words')})\\b`, 'i');
const NAMING = /\b(?:called|named|known as|nick-?named|termed|titled|entitled|dubbed|refer(?:red|s)? to as|or)\b|["“]/i;
const MEANS = /\b(?:by \w+ing|through|via|using|with the help|by means)\b/i;
const PRONOUN = /^["“'‘(]*(?:he|she|it|they|this|these|that|those|his|her|its|their|such|both|we|i|there)\b/i;
const COPULA = /\b(?:is|are|was|were|means?|refers? to|known as|called|defined)\b/i;
const CAPITAL = /\p{Lu}/u;
const QUOTATION = /["“”]/;
const CONTRAST = /\b(?:but|however|although|though|yet|while)\b/i;
const ASKS = /[?？]["”’]?$/;
/** Words that deny. */
export const NEGATION = /\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/i;

/**
 * The words of a text, for ranking.
 *
 * @param offset Where the text begins in what the tokens' offsets count in.
 */
export function viewWords(text: string, offset: number, tokens: readonly Token[]): ViewWord[] {
  const words: ViewWord[] = [];
  for (const { word, term, stop, start, end, extra } of tokens)
    if (!extra)
      words.push({ key: stop ? word : term, stop, capital: isCapital(text.charCodeAt(start - offset)), start, end });
  return words;
}

/** Whether a UTF-16 code unit is an upper-case letter. */
function isCapital(code: number): boolean {
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(String.fromCharCode(code));
}

/** Where the words of sentences come from, which it knows by their ids; with offsets into the document. */
interface WordSource {
  tokens(sentence: number): readonly Token[];
  words(sentence: number): readonly ViewWord[];
  /** Without stop words, in order, each as often as it comes. */
  terms(sentence: number): readonly string[];
  /** In columns that are good until the next call. */
  spanWords(sentence: number, text: string, offset: number): SpanWords;
}

/** A sentence's analysis for ranking: each part is made when it is first asked for. */
export class SentenceView {
  readonly cues: SentenceCues;
  readonly #text: string;
  readonly #offset: number;
  readonly #id: number;
  readonly #source: WordSource;
  #tokens: readonly Token[] | undefined;
  #words: readonly ViewWord[] | undefined;
  #terms: ReadonlySet<string> | undefined;
  #places: ReadonlyMap<string, readonly number[]> | undefined;
  #spans: readonly TypedSpan[] | undefined;

  /**
   * @param text The sentence.
   * @param offset Where it begins in its document.
   * @param id By which the source knows it.
   */
  constructor(text: string, offset: number, id: number, source: WordSource) {
    this.#text = text;
    this.#offset = offset;
    this.#id = id;
    this.#source = source;
    this.cues = new SentenceCues(text);
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= this.#source.tokens(this.#id);
    return this.#tokens;
  }

  get words(): readonly ViewWord[] {
    this.#words ??= this.#source.words(this.#id);
    return this.#words;
  }

  /** Its terms, without stop words. */
  get terms(): ReadonlySet<string> {
    this.#terms ??= new Set(this.#source.terms(this.#id));
    return this.#terms;
  }

  /** Positions of each key among the words, in order. */
  get places(): ReadonlyMap<string, readonly number[]> {
    this.#places ??= placesOf(this.words);
    return this.#places;
  }

  /** The number of words that are not stop words. */
  get content(): number {
    return this.words.reduce((sum, { stop }) => sum + (stop ? 0 : 1), 0);
  }

  get spans(): readonly TypedSpan[] {
    this.#spans ??= typedSpans(this.#text, this.#offset, this.#source.spanWords(this.#id, this.#text, this.#offset));
    return this.#spans;
  }
}

function placesOf(words: readonly ViewWord[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [i, { key }] of words.entries()) {
    const known = places.get(key);
    if (known) known.push(i);
    else places.set(key, [i]);
  }
  return places;
}

/** What a sentence does, by its words. */
class SentenceCues {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get opensWithPronoun(): boolean {
    return PRONOUN.test(this.#text);
  }

  get reason(): boolean {
    return REASON.test(this.#text);
  }

  /** It gives a reason and calls it one: "because". */
  get because(): boolean {
    return BECAUSE.test(this.#text);
  }

  get naming(): boolean {
    return NAMING.test(this.#text);
  }

  get means(): boolean {
    return MEANS.test(this.#text);
  }

  get quotation(): boolean {
    return QUOTATION.test(this.#text);
  }

  get negation(): boolean {
    return NEGATION.test(this.#text);
  }

  get copula(): boolean {
    return COPULA.test(this.#text);
  }

  get contrast(): boolean {
    return CONTRAST.test(this.#text);
  }

  get asks(): boolean {
    return ASKS.test(this.#text);
  }
}
