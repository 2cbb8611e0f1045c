import type { CitedExcerpt } from '../corpus/types.ts';
import { citationText } from './citation.ts';

/** Points on a page. */
const MOST = 10;
/**
 * What quotations and citations may come to on a page, in UTF-16 code units: with all else a message holds 4,000, but
 * only 3,300 of a script that takes three bytes for each.
 */
const MOST_TEXT = 3_000;
const MOST_CITED = 1_600;
/** A longer quotation stands alone on its page, where it has the most room. */
const LONG = 900;
/** Marks, number and line end of a quotation and of its citation. */
const AROUND = 12;

interface Cited extends CitedExcerpt {
  readonly atLength?: CitedExcerpt;
}

/** Parts points into pages that can be shown whole: as few as possible, of about as many points each. */
export function pagesOf<T extends Cited>(points: readonly T[]): T[][] {
  const most = Math.ceil(points.length / Math.max(1, Math.ceil(points.length / MOST)));
  const pages: T[][] = [];
  let text = 0;
  let cited = 0;
  for (const point of points) {
    const quoted = point.excerpt.text.length + AROUND;
    const places = placesOf(point);
    const page = pages.at(-1);
    const isFull =
      !page ||
      page.length === most ||
      quoted > LONG ||
      (page.at(-1)?.excerpt.text.length ?? 0) > LONG ||
      text + quoted + cited + places > MOST_TEXT ||
      cited + places > MOST_CITED;
    if (isFull) pages.push([point]);
    else page.push(point);
    [text, cited] = isFull ? [quoted, places] : [text + quoted, cited + places];
  }
  return pages;
}

function placesOf({ citation, atLength }: Cited): number {
  return (
    citationText(citation).length +
    (atLength ? citationText(atLength.citation).length - atLength.citation.document.title.length + AROUND : 0) +
    (citation.url?.length ?? 0) +
    AROUND
  );
}
