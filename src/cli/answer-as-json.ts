import type { Answer } from '../answer/types.ts';

/** An answer as the terminal's `--json` gives it: plain data, offsets in UTF-16 code units into the document's text. */
export function answerAsJson({ outcome, reader, excerpts }: Answer) {
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
  };
}
