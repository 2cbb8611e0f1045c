import type { StoryHead } from '../store/types.ts';
import { originOf } from './story-draft.ts';
import type { Strings } from './strings/index.ts';

/** UTF-16 code units of a choice that say when a story was added and where it came from, and of its title that all have room for. */
const [ABOUT, TITLE] = [48, 42];
/** The same of a card, which shows several. Set by hand. */
const LONGEST = 200;

/** How a story of a server is told from others. */
export interface Told {
  /** When it was added and where it came from, with a number where others have the same title and these. */
  readonly about: string;
  /** Its title and this, as long as a choice may be. */
  readonly choice: string;
}

/** How each of a server's stories is told from the others, by id. @param stories All of them, as other calls number them otherwise. */
export function toldApart(
  stories: readonly StoryHead[],
  { story: { list } }: Strings,
  choiceLength: number,
): ReadonlyMap<string, Told> {
  const shown = stories.map(({ id, title, added, from }) => {
    const about = `${list.added(added)} · ${originOf(from, list.pasted)}`;
    return { id, title, about, key: `${title.slice(0, TITLE)}\n${cut(about, ABOUT)}` };
  });
  const groups = new Map<string, string[]>();
  for (const { id, key } of shown) groups.set(key, [...(groups.get(key) ?? []), id]);
  return new Map(
    shown.map(({ id, title, about, key }) => {
      const same = groups.get(key) ?? [];
      const number = same.length > 1 ? ` (${same.indexOf(id) + 1})` : '';
      const end = ` · ${cut(about, ABOUT)}${number}`;
      return [
        id,
        { about: `${cut(about, LONGEST)}${number}`, choice: `${cut(title, choiceLength - end.length)}${end}` },
      ] as const;
    }),
  );
}

/** No half of a character is left at the end. */
const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
