import type { Citation, CitedExcerpt } from '../corpus/types.ts';
import type { CardBlock, CitationLine } from './card.ts';
import type { CardContext } from './card-context.ts';
import type { Strings } from './strings/index.ts';

/** An excerpt to be cited. */
interface Cited extends CitedExcerpt {
  /** The number of its quotation. */
  readonly number?: number;
  /** A further place, with what comes before it. */
  readonly also?: { readonly label: string; readonly citation: Citation };
}

/**
 * A line for each citation, which names the document where several are cited, and otherwise where the card does not and
 * the document is not all there is.
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
    lines: cited.map(({ number, citation, also }): CitationLine => {
      const { document, section, paragraph, url } = citation;
      return {
        ...(number !== undefined && { number }),
        ...(section !== undefined && { section }),
        paragraph: strings.paragraph(paragraph),
        ...(also && { also: `${also.label}${placeText(also.citation, strings)}` }),
        ...(isTitled && { title: document.title }),
        ...(url !== undefined && { url }),
      };
    }),
  };
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

/** `Section, paragraph 3`; without a heading `paragraph 3`. */
export function placeText({ section, paragraph }: Citation, strings: Strings): string {
  const there = strings.paragraph(paragraph);
  return section === undefined ? there : `${section}, ${there}`;
}

/** A line of citations as plain text, without its number. */
export function citationText({ section, paragraph, also, title }: CitationLine): string {
  const place = section === undefined ? paragraph : `${section}, ${paragraph}`;
  return [place, also, title].filter((part) => part !== undefined).join(' · ');
}
