import type { Corpus } from '../../corpus/corpus.ts';
import { citationOf, excerptOf } from '../../corpus/excerpt.ts';
import type { CitedExcerpt } from '../../corpus/types.ts';
import { isByline } from '../../library/boilerplate.ts';
import { latestDate, newestFirst } from '../../library/newest.ts';
import type { Story } from '../../library/types.ts';
import type { IndexedPassage, IndexedSentence } from '../../search/search-index.ts';
import { lead } from '../lead.ts';
import type { StoryFact } from '../types.ts';
import { CORRECTION, HEADINGS } from './headings.ts';
import type { StoryQuestion } from './story-question.ts';

/** What answers a question about a story as such. */
export interface StoryAnswer {
  readonly facts: readonly StoryFact[];
  readonly excerpts: readonly CitedExcerpt[];
}

/** Documents, stories or paragraphs that are told of at most, names, and sentences of a paragraph: set by hand. */
const MOST = 3;
const MOST_NAMES = 12;

const AUTHORED = /^\W*(?:\p{L}+ )?by\b/iu;

/** How a question of each kind is answered, from what is searched; with nothing, the story's sentences are asked. */
const ANSWERS: Readonly<Record<StoryQuestion, (corpus: Corpus, story?: Story) => StoryAnswer>> = {
  about: (corpus, story) => ({ facts: [], excerpts: lead(corpus, story) }),
  author: (corpus, story) => {
    const facts = documentsOf(corpus, story).flatMap((document): StoryFact[] =>
      document.author === undefined ? [] : [{ kind: 'author', document, author: document.author }],
    );
    return { facts: facts.slice(0, MOST), excerpts: facts.length > 0 ? [] : bylines(corpus, story, 'author') };
  },
  published: (corpus, story) => {
    const facts = documentsOf(corpus, story).flatMap((document): StoryFact[] =>
      document.published === undefined && document.url === undefined ? [] : [{ kind: 'published', document }],
    );
    return { facts: facts.slice(0, MOST), excerpts: facts.length > 0 ? [] : bylines(corpus, story, 'date') };
  },
  newest: ({ library }) => {
    const [story] = newestFirst(library.stories);
    const published = story && latestDate(story);
    return { facts: story && published ? [{ kind: 'newest', story, published }] : [], excerpts: [] };
  },
  names: ({ names }, story) => {
    const all = names.offered(story).slice(0, MOST_NAMES);
    return { facts: all.length === 0 ? [] : [{ kind: 'names', names: all }], excerpts: [] };
  },
  correction: (corpus, story) => {
    const under = underHeading(corpus, story, HEADINGS.correction);
    const marked = sentencesOf(corpus, story).filter((sentence) => CORRECTION.test(textOf(sentence)));
    return { facts: [], excerpts: under.length > 0 ? under : marked.slice(0, MOST).map(paragraphFrom) };
  },
  next: (corpus, story) => ({ facts: [], excerpts: underHeading(corpus, story, HEADINGS.next) }),
  importance: (corpus, story) => ({ facts: [], excerpts: underHeading(corpus, story, HEADINGS.importance) }),
};

/**
 * The answer to a question about a story as such: that it is not known, if it asks for a detail; nothing where the story's
 * sentences may still say it.
 */
export function storyAnswer(asked: StoryQuestion, corpus: Corpus, story?: Story): StoryAnswer | undefined {
  const answer = ANSWERS[asked](corpus, story);
  if (answer.facts.length + answer.excerpts.length > 0) return answer;
  const isDetail = asked === 'author' || asked === 'published' || asked === 'newest' || asked === 'correction';
  return isDetail ? { facts: [{ kind: 'unknown', asked }], excerpts: [] } : undefined;
}

const documentsOf = ({ library }: Corpus, story?: Story) => (story ? story.documents : library.documents);

const passagesOf = ({ index }: Corpus, story?: Story): readonly IndexedPassage[] =>
  story ? index.passages.filter((passage) => passage.story === story) : index.passages;

const sentencesOf = (corpus: Corpus, story?: Story): readonly IndexedSentence[] =>
  passagesOf(corpus, story).flatMap((passage) => passage.sentences);

const textOf = ({ passage: { document }, sentence }: IndexedSentence): string =>
  document.text.slice(sentence.start, sentence.end);

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

/** Lines that say who wrote a document or when: no sentences of its story, so they are cited by what stands after them. */
function bylines(corpus: Corpus, story: Story | undefined, says: 'author' | 'date'): CitedExcerpt[] {
  return documentsOf(corpus, story)
    .flatMap((document) =>
      [...document.text.matchAll(/\S[^\n]*\S/g)]
        .filter(([line]) => isByline(line) && AUTHORED.test(line) === (says === 'author'))
        .flatMap(({ 0: line, index: start }) => {
          const of = corpus.index.passages.filter((passage) => passage.document === document);
          const next = of.find(({ passage }) => passage.start > start) ?? of.at(-1);
          const paragraph = next?.passage.sentences[0]?.paragraph ?? 1;
          return next
            ? [{ excerpt: excerptOf(document, start, start + line.length), citation: citationOf(next, paragraph) }]
            : [];
        }),
    )
    .slice(0, MOST);
}
