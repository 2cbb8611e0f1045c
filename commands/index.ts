import type { Action, Actions } from '../src/cards/action.ts';
import { aboutStory } from './about-story.ts';
import { ask } from './ask.ts';
import { askMore } from './ask-more.ts';
import { check } from './check.ts';
import type { Conversation, Page, PressContext } from './command.ts';
import { areUnchanged } from './fingerprints.ts';
import { inContext } from './in-context.ts';
import { answerInMessage, fromStories } from './in-message.ts';
import { stories } from './stories.ts';
import { story, storyPages } from './story/story.ts';
import { takeaways } from './takeaways.ts';
import { who } from './who.ts';

/** *Share*, and *Not what I asked*: they have no page, as they need only the message that they are on. */
type OfMessages = 'share' | 'dismiss';

/** The page that answers each kind of action. */
const PAGES: { readonly [Kind in Exclude<keyof Actions, OfMessages>]: Page<Kind> } = {
  ...ask.pages,
  ...takeaways.pages,
  ...who.pages,
  ...stories.pages,
  ...askMore,
  ...aboutStory,
  ...inContext,
  ...storyPages,
};

export const conversation: Conversation = {
  commands: [ask, takeaways, who, stories],
  messageCommands: [check, fromStories],
  answer: answerInMessage,
  press: (action, context) =>
    action.kind === 'share' || action.kind === 'dismiss' ? undefined : openPage(action, context),
  areUnchanged,
};

/** With `/story`, where stories of servers are kept. */
export const conversationWithStories: Conversation = {
  ...conversation,
  groups: [story],
  // Documents are read, and the stories of a server put in order.
  isSlow: ({ kind }) => kind === 'pasteStory' || kind === 'addStory' || kind === 'removeStory',
};

function openPage<Kind extends keyof typeof PAGES>(
  action: Actions[Kind] & Action,
  context: PressContext,
): ReturnType<Conversation['press']> {
  const page: Page<Kind> = PAGES[action.kind];
  return page(action, context);
}
