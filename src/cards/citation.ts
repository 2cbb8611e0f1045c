import type { Citation, CitedExcerpt } from '../corpus/types.ts';
import type { CardBlock, CitationLine, CitedPlace } from './card.ts';
import type { CardContext } from './card-context.ts';
import type { Strings } from './strings/index.ts';

/** An excerpt to be cited. */
interface Cited extends CitedExcerpt {
  /** The number of its quotation. */
  readonly number?: number;
}

/**
 * A line for each citation, one for those of a section that follow each other, and one place for those of a paragraph. It names the document where several are cited,
 * and otherwise where the card does not and the document is not all there is.
 *
 * @param isNamed Whether the card names the one document elsewhere.
 */
export function citations(
  cited: readonly Cited[],
  { strings, isOneDocument }: CardContext,
  isNamed: boolean,
): CardBlock {
  const isTitled = severalDocuments(cited) || !(isNamed || isOneDocument);
  return {
    kind: 'citations',
    lines: bySection(cited).map((ofSection): CitationLine => {
      const { section, document, url } = ofSection[0].citation;
      return {
        ...(section !== undefined && { section }),
        places: byParagraph(ofSection).map((here) => ({
          numbers: here.flatMap(({ number }) => number ?? []),
          paragraph: strings.paragraph(here[0].citation.paragraph, here[0].citation.page),
        })),
        ...(isTitled && { title: document.title }),
        ...(url !== undefined && { url }),
      };
    }),
  };
}

/** Those that follow each other and are of the same section. */
const bySection = (cited: readonly Cited[]) =>
  together(cited, (a, b) => a.document === b.document && a.section === b.section);

/** Those that follow each other and are of the same paragraph on the same page, of those of a section. */
const byParagraph = (cited: readonly Cited[]) =>
  together(cited, (a, b) => a.paragraph === b.paragraph && a.page === b.page);

/** Those that follow each other and are alike. */
function together(cited: readonly Cited[], areAlike: (a: Citation, b: Citation) => boolean): [Cited, ...Cited[]][] {
  const groups: [Cited, ...Cited[]][] = [];
  for (const each of cited) {
    const last = groups.at(-1);
    if (last && areAlike(last[0].citation, each.citation)) last.push(each);
    else groups.push([each]);
  }
  return groups;
}

/** The document that all excerpts are from, with its date; no line where it is all there is, or where there are several. */
export function sourceLine(cited: readonly CitedExcerpt[], { isOneDocument }: CardContext): CardBlock[] {
  const [first] = cited;
  if (!first || isOneDocument || severalDocuments(cited)) return [];
  const { title, published } = first.citation.document;
  return [{ kind: 'small', line: [{ text: title }, ...(published === undefined ? [] : [` · ${published}`])] }];
}

function severalDocuments(cited: readonly CitedExcerpt[]): boolean {
  return new Set(cited.map(({ excerpt }) => excerpt.document)).size > 1;
}

/** `Section, paragraph 3`; without a heading `paragraph 3`; in a document with pages `Section, page 2, paragraph 3`. */
export function placeText({ section, paragraph, page }: Citation, strings: Strings): string {
  const there = strings.paragraph(paragraph, page);
  return section === undefined ? there : `${section}, ${there}`;
}

/** A line of citations as plain text. */
export function citationText({ section, places, title }: CitationLine): string {
  const there = places.map((place, i) => `${placeMark(place)}${i > 0 ? '' : sectionMark(section)}${place.paragraph}`);
  return [...there, ...(title === undefined ? [] : [title])].join(' · ');
}

/** Comes before a place: the numbers of its quotations. */
export const placeMark = ({ numbers }: CitedPlace): string => numbers.map((number) => `[${number}] `).join('');

/** Comes before the first place of a section. */
export const sectionMark = (section: string | undefined): string => (section === undefined ? '' : `${section}, `);
