import type { Story } from '../library/types.ts';
import type { StoryHead } from '../store/types.ts';
import type { Card, CardBlock } from './card.ts';
import type { CardContext } from './card-context.ts';
import { pager } from './pager.ts';
import { toldApart } from './told-apart.ts';

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
  const told = toldApart(stories, strings, limits.choiceLength);
  const beside = pager(page, pages, (other) => ({ kind: 'ownStories', page: other }), strings);
  return {
    tone: 'plain',
    blocks: [
      { kind: 'title', line: [list.title] },
      { kind: 'small', line: [count(stories.length, most)] },
      ...(stories.length === 0 ? [{ kind: 'text', line: [list.none] } as const] : []),
      ...shown.map((story) => storyBlock(story, told.get(story.id)?.about, wordsOf(story), context)),
      ...(pages > 1 ? [{ kind: 'small' as const, line: [list.page(page + 1, pages)] }] : []),
      ...(beside.length > 0 ? [{ kind: 'actions' as const, buttons: beside }] : []),
    ],
  };
}

function storyBlock(
  story: StoryHead,
  told: string | undefined,
  words: number | undefined,
  { strings }: CardContext,
): CardBlock {
  const about = [...(words === undefined ? [] : [strings.story.list.words(words)]), told];
  return {
    kind: 'offer',
    line: [{ text: story.title, bold: true }, ` · ${about.join(' · ')}`],
    button: { label: strings.buttons.remove, action: { kind: 'askRemoval', story: story.id } },
  };
}

/** Asks whether a story is to be removed. @param stories All of the server's. */
export function removalCard({ id, title }: StoryHead, stories: readonly StoryHead[], context: CardContext): Card {
  const { strings, limits } = context;
  const about = toldApart(stories, strings, limits.choiceLength).get(id)?.about;
  return {
    tone: 'near',
    blocks: [
      { kind: 'text', line: strings.story.remove(title) },
      ...(about === undefined ? [] : [{ kind: 'small', line: [about] } as const]),
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

/** Asks which of several stories is to be removed. @param stories All of the server's. */
export function whichCard(meant: readonly StoryHead[], stories: readonly StoryHead[], context: CardContext): Card {
  const { strings, limits } = context;
  const told = toldApart(stories, strings, limits.choiceLength);
  const shown = meant.slice(0, limits.stories);
  return {
    tone: 'near',
    blocks: [
      { kind: 'text', line: [strings.story.which(meant.length, shown.length)] },
      ...shown.map((story) => storyBlock(story, told.get(story.id)?.about, undefined, context)),
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
