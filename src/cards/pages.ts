import type { CitedExcerpt } from '../corpus/types.ts';
import type { Limits } from './card-context.ts';
import { citationText } from './citation.ts';

/** Points on a page: set by hand. */
const MOST = 10;
/** UTF-16 code units of marks, number and line end of a quotation or a citation, at most. */
const AROUND = 12;

interface Cited extends CitedExcerpt {
  readonly atLength?: CitedExcerpt;
}

/** Divides points into pages that can be shown whole: as few as possible, of about as many points each. */
export function pagesOf<T extends Cited>(points: readonly T[], limits: Limits): T[][] {
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

function lengthOfCitation({ citation, atLength }: Cited): number {
  return (
    citationText(citation).length +
    (atLength ? citationText(atLength.citation).length - atLength.citation.document.title.length + AROUND : 0) +
    (citation.url?.length ?? 0) +
    AROUND
  );
}
