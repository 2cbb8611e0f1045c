import { storyIdOf } from '../store/ids.ts';
import type { KeptStory } from '../store/types.ts';

/** The id of a server's story as a document. */
export const documentIdOf = ({ id, form }: Pick<KeptStory, 'id' | 'form'>): string =>
  `${storyIdOf(id)}.${form === 'plain' ? 'txt' : 'md'}`;
