import type { CitedExcerpt } from '../corpus/types.ts';
import { latestDate } from '../library/newest.ts';
import type { Story } from '../library/types.ts';
import { suggestions } from './ask.ts';
import type { Card, CardBlock } from './card.ts';
import type { CardContext } from './card-context.ts';
import { pager } from './pager.ts';
import { storyButtons } from './story-buttons.ts';
import type { Strings } from './strings/index.ts';

/** A page of the stories. */
export interface StoriesPage {
  /** All of them. */
  readonly stories: readonly Story[];
  /** The first sentence of one of them, if it has any. */
  readonly openingOf: (story: Story) => CitedExcerpt | undefined;
  /** When one of them was read as it is, in seconds since 1970; nothing where that is not known. */
  readonly readAt?: (story: Story) => number | undefined;
  /** Questions that they answer. */
  readonly questions: readonly string[];
  /** From 0; of a page beyond the last, the last. */
  readonly page: number;
}

/** The card of `/stories`: what there is, how to ask, and buttons to each story's points and names. */
export function storiesCard(
  { stories, openingOf, readAt, questions, page: wanted }: StoriesPage,
  context: CardContext,
): Card {
  const { strings, limits } = context;
  const pages = Math.max(1, Math.ceil(stories.length / limits.stories));
  const page = Math.min(wanted, pages - 1);
  const listed = stories.slice(page * limits.stories, (page + 1) * limits.stories);
  const beside = pager(page, pages, (other) => ({ kind: 'stories', page: other }), strings);
  return {
    tone: 'plain',
    blocks: [
      { kind: 'title', line: [strings.stories.title(stories.length)] },
      ...listed.flatMap((story) => storyBlocks(story, openingOf(story), readAt?.(story), strings)),
      ...(pages > 1 ? [{ kind: 'small' as const, line: [strings.stories.page(page + 1, pages)] }] : []),
      ...(beside.length > 0 ? [{ kind: 'actions' as const, buttons: beside }] : []),
      { kind: 'text', line: [strings.stories.how] },
      ...(page === 0 ? suggestions(questions, context) : []),
    ],
  };
}

function storyBlocks(
  story: Story,
  opening: CitedExcerpt | undefined,
  readAt: number | undefined,
  strings: Strings,
): CardBlock[] {
  const { length } = story.documents;
  const about = [latestDate(story), ...(length > 1 ? [strings.stories.documents(length)] : [])].filter(Boolean);
  const read = readAt === undefined ? [] : [' · ', ...strings.stories.read(readAt)];
  return [
    { kind: 'text', line: [{ text: story.title, bold: true }, ...about.map((each) => ` · ${each}`), ...read] },
    ...(opening ? [{ kind: 'quote' as const, cited: opening }] : []),
    {
      kind: 'actions',
      buttons: [
        { label: strings.buttons.takeaways, action: { kind: 'takeaways', story: story.fingerprint } },
        { label: strings.buttons.names, action: { kind: 'names', story: story.fingerprint, page: 0 } },
        ...storyButtons(story, strings),
      ],
    },
  ];
}
