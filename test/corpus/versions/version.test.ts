import { describe, expect, it } from 'vitest';
import { versionOf } from '../../../src/corpus/versions/version.ts';
import { type Given, sentenceIn, storyOf } from './two.ts';

/** What two sentences have in the place of each other, as `here/there`; nothing where they are no versions of one. */
function between(here: string | Given, there: string | Given, words = ['', '']): string[] | undefined {
  const corpus = storyOf(here, there);
  const [a, b] = [sentenceIn(corpus, 0, words[0] ?? ''), sentenceIn(corpus, 1, words[1] ?? '')];
  return versionOf(a, b, corpus.names)?.differing.map(
    (pair) =>
      `${a.passage.document.text.slice(pair.here.start, pair.here.end)}/${b.passage.document.text.slice(pair.there.start, pair.there.end)}`,
  );
}

describe('versions of one sentence', () => {
  it.each([
    ['the same words', 'The pit at Strell employs 620 people.', 'The pit at Strell employs 620 people.'],
    ['a number in words', 'The fire at Orle killed 12 people.', 'The fire at Orle killed twelve people.'],
    ['a dateline', 'ORLE — The fire at Orle killed 12 people.', 'The fire at Orle killed 12 people.'],
    [
      'a small edit',
      'Nine passengers of the ferry were taken to the hospital in Orle by boat.',
      'Nine passengers of the ferry were taken to hospital in Orle by boat.',
    ],
    ['another spelling', 'The harbour of Quell was “organised” anew.', 'The harbor of Quell was "organized" anew.'],
    ['other quotation marks', '"We saw nothing," said the captain.', '“We saw nothing”, said the captain.'],
    ['“that”', 'The mayor said that the pool of Sult was full.', 'The mayor said the pool of Sult was full.'],
    ['“which”', 'The boat that heard the call came to Orle.', 'The boat which heard the call came to Orle.'],
    ['“on” before a day', 'The strike at Orle began on Tuesday.', 'The strike at Orle began Tuesday.'],
    ['a name with stops', 'The U.S. embassy in Varn was closed.', 'The US embassy in Varn was closed.'],
    ['an hour', 'The shops of Sult open at 8 p.m. on Friday.', 'The shops of Sult open at 8 pm on Friday.'],
    ['a measure', 'The river at Orle rose 3 metres in a day.', 'The river at Orle rose three metres in a day.'],
  ])('GIVEN %s THEN they say the same', (_, here, there) => {
    expect(between(here, there)).toEqual([]);
  });

  it.each([
    ['a number', 'The fire at Orle killed nine people.', 'The fire at Orle killed 15 people.', ['nine/15']],
    [
      'two numbers',
      'The fire killed nine people and hurt 40 others.',
      'The fire killed 15 people and hurt 52 others.',
      ['nine/15', '40/52'],
    ],
    [
      'a day',
      'The council votes on the plan on 12 December.',
      'The council votes on the plan on 19 December.',
      ['12 December/19 December'],
    ],
    [
      'a name',
      'The chief executive of the bank is Mira Voss.',
      'The chief executive of the bank is Karl Dorn.',
      ['Mira Voss/Karl Dorn'],
    ],
    [
      'the day of the report, too',
      'The fire killed nine people, police said on Sunday.',
      'The fire killed 15 people, police said on Monday.',
      ['nine/15'],
    ],
    ['bounds', 'At least 40 guests of the hotel were hurt.', 'At least 52 guests of the hotel were hurt.', ['40/52']],
  ])('GIVEN %s in the place of another THEN they differ in it', (_, here, there, differing) => {
    expect(between(here, there)).toEqual(differing);
  });

  it.each([
    ['a label', 'Tram 7 was carrying 60 people home.', 'Tram 12 was carrying 38 people home.'],
    ['a label within', 'The fire in Ward 3 hurt 60 people.', 'The fire in Ward 4 hurt 38 people.'],
    ['an ordinal', 'Sales rose 5 percent in the second quarter.', 'Sales rose 7 percent in the third quarter.'],
    ['a year of its own', 'The company hired 300 people in 2024.', 'The company hired 400 people in 2025.'],
    ['a day of its own', 'The office counted 31 cases on Monday.', 'The office counted 44 cases on Tuesday.'],
    ['a place of its own', 'In Bresk, 340 homes were without power.', 'In Colm, 90 homes were without power.'],
    ['another year, as told', 'The museum drew many visitors last year.', 'The museum drew many visitors this year.'],
    [
      '“next”',
      'The launch of the rocket cost 18 million euros.',
      'The next launch of the rocket cost 22 million euros.',
    ],
    ['a plan', 'The bridge at Fenn will be closed for repairs.', 'The bridge at Fenn is now closed for repairs.'],
    [
      '“not”',
      'The company said that it would appeal the ruling.',
      'The company said that it would not appeal the ruling.',
    ],
    ['a hedge', 'The damage to the port is 3 million dollars.', 'The damage to the port may be 9 million dollars.'],
    ['“after” and “before”', 'The shops of Sult open after 5 p.m.', 'The shops of Sult open before 5 p.m.'],
    ['a group', 'Hospitals treated 230 burnt patients in Porto Lair.', 'Hospitals treated 310 patients in Porto Lair.'],
    [
      'a rounding',
      'The repairs of the road cost 2 million crowns.',
      'The repairs of the road cost 2.1 million crowns.',
    ],
    ['an estimate', 'About 400 residents must leave their homes.', '412 residents must leave their homes.'],
    ['another word', 'The rescuers found the swimmer in the harbour.', 'The rescuers lost the swimmer in the harbour.'],
    [
      'a verb of denying',
      'The company says that trains will run on Sunday.',
      'The company denies that trains will run on Sunday.',
    ],
    [
      'a verb of doubting',
      'The council said that the road was needed.',
      'The council questioned that the road was needed.',
    ],
    ['a verb with a particle', 'The union says a strike at the mill.', 'The union rules out a strike at the mill.'],
    [
      'a verb in another tense',
      'Police have a suspect in the case of Kelm.',
      'Police had a suspect in the case of Kelm.',
    ],
    ['a verb more', 'Police have a suspect in the case of Kelm.', 'Police have lost a suspect in the case of Kelm.'],
    ['“hardly”', 'The water of the lake is safe to drink.', 'The water of the lake is hardly safe to drink.'],
    ['“partly”', 'Experts call the report on the spill wrong.', 'Experts call the report on the spill partly wrong.'],
    ['“still”', 'The bridge at Fenn is closed to trucks.', 'The bridge at Fenn is still closed to trucks.'],
    [
      '“the end of”',
      'The ban on fishing in the bay was welcomed.',
      'The end of the ban on fishing in the bay was welcomed.',
    ],
    ['“few” and “a few”', 'Few people came to the pool of Sult.', 'A few people came to the pool of Sult.'],
    ['a question', 'The dam of Sult is safe for ten years.', 'The dam of Sult is safe for ten years?'],
    [
      'who says it',
      'The mayor of Sult, said the minister, lied about the dam.',
      'The mayor of Sult said the minister lied about the dam.',
    ],
    ['a place and a rank', 'The mayor of Sult is in the office.', 'The mayor of Sult is in office.'],
    ['a decimal in a name', 'The pilots of Fit 1.5 flew over Sult.', 'The pilots of Fit 15 flew over Sult.'],
    ['“no,”', 'No, trains to Mirk will run on Sunday.', 'No trains to Mirk will run on Sunday.'],
    ['more of a time', 'The strike at Orle began on Monday.', 'The strike at Orle began on Monday, 12 May.'],
    ['a vague number', 'The port of Sult lost billions of crowns.', 'The port of Sult lost 9 billion crowns.'],
    ['another measure', 'The river at Orle is 3 miles wide.', 'The river at Orle is 3 kilometres wide.'],
    ['another pronoun', 'He trains in Hamre with three others.', 'She trains in Hamre with three others.'],
  ])('GIVEN %s THEN they are of two things', (_, here, there) => {
    expect(between(here, there)).toBeUndefined();
  });
});

