/** Says to a server who asks. */
export const USER_AGENT = 'story-bot (a Discord bot that quotes news stories)';
