import type { Story } from '../src/library/types.ts';
import type { Drafted, DraftSource, ServerStories } from '../src/store/server-stories.ts';
import type { Added, StoryHead } from '../src/store/types.ts';

/** What is kept for the server in which a reader is; that of another cannot be reached by it. As `ServerStories`. */
export interface ServerKeeping {
  readonly limits: ServerStories['limits'];
  /** Whether the reader may change what is kept. */
  readonly isEditor: boolean;
  /** The story that the channel asks about where none is named. */
  readonly story?: Story | undefined;
  draft(source: DraftSource): Promise<Drafted>;
  add(draft: string): Promise<Added>;
  discard(draft: string): Promise<void>;
  list(): Promise<readonly StoryHead[]>;
  remove(story: string): Promise<StoryHead | undefined>;
  setDefault(channel: string, story: string | undefined): Promise<void>;
}