describe('times that are told from the day of writing', () => {
  const text = 'Skaters may use the ice of the lake on Saturday.';

  it('GIVEN documents of one week THEN “on Saturday” is one day', () => {
    expect(between({ text, published: '2026-01-08' }, { text, published: '2026-01-09' })).toEqual([]);
    expect(between({ text, published: '2026-01-08' }, text)).toEqual([]);
  });

  it('GIVEN documents of two weeks THEN it is two days', () => {
    expect(between({ text, published: '2026-01-08' }, { text, published: '2026-01-22' })).toBeUndefined();
  });

  it('GIVEN “yesterday” THEN it is another day a day later', () => {
    const said = 'The mayor of Sult opened the new pool yesterday.';
    expect(between({ text: said, published: '2026-01-08' }, { text: said, published: '2026-01-08' })).toEqual([]);
    expect(between({ text: said, published: '2026-01-08' }, { text: said, published: '2026-01-09' })).toBeUndefined();
  });
});

describe('sentences that lean on the one before', () => {
  const first = 'The first shock came at four in the morning near Tessa.';
  const second = 'A house fell down near the old market of Port Sull.';

  it('GIVEN other sentences before them THEN what “it” is may be another thing', () => {
    const [here, there] = [`${first} It was felt 200 kilometres away.`, `${second} It was felt 250 kilometres away.`];
    expect(between(here, there, ['felt', 'felt'])).toBeUndefined();
  });

  it('GIVEN the same before them THEN it is one thing', () => {
    const [here, there] = [`${first} It was felt 200 kilometres away.`, `${first} It was felt 250 kilometres away.`];
    expect(between(here, there, ['felt', 'felt'])).toEqual(['200/250']);
  });

  it('GIVEN a turn of the Chinese sentence THEN they are of two things', () => {
    expect(between('公司表示周日将会开行列车。', '公司表示周日将会开行列车。')).toEqual([]);
    expect(between('公司表示周日将会开行列车。', '公司否认周日将会开行列车。')).toBeUndefined();
  });

  it('GIVEN thousands of them in a row THEN who they speak of is not known', () => {
    const rows = (more: number): string =>
      Array.from({ length: 3_000 }, (_, i) => `It was felt ${i + more} kilometres away.`).join(' ');
    expect(between(rows(0), rows(1), [' 2998 ', ' 2999 '])).toBeUndefined();
  });
});
