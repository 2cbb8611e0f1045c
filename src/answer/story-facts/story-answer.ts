import type { Corpus } from '../../corpus/corpus.ts';
import { CORRECTION, CORRECTION_HEADING } from '../../corpus/corrections.ts';
import type { CitedExcerpt } from '../../corpus/types.ts';
import { latestDate, newestFirst } from '../../library/newest.ts';
import type { Document, Story } from '../../library/types.ts';
import { lead } from '../lead.ts';
import type { NamesAsked, Outcome, StoryFact, Unknown } from '../types.ts';
import { HEADINGS, UPDATE } from './headings.ts';
import type { StoryQuestion } from './kinds.ts';
import { namesAsked } from './names-asked.ts';
import { noted, sentencesOf, underHeading } from './paragraphs.ts';
import { storyMeant } from './story-meant.ts';
import { tellingSentences } from './telling.ts';

/** What answers a question about a story as such, or what may. */
export interface StoryAnswer {
  readonly outcome: Outcome;
  readonly facts: readonly StoryFact[];
  readonly excerpts: readonly CitedExcerpt[];
}

/** Paragraphs that are told of at most, and documents or stories. Set by hand. */
const MOST = 3;
const MOST_TOLD = 5;
/** Words that most people read in a minute. Set by hand. */
const WORDS_A_MINUTE = 220;

type Answering = (corpus: Corpus, story?: Story, question?: string) => StoryAnswer | undefined;

/** How a question of each kind is answered, from what is searched; with nothing, the story's sentences are asked. */
const ANSWERS: Readonly<Record<StoryQuestion, Answering>> = {
  about: (corpus, story, question) => {
    const [only, ...others] = corpus.library.documents;
    const quoted = quoting(lead(corpus, story, question));
    // A story that begins with a scene says what it is about in its headline, which is above the excerpts of one of several.
    return quoted && only && others.length === 0 ? { ...quoted, facts: [{ kind: 'title', document: only }] } : quoted;
  },
  title: ofDocuments((document) => [{ kind: 'title', document }]),
  author: ofDocuments(
    (document) => (document.author ? [{ kind: 'author', document, author: document.author }] : []),
    'author',
  ),
  published: ofDocuments(
    (document) =>
      document.published
        ? [{ kind: 'published', document, published: document.published }, ...updateOf(document), ...sourceOf(document)]
        : [],
    'published',
    (document) => [...updateOf(document), ...sourceOf(document)],
  ),
  updated: (corpus, story) => {
    const told = ofDocuments(updateOf, 'updated', (document) =>
      document.published ? [{ kind: 'published', document, published: document.published }] : [],
    )(corpus, story);
    const notes = noted(corpus, story, UPDATE);
    return notes.length > 0 ? joined([told, quoting(notes)].filter((one) => one?.outcome === 'answered')) : told;
  },
  source: ofDocuments(sourceOf, 'source', placeOf),
  place: ofDocuments(placeOf, 'place', sourceOf),
  newest: ({ library }) => ofDate('newest', newestFirst(library.stories)),
  oldest: ({ library }) => ofDate('oldest', newestFirst(library.stories).filter(latestDate).reverse()),
  names: naming('all'),
  people: naming('people'),
  companies: naming('companies'),
  bodies: naming('bodies'),
  quoted: naming('quoted'),
  correction: (corpus, story) =>
    quoting(underHeading(corpus, story, CORRECTION_HEADING)) ??
    quoting(noted(corpus, story, CORRECTION)) ??
    unknown('correction'),
  next: (corpus, story) => quoting(underHeading(corpus, story, HEADINGS.next)) ?? telling('next', corpus, story),
  importance: (corpus, story) =>
    quoting(underHeading(corpus, story, HEADINGS.importance)) ?? telling('importance', corpus, story),
  length: ofDocuments((document) => [{ kind: 'length', document, ...lengthOf(document) }]),
  sections: ofDocuments((document) => {
    const headings = document.sections.flatMap(({ heading }) => heading?.text ?? []);
    return headings.length > 0 ? [{ kind: 'sections', document, headings }] : [];
  }, 'sections'),
  count: ({ library: { stories, documents } }) =>
    told([{ kind: 'count', stories: newestFirst(stories), documents: documents.length }]),
  help: () => ({ outcome: 'absent', facts: [{ kind: 'help' }], excerpts: [] }),
};

