import type { TextFile } from './files.ts';
import type { Problem } from './types.ts';

/** Texts besides those of the folder. */
export interface MoreTexts {
  /** Their ids are paths that no file of the folder has. */
  readonly files: readonly TextFile[];
  /** Titles of their folders, by name, where `library.yaml` gives none. */
  readonly titles?: ReadonlyMap<string, string>;
  /** What of `feeds.yaml` cannot be used. */
  readonly problems?: readonly Problem[];
}

/**
 * Gives them each time that the folder is read.
 *
 * @param feeds The source of `feeds.yaml`; nothing where there is none.
 * @param areAlone Whether the folder itself has no text.
 */
export type GiveMore = (feeds: string | undefined, areAlone: boolean) => Promise<MoreTexts>;
