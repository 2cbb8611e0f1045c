import type { CardContext } from '../../src/cards/card-context.ts';
import { en } from '../../src/cards/strings/index.ts';
import { excerptOf } from '../../src/corpus/excerpt.ts';
import type { CitedExcerpt } from '../../src/corpus/types.ts';
import { documentFromText } from '../../src/library/document.ts';
import { fingerprintOfPath } from '../../src/library/fingerprint.ts';
import { printOf } from '../../src/library/text-print.ts';
import type { Story } from '../../src/library/types.ts';
import type { Name, NameKind } from '../../src/names/types.ts';

/** Small numbers, so that a few invented stories and names fill a page. */
export const context: CardContext = {
  strings: en,
  limits: {
    choices: 3,
    choiceLength: 20,
    options: 3,
    documents: 2,
    stories: 2,
    pageText: 300,
    pageCitations: 200,
    quotation: 100,
  },
  isOneDocument: false,
};

/** A story of one document, whose fingerprints are both its id. */
export function story(id: string, title: string, text = 'It was opened.', published?: string): Story {
  const document = documentFromText(`${id}.txt`, `${title}\n\n${text}`, published === undefined ? {} : { published });
  return { id, title, documents: [{ ...document, fingerprint: id }], fingerprint: id };
}

/** These words of a story's first document, cited. */
export function cite(of: Story, words: string, section?: string, paragraph = 1): CitedExcerpt {
  const [document] = of.documents;
  const start = document?.text.indexOf(words) ?? -1;
  if (!document || start < 0) throw new Error(`“${words}” is not in ${of.id}`);
  return {
    excerpt: excerptOf(document, start, start + words.length),
    citation: { story: of, document, paragraph, ...(section !== undefined && { section }) },
  };
}

/** What opens an excerpt in context, as `outline` shows it. */
export const quoted = ({ excerpt: { document, start, end, text } }: CitedExcerpt): string =>
  `quoted path=${fingerprintOfPath(document.id)} print=${printOf(text)} start=${start} end=${end}`;

/** A name whose fingerprint is the name itself. */
export function name(text: string, kind: NameKind = 'person', more: Partial<Name> = {}): Name {
  return {
    name: text,
    kind,
    aliases: [],
    roles: [],
    mentions: [],
    fingerprint: text,
    isUnsure: false,
    prominence: 1,
    ...more,
  };
}

export const bridge = story(
  'bridge',
  'The bridge of Pell',
  'It opened in May. The bridge cost £3 million. “It will last,” said Ada Lund. The town paid for it.',
  '2026-05-04',
);
export const harbor = story('harbor', 'The harbor of Ostwick', 'Ships came back. Nobody knows why.');
