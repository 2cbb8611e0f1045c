import type { CitedExcerpt } from '../corpus/types.ts';
import type { Limits } from './card-context.ts';

/** Points on a page: set by hand. */
const MOST = 10;
/** UTF-16 code units of marks, number and line end of a quotation, at most; of a citation with its words. */
const AROUND = 12;
const AROUND_PLACE = 30;
/** The same of the date of a document and the words before the place of another. */
const AROUND_DATE = 24;

/** Divides points into pages that can be shown whole: as few as possible, of about as many points each. */
export function pagesOf<T extends CitedExcerpt>(points: readonly T[], limits: Limits): T[][] {
  const most = Math.ceil(points.length / Math.max(1, Math.ceil(points.length / MOST)));
  const pages: T[][] = [];
  let text = 0;
  let cited = 0;
  for (const point of points) {
    const quoted = point.excerpt.text.length + AROUND;
    const places = lengthOfCitation(point);
    const page = pages.at(-1);
    const isFull =
      !page ||
      page.length === most ||
      quoted > limits.quotation ||
      (page.at(-1)?.excerpt.text.length ?? 0) > limits.quotation ||
      text + quoted + cited + places > limits.pageText ||
      cited + places > limits.pageCitations;
    if (isFull) pages.push([point]);
    else page.push(point);
    [text, cited] = isFull ? [quoted, places] : [text + quoted, cited + places];
  }
  return pages;
}

/** At most; with the places of other documents that say the same, or otherwise. */
function lengthOfCitation({ citation, alsoIn = [], otherwise = [] }: CitedExcerpt): number {
  const places = [citation, ...alsoIn, ...otherwise.map((other) => other.citation)].map(
    ({ section = '', story, document, url = '' }) => {
      const around = AROUND_PLACE + (story.documents.length > 1 ? AROUND_DATE : 0);
      return section.length + document.title.length + url.length + around;
    },
  );
  const words = otherwise.flatMap((other) => [...other.words, ...other.quoted]).map((each) => each.length + AROUND);
  return [...places, ...words].reduce((sum, length) => sum + length, 0);
}
