import type { Story } from '../library/types.ts';
import type { StoryHead } from '../store/types.ts';
import type { Button, Card, CardBlock } from './card.ts';
import type { CardContext } from './card-context.ts';
import { originOf } from './story-draft.ts';

/** A page of a server's own stories. */
export interface OwnStoriesPage {
  /** All of them, the first added first. */
  readonly stories: readonly StoryHead[];
  readonly wordsOf: (story: StoryHead) => number | undefined;
  /** How many a server may have. */
  readonly most: number;
  /** From 0; of a page beyond the last, the last. */
  readonly page: number;
}

/** The card of a server's own stories, with a button that removes each. */
export function ownStoriesCard({ stories, wordsOf, most, page: wanted }: OwnStoriesPage, context: CardContext): Card {
  const { strings, limits } = context;
  const { list, count } = strings.story;
  const pages = Math.max(1, Math.ceil(stories.length / limits.stories));
  const page = Math.min(wanted, pages - 1);
  const shown = stories.slice(page * limits.stories, (page + 1) * limits.stories);
  const to = (other: number, label: string): Button => ({ label, action: { kind: 'ownStories', page: other } });
  const pager = [
    ...(page > 0 ? [to(page - 1, strings.buttons.previous)] : []),
    ...(page + 1 < pages ? [to(page + 1, strings.buttons.next)] : []),
  ];
  return {
    tone: 'plain',
    blocks: [
      { kind: 'title', line: [list.title] },
      { kind: 'small', line: [count(stories.length, most)] },
      ...(stories.length === 0 ? [{ kind: 'text', line: [list.none] } as const] : []),
      ...shown.map((story) => storyBlock(story, wordsOf(story), context)),
      ...(pages > 1 ? [{ kind: 'small' as const, line: [list.page(page + 1, pages)] }] : []),
      ...(pager.length > 0 ? [{ kind: 'actions' as const, buttons: pager }] : []),
    ],
  };
}

function storyBlock(story: StoryHead, words: number | undefined, { strings }: CardContext): CardBlock {
  const { list } = strings.story;
  const about = [
    ...(words === undefined ? [] : [list.words(words)]),
    list.added(story.added),
    originOf(story.from, list.pasted),
  ];
  return {
    kind: 'offer',
    line: [{ text: story.title, bold: true }, ` · ${about.join(' · ')}`],
    button: { label: strings.buttons.remove, action: { kind: 'askRemoval', story: story.id } },
  };
}

/** Asks whether a story is to be removed. */
export function removalCard({ id, title }: StoryHead, { strings }: CardContext): Card {
  return {
    tone: 'near',
    blocks: [
      { kind: 'text', line: strings.story.remove(title) },
      {
        kind: 'actions',
        buttons: [
          { label: strings.buttons.remove, action: { kind: 'removeStory', story: id } },
          { label: strings.buttons.keep, action: { kind: 'ownStories', page: 0 } },
        ],
      },
    ],
  };
}

/** A story that was added, with a way to ask about it; `story` as it is in use. */
export function addedCard(head: StoryHead, story: Story | undefined, count: string, { strings }: CardContext): Card {
  return {
    tone: 'answer',
    blocks: [
      { kind: 'text', line: strings.story.added(head.title) },
      { kind: 'small', line: [count] },
      ...(story
        ? [
            {
              kind: 'actions',
              buttons: [
                { label: strings.buttons.takeaways, action: { kind: 'takeaways', story: story.fingerprint } },
                { label: strings.buttons.names, action: { kind: 'names', story: story.fingerprint, page: 0 } },
              ],
            } as const,
          ]
        : []),
    ],
  };
}
