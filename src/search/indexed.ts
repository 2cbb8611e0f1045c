import { contentTerms, type Token } from '../language/tokens.ts';
import type { Document, Passage, Sentence, Story } from '../library/types.ts';
import { CAPITAL, type ForwardIndex, STOP } from './forward-index.ts';
import { SentenceView, type ViewWord } from './sentence-analysis.ts';
import { SpanWords, traitsOf } from './typed-spans.ts';

/** A passage with its place in the library. */
export class IndexedPassage {
  /** Position in `SearchIndex.passages`. */
  readonly id: number;
  readonly story: Story;
  readonly document: Document;
  readonly passage: Passage;
  readonly sentences: readonly IndexedSentence[];
  /** The words of its sentences. */
  readonly analyses: Analyses;
  readonly #heads: Heads;

  /** @param firstSentence The id of its first sentence. */
  constructor(id: number, passage: Passage, { story, document, heads, analyses }: Surroundings, firstSentence: number) {
    this.id = id;
    this.story = story;
    this.document = document;
    this.passage = passage;
    this.analyses = analyses;
    this.#heads = heads;
    this.sentences = passage.sentences.map(
      (sentence, position) => new IndexedSentence(firstSentence + position, sentence, this, position),
    );
  }

  /** Stems of the document's title, each once. */
  get titleTerms(): ReadonlySet<string> {
    return this.#heads.title.set;
  }

  /** Stems of its section's heading and of who says it, each once. */
  get headingTerms(): ReadonlySet<string> {
    return this.#heads.over(this.passage).set;
  }

  /** The same in order, each as often as it comes. */
  headTerms(field: 'heading' | 'title'): readonly string[] {
    return (field === 'title' ? this.#heads.title : this.#heads.over(this.passage)).terms;
  }
}

/** What the passages of a document have in common. */
interface Surroundings {
  readonly story: Story;
  readonly document: Document;
  readonly heads: Heads;
  readonly analyses: Analyses;
}

/** Stems of a title or a heading. */
interface HeadTerms {
  readonly terms: readonly string[];
  readonly set: ReadonlySet<string>;
}

/** The stems of a document's title and headings, made when they are asked for. */
export class Heads {
  readonly #document: Document;
  #title: HeadTerms | undefined;
  readonly #headings: HeadTerms[] = [];
  readonly #spoken = new Map<string, HeadTerms>();

  constructor(document: Document) {
    this.#document = document;
  }

  get title(): HeadTerms {
    this.#title ??= termsOf(this.#document.title);
    return this.#title;
  }

  /** Of the heading over a passage, and of the label of who speaks. */
  over({ section, speaker }: Passage): HeadTerms {
    if (speaker === undefined) return this.#heading(section);
    const key = `${section} ${speaker.name}`;
    const made =
      this.#spoken.get(key) ?? termsOf(`${this.#document.sections[section]?.heading?.text ?? ''}\n${speaker.name}`);
    this.#spoken.set(key, made);
    return made;
  }

  #heading(section: number): HeadTerms {
    const made = this.#headings[section] ?? termsOf(this.#document.sections[section]?.heading?.text ?? '');
    this.#headings[section] = made;
    return made;
  }
}

function termsOf(text: string): HeadTerms {
  const terms = contentTerms(text);
  return { terms, set: new Set(terms) };
}

/** A sentence with its place in the library. Its words are looked up when they are asked for. */
export class IndexedSentence {
  /** Position in the library, from 0. */
  readonly id: number;
  readonly sentence: Sentence;
  readonly passage: IndexedPassage;
  /** Position in the passage, from 0. */
  readonly position: number;

  constructor(id: number, sentence: Sentence, passage: IndexedPassage, position: number) {
    this.id = id;
    this.sentence = sentence;
    this.passage = passage;
    this.position = position;
  }

  get tokens(): readonly Token[] {
    return this.view.tokens;
  }

  /** Its terms, without stop words. */
  get terms(): ReadonlySet<string> {
    return this.view.terms;
  }

  /** Its analysis for ranking. */
  get view(): SentenceView {
    return this.passage.analyses.of(this);
  }
}

/** A sentence as it stands in its document. */
export function textOf({ passage: { document }, sentence }: IndexedSentence): string {
  return document.text.slice(sentence.start, sentence.end);
}

/** Sentences whose analyses are kept at once: those last made. Set by hand: more than one question reads. */
const MOST_ANALYSES = 512;

/** The analyses of a library's sentences: made when asked for, of which some are kept. */
export class Analyses {
  readonly forward: ForwardIndex;
  readonly #kept = new Map<number, SentenceView>();
  /** Of each surface, what it is by itself; 0 until it is first read. */
  readonly #traits: Uint16Array;
  readonly #spanWords = new SpanWords();

  constructor(forward: ForwardIndex) {
    this.forward = forward;
    this.#traits = new Uint16Array(forward.surfaces);
  }

  tokens(sentence: number): Token[] {
    return this.forward.tokens(sentence);
  }

  words(sentence: number): ViewWord[] {
    return this.forward.words(sentence);
  }

  terms(sentence: number): string[] {
    return this.forward.terms(sentence, sentence + 1);
  }

  /** A sentence's words, to find spans among: in columns that are good until the next call. */
  spanWords(sentence: number, text: string, offset: number): SpanWords {
    const words = this.#spanWords;
    words.clear();
    this.forward.eachWord(sentence, (surface, start, end, marks) => {
      if (this.#traits[surface] === 0) this.#traits[surface] = traitsOf(text.slice(start - offset, end - offset));
      words.push(start, end, this.#traits[surface] as number, (marks & CAPITAL) !== 0, (marks & STOP) !== 0);
    });
    return words;
  }

  of(indexed: IndexedSentence): SentenceView {
    const kept = this.#kept.get(indexed.id);
    if (kept) return kept;
    const made = new SentenceView(textOf(indexed), indexed.sentence.start, indexed.id, this);
    this.#kept.set(indexed.id, made);
    if (this.#kept.size > MOST_ANALYSES)
      for (const oldest of this.#kept.keys()) {
        this.#kept.delete(oldest);
        break;
      }
    return made;
  }
}
