import type { Answer, StoryFact } from '../answer/types.ts';
import type { Citation } from '../corpus/types.ts';

/** An answer as the terminal's `--json` gives it: plain data, offsets in UTF-16 code units into the document's text. */
export function answerAsJson({ outcome, reader, excerpts, discrepancies, facts }: Answer) {
  return {
    outcome,
    /** Whether the reader chose, or why words alone did. */
    reader,
    excerpts: excerpts.map(({ excerpt, citation, alsoIn = [], otherwise = [] }) => ({
      text: excerpt.text,
      start: excerpt.start,
      end: excerpt.end,
      ...(excerpt.highlight && { highlight: { start: excerpt.highlight.start, end: excerpt.highlight.end } }),
      citation: citationAsJson(citation),
      /** Where other documents of the story say the same. */
      ...(alsoIn.length > 0 && { alsoIn: alsoIn.map(citationAsJson) }),
      /** Where they have other words in the place of some of it. */
      ...(otherwise.length > 0 && {
        otherwise: otherwise.map(({ citation: there, words, quoted }) => ({ words, quoted, ...citationAsJson(there) })),
      }),
    })),
    /** Which excerpts, from 0, have other numbers, times or names in the same place. */
    ...(discrepancies && { discrepancies }),
    ...(facts.length > 0 && { facts: facts.map(factAsJson) }),
  };
}

function citationAsJson({
  story,
  document,
  section,
  speakers,
  paragraph,
  lastParagraph,
  page,
  lastPage,
  url,
}: Citation) {
  return {
    story: story.id,
    document: document.id,
    section: section ?? null,
    ...(speakers !== undefined && { speakers }),
    paragraph,
    ...(lastParagraph !== undefined && { lastParagraph }),
    ...(page !== undefined && { page }),
    ...(lastPage !== undefined && { lastPage }),
    ...(url !== undefined && { url }),
  };
}

function factAsJson(fact: StoryFact) {
  const { kind } = fact;
  switch (kind) {
    case 'author':
      return { kind, document: fact.document.id, author: fact.author };
    case 'published':
      return { kind, document: fact.document.id, published: fact.published };
    case 'source':
      return { kind, document: fact.document.id, publication: fact.publication, url: fact.url };
    case 'updated':
      return { kind, document: fact.document.id, updated: fact.updated };
    case 'place':
      return { kind, document: fact.document.id, place: fact.place };
    case 'sections':
      return { kind, document: fact.document.id, headings: fact.headings };
    case 'title':
      return { kind, document: fact.document.id, title: fact.document.title };
    case 'length':
      return {
        kind,
        document: fact.document.id,
        words: fact.words,
        paragraphs: fact.paragraphs,
        minutes: fact.minutes,
      };
    case 'count':
      return { kind, stories: fact.stories.map(({ id }) => id), documents: fact.documents };
    case 'help':
      return { kind };
    case 'unknown':
      return { kind, asked: fact.asked };
    case 'newest':
    case 'oldest':
      return { kind, story: fact.story.id, published: fact.published };
    case 'names':
      return { kind, of: fact.of, names: fact.names.map(({ name }) => name) };
  }
}
