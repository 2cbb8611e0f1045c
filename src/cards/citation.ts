import type { Citation } from '../answer/types.ts';

/** `Section, ¶ 3 · Document title`; without a heading `¶ 3 · Document title`. */
export function citationText({ section, paragraph, document }: Citation): string {
  return `${section === undefined ? '' : `${section}, `}¶ ${paragraph} · ${document.title}`;
}
