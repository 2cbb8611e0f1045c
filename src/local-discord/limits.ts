/**
 * Discord's limits, as the local Discord applies them. Lengths are in UTF-16 code units. They are written down again and
 * not imported from `src/discord/limits.ts`, which the bot keeps to: a wrong number in one of the two then fails a test.
 *
 * Sources in discord/discord-api-docs: components/reference, resources/message, interactions/application-commands and
 * interactions/receiving-and-responding. Limits of a single field are in Discord's schemas (`schemas.ts`).
 */
export const LOCAL_LIMITS = {
  /** Components of a message, nested ones counted. */
  components: 40,
  /** Characters summed over the Text Displays of a message. */
  displayedCharacters: 4_000,
  /** UTF-8 bytes summed over these, with so many more for each, beyond which Discord answers 500 (discord-api-docs#8554). */
  displayedBytes: 10_170,
  bytesAroundText: 12,
  customId: 100,
  selectOptions: 25,
  selectValue: 100,
  /** Components of a modal that are not inside another. (The schema has 40.) */
  modalComponents: 5,
  /** Characters of a text input that declares no `max_length`. */
  textInput: 4_000,
  /** Files of a file upload. */
  uploads: 10,
  /** Bytes of a file that a user without Nitro may upload. */
  attachmentBytes: 10_485_760,
  /** Follow-ups to an interaction where the bot is installed at the user only. */
  followUps: 5,
  choiceValue: 100,
  /** Characters of a message's content. */
  content: 2_000,
  /** Characters of a thread's name, which is a post's title. */
  threadName: 100,
  /** Commands of one kind in one scope, and the length of their names. */
  slashCommands: 100,
  menuCommands: 15,
  commandName: 32,
  /** Characters of a command's names and descriptions, with those of its options. */
  commandCharacters: 8_000,
  /** Characters of a string option that declares no `max_length`. */
  stringOption: 6_000,
} as const;
