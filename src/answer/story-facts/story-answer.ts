import type { Corpus } from '../../corpus/corpus.ts';
import { citationOf, excerptOf } from '../../corpus/excerpt.ts';
import type { CitedExcerpt } from '../../corpus/types.ts';
import { latestDate, newestFirst } from '../../library/newest.ts';
import type { Document, Story } from '../../library/types.ts';
import { type IndexedPassage, type IndexedSentence, textOf } from '../../search/search-index.ts';
import { lead } from '../lead.ts';
import type { NamesAsked, Outcome, StoryFact, Unknown } from '../types.ts';
import { CORRECTION, HEADINGS } from './headings.ts';
import type { StoryQuestion } from './kinds.ts';
import { namesAsked } from './names-asked.ts';
import { storyMeant } from './story-meant.ts';
import { tellingSentences } from './telling.ts';

/** What answers a question about a story as such, or what may. */
export interface StoryAnswer {
  readonly outcome: Outcome;
  readonly facts: readonly StoryFact[];
  readonly excerpts: readonly CitedExcerpt[];
}

/** Documents, stories or paragraphs that are told of at most, and sentences of a paragraph: set by hand. */
const MOST = 3;

type Answering = (corpus: Corpus, story?: Story) => StoryAnswer | undefined;

/** How a question of each kind is answered, from what is searched; with nothing, the story's sentences are asked. */
const ANSWERS: Readonly<Record<StoryQuestion, Answering>> = {
  about: (corpus, story) => quoting(lead(corpus, story)),
  title: ofDocuments((document) => [{ kind: 'title', document }]),
  author: ofDocuments(
    (document) => (document.author ? [{ kind: 'author', document, author: document.author }] : []),
    'author',
  ),
  published: ofDocuments(
    (document) =>
      document.published ? [{ kind: 'published', document, published: document.published }, ...sourceOf(document)] : [],
    'published',
    sourceOf,
  ),
  source: ofDocuments(sourceOf, 'source', (document) => [{ kind: 'title', document }]),
  newest: ({ library }) => ofDate('newest', newestFirst(library.stories)),
  oldest: ({ library }) => ofDate('oldest', newestFirst(library.stories).filter(latestDate).reverse()),
  names: naming('all'),
  people: naming('people'),
  companies: naming('companies'),
  bodies: naming('bodies'),
  quoted: naming('quoted'),
  correction: (corpus, story) => {
    const marked = sentencesOf(corpus, story).filter((sentence) => CORRECTION.test(textOf(sentence)));
    return (
      quoting(underHeading(corpus, story, HEADINGS.correction)) ??
      quoting(marked.slice(0, MOST).map(paragraphFrom)) ??
      unknown('correction')
    );
  },
  next: (corpus, story) => quoting(underHeading(corpus, story, HEADINGS.next)) ?? telling('next', corpus, story),
  importance: (corpus, story) =>
    quoting(underHeading(corpus, story, HEADINGS.importance)) ?? telling('importance', corpus, story),
  length: ofDocuments((document) => [{ kind: 'length', document, ...lengthOf(document) }]),
  count: ({ library: { stories, documents } }) =>
    told([{ kind: 'count', stories: newestFirst(stories), documents: documents.length }]),
  help: () => ({ outcome: 'absent', facts: [{ kind: 'help' }], excerpts: [] }),
};

/**
 * The answer to a question about a story as such: that it is not known, if it asks for a detail; nothing where the story's
 * sentences may still say it. Of several stories the one whose subject the question names, if it names one.
 */
export function storyAnswer(
  asked: StoryQuestion,
  question: string,
  corpus: Corpus,
  story?: Story,
): StoryAnswer | undefined {
  const meant = story ?? storyMeant(question, corpus);
  const isOfPublishing = asked === 'published' || asked === 'source';
  return isOfPublishing && WHEN_AND_WHERE.test(question) ? whenAndWhere(corpus, meant) : ANSWERS[asked](corpus, meant);
}

const WHEN_AND_WHERE = /\bwhen\b.*\bwhere\b|\bwhere\b.*\bwhen\b/i;

/** When and where it was published, and which of these is not known. */
function whenAndWhere(corpus: Corpus, story?: Story): StoryAnswer {
  const [when, where] = [ANSWERS.published(corpus, story), ANSWERS.source(corpus, story)];
  const facts = [
    ...(when?.facts ?? []).filter(({ kind }) => kind !== 'source'),
    ...(where?.facts ?? []).filter(({ kind }) => kind !== 'title'),
  ];
  const outcome = facts.every(({ kind }) => kind === 'unknown') ? 'absent' : 'answered';
  return { outcome, facts, excerpts: [] };
}

