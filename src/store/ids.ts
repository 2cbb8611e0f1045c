import { randomBytes } from 'node:crypto';

/** Bytes: enough that no two of all servers meet. */
const LENGTH = 8;

/** The folder below that of the state in which each server has its own. */
export const SERVERS = 'servers';

/** A story's id, by chance. */
export const newStoryId = (): string => randomBytes(LENGTH).toString('hex');

export const isStoryId = (text: string): boolean => /^[0-9a-f]{16}$/.test(text);

/** The id that a server's story has in its corpus (`Story.id`): no file of a folder and no feed's item begins with a dot. */
export const storyIdOf = (id: string): string => `.${id}`;

/** Whether a text is an id of Discord's: of a server or a channel. */
export const isSnowflake = (text: string): boolean => /^[1-9]\d{0,19}$/.test(text);
