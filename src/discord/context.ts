import type { Logger } from 'pino';
import { type CommandContext, type Conversation, type Place, ReaderError } from '../../commands/command.ts';
import type { Strings } from '../cards/strings/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Reader } from '../reader/reader.ts';
import { StillReadingError } from '../store/server-stories.ts';
import type { Cooldown } from './cooldown.ts';
import { CARD_LIMITS } from './limits.ts';

/** What every door needs to have its questions answered. */
export interface DoorOptions {
  readonly conversation: Conversation;
  /** The stories that are in use in a server, or in none. A question asks for them once. */
  readonly corpus: (server: string | undefined) => Corpus | Promise<Corpus>;
  /** The reader, once there is one. */
  readonly reader?: (() => Reader | undefined) | undefined;
  /** How many commands and questions a reader may send; without it there is no limit. */
  readonly cooldown?: Cooldown | undefined;
  readonly log: Logger;
}

/** What a command needs beside what it is asked. */
export async function contextFor(
  { corpus: corpusOf, reader }: Pick<DoorOptions, 'corpus' | 'reader'>,
  strings: Strings,
  place: Place,
): Promise<CommandContext> {
  const corpus = await Promise.resolve(corpusOf(place.server)).catch((error: unknown) => {
    throw error instanceof StillReadingError ? new ReaderError(strings.notices.stillReading, 'still reading') : error;
  });
  const isOneDocument = corpus.library.documents.length === 1;
  return { corpus, reader: reader?.(), strings, limits: CARD_LIMITS, isOneDocument, place };
}
