import { bare } from '../blocks.ts';
import { readFacts } from '../facts.ts';
import { UnusableError } from '../unusable.ts';
import { optional } from './optional.ts';
import { readingOrder } from './pdf-columns.ts';
import { withoutFurniture } from './pdf-furniture.ts';
import { type DrawnText, type Page, rowsOf } from './pdf-page.ts';
import { textOfPages } from './pdf-paragraphs.ts';
import type { Extracted } from './types.ts';

/** In letters and digits: a page with fewer is a picture with a number on it. Set by hand. */
const FEWEST_LETTERS = 3;
const RECOGNISE = 'run text recognition over it, with ocrmypdf or another program';
/** Pages that are named, at most. */
const MOST_NAMED = 10;
/** Of all characters: signs that no font says what letters they are. Set by hand. */
const [SOME_UNKNOWN, MOST_UNKNOWN] = [0.01, 0.1];
const UNKNOWN = /[\p{Co}\p{Cn}\ufffd]|(?!\n)\p{Cc}/gu;
/** In letters and digits: the title that a file says it has is used if the first page has it so near to its beginning. */
const TITLE_WITHIN = 3000;

/**
 * A PDF file as plain text: columns in the order in which they are read, paragraphs whole, running heads and page numbers left out,
 * rows of tables with `|` between their cells.
 */
export async function extractPdf(bytes: Uint8Array): Promise<Extracted> {
  const { getDocumentProxy } = await optional('unpdf', () => import('unpdf'));
  // PDF.js takes the bytes away from whoever gives them.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false }).catch(
    (error: unknown) => {
      if (Object(error).name === 'PasswordException')
        throw new UnusableError('is protected with a password', 'save it without one');
      throw new UnusableError(`is damaged (${String(Object(error).message)})`, 'save it again');
    },
  );
  try {
    const pages: Page[] = [];
    const broken: number[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      try {
        const page = await pdf.getPage(number);
        const viewport = page.getViewport({ scale: 1 });
        const { items } = await page.getTextContent();
        pages.push({
          rows: rowsOf(items as readonly DrawnText[], viewport.transform as unknown as Parameters<typeof rowsOf>[1]),
          height: viewport.height,
        });
        page.cleanup();
      } catch {
        broken.push(number);
        pages.push({ rows: [], height: 1 });
      }
    }
    const info: Readonly<Record<string, unknown>> = await pdf.getMetadata().then(
      (found) => Object(found.info),
      () => ({}),
    );
    return read(pages, broken, info);
  } finally {
    await pdf.destroy();
  }
}

function read(pages: readonly Page[], broken: readonly number[], info: Readonly<Record<string, unknown>>): Extracted {
  const own = withoutFurniture(pages);
  const empty = own.flatMap(({ rows }, i) =>
    lettersIn(rows) < FEWEST_LETTERS && !broken.includes(i + 1) ? [i + 1] : [],
  );
  if (empty.length === pages.length)
    throw new UnusableError(
      `has no text on ${pages.length === 1 ? 'its page' : `any of its ${pages.length} pages`}, as a scanned one has not`,
      RECOGNISE,
    );
  const { text, pages: starts, title } = textOfPages(own.map(({ rows }) => readingOrder(rows)));
  const unknown = (text.match(UNKNOWN)?.length ?? 0) / Math.max(1, text.length);
  if (unknown > MOST_UNKNOWN)
    throw new UnusableError('has text that cannot be read: its fonts do not say which letters they draw', RECOGNISE);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new UnusableError('has no text that can be read', RECOGNISE);
  const notes = [
    ...(empty.length > 0 ? [`has no text on ${named(empty)}; what a picture shows is not read`] : []),
    ...(broken.length > 0 ? [`is damaged on ${named(broken)}, which cannot be read`] : []),
    ...(unknown > SOME_UNKNOWN ? ['has signs of which its fonts do not say which letters they are'] : []),
  ];
  return { form: 'plain', text, facts: factsOf(info, text, title), pages: starts, notes };
}

/** Programs write the name of a file, or another document's title, where the title should be. */
function factsOf(
  info: Readonly<Record<string, unknown>>,
  text: string,
  largest: string | undefined,
): Extracted['facts'] {
  const said = typeof info['Title'] === 'string' ? info['Title'].trim() : '';
  const isOwn =
    bare(said) !== '' &&
    bare(text.slice(0, 2 * TITLE_WITHIN))
      .slice(0, TITLE_WITHIN)
      .includes(bare(said));
  const fields = Object.entries({ title: isOwn ? said : largest, language: info['Language'] });
  return Object.assign(
    {},
    ...fields.map(([key, value]) =>
      typeof value === 'string'
        ? readFacts([{ key, line: 1, value: { kind: 'scalar', line: 1, text: value } }], true).facts
        : {},
    ),
  );
}

const lettersIn = (rows: Page['rows']): number =>
  rows.reduce(
    (sum, { pieces }) => sum + pieces.reduce((own, { text }) => own + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0),
    0,
  );

function named(pages: readonly number[]): string {
  const shown = pages.slice(0, MOST_NAMED).join(', ');
  const more = pages.length - MOST_NAMED;
  return `${pages.length === 1 ? 'page' : 'pages'} ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}
