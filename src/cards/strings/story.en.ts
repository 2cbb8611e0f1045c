import type { ContentKind, Refusal } from '../../store/server-stories.ts';
import type { CardLine } from '../card.ts';
import { numbered, sizeOf } from './amounts.ts';

/** How the forms are named in a sentence. */
const FORMS: Readonly<Record<ContentKind, string>> = {
  text: 'text',
  html: 'a web page',
  pdf: 'a PDF',
  word: 'a Word file',
  office: 'a file of an office program',
  archive: 'an archive, such as a zip file',
  picture: 'a picture',
  feed: 'a feed',
  other: 'something else',
};
const TAKEN = 'text, Markdown, a web page or a PDF';
const PASTE = 'Or run /story add without options and paste the text.';

/** `/story` in English. */
export const storyCommandsEn = {
  group: { name: 'story', description: 'The stories that this server has for itself' },
  add: {
    name: 'add',
    description: 'Add a story for this server alone: a file, an address, or text that you paste',
    options: {
      file: { name: 'file', description: 'A .txt, .md, .html or .pdf file' },
      url: { name: 'url', description: 'The address of a public web page' },
    },
  },
  list: { name: 'list', description: 'The stories that this server has for itself', options: {} },
  remove: {
    name: 'remove',
    description: 'Remove a story of this server',
    options: { story: { name: 'story', description: 'Which one' } },
  },
  default: {
    name: 'default',
    description: 'The story that a channel asks about where none is named; without a story: all',
    options: {
      story: { name: 'story', description: 'Which story; leave it out for all stories' },
      channel: { name: 'channel', description: 'Which channel; by default this one' },
    },
  },
};

