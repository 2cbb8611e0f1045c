import type { Library } from '../../library/types.ts';
import { visible } from '../../library/visible.ts';
import { UsageError } from '../command-line.ts';

/** In characters. Set by hand, as for the stories of feeds. */
const LONGEST = 100;

/** The folder of a story below the folder of stories; empty for articles that are stories of their own. */
export interface StoryFolder {
  readonly name: string;
  /** What the host should know, as a sentence. */
  readonly note?: string;
}

/**
 * The folder that `--story` names: one that is there, by its name or its title, else a new one.
 *
 * @throws UsageError if no folder can have that name.
 */
export function storyFolderOf(typed: string | undefined, { stories }: Pick<Library, 'stories'>): StoryFolder {
  if (typed === undefined) return { name: '' };
  const name = typed.normalize('NFC').trim().replace(/\/$/, '');
  const folders = stories.flatMap(({ documents, title }) => {
    const [folder, ...rest] = documents[0]?.id.split('/') ?? [];
    return folder !== undefined && rest.length > 0 ? [{ folder, title }] : [];
  });
  const isSame = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  const there = folders.find(({ folder }) => isSame(folder)) ?? folders.find(({ title }) => isSame(title));
  if (there) return { name: there.folder };
  if (name === '' || name.length > LONGEST || /[/\\]|^\./.test(name) || visible(name) !== name)
    throw new UsageError(
      `--story must be the name of a folder, without / or a dot before it, and with at most ${LONGEST} characters.`,
    );
  const file = stories.flatMap(({ documents }) => documents).find(({ id }) => isSame(id.replace(/\.[^./]+$/, '')));
  if (!file) return { name };
  return { name, note: `${file.id} is a story of its own. To have it in this one, put it into the folder ${name}.` };
}
