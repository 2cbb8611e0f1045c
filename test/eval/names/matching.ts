import type { Span } from '../../../src/language/span.ts';

/** Pairs of a labelled and a found span; no span is in two pairs. */
export interface Pairs<A extends Span, B extends Span> {
  readonly exact: readonly (readonly [A, B])[];
  readonly overlap: readonly (readonly [A, B])[];
}

/** Pairs spans that are the same, and, beginning with these, as many as can be that overlap (augmenting paths, Kuhn 1955). */
export function pair<A extends Span, B extends Span>(labelled: readonly A[], found: readonly B[]): Pairs<A, B> {
  const taken = new Map<B, A>();
  const rest = labelled.filter((span) => {
    const same = found.find((other) => other.start === span.start && other.end === span.end && !taken.has(other));
    if (same) taken.set(same, span);
    return !same;
  });
  const listed = (): [A, B][] => [...taken].map(([other, span]) => [span, other]);
  const exact = listed();
  const place = (span: A, tried: Set<B>): boolean =>
    found.some((other) => {
      if (common(span, other) === 0 || tried.has(other)) return false;
      tried.add(other);
      const holder = taken.get(other);
      if (holder && !place(holder, tried)) return false;
      taken.set(other, span);
      return true;
    });
  for (const span of rest) place(span, new Set());
  return { exact, overlap: listed() };
}

/** How many characters two spans share. */
export function common(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/**
 * B-cubed F1 of a grouping, from 0 to 1 (Bagga and Baldwin 1998): each item's precision and recall within its group,
 * averaged.
 */
export function bCubed(items: readonly { readonly labelled: unknown; readonly found: unknown }[]): number {
  let [precision, recall] = [0, 0];
  for (const item of items) {
    const [mates, group] = (['labelled', 'found'] as const).map((by) => items.filter((each) => each[by] === item[by]));
    const both = mates?.filter(({ found }) => found === item.found).length ?? 0;
    precision += both / (group?.length ?? 1);
    recall += both / (mates?.length ?? 1);
  }
  return items.length === 0 ? 0 : (2 * precision * recall) / (precision + recall) / items.length;
}
