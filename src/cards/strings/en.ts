import type { NamesAsked } from '../../answer/types.ts';
import type { Citation } from '../../corpus/types.ts';
import type { NameKind } from '../../names/types.ts';
import type { W } from '../../takeaways/five-ws/ws.ts';
import type { CardLine } from '../card.ts';
import { checkEn } from './check.en.ts';
import { list, quoted } from './lists.en.ts';
import { storyCommandsEn, storyEn } from './story.en.ts';

/** "when, where or why" */
const anyOf = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' or ');
const STORY = 'Only in this story';
const PRIVATE = { name: 'private', description: 'Show the reply to you alone' };

/** A name, title or word of a story or reader, in bold. */
type BoldTerm = string;

/** Somebody, and what the story says that they are. */
interface NameWithRole {
  readonly name: string;
  readonly role?: string | undefined;
}

/** Words of a quotation, and its number. */
interface NumberedWords {
  readonly number: number;
  readonly words: readonly string[];
}

/** Where a quotation is, from 1; with the last where it ends elsewhere. */
type Paragraphs = Pick<Citation, 'paragraph' | 'lastParagraph' | 'page' | 'lastPage'>;

/** "paragraph 3", "paragraphs 3–5" */
const range = (of: string, first: number, last: number | undefined): string =>
  last === undefined ? `${of} ${first}` : `${of}s ${first}–${last}`;

/** How long a text is. */
interface Length {
  readonly words: number;
  readonly paragraphs: number;
  readonly minutes: number;
}

/**
 * English: what other languages fall back to, and, as the type `Strings`, what each of them must have. Text of stories
 * and readers comes in as arguments and goes out as runs of a line, never as markup.
 */
