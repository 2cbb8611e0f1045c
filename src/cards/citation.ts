import type { Citation } from '../corpus/types.ts';
import type { Also } from './card.ts';

/** `Section, ¶ 3 · Document title`; without a heading `¶ 3 · Document title`; with a further place that before the title. */
export function citationText(citation: Citation, also?: Also): string {
  const further = also ? ` · ${also.words}${placeText(also.citation)}` : '';
  return `${placeText(citation)}${further} · ${citation.document.title}`;
}

/** `Section, ¶ 3`; without a heading `¶ 3`. */
export function placeText({ section, paragraph }: Citation): string {
  return `${section === undefined ? '' : `${section}, `}¶ ${paragraph}`;
}
