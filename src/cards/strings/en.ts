import type { Strings } from './strings.ts';

const list = (words: readonly string[]): string => words.join(', ');
const STORY = 'Only in this story';
const PRIVATE = { name: 'private', description: 'Show the reply to you alone' };

/** English: complete, and what other languages fall back to. */
export const en: Strings = {
  commands: {
    ask: {
      name: 'ask',
      description: 'Ask about a story: the answer is quoted from it, with its place',
      options: {
        question: { name: 'question', description: 'What you want to know' },
        story: { name: 'story', description: STORY },
        private: PRIVATE,
      },
    },
    takeaways: {
      name: 'takeaways',
      description: 'The main points of a story, in its own words',
      options: {
        story: { name: 'story', description: 'Which story' },
        about: { name: 'about', description: 'Only what it says about a name or topic' },
        private: PRIVATE,
      },
    },
    who: {
      name: 'who',
      description: 'Who a person or company is, in the story’s own words',
      options: {
        name: { name: 'name', description: 'A person, company or public body' },
        story: { name: 'story', description: STORY },
        private: PRIVATE,
      },
    },
    stories: { name: 'stories', description: 'What there is to ask about, and how', options: {} },
    check: { name: 'Check against the story' },
  },
  buttons: {
    context: (number) => (number === undefined ? 'In context' : `In context [${number}]`),
    more: 'More',
    back: 'Back',
    share: 'Share',
    shared: 'Shared',
    ask: 'Ask',
    takeaways: 'Takeaways',
    takeawaysAbout: (name) => `Takeaways about ${name}`,
    said: 'What they said',
    names: 'Who is in it',
    stories: 'All stories',
    previous: 'Previous',
    next: 'Next',
  },
  selects: {
    where: 'Where a point stands',
    about: 'What it does speak of',
    story: 'Another story',
    together: 'Mentioned with',
    which: 'Which one?',
    names: 'Choose a name',
  },
  ask: {
    asked: 'Asked: ',
    readAs: (corrections) => `Read as ${list(corrections.map(({ typed, read }) => `“${read}” for “${typed}”`))}.`,
    related: (subject, ofOneStory) => [
      ofOneStory ? 'The story mentions ' : 'The stories mention ',
      { text: subject, bold: true },
      ', but I found no sentence that says this. The closest:',
    ],
    absent: (subject, ofOneStory) => [
      `Nothing in ${ofOneStory ? 'this story' : 'the stories'} about `,
      subject === '' ? 'that' : { text: subject, bold: true },
      '.',
    ],
    suggestions: 'You could ask:',
    stories: 'Stories: ',
    further: (page, pages) => `Further passages, page ${page} of ${pages}`,
  },
  takeaways: {
    own: 'Key points, as the story lists them',
    chosen: 'Main points, quoted (the story has no list of its own)',
    mixed: 'Key points, as the story lists them; of documents without a list, main points quoted',
    whole: 'All of it, quoted: the story is too short to have main points',
    about: (topic) => ['What it says about ', { text: topic, bold: true }],
    under: (heading) => ['Main points under ', { text: heading, bold: true }],
    nothingAbout: (topic, ofOneStory) => [
      ofOneStory ? 'This story says nothing about ' : 'No story says anything about ',
      { text: topic, bold: true },
      '.',
    ],
    atLength: 'at length: ',
    heading: 'Heading',
    page: (page, pages) => `Page ${page} of ${pages}`,
  },
  who: {
    kinds: { person: 'Person', company: 'Company or organisation', 'public body': 'Public body' },
    mentions: (times, sections) =>
      `${times === 1 ? 'mentioned once' : `mentioned ${times} times`}${sections.length === 0 ? '' : ` · in ${list(sections)}`}`,
    also: (aliases) => `Also: ${list(aliases)}`,
    together: (names) => `Mentioned with: ${list(names)}`,
    asOf: (date) => `As of ${date}:`,
    said: 'Said:',
    saidPage: (page, pages) => (pages === 1 ? 'What they said' : `What they said, page ${page} of ${pages}`),
    nearest: (typed) => `Nearest to “${typed}”`,
    ambiguous: (typed) => `“${typed}” could be one of these:`,
    unknown: (typed, isAnyNear) =>
      typed === ''
        ? `There is no name in that.${isAnyNear ? ' The best known:' : ''}`
        : `Nobody called “${typed}” in the stories.${isAnyNear ? ' The nearest:' : ''}`,
    inStory: (page, pages) => (pages === 1 ? 'Who is in it' : `Who is in it, page ${page} of ${pages}`),
    nobody: 'No person, company or public body was found in it.',
  },
  stories: {
    title: (count) => (count === 1 ? 'One story to ask about' : `${count} stories to ask about`),
    documents: (count) => (count === 1 ? '1 document' : `${count} documents`),
    page: (page, pages) => `Page ${page} of ${pages}. To find a story, begin to type its title in the option “story”.`,
    how: '/ask a question, /takeaways for the main points, /who for a person or company. Every answer is quoted, with its place.',
  },
  check: {
    intro: 'The nearest in the stories to each sentence of the message. Whether it says the same is yours to read.',
    cut: (checked, of) => `The message is long: ${checked} of its ${of} sentences are looked up.`,
    nowhere: 'Not in the stories.',
    alike: 'I see no other number, name or “not”.',
    otherNumber: (said, story) =>
      `Another number: the message has ${list(said)}, ${story.length === 0 ? 'the excerpt has none' : `the excerpt ${list(story)}`}.`,
    otherName: (said, story) =>
      `Another name: the message has ${list(said)}, ${story.length === 0 ? 'the excerpt does not' : `the excerpt ${list(story)}`}.`,
    notInMessage: 'The message has a “not” that the excerpt has not.',
    notInStory: 'The excerpt has a “not” that the message has not.',
    empty: 'There is no text in this message to look up. Pictures and files are not read.',
    noClaim: 'This message says nothing that could be looked up.',
  },
  notices: {
    changed: 'The stories have changed. Run the command again.',
    unknownStory: (typed) => `There is no story “${typed}”. /stories shows what there is.`,
    unknownCommand: 'This command is not known here (any more). /stories shows what there is.',
    failed: (reference) =>
      `Something went wrong here. If it happens again, tell whoever runs this bot. Reference: ${reference}`,
    tooFast: (at) => ['That was a lot at once. You can ask again ', { text: 'in a moment', time: at }, '.'],
    notShared: 'It could not be posted here. Perhaps this bot may not write in this channel.',
  },
};
