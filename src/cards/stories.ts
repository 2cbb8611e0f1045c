import type { Story } from '../library/types.ts';
import { suggestions } from './ask.ts';
import type { Card, CardBlock } from './card.ts';
import type { Strings } from './strings/index.ts';

/** Stories on a page: each takes four of a message's forty components. */
export const STORIES_ON_PAGE = 5;

/** The card of `/stories`: what there is, how to ask, and buttons to each one's points and names. @param page From 0. */
export function storiesCard(
  stories: readonly Story[],
  questions: readonly string[],
  page: number,
  words: Strings,
): Card {
  const pages = Math.max(1, Math.ceil(stories.length / STORIES_ON_PAGE));
  const listed = stories.slice(page * STORIES_ON_PAGE, (page + 1) * STORIES_ON_PAGE);
  const to = (other: number, label: string) => ({ label, action: { kind: 'stories', page: other } as const });
  const pager = [
    ...(page > 0 ? [to(page - 1, words.buttons.previous)] : []),
    ...(page + 1 < pages ? [to(page + 1, words.buttons.next)] : []),
  ];
  return {
    tone: 'plain',
    blocks: [
      { kind: 'title', line: [words.stories.title(stories.length)] },
      ...listed.flatMap((story) => storyBlocks(story, words)),
      ...(pages > 1 ? [{ kind: 'small' as const, line: [words.stories.page(page + 1, pages)] }] : []),
      ...(pager.length > 0 ? [{ kind: 'actions' as const, buttons: pager }] : []),
      { kind: 'text', line: [words.stories.how] },
      ...(page === 0 ? suggestions(questions, words) : []),
    ],
  };
}

function storyBlocks(story: Story, words: Strings): CardBlock[] {
  const newest = story.documents
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1);
  const about = [newest, words.stories.documents(story.documents.length)].filter(Boolean).join(' · ');
  return [
    { kind: 'text', line: [{ text: story.title, bold: true }, ` · ${about}`] },
    {
      kind: 'actions',
      buttons: [
        { label: words.buttons.takeaways, action: { kind: 'takeaways', story: story.fingerprint } },
        { label: words.buttons.names, action: { kind: 'names', story: story.fingerprint, page: 0 } },
      ],
    },
  ];
}
