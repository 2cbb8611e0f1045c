import { describe, expect, it } from 'vitest';
import { CATALOGUE, en, type Strings, stringsFor } from '../../src/cards/strings/index.ts';

/** Each wording that takes arguments, with arguments that can be seen in what it makes. */
const FILLED: readonly (readonly [path: string, fill: (strings: Strings) => unknown])[] = [
  ['buttons.context', ({ buttons }) => buttons.context(71)],
  ['buttons.takeawaysAbout', ({ buttons }) => buttons.takeawaysAbout('NAME')],
  ['paragraph', (strings) => strings.paragraph({ paragraph: 71, lastParagraph: 83, page: 97, lastPage: 101 })],
  ['otherwise', (strings) => strings.otherwise(['SAID'], ['QUOTED'])],
  [
    'ask.differ',
    ({ ask }) =>
      ask.differ([
        { number: 71, words: ['SAID', 'OTHER'] },
        { number: 83, words: ['QUOTED'] },
      ]),
  ],
  ['ask.readAs', ({ ask }) => ask.readAs([{ typed: 'TYPED', read: 'READ' }])],
  ['ask.related', ({ ask }) => ask.related('SUBJECT', true)],
  ['ask.related', ({ ask }) => ask.related('SUBJECT', false)],
  ['ask.relatedBriefly', ({ ask }) => ask.relatedBriefly('SUBJECT', true)],
  ['ask.relatedBriefly', ({ ask }) => ask.relatedBriefly('SUBJECT', false)],
  ['ask.how', ({ ask }) => ask.how('QUESTION')],
  ['ask.absent', ({ ask }) => ask.absent('SUBJECT', true)],
  ['ask.absent', ({ ask }) => ask.absent('', false)],
  ['ask.facts.author', ({ ask }) => ask.facts.author('NAME', 'TITLE')],
  ['ask.facts.published', ({ ask }) => ask.facts.published('TITLE', '2026-03-05')],
  ['ask.facts.newest', ({ ask }) => ask.facts.newest('TITLE', '2026-03-05')],
  ['ask.facts.oldest', ({ ask }) => ask.facts.oldest('TITLE', '2026-03-05')],
  ['ask.facts.names', ({ ask }) => ask.facts.names('all', [{ name: 'NAME', role: 'ROLE' }, { name: 'OTHER' }])],
  ['ask.facts.names', ({ ask }) => ask.facts.names('quoted', [{ name: 'NAME' }, { name: 'OTHER' }])],
  ['ask.facts.length', ({ ask }) => ask.facts.length('TITLE', { words: 71, paragraphs: 83, minutes: 97 })],
  ['ask.facts.updated', ({ ask }) => ask.facts.updated('TITLE', '2026-03-05')],
  ['ask.facts.from', ({ ask }) => ask.facts.from('TITLE', 'NAME')],
  ['ask.facts.place', ({ ask }) => ask.facts.place('TITLE', 'PLACE')],
  ['ask.facts.sections', ({ ask }) => [ask.facts.sections('TITLE')]],
  ['ask.facts.count', ({ ask }) => [ask.facts.count(71, 83)]],
  ['ask.further', ({ ask }) => ask.further(71, 83)],
  ['takeaways.about', ({ takeaways }) => takeaways.about('TOPIC')],
  ['takeaways.under', ({ takeaways }) => takeaways.under('HEADING')],
  ['takeaways.nothingAbout', ({ takeaways }) => takeaways.nothingAbout('TOPIC', true)],
  ['takeaways.nothingAbout', ({ takeaways }) => takeaways.nothingAbout('TOPIC', false)],
  ['takeaways.page', ({ takeaways }) => takeaways.page(71, 83)],
  ['fiveWs.missing', ({ fiveWs }) => [fiveWs.missing(['where', 'why'])]],
  ['eachSays.newest', ({ eachSays }) => eachSays.newest(71, 83)],
  ['eachSays.onlyIn', ({ eachSays }) => eachSays.onlyIn('TITLE')],
  ['eachSays.page', ({ eachSays }) => eachSays.page(71, 83)],
  ['who.mentions', ({ who }) => who.mentions(71, ['HEADING', 'OTHER'])],
  ['who.mentions', ({ who }) => who.mentions(71, [])],
  ['who.also', ({ who }) => who.also(['ALIAS', 'OTHER'])],
  ['who.asOf', ({ who }) => who.asOf('2026-03-05')],
  ['who.saidPage', ({ who }) => who.saidPage(71, 83)],
  ['who.nearest', ({ who }) => who.nearest('TYPED')],
  ['who.ambiguous', ({ who }) => who.ambiguous('TYPED')],
  ['who.unknown', ({ who }) => who.unknown('TYPED', true)],
  ['who.unknown', ({ who }) => who.unknown('TYPED', false)],
  ['who.word', ({ who }) => who.word('TYPED')],
  ['who.whatIs', ({ who }) => who.whatIs('TYPED')],
  ['who.inStory', ({ who }) => who.inStory(71, 83)],
  ['stories.title', ({ stories }) => stories.title(71)],
  ['ask.likely', ({ ask }) => ask.likely(true)],
  ['stories.documents', ({ stories }) => stories.documents(71)],
  ['stories.read', ({ stories }) => stories.read(71)],
  ['stories.page', ({ stories }) => stories.page(71, 83)],
  ['check.cut', ({ check }) => check.cut(71, 83)],
  ['check.passedOver', ({ check }) => check.passedOver(71, 83)],
  ['ask.follow.about', ({ ask }) => ask.follow.about('SUBJECT')],
  ['check.other', ({ check }) => check.other(['SAID'], ['STORY'])],
  ['check.otherOrder', ({ check }) => check.otherOrder(['SAID', 'OTHER'])],
  ['check.notInMessage', ({ check }) => check.notInMessage(['SAID'])],
  ['check.notInStory', ({ check }) => check.notInStory(['STORY'])],
  ['check.hedged', ({ check }) => check.hedged(['STORY'])],
  ['check.far', ({ check }) => check.far(['NAME'])],
  ['check.missing', ({ check }) => check.missing(['SAID', 'OTHER'])],
  ['story.draft.length', ({ story }) => story.draft.length(71, 83)],
  ['story.draft.by', ({ story }) => story.draft.by('AUTHOR')],
  ['story.added', ({ story }) => story.added('TITLE')],
  ['story.there', ({ story }) => story.there('TITLE')],
  ['story.count', ({ story }) => story.count(71, 83)],
  ['story.list.words', ({ story }) => story.list.words(71)],
  ['story.list.added', ({ story }) => story.list.added('2026-03-05')],
  ['story.list.page', ({ story }) => story.list.page(71, 83)],
  ['story.remove', ({ story }) => story.remove('TITLE')],
  ['story.removed', ({ story }) => story.removed('TITLE')],
  ['story.which', ({ story }) => story.which(71, 71)],
  ['story.which', ({ story }) => story.which(83, 71)],
  ['story.addedAlready', ({ story }) => story.addedAlready('TITLE')],
  ['story.unknown', ({ story }) => story.unknown('TYPED')],
  ['story.channel.set', ({ story }) => story.channel.set('TITLE', true)],
  ['story.channel.cleared', ({ story }) => [story.channel.cleared(false)]],
  ['story.channel.here', ({ story }) => story.channel.here('TITLE')],
  ['story.refused', ({ story }) => story.refused({ kind: 'there already', title: 'TITLE' })],
  ['story.refused', ({ story }) => story.refused({ kind: 'full', most: 71 })],
  ['notices.unknownStory', ({ notices }) => notices.unknownStory('TYPED')],
  ['notices.failed', ({ notices }) => notices.failed('REFERENCE')],
];

