import type { Corpus } from '../src/corpus/corpus.ts';
import { oncePer } from '../src/corpus/memo.ts';
import { fingerprintOfPath } from '../src/library/fingerprint.ts';
import type { Document, Library, Story } from '../src/library/types.ts';
import type { CommandContext } from './command.ts';

const stories = oncePer(
  (library: Library): ReadonlyMap<string, Story> => new Map(library.stories.map((each) => [each.fingerprint, each])),
);
const documents = oncePer(
  (library: Library): ReadonlyMap<string, Document> =>
    new Map(library.documents.map((each) => [each.fingerprint, each])),
);

const paths = oncePer(
  (library: Library): ReadonlyMap<string, Document> =>
    new Map(library.documents.map((each) => [fingerprintOfPath(each.id), each])),
);

/** The story of a button; `isGone` where the button is for one that is not there any more. */
export function storyOf(
  fingerprint: string | undefined,
  { corpus: { library } }: CommandContext,
): { readonly story?: Story; readonly isGone: boolean } {
  if (fingerprint === undefined) return { isGone: false };
  const story = stories(library).get(fingerprint);
  return story ? { story, isGone: false } : { isGone: true };
}

/** The document of a button; nothing if it has changed since, or is not there any more. */
export function documentOf(fingerprint: string, { library }: Corpus): Document | undefined {
  return documents(library).get(fingerprint);
}

/** The document at a path, by the path's fingerprint, as it is now. */
export function documentAt(path: string, { library }: Corpus): Document | undefined {
  return paths(library).get(path);
}

/** Whether all these documents, by their fingerprints, are as they were. */
export function areUnchanged(fingerprints: readonly string[], { library }: Corpus): boolean {
  return fingerprints.every((each) => documents(library).has(each));
}
