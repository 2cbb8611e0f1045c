import type { Corpus } from '../src/corpus/corpus.ts';
import type { Story } from '../src/library/types.ts';
import type { CommandContext } from './command.ts';

/** The story of a button; `isGone` where the button is for one that is not there any more. */
export function storyOf(
  fingerprint: string | undefined,
  { corpus: { library } }: CommandContext,
): { readonly story?: Story; readonly isGone: boolean } {
  if (fingerprint === undefined) return { isGone: false };
  const story = library.stories.find((each) => each.fingerprint === fingerprint);
  return story ? { story, isGone: false } : { isGone: true };
}

/** Whether all these documents, by their fingerprints, are as they were. */
export function areUnchanged(documents: readonly string[], { library }: Corpus): boolean {
  return documents.every((fingerprint) => library.documents.some((document) => document.fingerprint === fingerprint));
}
