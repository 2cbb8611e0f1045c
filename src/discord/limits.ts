import type { Limits } from '../cards/card-context.ts';

/**
 * The limits of Discord that the bot keeps to; the local Discord has a list of its own, so that a wrong number here fails a
 * test. Lengths are in UTF-16 code units, which is never less than what Discord counts.
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
   * UTF-8 bytes summed over all Text Displays of a message, and how many each of them takes beside its content. Beyond
   * it Discord answers 500. Not documented: measured by one reporter (discord-api-docs#8554).
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
  /** Length of an address: of link buttons (components/reference, "Button"), and kept for masked links too. */
  url: 512,
  /** A modal, its labels and what is typed into it (components/reference, "Label", "Text Input"). */
  modalTitle: 45,
  fieldLabel: 45,
  fieldDescription: 100,
  fieldPlaceholder: 100,
  typedText: 4_000,
  /** Autocomplete (interactions/application-commands, "Autocomplete"). */
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
} as const;

/**
 * How the text of a message is divided between the blocks of a card, in UTF-16 code units of `LIMITS.text`. Set by hand;
 * `test/discord/payload.test.ts` checks that what matters is always drawn.
 */
export const ROOM = {
  /** All citations together. */
  citations: 2_000,
  /** A line. */
  line: 900,
  /** A quotation while others follow it. */
  quotation: 900,
  /** The quotation that the card is about, where others come before it: a long passage. */
  main: 1_800,
  /** Rows of buttons: more than four are hard to take in. */
  rows: 4,
} as const;

/** What cards and commands keep to. They get it in their context and never read this file. */
export const CARD_LIMITS = {
  choices: LIMITS.choices,
  choiceLength: LIMITS.choiceValue,
  options: LIMITS.options,
  /** A custom_id of 100 holds 6 fingerprints of 8 beside two offsets and what *Back* leads to. */
  documents: 6,
  /** A story takes up to seven components; 12 of 40 are left for the rest. */
  stories: 4,
  /** Of 4,000 that a message holds; but in a script of three bytes a character it holds only 3,300. */
  pageText: 3_000,
  pageCitations: 1_600,
  quotation: ROOM.quotation,
} as const satisfies Limits;

/** Milliseconds from an interaction's arrival within which Discord takes the first response (receiving-and-responding). */
export const FIRST_RESPONSE_MS = 3_000;

/** Milliseconds that an edit or a follow-up may take. Discord would take one for 15 min, but a reader is waiting. */
export const LATER_RESPONSE_MS = 5_000;

/** Milliseconds that running replies get at shutdown. */
export const SHUTDOWN_MS = 10_000;
