/** Discord's limits. Source: docs.discord.com, "Component Reference", "Receiving and Responding", "Application Commands". */
export const LIMITS = {
  /** Components of a message, nested ones counted. */
  components: 40,
  /** Characters summed over all Text Displays of a message, as JavaScript counts them. */
  text: 4000,
  customId: 100,
  buttonsInRow: 5,
  buttonLabel: 80,
  url: 512,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
} as const;