/** Paths of all wordings of a kind: texts, or those that take arguments. */
function pathsOf(strings: object, kind: 'string' | 'function', above = ''): string[] {
  return Object.entries(strings).flatMap(([key, value]) => {
    if (typeof value === kind) return [above + key];
    return typeof value === 'object' ? pathsOf(value, kind, `${above}${key}.`) : [];
  });
}

/** The arguments that a wording shows, in alphabetical order: languages may put them in another order. */
const shown = (wording: unknown): string[] =>
  (JSON.stringify(wording).match(/[A-Z]{4,}|\b(?:71|83)\b|2026-03-05/g) ?? []).sort();

describe.each(CATALOGUE)('the strings of %s', (_locale, strings) => {
  it('GIVEN the English ones THEN there is one for each, and none is empty', () => {
    for (const kind of ['string', 'function'] as const) expect(pathsOf(strings, kind)).toEqual(pathsOf(en, kind));
    expect(JSON.stringify(strings)).not.toContain('""');
  });

  it.each(FILLED)('GIVEN arguments for %s THEN it shows those that the English one shows', (_path, fill) => {
    expect(shown(fill(strings))).toEqual(shown(fill(en)));
  });

  it('GIVEN a time THEN it counts down to it', () => {
    const at = 1_800_000_000;
    expect(strings.notices.tooFast(at)).toContainEqual(expect.objectContaining({ time: at }));
  });
});

describe('strings', () => {
  it('GIVEN the table above THEN it has each wording that takes arguments', () => {
    const filled = new Set([...FILLED.map(([path]) => path), 'notices.tooFast']);
    expect([...filled].sort()).toEqual(pathsOf(en, 'function').sort());
  });

  it('GIVEN a locale without strings THEN English', () => {
    expect(stringsFor('xx')).toBe(en);
  });

  it('GIVEN any two languages THEN the line of what was asked tells them apart', () => {
    const lines = [...new Set(CATALOGUE.map(([, { ask }]) => ask.asked))];
    for (const line of lines) expect(lines.filter((other) => other.startsWith(line))).toEqual([line]);
  });
});