/** What is said of a server's own stories, in English. */
export const storyEn = {
  onlyInServers: 'This works in a server only: stories are added for a server.',
  notInServer:
    'I am not in this server, and stories are added for servers that I am in. Whoever manages it can add me.',
  notKept: 'This bot keeps no stories of servers. Whoever runs it can change that.',
  /** Where what is kept cannot be read or written. */
  notNow: 'What this server has for itself cannot be looked up now. Whoever runs this bot finds the reason in its log.',
  notAllowed: 'You need the permission Manage Server, or a role that whoever runs this bot has named for it.',
  bothGiven: 'A file and an address are two stories. Add one after the other.',
  nothingTyped: 'There is no text in that. Run /story add again and paste the story.',
  /** The form in which a story is pasted. */
  paste: {
    title: 'Add a story',
    heading: 'Title',
    text: 'Text',
    more: 'Text, continued',
    hint: 'For a long story. It begins with a new paragraph.',
  },
  /** Of a document that was read and is not added yet. */
  draft: {
    ask: 'Read, but not added yet. Is this the story?',
    length: (paragraphs: number, words: number) =>
      `${numbered(paragraphs, 'paragraph')}, ${words === 1 ? 'one word' : `${words} words`}`,
    by: (author: string) => `by ${author}`,
    begins: 'Begins: ',
    ends: 'Ends: ',
    points: 'Points that it lists itself: ',
    noPoints: 'It has no list of points of its own.',
    names: 'Names found: ',
    noNames: 'No names were found in it.',
    leftOut: 'Not part of what is quoted: ',
    /** Before lines of a web page outside its story. */
    around: 'Around it on the page, left out: ',
    remarks: 'Noticed: ',
    sameTitle: {
      own: 'There is a story of this title already. If this one is to take its place, remove the other with /story remove.',
      common: 'One of the stories that all servers have is called so, too. Both would be there.',
    },
    /** How long it waits. */
    waits: 'Unless it is added within the hour, it is dropped.',
  },
  added: (title: string): CardLine => [
    { text: title, bold: true },
    ' is added. It is there for this server alone: choose it in the option “story” of /ask, or just ask.',
  ],
  there: (title: string): CardLine => ['The same text is there already, as ', { text: title, bold: true }, '.'],
  gone: 'This document is not here any more: it was not added within the hour, or somebody has dropped it, or removed it after it was added. Run /story add again.',
  dropped: 'It is not added, and nothing of it is kept.',
  /** Where it is to be dropped after it was added. */
  addedAlready: (title: string): CardLine => [
    { text: title, bold: true },
    ' is added already, and stays. To delete it, run /story remove.',
  ],
  count: (stories: number, most: number) => `${stories} of ${numbered(most, 'story', 'stories')}`,
  list: {
    title: 'This server’s own stories',
    none: 'This server has none of its own. /story add adds one.',
    words: (words: number) => numbered(words, 'word'),
    /** @param date As 2026-03-05. */
    added: (date: string) => `added ${date}`,
    pasted: 'pasted',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  /** Asked before it is removed. */
  remove: (title: string): CardLine => [
    'Remove ',
    { text: title, bold: true },
    '? It is deleted at once and is in no answer any more. Only adding it again brings it back.',
  ],
  /** Asked where several are called what was typed. @param shown How many of them are named. */
  which: (stories: number, shown: number) =>
    `The titles of ${stories} stories have that. Which one is to be removed?${shown < stories ? ` Here are ${shown}; for another, type more of its title or see /story list.` : ''}`,
  removed: (title: string): CardLine => [{ text: title, bold: true }, ' is deleted.'],
  removedAlready: 'This story is not there any more.',
  unknown: (typed: string) => `This server has no story “${typed}” of its own. /story list shows those it has.`,
  /** What a channel asks about. */
  channel: {
    set: (title: string, isHere: boolean): CardLine => [
      `Where no story is named, ${isHere ? 'this channel' : 'that channel'} now asks about `,
      { text: title, bold: true },
      '.',
    ],
    cleared: (isHere: boolean) => `${isHere ? 'This channel' : 'That channel'} now asks about all stories.`,
    noChannel: 'I cannot tell which channel that is. Choose one in the option “channel”.',
    /** On the card of an answer from that story, whether it was named or not. */
    here: (title: string): CardLine => ['This channel asks about ', { text: title, bold: true }, '.'],
  },
  /** Why a document cannot be added, and what can be done. */
  refused: (refusal: Refusal): string => {
    switch (refusal.kind) {
      case 'too large':
        return `That is larger than ${sizeOf(refusal.most)}, the most that a story may have. Add a part of it.`;
      case 'wrong type':
        return `That is called ${FORMS[refusal.said]}, but it is ${FORMS[refusal.is]}. Add the document itself: ${TAKEN}.`;
      case 'not read':
        return `That is ${FORMS[refusal.is]}, which cannot be read here. Add ${TAKEN}.`;
      case 'other name':
        return `That is ${FORMS[refusal.is]}, but not by its name. Give it one that ends in .txt, .md, .html or .pdf, whichever it is, and add it again.`;
      case 'other type':
        return `The site that has this says that it is neither text, a web page nor a PDF. ${PASTE}`;
      case 'no story':
        return `There is hardly any text in that: it may be a scan, a page that needs a login or one that a script draws. ${PASTE}`;
      case 'unreadable':
        return `That cannot be read: it may be damaged or have a password. Save it anew and add that. ${PASTE}`;
      case 'too much work':
        return 'To read that takes more time or memory than I may use for one story. Add a part of it.';
      case 'no address':
        return 'That is no address of a page. It begins with https:// or http://, as copied from a browser.';
      case 'login':
        return 'There is a name or a password in that address. Remove what is before the @, and add a page that everybody can open.';
      case 'not public':
        return `That address, or one that it leads to, is not on the public internet, and I open no others. ${PASTE}`;
      case 'not an attachment':
        return 'That file is not at Discord. Attach it to the command itself.';
      case 'not there':
        return 'There is nothing at that address (any more). Open it in a browser and copy it anew.';
      case 'forbidden':
        return `That page is not for everybody: it wants a login or payment, or keeps programs out. ${PASTE}`;
      case 'server fault':
        return `The site that has this answered with a fault. Try again later. ${PASTE}`;
      case 'asked too often':
        return `The site that has this asks to wait. Try again later. ${PASTE}`;
      case 'unreachable':
        return `The site that has this could not be reached. Check the address, or try again later. ${PASTE}`;
      case 'too slow':
        return `That took too long to come. Try again later. ${PASTE}`;
      case 'cut off':
        return 'The connection broke off before all of it was there, and half a story is none. Try again.';
      case 'leads nowhere':
        return 'That address leads on and on. Open it in a browser and copy the address at which it ends.';
      case 'there already':
        return `The same text is there already, as “${refusal.title}”.`;
      case 'full':
        return `This server has as many stories as it may, ${refusal.most}. Remove one with /story remove first.`;
    }
  },
};
