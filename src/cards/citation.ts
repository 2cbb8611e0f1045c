import type { Citation, CitedExcerpt } from '../corpus/types.ts';
import type { CardBlock, CitationLine, CitedPlace } from './card.ts';
import type { CardContext } from './card-context.ts';
import type { Strings } from './strings/index.ts';

/** Where a quotation is. */
interface Place {
  readonly citation: Citation;
  /** The number of the quotation. */
  readonly number?: number;
}

/** An excerpt to be cited. */
interface Cited extends CitedExcerpt, Place {}

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
  const also = cited.flatMap(({ number, alsoIn = [] }) =>
    alsoIn.map((citation) => ({ citation, ...(number !== undefined && { number }) })),
  );
  const otherwise = cited.flatMap(({ number, otherwise: others = [] }) =>
    others.map((other) => ({ ...other, ...(number !== undefined && { number }) })),
  );
  const lineOf = (
    ofSection: readonly [Place, ...Place[]],
    more: { isTitled: boolean; label?: string },
  ): CitationLine => {
    const { section, story, document, url } = ofSection[0].citation;
    return {
      ...(more.label !== undefined && { label: more.label }),
      ...(section !== undefined && { section }),
      places: byParagraph(ofSection).map((here) => ({
        numbers: here.flatMap(({ number }) => number ?? []),
        ...speakerOf(here[0].citation),
        paragraph: strings.paragraph(here[0].citation),
      })),
      ...(more.isTitled && { title: document.title }),
      ...(more.isTitled && story.documents.length > 1 && document.published && { date: document.published }),
      ...(url !== undefined && { url }),
    };
  };
  return {
    kind: 'citations',
    lines: [
      ...bySection(cited).map((ofSection) => lineOf(ofSection, { isTitled })),
      ...bySection(also).map((ofSection) => lineOf(ofSection, { isTitled: true, label: strings.alsoIn })),
      ...otherwise.map((other) =>
        lineOf([other], { isTitled: true, label: strings.otherwise(oneLine(other.words), oneLine(other.quoted)) }),
      ),
    ],
  };
}

const oneLine = (words: readonly string[]): string[] => words.map((each) => each.replace(/\s+/g, ' '));

/** Those that follow each other and are of the same section. */
const bySection = (cited: readonly Place[]) =>
  together(cited, (a, b) => a.document === b.document && a.section === b.section);

/** Those that follow each other and are of the same paragraphs on the same pages, of those of a section. */
const byParagraph = (cited: readonly Place[]) =>
  together(
    cited,
    (a, b) =>
      a.paragraph === b.paragraph &&
      a.lastParagraph === b.lastParagraph &&
      a.page === b.page &&
      a.lastPage === b.lastPage,
  );

/** Those that follow each other and are alike. */
function together(cited: readonly Place[], areAlike: (a: Citation, b: Citation) => boolean): [Place, ...Place[]][] {
  const groups: [Place, ...Place[]][] = [];
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

const speakerOf = ({ speakers }: Citation): Pick<CitedPlace, 'speaker'> =>
  speakers === undefined ? {} : { speaker: speakers.join(', ') };

/** `Section, paragraph 3`; of a turn `Section, Mara Lind, paragraph 3`; without a heading `paragraph 3`; in a document with pages `Section, page 2, paragraphs 3–5`. */
export function placeText(citation: Citation, strings: Strings): string {
  return `${beforePlace(citation.section)}${beforePlace(speakerOf(citation).speaker)}${strings.paragraph(citation)}`;
}

/** A line of citations as plain text. */
export function citationText({ label, section, places, title, date }: CitationLine): string {
  const there = places.map(
    (place, i) =>
      `${placeMark(place)}${i > 0 ? '' : beforePlace(section)}${beforePlace(place.speaker)}${place.paragraph}`,
  );
  const line = [...there, ...[title, date].filter((each) => each !== undefined)].join(' · ');
  return label === undefined ? line : `${label} ${line}`;
}

/** Comes before a place: the numbers of its quotations. */
export const placeMark = ({ numbers }: CitedPlace): string => numbers.map((number) => `[${number}] `).join('');

/** A section before its first place, or who speaks before where. */
export const beforePlace = (text: string | undefined): string => (text === undefined ? '' : `${text}, `);
