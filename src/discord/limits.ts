/**
 * Discord's limits, all of them. Lengths are in UTF-16 code units, which is never less than what Discord counts.
 *
 * Sources in discord/discord-api-docs: `components/reference`, `interactions/application-commands`,
 * `interactions/receiving-and-responding`. The sums over a message are in no schema.
 */
export const LIMITS = {
  /** Components of a message, nested ones counted (components/reference, "Component Object"). */
  components: 40,
  /** Characters summed over all Text Displays of a message (components/reference, "Text Display"). */
  text: 4_000,
  /**
   * UTF-8 bytes summed over all Text Displays of a message, with so many more for each: beyond it Discord answers 500.
   * It is in no documentation, and was measured by one reporter (discord-api-docs#8554).
   */
  textBytes: 10_170,
  bytesAroundText: 12,
  /** Length of a custom_id, which must also be unique in its message (components/reference, "Custom ID"). */
  customId: 100,
  buttonsInRow: 5,
  buttonLabel: 80,
  /** Options of a string select, and the length of their labels, values and descriptions (components/reference). */
  options: 25,
  optionText: 100,
  placeholder: 150,
  /** Length of an address; for link buttons (components/reference, "Button"), kept for masked links too. */
  url: 512,
  /** Autocomplete (interactions/application-commands, "Autocomplete"). */
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
} as const;

/** Milliseconds from an interaction's arrival within which Discord takes the first response (receiving-and-responding). */
export const FIRST_RESPONSE_MS = 3_000;

/** Milliseconds that an edit or a follow-up may take. Discord would take one for 15 min, but somebody waits for it. */
export const LATER_RESPONSE_MS = 5_000;

/** Milliseconds that running replies get at shutdown. */
export const SHUTDOWN_MS = 10_000;
