import type { Corpus } from '../../corpus/corpus.ts';
import type { Span } from '../../language/span.ts';
import { tokenize } from '../../language/tokens.ts';
import type { Story } from '../../library/types.ts';
import type { Name } from '../../names/types.ts';
import { type ViewWord, viewWords } from '../../search/sentence-analysis.ts';

/** A word of a question. */
export interface QuestionWord extends ViewWord {
  /** Says what is asked about: no stop word, but for the country "us". */
  readonly isContent: boolean;
  /** Names the kind of the answer: the first content word after "which", "what" or "how many", if it is near. */
  readonly focus: boolean;
  /** A focus right after "which" or "what", a kind as "city" in "which city": its answer seldom repeats it. */
  readonly isKind: boolean;
  /** The mention of a name that it is part of. */
  readonly mention: QuestionMention | undefined;
}

/** A name in the question; offsets count in its text. */
export interface QuestionMention extends Span {
  readonly name: Name;
}

/** A content word of a question, by its stem. */
export interface Term {
  /** What sentences hold of it: its stem. */
  readonly key: string;
  /** Its place among the question's words, from 0. */
  readonly at: number;
  /** Inverse sentence frequency in what is searched: ln(1 + (n − df + ½) / (df + ½)). */
  readonly weight: number;
  /** Sentences of what is searched that hold it. */
  readonly frequency: number;
  readonly capital: boolean;
  readonly number: boolean;
  readonly focus: boolean;
  /** The name that it is part of. */
  readonly name?: Name;
}

const FOCUS_CUE = /^(?:which|what|many|much)$/;
const KIND_CUE = /^wh/;
/** Words from the cue to the focus at most: "what red planet", not "what is said of the planet". Set by hand. */
const FOCUS_REACH = 2;

/** The words of a question, in order. */
export function wordsOf(
  text: string,
  mentions: readonly QuestionMention[],
  corpus: Corpus,
  story: Story | undefined,
): QuestionWord[] {
  const words = viewWords(text, 0, tokenize(text));
  const cue = words.findIndex(({ key, stop }) => stop && FOCUS_CUE.test(key));
  const focus = cue < 0 ? -1 : words.findIndex(({ stop }, at) => at > cue && !stop);
  return words.map((word, at) => {
    const mention = mentions.find((each) => isInside(word, each));
    const isFocus = at === focus && at - cue <= FOCUS_REACH;
    return {
      key: word.key,
      stop: word.stop,
      start: word.start,
      end: word.end,
      capital: word.capital && isCapital(text, word),
      isContent: !word.stop || (word.key === 'us' && (mention !== undefined || isCountry(word, text, corpus, story))),
      focus: isFocus,
      isKind: isFocus && at === cue + 1 && KIND_CUE.test(words[cue]?.key ?? ''),
      mention,
    };
  });
}

/** A mention ends before a possessive, its last word after it. */
export function isInside({ start, end }: Span, mention: Span): boolean {
  return start >= mention.start && end <= mention.end + 2;
}

/** The first word's capital says nothing, unless another one follows. */
function isCapital(text: string, { start }: Span): boolean {
  return start > 0 || /^\p{Lu}{2,}/u.test(text.slice(start));
}

/** "us" in lower case is the country where the story speaks of it and no verb before it asks for the pronoun. */
function isCountry({ start }: Span, text: string, corpus: Corpus, story: Story | undefined): boolean {
  if (corpus.index.frequency('us', story).passages === 0) return false;
  return !/\b(?:tell|give|let|show|help|about|for|to|of|with|between)\s+$/i.test(text.slice(0, start));
}

/** The content words, each once, where it is first. */
export function termsOf(words: readonly QuestionWord[], corpus: Corpus, story: Story | undefined): Term[] {
  // A reader who types no capitals at all means names all the same.
  const isLower = words.every(({ capital }) => !capital);
  const { of } = corpus.index.sentences(story);
  const terms = new Map<string, Term>();
  for (const [at, { key, isContent, capital, focus, mention }] of words.entries()) {
    if (!isContent || terms.has(key)) continue;
    const { sentences, isName } = corpus.index.frequency(key, story);
    terms.set(key, {
      key,
      at,
      weight: Math.log(1 + (of - sentences + 0.5) / (sentences + 0.5)),
      frequency: sentences,
      capital: capital || (isLower && isName),
      number: /^\p{Nd}/u.test(key),
      focus,
      ...(mention && { name: mention.name }),
    });
  }
  return [...terms.values()];
}
