import { type CommandContext, type Conversation, type Place, ReaderError } from '../../commands/command.ts';
import type { Strings } from '../cards/strings/index.ts';
import type { Reader } from '../reader/reader.ts';
import { StillReadingError } from '../store/server-stories.ts';
import type { Cooldown } from './cooldown.ts';
import { channelStoryOf, type KeepingOptions, keepingFor } from './keeping.ts';
import { CARD_LIMITS } from './limits.ts';

/** What every door needs to have its questions answered. */
export interface DoorOptions extends KeepingOptions {
  readonly conversation: Conversation;
  /** The reader, once there is one. */
  readonly reader?: (() => Reader | undefined) | undefined;
  /** How many commands and questions a reader may send; without it there is no limit. */
  readonly cooldown?: Cooldown | undefined;
}

/**
 * What a command needs beside what it is asked.
 *
 * @throws ReaderError where the stories of the server are not read yet.
 */
export async function contextFor(
  options: Pick<DoorOptions, 'reader'> & KeepingOptions,
  strings: Strings,
  place: Place,
): Promise<CommandContext> {
  const corpus = await Promise.resolve(options.corpus(place.server)).catch((error: unknown) => {
    throw error instanceof StillReadingError ? new ReaderError(strings.notices.stillReading, 'still reading') : error;
  });
  return {
    corpus,
    reader: options.reader?.(),
    strings,
    limits: CARD_LIMITS,
    isOneDocument: corpus.library.documents.length === 1,
    channelStory: await channelStoryOf(place, corpus, options),
    place,
    keeping: keepingFor(place, options, strings),
  };
}
