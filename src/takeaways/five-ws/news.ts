import type { Corpus } from '../../corpus/corpus.ts';
import { overlapCoefficient } from '../../corpus/overlap.ts';
import { alternatives } from '../../language/lexicon/lexicon.ts';
import type { Document } from '../../library/types.ts';
import type { NamedSpan } from '../../names/name-index.ts';
import { type IndexedSentence, textOf } from '../../search/search-index.ts';
import { runsOfStory } from '../choose.ts';
import { isUsable } from '../usable.ts';

/** A sentence of the news, as it is read for the five Ws. All offsets of this room count in its text. */
export interface NewsSentence {
  readonly indexed: IndexedSentence;
  readonly text: string;
  readonly names: readonly NamedSpan[];
  /** How many sentences stand before it, from 0. */
  readonly place: number;
  /** How many content words before an offset, by default all, the lead has, too; each once. */
  readonly shared: (before?: number) => number;
  /** The same without those that begin with a capital. */
  readonly sharedWords: (before?: number) => number;
  /**
   * How it opens: with what the lead tells ("The decision …", "It …", "Their report …"), with somebody or something of the lead ("The
   * company …", "Gates …") and in other words of it, too, or with anything else.
   */
  readonly opens: 'event' | 'known' | 'other';
  /** Whether the next one says that it is not so: "That is a lie, …". */
  readonly isDenied: boolean;
}

/** What a document tells: its lead, which says what happened, and the sentences after it. */
export interface News {
  readonly lead: NewsSentence;
  readonly after: readonly NewsSentence[];
}

/** UTF-16 code units of a sentence that are read: its clauses are held against each other. Set by hand. */
const LONGEST = 1_000;
/** Sentences that are read, at most: what happened is told near the top. Set by hand. */
const MOST_SENTENCES = 60;

const EVENT = new RegExp(
  String.raw`^(?:(?:The|This|That|These|His|Her|Its|Their) (?:[\p{Ll}-]+ )?(?:${alternatives('takeaways-act-nouns')})|It|This)\b`,
  'u',
);
/** "Mara Lind made the remarks …" */
const MADE_IT = new RegExp(String.raw`^.{1,50}? (?:the|this) (?:${alternatives('takeaways-act-nouns')})\b`, 'u');
const KNOWN = /^(?:The|His|Her|Its|Their|He|She|They|Both) (?!\p{Lu}\p{L}* \p{Lu})/u;

/** What denies the sentence before. */
const DENIES = new RegExp(
  String.raw`^["“]?(?:That|This|It|(?:The|This|These|Those) (?:\p{L}+ ){0,2}\p{L}+) (?:is|was|are|were) (?:${alternatives('doubt-falsehoods')})(?!\p{L})`,
  'iu',
);

/** Words before a name at the beginning of a sentence, in UTF-16 code units: "The mayor, ". Set by hand. */
const TITLE = 16;

/** What a document tells; nothing where it has no sentence that could be its lead. */
export function newsOf(document: Document, { index, names }: Corpus): News | undefined {
  const passages = index
    .ofDocument(document)
    .filter(({ passage }) => passage.kind === 'prose' && document.sections[passage.section]?.isAside !== true);
  const sentences: IndexedSentence[] = [];
  for (const passage of passages) {
    if (sentences.length >= MOST_SENTENCES) break;
    sentences.push(...runsOfStory(passage).flat());
  }
  const from = sentences.findIndex(isUsable);
  const first = sentences[from];
  if (!first) return undefined;
  const inLead = new Set(names.inSentence(first).map(({ name }) => name));
  const read = (indexed: IndexedSentence, place: number): NewsSentence => {
    const next = sentences[from + place + 1];
    const text = textOf(indexed).slice(0, LONGEST);
    const { start } = indexed.sentence;
    const named = names
      .inSentence(indexed)
      .map(({ name, start: at, end }) => ({ name, start: at - start, end: end - start }))
      .filter(({ end }) => end <= text.length);
    const common = indexed.view.words.filter(({ key }) => first.terms.has(key));
    const plain = common.filter(({ capital }) => !capital);
    const countOf = (words: typeof common, before = text.length): number =>
      new Set(words.flatMap(({ key, end }) => (end <= start + before ? [key] : []))).size;
    const isOfSubject = named.some(({ name, start }) => start < TITLE && inLead.has(name));
    const isEvent = EVENT.test(text) || (isOfSubject && MADE_IT.test(text));
    const isKnown = plain.length > 0 && (KNOWN.test(text) || isOfSubject);
    return {
      indexed,
      text,
      names: named,
      place,
      shared: (before) => countOf(common, before),
      sharedWords: (before) => countOf(plain, before),
      opens: isEvent ? 'event' : isKnown ? 'known' : 'other',
      isDenied: DENIES.test(next ? textOf(next).slice(0, LONGEST) : ''),
    };
  };
  const [lead, ...after] = sentences.slice(from, from + MOST_SENTENCES).map(read);
  return lead && { lead, after: after.filter(({ indexed }) => isUsable(indexed)) };
}

/** The share of the words of two leads that both have from which on they tell of one event. Set by hand. */
const ONE_EVENT = 0.4;

export const tellTheSame = (a: News, b: News): boolean =>
  overlapCoefficient(a.lead.indexed, b.lead.indexed) >= ONE_EVENT;
