import type { Citation } from '../answer/types.ts';

/** `Section, ¶ 3 · Document title`; without a heading `¶ 3 · Document title`. */
export function citationText(citation: Citation): string {
  return `${placeText(citation)} · ${citation.document.title}`;
}

/** `Section, ¶ 3`; without a heading `¶ 3`. */
export function placeText({ section, paragraph }: Citation): string {
  return `${section === undefined ? '' : `${section}, `}¶ ${paragraph}`;
}
