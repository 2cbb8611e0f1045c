import type { CommandGroup, Pages } from '../command.ts';
import { add } from './add.ts';
import { channelDefault } from './channel-default.ts';
import { list, remove } from './manage.ts';

/** `/story`: what a server has for itself. */
export const story = {
  name: 'story',
  shown: (strings) => strings.commands.story.group,
  commands: [add, list, remove, channelDefault],
} as const satisfies CommandGroup;

export const storyPages = { ...add.pages, ...list.pages, ...remove.pages } as const satisfies Pages;