export const en = {
  commands: {
    ask: {
      name: 'ask',
      description: 'Ask about a story: the answer is quoted from it and cited',
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
    story: storyCommandsEn,
    /** Entry of a message's menu, which shows no description. */
    check: { name: 'Check against the story' },
    fromStories: { name: 'Answer from the stories' },
  },
  buttons: {
    /** The passage of an excerpt; of the one with this number where there are several. */
    context: (number?: number) => (number === undefined ? 'In context' : `In context [${number}]`),
    /** The sentences nearest to what was asked, where none is seen to answer. */
    closest: 'Closest sentences',
    /** Opens a form for another question, which is read in the light of the card. */
    follow: 'Ask more',
    /** Asks the words as they were typed, without what was taken over. */
    alone: 'Ask these words alone',
    /** What stands before and after a paragraph. */
    around: 'Around it',
    more: 'More',
    back: 'Back',
    share: 'Share',
    shared: 'Shared',
    /** Takes away an answer that nobody asked for. */
    dismiss: 'Not what I asked',
    /** Asks a suggested question. */
    ask: 'Ask',
    takeaways: 'Takeaways',
    takeawaysAbout: (name: string) => `Takeaways about ${name}`,
    /** All that a person is quoted to have said. */
    said: 'What they said',
    names: 'Who is in it',
    fiveWs: 'The five Ws',
    /** The documents of a story side by side. */
    eachSays: 'What each says',
    stories: 'All stories',
    /** Asks the same of all stories, where a channel asks about one. */
    everywhere: 'Ask all stories',
    add: 'Add',
    /** Drops a document that was read. */
    drop: 'Not this',
    remove: 'Remove',
    keep: 'Keep it',
    previous: 'Previous',
    next: 'Next',
  },
  selects: {
    where: 'See a point in context',
    /** What else points can be about. */
    about: 'What it does mention',
    story: 'Another story',
    together: 'Mentioned with',
    which: 'Which one?',
    names: 'Choose a name',
  },
  /** Before a place of another document that says the same as a quotation. */
  alsoIn: 'Also in:',
  /** Before a place of another document that says the same as a quotation but for some words. */
  otherwise: (words: readonly string[], here: readonly string[]) => `With ${quoted(words)} for ${quoted(here)} in:`,
  /** Where a quotation stands, within its section; in a document with pages, on which. */
  paragraph: ({ paragraph, lastParagraph, page, lastPage }: Paragraphs) => {
    const there = range('paragraph', paragraph, lastParagraph);
    return page === undefined ? there : `${range('page', page, lastPage)}, ${there}`;
  },
  ask: {
    /** Comes before what was asked, at the top of a card. No other language's may begin with it. */
    asked: 'Asked: ',
    /** Around what a question took over from the one before. No other language's `before` may be the beginning of one. */
    carried: {
      /** What it is about: a name, or what was asked about. */
      subject: { before: 'About ', after: ', from the last question and its answer' },
      /** The whole question before. */
      question: { before: 'Together with ', after: ', the last question' },
    },
    /** The form for another question. */
    follow: {
      title: 'Ask more',
      label: 'Your question',
      about: (subject: string) => `Ask about ${subject}`,
    },
    readAs: (corrections: readonly { readonly typed: string; readonly read: string }[]) =>
      `Read as ${list(corrections.map(({ typed, read }) => `“${read}” for “${typed}”`))}.`,
    likely: (ofOneStory: boolean) => `Closest in the ${ofOneStory ? 'story' : 'stories'}:`,
    /** Of excerpts that are the same but for these words: which excerpt has which. */
    differ: ([first, ...others]: readonly NumberedWords[]) =>
      `The documents differ: [${first?.number}] has ${quoted(first?.words ?? [])}, ${list(
        others.map(({ number, words }) => `[${number}] has ${quoted(words)}`),
      )}.`,
    /** Above the closest sentence. Says how sure the bot is, since that may answer after all. @param subject May be empty. */
    related: (subject: BoldTerm, ofOneStory: boolean): CardLine => {
      const [speak, say, saysThis] = ofOneStory
        ? ['The story speaks of ', 'it says', 'the story says']
        : ['The stories speak of ', 'they say', 'the stories say'];
      return subject === ''
        ? [`I am not sure that ${saysThis} this. The closest:`]
        : [speak, { text: subject, bold: true }, `; I am not sure that ${say} this. The closest:`];
    },
    /** The same where no sentence follows. @param subject May be empty. */
    relatedBriefly: (subject: BoldTerm, ofOneStory: boolean): CardLine => {
      const [speak, say, saysThis] = ofOneStory
        ? ['The story speaks of ', 'it says', 'the story says']
        : ['The stories speak of ', 'they say', 'the stories say'];
      return subject === ''
        ? [`I am not sure that ${saysThis} this.`]
        : [speak, { text: subject, bold: true }, `; I am not sure that ${say} this.`];
    },
    /** To a message without a question. @param example A question that is answered. */
    how: (example: string | undefined): CardLine =>
      example === undefined
        ? ['Ask me a question about the stories; /stories lists them.']
        : ['Ask me a question about the stories, for example “', { text: example }, '”'],
    /** That there is nothing is said only of a subject. @param subject May be empty. */
    absent: (subject: BoldTerm, ofOneStory: boolean): CardLine => {
      const there = ofOneStory ? 'this story' : 'the stories';
      return subject === ''
        ? [`I found nothing on that in ${there}.`]
        : [`Nothing in ${there} about `, { text: subject, bold: true }, '.'];
    },
    /** Answers about a story as such. */
    facts: {
      author: (author: BoldTerm, title: string): CardLine => [{ text: author, bold: true }, ` wrote “${title}”.`],
      /** @param date As 2026-03-05. */
      published: (title: string, date: string): CardLine => [
        `“${title}” was published on `,
        { text: date, bold: true },
        '.',
      ],
      /** @param date As 2026-03-05. */
      updated: (title: string, date: string): CardLine => [
        `“${title}” was last updated on `,
        { text: date, bold: true },
        '.',
      ],
      /** @param publication The name of a paper, a magazine or a site. */
      from: (title: string, publication: BoldTerm): CardLine => [
        `“${title}” is from `,
        { text: publication, bold: true },
      ],
      /** @param place In the story's words: "PELL, Aug. 3". */
      place: (title: string, place: BoldTerm): CardLine => [
        `The place that “${title}” gives: `,
        { text: place, bold: true },
      ],
      /** Before its headings. */
      sections: (title: string): string => `The headings of “${title}”: `,
      newest: (title: BoldTerm, date: string): CardLine => [
        'The newest of those whose date I know: ',
        { text: title, bold: true },
        ` · ${date}`,
      ],
      oldest: (title: BoldTerm, date: string): CardLine => [
        'The oldest of those whose date I know: ',
        { text: title, bold: true },
        ` · ${date}`,
      ],
      /** There may be others. Roles are the story's words. */
      names: (of: NamesAsked, names: readonly NameWithRole[]): CardLine => [
        of === 'quoted' ? 'I see quotations of ' : 'Mentioned: ',
        ...names.flatMap(
          ({ name, role }, i): CardLine => [
            ...(i === 0 ? [] : [', ']),
            { text: name, bold: true },
            ...(role === undefined ? [] : [' (', { text: role }, ')']),
          ],
        ),
      ],
      length: (title: string, { words, paragraphs, minutes }: Length): CardLine => [
        `“${title}” has about ${words} words in ${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}, `,
        `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to read.`,
      ],
      /** Before the titles of the first of them. */
      count: (stories: number, documents: number): string =>
        `${stories} ${stories === 1 ? 'story' : 'stories'} in ${documents} ${documents === 1 ? 'document' : 'documents'}: `,
      /** Above questions that are answered. */
      help: 'Ask what the stories tell, in your own words: I answer in theirs.',
      /** What the bot knows, not what the story says: it may have been said in a way that was not seen. */
      unknown: {
        author: 'I do not know who wrote it.',
        published: 'I do not know when it was published.',
        updated: 'I see nothing that says that it was updated.',
        source: 'I do not know where it was published, and have no link to it.',
        link: 'I have no link to it.',
        place: 'I do not know where it was written.',
        sections: 'I see no headings in it.',
        newest: 'I do not know which story is the newest.',
        oldest: 'I do not know which story is the oldest.',
        correction: 'I see no correction that is marked as one.',
        all: 'I recognise no names here.',
        people: 'I recognise no names of people here.',
        companies: 'I recognise no companies here.',
        bodies: 'I recognise no organisations here.',
        quoted: 'I recognise nobody who is quoted by name.',
      },
      /** Below facts that are no quotation. */
      source: 'From what came with the story, not a quotation.',
      /** Below facts that a line of the text says. */
      byline: 'From a line of its text, such as a byline.',
    },
    suggestions: 'You could ask:',
    stories: 'Stories: ',
    further: (page: number, pages: number) => `Further passages, page ${page} of ${pages}`,
  },
  /** On an answer to the title of a post in a forum. */
  automatic: 'An automatic answer to the title, quoted from the stories',
  takeaways: {
    own: 'Key points, as the story lists them',
    chosen: 'Main points, quoted (the story has no list of its own)',
    /** Some of the story's documents list their points, and from the others sentences are chosen. */
    mixed: 'Key points, as the story lists them; from documents without a list, main points are quoted',
    /** The story is too short to have points. */
    whole: 'All of it, quoted: the story is too short to have main points',
    about: (topic: BoldTerm): CardLine => ['What it says about ', { text: topic, bold: true }],
    under: (heading: BoldTerm): CardLine => ['Main points under ', { text: heading, bold: true }],
    nothingAbout: (topic: BoldTerm, ofOneStory: boolean): CardLine => [
      ofOneStory ? 'This story says nothing about ' : 'No story says anything about ',
      { text: topic, bold: true },
      '.',
    ],
    /** Describes a heading in a menu of names and headings. */
    heading: 'Heading',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  fiveWs: {
    intro: 'The five Ws, each in the story’s own words',
    /** The questions as labels of what answers them. */
    labels: { who: 'Who', what: 'What', when: 'When', where: 'Where', why: 'Why' } satisfies Record<W, string>,
    /** What the bot found, not what the story says: it may say so in a way that was not seen. */
    missing: (ws: readonly W[]): string => `I found no sentence that says ${anyOf(ws)}.`,
    /** Of a story in another language. */
    notRead: 'Who, when, where and why I can find in English text only.',
  },
  eachSays: {
    intro: 'What its documents say of the same, side by side; numbers, times and names that differ are in bold',
    newest: (compared: number, of: number) => `Compared are the newest ${compared} of ${of} documents.`,
    /** Above what documents have of a point. */
    differ: 'They differ:',
    same: 'In the same words:',
    /** One says what the other does, but in other words. */
    near: 'In other words:',
    none: 'I found no point that two of these documents share.',
    /** It may be said elsewhere in words that were not seen to say the same. */
    onlyIn: (title: BoldTerm): CardLine => ['Only in ', { text: title, bold: true }, ', as far as I found:'],
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  who: {
    kinds: { person: 'Person', company: 'Company or organisation', 'public body': 'Public body' } satisfies Record<
      NameKind,
      string
    >,
    /** How often a name is mentioned, and under which headings. */
    mentions: (times: number, sections: readonly string[]) =>
      `${times === 1 ? 'mentioned once' : `mentioned ${times} times`}${sections.length === 0 ? '' : ` · in ${list(sections)}`}`,
    also: (aliases: readonly string[]) => `Also: ${list(aliases)}`,
    /** Above a role that a document of another date gives differently. @param date As 2026-03-05. */
    asOf: (date: string) => `As of ${date}:`,
    /** Above what a person is quoted to have said. */
    said: 'Said:',
    saidPage: (page: number, pages: number) =>
      pages === 1 ? 'What they said' : `What they said, page ${page} of ${pages}`,
    nearest: (typed: string) => `Nearest to “${typed}”`,
    ambiguous: (typed: string) => `“${typed}” could be one of these:`,
    /** @param typed May be empty. */
    unknown: (typed: string, isAnyNear: boolean) =>
      typed === ''
        ? `There is no name in that.${isAnyNear ? ' The best known:' : ''}`
        : `Nobody called “${typed}” in the stories.${isAnyNear ? ' The nearest:' : ''}`,
    /** Of a word that the stories have, and that is no name: what can be asked follows. */
    word: (typed: string) =>
      `I know no name “${typed}”, but the stories have these words. /ask can find what they say of it:`,
    whatIs: (typed: string) => `What ${/^\p{Ll}+[^su]s$/u.test(typed) ? 'are' : 'is'} ${typed}?`,
    nearestNames: 'The nearest names:',
    inStory: (page: number, pages: number) => (pages === 1 ? 'Who is in it' : `Who is in it, page ${page} of ${pages}`),
    nobody: 'No person, company or public body was found in it.',
  },
  stories: {
    title: (count: number) => (count === 1 ? 'One story to ask about' : `${count} stories to ask about`),
    documents: (count: number) => `${count} documents`,
    /** When the bot read a story as it is now. @param at Seconds since 1970. */
    read: (at: number): CardLine => ['read ', { text: 'some time ago', time: at }],
    page: (page: number, pages: number) =>
      `Page ${page} of ${pages}. To find a story, begin to type its title in the option “story”.`,
    how: '/ask a question, /takeaways for the main points, /who for a person or company. Every answer is quoted and cited.',
  },
  check: checkEn,
  story: storyEn,
  notices: {
    changed: 'The stories have changed. Run the command again.',
    /** Of a sentence that was quoted. */
    edited: 'Edited since: the story does not have these words any more. Run the command again.',
    unknownStory: (typed: string) => `There is no story “${typed}”. /stories shows what there is.`,
    unknownCommand: 'This command does not exist (any more). /stories shows what there is.',
    /** @param reference Under which the log has it. */
    failed: (reference: string) =>
      `Something went wrong here. If it happens again, tell whoever runs this bot. Reference: ${reference}`,
    /** @param at Seconds since 1970. */
    tooFast: (at: number): CardLine => [
      'That was a lot at once. You can ask again ',
      { text: 'in a moment', time: at },
      '.',
    ],
    stillReading: 'The stories of this server are still being read. Ask again in a moment.',
    /** To one who presses *Not what I asked*. */
    notTheirs: 'Only the author of the post and those who manage messages here can take this answer away.',
    notShared: 'It could not be posted here. This bot may not be allowed to write in this channel.',
  },
};

type Wording<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...given: never[]) => unknown
      ? T[Key]
      : Wording<T[Key]>;
};

/** All fixed wording in one language. What is quoted stays in its own language. */
export type Strings = Wording<typeof en>;
