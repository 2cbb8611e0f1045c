import { describe, expect, it } from 'vitest';
import { namesCard, saidCard, whichCard, whoCard } from '../../src/cards/who.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { bridge, cite, context, name, quoted } from './invented.ts';
import { outline } from './outline.ts';

const ada = name('Ada Lund', 'person', { aliases: ['Lund'], role: 'mayor' });
const said = cite(bridge, '“It will last,” said Ada Lund.', 'The opening');
const paid = cite(bridge, 'The town paid for it.');

const profile = (more: Partial<Profile>): Profile => ({
  name: ada,
  mentions: 2,
  is: [],
  sections: ['The opening'],
  shown: [{ cited: said, as: 'said' }],
  hasMoreSaid: false,
  together: [],
  ...more,
});
const CONTEXT = `${quoted(said)} from={kind:name,name:Ada Lund}`;

describe('the card of a name', () => {
  it('GIVEN a person with a quotation THEN who it is, and that they said it', () => {
    expect(outline(whoCard({ profile: profile({}) }, context))).toEqual([
      'plain',
      '# Ada Lund',
      '- Person · mayor · mentioned 2 times · in The opening',
      '- Also: Lund',
      '- The bridge of Pell · 2026-05-04',
      '- Said:',
      '> “It will last,” said Ada Lund.',
      'The opening, paragraph 1',
      `(In context → ${CONTEXT})`,
      'share (Share → share documents=bridge)',
    ]);
  });

  it('GIVEN what a person is THEN under the name, with the body, unless an editor says it', () => {
    const given = { name: name('Bo Lund', 'person'), is: ['chair', 'the Pell Trust'] };
    expect(outline(whoCard({ profile: profile(given) }, context)).slice(1, 3)).toEqual([
      '# Bo Lund',
      'chair · the Pell Trust',
    ]);
    expect(outline(whoCard({ profile: profile({ is: ['chair'] }) }, context))).not.toContain('chair');
  });

  it('GIVEN a misspelt name, roles of two dates, more quotations and other names THEN each has its block', () => {
    const given = profile({
      only: bridge,
      mentions: 4,
      hasMoreSaid: true,
      together: [name('Pell', 'public body')],
      shown: [
        { cited: said, as: 'role', published: '2026-05-04' },
        { cited: paid, as: 'telling' },
      ],
    });
    expect(outline(whoCard({ profile: given, typed: 'Ada Lunt' }, context))).toEqual([
      'plain',
      '- Nearest to “Ada Lunt”',
      '# Ada Lund',
      '- Person · mayor · mentioned 4 times · in The opening',
      '- Also: Lund',
      '- The bridge of Pell · 2026-05-04',
      '- As of 2026-05-04:',
      '> “It will last,” said Ada Lund. [1]',
      '---',
      '> The town paid for it. [2]',
      '[1] The opening, paragraph 1',
      '[2] paragraph 1',
      `(In context [1] → ${CONTEXT})`,
      `(In context [2] → ${quoted(paid)} from={kind:name,name:Ada Lund})`,
      '(What they said → said name=Ada Lund page=0)',
      '(Takeaways about Ada Lund → takeaways story=bridge about={name:Ada Lund})',
      'menu: Mentioned with',
      '  (Pell → name name=Pell) Public body',
      'share (Share → share documents=bridge)',
    ]);
  });

  it.each([
    [0, ['(Next → said name=Ada Lund page=1)']],
    [1, ['(Previous → said name=Ada Lund page=0)', '(Next → said name=Ada Lund page=2)']],
    [2, ['(Previous → said name=Ada Lund page=1)']],
  ])('GIVEN page %i of what they said, of three, THEN the pages beside it', (page, buttons) => {
    const card = saidCard({ name: ada, excerpts: [said], page, pages: 3, first: 4 }, context);
    expect(outline(card)).toEqual([
      'plain',
      '# Ada Lund',
      `- What they said, page ${page + 1} of 3`,
      '- The bridge of Pell · 2026-05-04',
      '> “It will last,” said Ada Lund. [4]',
      '[4] The opening, paragraph 1',
      `(In context → ${quoted(said)} from={kind:said,name:Ada Lund,page:${page}})`,
      '(Back → name name=Ada Lund)',
      ...buttons,
      'share (Share → share documents=bridge)',
    ]);
  });

  it.each([
    [true, ['near', '“Lund” could be one of these:']],
    [false, ['nothing', 'Nobody called “Lund” in the stories. The nearest:']],
  ])('GIVEN names for what was typed, ambiguous: %s, THEN a menu of them', (isAmbiguous, head) => {
    const card = whichCard({ typed: 'Lund', names: [ada, name('Bo Lund')], isAmbiguous, story: bridge }, context);
    expect(outline(card)).toEqual([
      ...head,
      '• *Ada Lund* · Person',
      '• *Bo Lund* · Person',
      'menu: Which one?',
      '  (Ada Lund → name name=Ada Lund story=bridge) Person',
      '  (Bo Lund → name name=Bo Lund story=bridge) Person',
    ]);
  });

  it('GIVEN a word that is no name THEN what can be asked of it, and no word on names', () => {
    const card = whichCard({ typed: 'cribs', names: [], isAmbiguous: false, isWord: true, story: bridge }, context);
    expect(outline(card)).toEqual([
      'nothing',
      'I know no name “cribs”, but the stories have these words. /ask can find what they say of it:',
      'What are cribs? (Ask → ask question=What are cribs? story=bridge)',
    ]);
  });

  it('GIVEN such a word near a name THEN the name, too', () => {
    const card = whichCard({ typed: 'lunt', names: [ada], isAmbiguous: false, isWord: true }, context);
    expect(outline(card).slice(2, 5)).toEqual([
      'What is lunt? (Ask → ask question=What is lunt?)',
      'The nearest names:',
      '• *Ada Lund* · Person',
    ]);
  });

  it('GIVEN no name near what was typed THEN no menu', () => {
    const card = whichCard({ typed: 'Zzz', names: [], isAmbiguous: false }, context);
    expect(outline(card)).toEqual(['nothing', 'Nobody called “Zzz” in the stories.']);
  });
});

