import { isSnowflake } from '../../src/store/ids.ts';
import { type Command, ReaderError } from '../command.ts';
import { completeStory, findStory, STORY_OPTION } from '../options.ts';
import { keepingOf, told } from './editor.ts';

/** The story that a channel asks about where none is named. */
export const channelDefault = {
  name: 'default',
  shown: (strings) => strings.commands.story.default,
  options: [STORY_OPTION, { name: 'channel', type: 'channel' }],
  async run({ options }, context) {
    const keeping = keepingOf(context);
    const { strings, corpus, place } = context;
    const typed = String(options['story'] ?? '').trim();
    const channel = String(options['channel'] ?? place?.channel ?? '');
    if (!isSnowflake(channel)) throw new ReaderError(strings.story.channel.noChannel, 'no channel');
    const story = typed === '' ? undefined : findStory(typed, corpus);
    if (typed !== '' && !story) throw new ReaderError(strings.notices.unknownStory(typed), 'unknown story');
    await keeping.setDefault(channel, story?.id);
    const isHere = channel === place?.channel;
    const { set, cleared } = strings.story.channel;
    return story ? told(set(story.title, isHere), 'set') : told(cleared(isHere), 'cleared');
  },
  complete: ({ typed }, context) => (context.keeping?.isEditor ? completeStory(typed, context) : []),
} as const satisfies Command;
