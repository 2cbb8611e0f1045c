import type { CardLine } from '../../src/cards/card.ts';
import { noticeCard } from '../../src/cards/notice.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import type { Story } from '../../src/library/types.ts';
import { storyIdOf } from '../../src/store/ids.ts';
import { type CommandContext, ReaderError, type Reply } from '../command.ts';
import type { ServerKeeping } from '../keeping.ts';

/**
 * What is kept for the server, for a reader who may change it.
 *
 * @throws ReaderError outside servers, in one that the bot is not in, where none is kept, and for any other reader: Discord hides the commands from these, but whoever
 * manages a server can show them to all, and an interaction can be forged.
 */
export function keepingOf({ keeping, place, strings: { story } }: CommandContext): ServerKeeping {
  if (!keeping) throw new ReaderError(place?.server === undefined ? story.onlyInServers : story.notKept, 'not kept');
  if (place?.isGuest) throw new ReaderError(story.notInServer, 'not in the server');
  if (!keeping.isEditor) throw new ReaderError(story.notAllowed, 'not allowed');
  return keeping;
}

/** The story of a server's corpus that is kept under this id. */
export function ownStory(id: string, { library }: Corpus): Story | undefined {
  const inUse = storyIdOf(id);
  return library.stories.find((story) => story.id === inUse);
}

/** A reply of one line, for the reader alone. */
export function told(line: string | CardLine, outcome: string): Reply {
  return { card: noticeCard(line), private: true, outcome };
}