const told = (facts: readonly StoryFact[]): StoryAnswer | undefined =>
  facts.length === 0 ? undefined : { outcome: 'answered', facts, excerpts: [] };

const quoting = (excerpts: readonly CitedExcerpt[], outcome: Outcome = 'answered'): StoryAnswer | undefined =>
  excerpts.length === 0 ? undefined : { outcome, facts: [], excerpts };

/** That something is not known, and what is known instead. */
const unknown = (asked: Unknown, instead: readonly StoryFact[] = []): StoryAnswer => ({
  outcome: 'absent',
  facts: [{ kind: 'unknown', asked }, ...instead],
  excerpts: [],
});

type FactsOf = (document: Document) => readonly StoryFact[];

/** What is known of each document; where nothing is, that, and what else is known of the only document. */
function ofDocuments(factsOf: FactsOf, asked?: Unknown, instead: FactsOf = () => []): Answering {
  return ({ library }, story) => {
    const { documents } = story ?? library;
    const known = documents.filter((document) => factsOf(document).length > 0).slice(0, MOST);
    const others = documents.length === 1 ? documents.flatMap(instead) : [];
    return told(known.flatMap(factsOf)) ?? (asked && unknown(asked, others));
  };
}

function sourceOf(document: Document): readonly StoryFact[] {
  return document.url ? [{ kind: 'source', document, url: document.url }] : [];
}

function ofDate(kind: 'newest' | 'oldest', [story]: readonly Story[]): StoryAnswer {
  const published = story && latestDate(story);
  return (published && told([{ kind, story, published }])) || unknown(kind);
}

/** Names; where none is known of those who are quoted or of all, sentences in which somebody speaks. */
function naming(of: NamesAsked): Answering {
  return (corpus, story) => {
    const names = namesAsked(of, corpus, story);
    const maySpeak = of !== 'companies' && of !== 'bodies';
    return (
      (names.length > 0 ? told([{ kind: 'names', of, names, story }]) : undefined) ??
      (maySpeak ? telling('quoted', corpus, story) : undefined) ??
      unknown(of)
    );
  };
}

/** The sentences of one story that tell most of it; nothing of several stories. */
function telling(of: Parameters<typeof tellingSentences>[0], corpus: Corpus, story?: Story): StoryAnswer | undefined {
  const [only, ...others] = story ? [story] : corpus.library.stories;
  return only && others.length === 0 ? quoting(tellingSentences(of, sentencesOf(corpus, only)), 'likely') : undefined;
}

function lengthOf({ text, language, passages }: Document): { words: number; paragraphs: number } {
  const parts = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];
  const places = passages.flatMap(({ section, sentences }) =>
    sentences.map(({ paragraph }) => `${section} ${paragraph}`),
  );
  return { words: parts.filter(({ isWordLike }) => isWordLike).length, paragraphs: new Set(places).size };
}

const passagesOf = ({ index }: Corpus, story?: Story): readonly IndexedPassage[] =>
  story ? index.passages.filter((passage) => passage.story === story) : index.passages;

const sentencesOf = (corpus: Corpus, story?: Story): readonly IndexedSentence[] =>
  passagesOf(corpus, story).flatMap((passage) => passage.sentences);

/** The first sentences under each heading that the pattern matches. */
function underHeading(corpus: Corpus, story: Story | undefined, pattern: RegExp): CitedExcerpt[] {
  const sections = new Map<string, IndexedSentence>();
  for (const passage of passagesOf(corpus, story)) {
    const { document, passage: here } = passage;
    const heading = document.sections[here.section]?.heading?.text;
    const key = `${document.id} ${here.section}`;
    const [first] = passage.sentences;
    if (first && heading !== undefined && pattern.test(heading.toLowerCase()) && !sections.has(key))
      sections.set(key, first);
  }
  return [...sections.values()].slice(0, MOST).map(paragraphFrom);
}

/** A sentence with those after it in its paragraph, as one excerpt. */
function paragraphFrom({ passage, sentence, position }: IndexedSentence): CitedExcerpt {
  const together = passage.passage.sentences
    .slice(position, position + MOST)
    .filter(({ paragraph }) => paragraph === sentence.paragraph);
  const end = together.at(-1)?.end ?? sentence.end;
  return {
    excerpt: excerptOf(passage.document, sentence.start, end),
    citation: citationOf(passage, sentence.paragraph),
  };
}
