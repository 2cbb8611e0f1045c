import type { Document, Library, Problem, Story } from '../library/types.ts';

/** How many documents differ between two libraries, and the first of them by name. */
export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly files: readonly string[];
}

/** Files that are named in the log at most. Set by hand. */
const MOST_NAMED = 10;

export function changesBetween(before: Library, after: Library): Changes {
  const earlier = new Map(before.documents.map((document) => [document.id, document]));
  const later = new Set(after.documents.map(({ id }) => id));
  const added = after.documents.filter(({ id }) => !earlier.has(id));
  const changed = after.documents.filter((document) => isOther(earlier.get(document.id), document));
  const removed = before.documents.filter(({ id }) => !later.has(id));
  const files = [...added, ...changed, ...removed].slice(0, MOST_NAMED).map(({ id }) => id);
  return { added: added.length, changed: changed.length, removed: removed.length, files };
}

const isOther = (before: Document | undefined, after: Document): boolean => before !== undefined && before !== after;

/** Whether all that readers can see of two libraries is the same. */
export function isSameLibrary(one: Library, other: Library): boolean {
  return (
    one.documents.length === other.documents.length &&
    one.documents.every((document, at) => document === other.documents[at]) &&
    JSON.stringify([one.stories.map(headOf), one.names]) === JSON.stringify([other.stories.map(headOf), other.names])
  );
}

const headOf = ({ id, title, fingerprint }: Story): readonly string[] => [id, title, fingerprint];

/** What could be used before, or had another fault. */
export function newProblems(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const known = new Set(before.map(keyOf));
  return after.filter((problem) => !known.has(keyOf(problem)));
}

const keyOf = ({ file, reason }: Problem): string => `${file}\n${reason}`;
