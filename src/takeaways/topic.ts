import type { Corpus } from '../corpus/corpus.ts';
import { oncePer } from '../corpus/memo.ts';
import { stemCoverage } from '../corpus/overlap.ts';
import { contentTerms, fold } from '../language/tokens.ts';
import { isOverCompanyLines } from '../library/company.ts';
import { keyPointsKind } from '../library/key-points.ts';
import { newestFirst } from '../library/newest.ts';
import type { Document, Story } from '../library/types.ts';
import type { Name } from '../names/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { subjectOf } from './subjects.ts';

/** A heading of a story that has text under it and is not over a list of points or what a company says of itself. */
export interface Heading {
  readonly text: string;
  readonly document: Document;
  /** Position in `Document.sections`. */
  readonly section: number;
  /** Position in `headingsOf`. */
  readonly number: number;
}

/** What a reader wants points about. */
export type Topic =
  | {
      readonly kind: 'name';
      readonly name: Name;
      /** What was typed, where it is only similar to the name. */
      readonly typed?: string;
    }
  | { readonly kind: 'heading'; readonly heading: Heading }
  /** Names and words that a sentence must hold together; of a subject, any words that it is spoken of by. */
  | {
      readonly kind: 'words';
      readonly typed: string;
      readonly names: readonly Name[];
      readonly terms: readonly string[];
    };

/** The headings of a story in the order of its documents, each text once. */
export const headingsOf: (story: Story) => readonly Heading[] = oncePer(findHeadings);

function findHeadings(story: Story): Heading[] {
  const seen = new Set<string>();
  const found = story.documents.flatMap((document) => {
    const withText = new Set(document.passages.flatMap(({ kind, section }) => (kind === 'summary' ? [] : [section])));
    return document.sections.flatMap(({ heading }, section) => {
      if (!heading || !withText.has(section) || keyPointsKind(heading.text) || isOverCompanyLines(heading.text))
        return [];
      const key = fold(heading.text);
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ text: heading.text, document, section }];
    });
  });
  return found.map((heading, number) => ({ ...heading, number }));
}

/**
 * Reads what a reader typed: a name of the story in any form, one of its headings, or else the names and words in it.
 */
export function topicOf(typed: string, story: Story, corpus: Corpus): Topic {
  const { names, match } = corpus.names.lookUp(typed, story);
  const [name, ...others] = names;
  const one = name && others.length === 0 ? name : undefined;
  if (one && match === 'exact') return { kind: 'name', name: one };
  const key = fold(typed).trim();
  const heading = headingsOf(story).find(({ text }) => fold(text) === key);
  if (heading) return { kind: 'heading', heading };
  // Part of a person's name is enough; "AI" alone is a topic, not Scale AI.
  if (one && match === 'part' && one.kind === 'person') return { kind: 'name', name: one };
  const words = wordsOf(typed, corpus);
  const isKnown = words.terms.every((term) => subjectOf(term) ?? corpus.index.frequency(term, story).passages > 0);
  return one && match === 'near' && !isKnown ? { kind: 'name', name: one, typed } : words;
}

function wordsOf(typed: string, corpus: Corpus): Topic & { kind: 'words' } {
  const mentions = corpus.names.mentionsIn(typed);
  const rest = mentions.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, typed);
  return { kind: 'words', typed, names: mentions.map(({ name }) => name), terms: contentTerms(rest) };
}

/**
 * Which sentences speak of a topic: mention the name, are under the heading, or hold all the words.
 *
 * @param sentences All sentences in question. Where none holds the words as they are, related forms count.
 */
export function speaksOf(
  topic: Topic,
  sentences: readonly IndexedSentence[],
  { names }: Corpus,
): (sentence: IndexedSentence) => boolean {
  switch (topic.kind) {
    case 'name':
      return (sentence) => names.mentions(sentence, topic.name);
    case 'heading': {
      const { document, section } = topic.heading;
      return ({ passage }) => passage.document === document && passage.passage.section === section;
    }
    case 'words': {
      if (topic.terms.length === 0 && topic.names.length === 0) return () => false;
      const holds =
        (isSaid: (covered: number) => boolean) =>
        (sentence: IndexedSentence): boolean =>
          topic.names.every((name) => names.mentions(sentence, name)) &&
          topic.terms.every((term) => subjectOf(term)?.speaks(sentence) ?? isSaid(stemCoverage(term, sentence.terms)));
      const exactly = holds((covered) => covered === 1);
      return sentences.some(exactly) ? exactly : holds((covered) => covered > 0);
    }
  }
}

/** Passages found by search in which a topic is looked for. */
const MOST_HITS = 500;

/**
 * Stories that have what was typed as a heading, mention it as a name, or hold all its words: first those with the
 * heading, then the newest.
 */
export function storiesWith(asked: string, { names, index }: Corpus): Story[] {
  const { names: named, match } = names.lookUp(asked);
  const mentions = match === 'none' ? [] : named.flatMap((name) => name.mentions);
  const terms = contentTerms(asked);
  const formsOf = (term: string): readonly string[] => subjectOf(term)?.terms ?? [term, ...index.family(term)];
  const searched = terms.flatMap((term) => subjectOf(term)?.terms ?? [term]);
  const passages = index.search(searched, { limit: MOST_HITS }).map(({ passage }) => passage);
  const holdsAll = (story: Story): boolean =>
    terms.every((term) => formsOf(term).some((form) => index.frequency(form, story).passages > 0));
  const headed = passages.filter(
    ({ document, passage }) => fold(document.sections[passage.section]?.heading?.text ?? '') === fold(asked),
  );
  const holding = [...new Set(passages.map(({ story }) => story))].filter(holdsAll);
  const others = newestFirst([...new Set([...mentions.map(({ story }) => story), ...holding])]);
  return [...new Set([...newestFirst(headed.map(({ story }) => story)), ...others])];
}
