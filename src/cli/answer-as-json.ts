import type { Answer, StoryFact } from '../answer/types.ts';

/** An answer as the terminal's `--json` gives it: plain data, offsets in UTF-16 code units into the document's text. */
export function answerAsJson({ outcome, reader, excerpts, facts }: Answer) {
  return {
    outcome,
    /** Whether the reader chose, or why words alone did. */
    reader,
    excerpts: excerpts.map(({ excerpt, citation }) => ({
      text: excerpt.text,
      start: excerpt.start,
      end: excerpt.end,
      ...(excerpt.highlight && { highlight: { start: excerpt.highlight.start, end: excerpt.highlight.end } }),
      citation: {
        story: citation.story.id,
        document: citation.document.id,
        section: citation.section ?? null,
        paragraph: citation.paragraph,
        ...(citation.page !== undefined && { page: citation.page }),
        ...(citation.url !== undefined && { url: citation.url }),
      },
    })),
    ...(facts.length > 0 && { facts: facts.map(factAsJson) }),
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
