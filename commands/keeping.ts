import type { Corpus } from '../src/corpus/corpus.ts';
import type { Drafted, DraftSource, ServerStories } from '../src/store/server-stories.ts';
import type { Added, StoryHead } from '../src/store/types.ts';

/** What is kept for the server in which a reader is; that of another cannot be reached by it, as `ServerStories` has it. */
export interface ServerKeeping {
  readonly limits: ServerStories['limits'];
  /** Whether the reader may change what is kept. */
  readonly isEditor: boolean;
  /** The stories that are in use in the server now. */
  corpus(): Promise<Corpus>;
  draft(source: DraftSource): Promise<Drafted>;
  add(draft: string): Promise<Added>;
  discard(draft: string): Promise<void>;
  list(): Promise<readonly StoryHead[]>;
  remove(story: string): Promise<StoryHead | undefined>;
  setDefault(channel: string, story: string | undefined): Promise<void>;
}
