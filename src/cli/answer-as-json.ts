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
    case 'published': {
      const { id, published, url } = fact.document;
      return { kind, document: id, ...(published !== undefined && { published }), ...(url !== undefined && { url }) };
    }
    case 'unknown':
      return { kind, asked: fact.asked };
    case 'newest':
      return { kind, story: fact.story.id, published: fact.published };
    case 'names':
      return { kind, names: fact.names.map(({ name }) => name) };
  }
}
