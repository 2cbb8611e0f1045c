import { describe, expect, it } from 'vitest';
import { ownStoriesCard, removalCard, whichCard } from '../../src/cards/own-stories.ts';
import { draftCard } from '../../src/cards/story-draft.ts';
import { toldApart } from '../../src/cards/told-apart.ts';
import { CARD_LIMITS } from '../../src/discord/limits.ts';
import { toPayload } from '../../src/discord/payload.ts';
import { isTooMuch } from '../../src/local-discord/rules.ts';
import type { Report } from '../../src/store/server-stories.ts';
import { context } from './invented.ts';
import { outline } from './outline.ts';

const id = '0123456789abcdef';
const report: Report = {
  title: 'The quarry',
  from: { kind: 'file', name: 'quarry.txt' },
  published: '2026-03-05',
  author: 'Ina Corvell',
  paragraphs: 3,
  words: 81,
  first: 'The quarry of Pell reopened',
  last: 'a second pit next year.',
  points: ['It reopened.'],
  names: ['Idris Vane', 'Pell Stone'],
  leftOut: ['Photograph: Ina Corvell'],
  around: ['Subscribe to The Pell Post'],
  remarks: ['has a table that is not read'],
};
const head = { id, title: 'The quarry', from: report.from, added: '2026-03-05', print: '' };

describe('a document that was read', () => {
  it('GIVEN all there can be THEN it is read back, with what was found and what was not taken', () => {
    expect(outline(draftCard({ id, report, sameTitle: 'own' }, context))).toEqual([
      'near',
      '# The quarry',
      'Read, but not added yet. Is this the story?',
      '- 3 paragraphs, 81 words · 2026-03-05 · by Ina Corvell · quarry.txt',
      '*Begins: *“The quarry of Pell reopened …”',
      '*Ends: *“… a second pit next year.”',
      `(Add → addStory draft=${id})`,
      `(Not this → dropStory draft=${id})`,
      'There is a story of this title already. If this one is to take its place, remove the other with /story remove.',
      '- Points that it lists itself: “It reopened.”',
      '- Names found: Idris Vane · Pell Stone',
      '- Not part of what is quoted: “Photograph: Ina Corvell”',
      '- Around it on the page, left out: “Subscribe to The Pell Post”',
      '- Noticed: has a table that is not read',
      '- Unless it is added within the hour, it is dropped.',
    ]);
  });

  it('GIVEN hardly anything THEN that is said', () => {
    const little = {
      ...report,
      points: [],
      names: [],
      leftOut: [],
      around: [],
      remarks: [],
      last: '',
      paragraphs: 1,
      words: 1,
    };
    const lines = outline(draftCard({ id, report: little, sameTitle: undefined }, context)).join('\n');
    expect(lines).toContain('1 paragraph, one word');
    expect(lines).toContain('no list of points');
    expect(lines).toContain('No names were found');
    expect(lines).not.toMatch(/Ends|Noticed|Not part|Around/);
  });

  it('GIVEN a document as long and as marked up as can be THEN the card fits, with its buttons', () => {
    const long = Array.from({ length: 25 }, (_, i) => `${i} **[x](http://a)** @everyone 𐐷`.repeat(400));
    const hostile: Report = {
      ...report,
      title: `# ${long[0]?.slice(0, 300)}`,
      author: long[0],
      from: { kind: 'page', url: `https://example.org/${'a'.repeat(2_000)}` },
      points: long,
      names: long,
      leftOut: long,
      remarks: long,
    };
    const payload = toPayload(draftCard({ id, report: hostile, sameTitle: 'own' }, context), true);
    expect(isTooMuch(payload.components)).toBe(false);
    expect(JSON.stringify(payload)).toContain(`2:sa:${id}`);
    expect(JSON.stringify(payload)).toContain(`2:sd:${id}`);
  });
});

describe('a server’s own stories', () => {
  it('GIVEN more than a page holds THEN pages; each with its length, day and origin, and a button that removes it', () => {
    const stories = [
      head,
      { ...head, id: `${id.slice(1)}0`, from: { kind: 'pasted' } as const },
      { ...head, title: 'Another' },
    ];
    const given = { stories, wordsOf: (story: typeof head) => (story.from.kind === 'file' ? 81 : undefined), most: 25 };
    expect(outline(ownStoriesCard({ ...given, page: 0 }, context))).toEqual([
      'plain',
      '# This server’s own stories',
      '- 3 of 25 stories',
      `*The quarry* · 81 words · added 2026-03-05 · quarry.txt (Remove → askRemoval story=${id})`,
      `*The quarry* · added 2026-03-05 · pasted (Remove → askRemoval story=${id.slice(1)}0)`,
      '- Page 1 of 2',
      '(Next → ownStories page=1)',
    ]);
    expect(outline(ownStoriesCard({ ...given, page: 9 }, context)).at(-1)).toBe('(Previous → ownStories page=0)');
  });

  it('GIVEN one that is to be removed THEN one question, and a way back', () => {
    expect(outline(removalCard(head, [head], context)).slice(2)).toEqual([
      '- added 2026-03-05 · quarry.txt',
      `(Remove → removeStory story=${id})`,
      '(Keep it → ownStories page=0)',
    ]);
  });

  it('GIVEN titles and addresses that are longer than a choice THEN each can be told from the others', () => {
    const url = `https://example.org/${'a'.repeat(2_000)}`;
    const same = Array.from({ length: 12 }, (_, i) => ({
      ...head,
      id: `${i}`.padStart(16, '0'),
      title: `${'🌉'.repeat(100)}${i}`,
      from: { kind: 'page', url } as const,
    }));
    const choices = [...toldApart(same, context.strings, 100).values()].map(({ choice }) => choice);
    expect(new Set(choices).size).toBe(12);
    expect(choices.filter((choice) => choice.length > 100 || /\p{Cs}/u.test(choice))).toEqual([]);
    const payload = toPayload(whichCard(same, same, { ...context, limits: CARD_LIMITS }), true);
    expect(isTooMuch(payload.components)).toBe(false);
  });
});
