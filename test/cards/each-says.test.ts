import { describe, expect, it } from 'vitest';
import { eachSaysCard } from '../../src/cards/each-says.ts';
import { documentFromText } from '../../src/library/document.ts';
import type { Document, Story } from '../../src/library/types.ts';
import type { EachSays } from '../../src/takeaways/each-says/each-says.ts';
import { cite, context, quoted } from './invented.ts';
import { outline } from './outline.ts';

const paper = (id: string, title: string, text: string, published: string): Document => ({
  ...documentFromText(`ferry/${id}.txt`, `${title}\n\n${text}`, { published }),
  fingerprint: id,
});
const late = paper('late', 'Toll rises', 'The fire killed 15 people. The owner will pay.', '2026-03-03');
const early = paper('early', 'Twelve die', 'The fire killed 12 people. The boat is old.', '2026-03-02');
const story: Story = { id: 'ferry', title: 'The ferry', documents: [late, early], fingerprint: 'ferry' };
const from = (document: Document, words: string) => cite({ ...story, documents: [document] }, words);
const marks = (document: Document, words: string) => {
  const start = document.text.indexOf(words);
  return [{ start, end: start + words.length }];
};
const [fifteen, twelve, owner, boat] = [
  from(late, 'The fire killed 15 people.'),
  from(early, 'The fire killed 12 people.'),
  from(late, 'The owner will pay.'),
  from(early, 'The boat is old.'),
];
const eachSays: EachSays = {
  story,
  documents: [late, early],
  of: 2,
  shared: [
    {
      wordings: [
        { ...fifteen, marks: marks(late, '15'), others: [] },
        { ...twelve, marks: marks(early, '12'), others: [] },
      ],
    },
  ],
  only: [
    { document: late, points: [owner] },
    { document: early, points: [boat] },
  ],
};
const FIRST = 'from={kind:eachSays,story:ferry}';
const SECOND = 'from={kind:eachSays,story:ferry,page:1}';

describe('the card of what each document says', () => {
  const differing = [
    '---',
    'They differ:',
    '> The fire killed 15 people. [1]',
    '- Toll rises · 2026-03-03 · paragraph 1',
    '> The fire killed 12 people. [2]',
    '- Twelve die · 2026-03-02 · paragraph 1',
  ];

  it('GIVEN more than a page holds THEN each point whole under its documents, numbered on, with a menu of its places', () => {
    const card = (page: number) => outline(eachSaysCard({ eachSays, page, hasOthers: false }, context));
    const intro =
      '- What its documents say of the same, side by side; numbers, times and names that differ are in bold';
    expect(card(0)).toEqual([
      'plain',
      '# The ferry',
      intro,
      '- Page 1 of 2',
      ...differing,
      'menu: See a point in context',
      `  ([1] paragraph 1 · Toll rises → ${quoted(fifteen)} ${FIRST}) The fire killed 15 people.`,
      `  ([2] paragraph 1 · Twelve die → ${quoted(twelve)} ${FIRST}) The fire killed 12 people.`,
      '(Next → eachSays story=ferry page=1)',
      '(Takeaways → takeaways story=ferry)',
      '(The five Ws → fiveWs story=ferry)',
      'share (Share → share documents=late+early)',
    ]);
    expect(card(9)).toEqual(card(1));
    expect(card(1)).toEqual([
      'plain',
      '# The ferry',
      intro,
      '- Page 2 of 2',
      '---',
      'Only in *Toll rises*, as far as I found:',
      '> The owner will pay. [3]',
      '- Toll rises · 2026-03-03 · paragraph 1',
      '---',
      'Only in *Twelve die*, as far as I found:',
      '> The boat is old. [4]',
      '- Twelve die · 2026-03-02 · paragraph 1',
      'menu: See a point in context',
      `  ([3] paragraph 1 · Toll rises → ${quoted(owner)} ${SECOND}) The owner will pay.`,
      `  ([4] paragraph 1 · Twelve die → ${quoted(boat)} ${SECOND}) The boat is old.`,
      '(Previous → eachSays story=ferry)',
      '(Takeaways → takeaways story=ferry)',
      '(The five Ws → fiveWs story=ferry)',
      'share (Share → share documents=late+early)',
    ]);
  });

  it('GIVEN documents that say the same THEN one quotation with all its places', () => {
    const shared = [{ wordings: [{ ...fifteen, marks: [], others: [twelve.citation] }] }];
    const card = outline(
      eachSaysCard({ eachSays: { ...eachSays, shared, only: [] }, page: 0, hasOthers: true }, context),
    );
    expect(card.slice(3, 8)).toEqual([
      '---',
      'In the same words:',
      '> The fire killed 15 people. [1]',
      '- Toll rises · 2026-03-03 · paragraph 1',
      '- Twelve die · 2026-03-02 · paragraph 1',
    ]);
    expect(card).toContain('(All stories → stories page=0)');
  });

  it('GIVEN another wording without a certain difference THEN it is said to be in other words', () => {
    const shared = eachSays.shared.map(({ wordings }) => ({
      wordings: wordings.map((each) => ({ ...each, marks: [] })),
    }));
    expect(outline(eachSaysCard({ eachSays: { ...eachSays, shared }, page: 0, hasOthers: false }, context))).toContain(
      'In other words:',
    );
  });

  it('GIVEN nothing that two share, and more documents than are compared, THEN that is said', () => {
    const card = outline(
      eachSaysCard({ eachSays: { ...eachSays, shared: [], of: 9 }, page: 0, hasOthers: false }, context),
    );
    expect(card).toContain('- Compared are the newest 2 of 9 documents.');
    expect(card).toContain('I found no point that two of these documents share.');
  });
});
