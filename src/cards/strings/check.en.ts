import { list, quoted } from './lists.en.ts';

/** Words that are listed, at most. */
const MOST_MISSING = 6;

/** Wording of *Check against the story*. */
export const checkEn = {
  intro: 'Each sentence of the message, and the sentence of the stories that is nearest to it. Words are compared.',
  cut: (checked: number, of: number) => `The message is long: only ${checked} of its ${of} sentences were looked up.`,
  /** Sentences that say nothing which the stories could say, too. */
  passedOver: (questions: number, remarks: number) =>
    `Passed over: ${list([
      ...(questions > 0 ? [questions === 1 ? 'a question' : `${questions} questions`] : []),
      ...(remarks > 0 ? [remarks === 1 ? 'a remark' : `${remarks} remarks`] : []),
    ])}.`,
  says: 'The story says this.',
  quotes: 'In the story somebody says this.',
  lessSurely: 'The story says this less surely.',
  differs: 'Differs.',
  related: 'Related.',
  nowhere: 'Not in the stories.',
  other: (said: readonly string[], story: readonly string[]) =>
    `Where the message has ${quoted(said)}, the excerpt has ${quoted(story)}.`,
  /** Who does it to whom. */
  otherOrder: (said: readonly string[]) => `In the excerpt ${quoted(said)} are the other way round.`,
  notInMessage: (said: readonly string[]) => `The message has ${quoted(said)} here, the excerpt does not.`,
  notInStory: (story: readonly string[]) => `The excerpt has ${quoted(story)} here, the message does not.`,
  hedged: (story: readonly string[]) => `The excerpt has ${quoted(story)}.`,
  missing: (words: readonly string[]) =>
    `Not found here: ${quoted(words.slice(0, MOST_MISSING))}${words.length > MOST_MISSING ? ' and more' : ''}.`,
  /** Names of the message that the stories have, where no sentence is quoted. */
  far: (names: readonly string[]) =>
    `${names.length > 0 ? `The stories speak of ${quoted(names)}. ` : ''}I found no sentence with enough of these words.`,
  /** All words are in the excerpt, and yet it may say something else. */
  untold: 'The excerpt has these words. Whether it says this is for you to judge.',
  /** For a message without text. */
  empty: 'There is no text in this message to look up. Pictures and files are not read.',
  /** For a message whose text makes no statement. */
  noClaim: 'This message makes no statement to look up.',
};