/**
 * The answer to a question about a story as such: that it is not known, if it asks for a detail; nothing where the story's
 * sentences may still say it. Of several stories the one that the question means, if it means one.
 *
 * @param asked What the question asks, each once: "who wrote this and when" asks for two things.
 */
export function storyAnswer(
  asked: readonly StoryQuestion[],
  question: string,
  corpus: Corpus,
  story?: Story,
): StoryAnswer | undefined {
  // Which story is meant takes a look at all of them.
  if (asked.length === 0) return undefined;
  const meant = story ?? storyMeant(question, corpus);
  const isOfPublishing = asked.every((one) => one === 'published' || one === 'source');
  const all: readonly StoryQuestion[] =
    isOfPublishing && WHEN_AND_WHERE.test(question)
      ? ['published', 'source']
      : asked.filter((one) => one !== 'title' || !asked.includes('count'));
  const answers = all.map((one) => {
    if (one === 'source' && LINK.test(question)) return link(corpus, meant);
    const answer = ANSWERS[one](corpus, meant, question);
    // What was changed need not have been wrong.
    const isUpdate = one === 'correction' && answer?.outcome === 'absent' && CHANGED.test(question);
    return isUpdate ? ANSWERS.updated(corpus, meant) : answer;
  });
  return answers.includes(undefined) ? undefined : joined(answers);
}

const WHEN_AND_WHERE = /\bwhen\b.*\bwhere\b|\bwhere\b.*\bwhen\b/i;
const CHANGED = /\b(?:chang|updat|edit|amend|revis)/i;
const LINK = /\b(?:link|url|web ?(?:address|page|site)|address|online|original|full (?:text|article|story|thing))\b/i;

/** Several answers as one, which says nothing twice. */
function joined(answers: readonly (StoryAnswer | undefined)[]): StoryAnswer | undefined {
  const given = answers.flatMap((one) => one ?? []);
  const [only] = given;
  if (!only || given.length === 1) return only;
  const facts = new Map(given.flatMap((one) => one.facts).map((fact) => [keyOf(fact), fact]));
  const outcome = (['answered', 'likely'] as const).find((each) => given.some((one) => one.outcome === each));
  return {
    outcome: outcome ?? 'absent',
    facts: [...facts.values()],
    excerpts: given.flatMap((one) => one.excerpts).slice(0, MOST),
  };
}

const keyOf = (fact: StoryFact): string =>
  [fact.kind, 'document' in fact ? fact.document.id : '', 'asked' in fact ? fact.asked : ''].join(' ');

/** Where it can be read; where there is no address, that, and what paper it is from. */
const link = ofDocuments((document) => (document.url ? sourceOf(document) : []), 'link', sourceOf);

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
    const known = documents.filter((document) => factsOf(document).length > 0).slice(0, MOST_TOLD);
    const others = documents.length === 1 ? documents.flatMap(instead) : [];
    return told(known.flatMap(factsOf)) ?? (asked && unknown(asked, others));
  };
}

function sourceOf(document: Document): readonly StoryFact[] {
  const { publication, url } = document;
  return publication || url ? [{ kind: 'source', document, publication, url }] : [];
}

function placeOf(document: Document): readonly StoryFact[] {
  return document.place ? [{ kind: 'place', document, place: document.place }] : [];
}

function updateOf(document: Document): readonly StoryFact[] {
  return document.updated ? [{ kind: 'updated', document, updated: document.updated }] : [];
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

function lengthOf({ text, language, passages }: Document): { words: number; paragraphs: number; minutes: number } {
  const parts = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];
  const places = passages.flatMap(({ section, sentences }) =>
    sentences.map(({ paragraph }) => `${section} ${paragraph}`),
  );
  const words = parts.filter(({ isWordLike }) => isWordLike).length;
  return { words, paragraphs: new Set(places).size, minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)) };
}
