import type { Citation } from '../corpus/types.ts';
import type { FurtherPlace } from './card.ts';

/** `Section, ¶ 3 · Document title`; without a heading `¶ 3 · Document title`. A further place comes before the title. */
export function citationText(citation: Citation, also?: FurtherPlace): string {
  const further = also ? ` · ${also.label}${placeText(also.citation)}` : '';
  return `${placeText(citation)}${further} · ${citation.document.title}`;
}

/** `Section, ¶ 3`; without a heading `¶ 3`. */
export function placeText({ section, paragraph }: Citation): string {
  return `${section === undefined ? '' : `${section}, `}¶ ${paragraph}`;
}