describe('the card of the names of a story', () => {
  const names = [ada, name('Norvane', 'company'), name('Bo Lund'), name('Pell', 'public body')];

  it('GIVEN more names than a menu holds THEN a page of as many, by kind', () => {
    expect(outline(namesCard({ story: bridge, names, page: 0, isOnly: false }, context))).toEqual([
      'plain',
      '# The bridge of Pell',
      '- Who is in it, page 1 of 2',
      '*Person*: Ada Lund, Bo Lund',
      '*Company or organisation*: Norvane',
      'menu: Choose a name',
      '  (Ada Lund → name name=Ada Lund story=bridge) Person',
      '  (Norvane → name name=Norvane story=bridge) Company or organisation',
      '  (Bo Lund → name name=Bo Lund story=bridge) Person',
      '(Takeaways → takeaways story=bridge)',
      '(Next → names story=bridge page=1)',
      '(All stories → stories page=0)',
    ]);
  });

  it('GIVEN a page beyond the last, of the only story THEN the last, without a way to other stories', () => {
    expect(outline(namesCard({ story: bridge, names, page: 9, isOnly: true }, context))).toEqual([
      'plain',
      '# The bridge of Pell',
      '- Who is in it, page 2 of 2',
      '*Public body*: Pell',
      'menu: Choose a name',
      '  (Pell → name name=Pell story=bridge) Public body',
      '(Takeaways → takeaways story=bridge)',
      '(Previous → names story=bridge page=0)',
    ]);
  });

  it('GIVEN no names THEN it says so', () => {
    expect(outline(namesCard({ story: bridge, names: [], page: 0, isOnly: true }, context))).toEqual([
      'plain',
      '# The bridge of Pell',
      '- No person, company or public body was found in it.',
      '(Takeaways → takeaways story=bridge)',
    ]);
  });
});
