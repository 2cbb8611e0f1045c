import type { Story } from '../library/types.ts';
import type { Strings } from './strings/index.ts';

/**
 * How much fits where cards are shown. Whoever draws the cards sets it (for Discord, `src/discord/limits.ts`): cards and
 * commands keep to it and know no numbers of their own.
 */
export interface Limits {
  /** Choices for an option that is being typed. */
  readonly choices: number;
  /** Length of a choice, so of whatever an option with choices can hold, in UTF-16 code units. */
  readonly choiceLength: number;
  /** Options of a menu. */
  readonly options: number;
  /** Documents that a button's id has room for. */
  readonly documents: number;
  /** Stories on a page: each is a line, a quotation and up to four buttons. */
  readonly stories: number;
  /** Quotations and citations of a page of points together, in UTF-16 code units. */
  readonly pageText: number;
  /** Citations of a page of points, in UTF-16 code units. */
  readonly pageCitations: number;
  /** A quotation that is longer is alone on its page, where it has the most room; in UTF-16 code units. */
  readonly quotation: number;
}

/** What every card needs beside what it shows. */
export interface CardContext {
  /** The bot's own words, in the reader's language. */
  readonly strings: Strings;
  readonly limits: Limits;
  /** Whether one document is all there is, so that no card need name it. */
  readonly isOneDocument: boolean;
  /** The story that the channel asks about where none is named. */
  readonly channelStory?: Story | undefined;
}
