import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { type EachSays, eachSaysOf } from '../../src/takeaways/each-says/each-says.ts';
import { canCompare } from '../../src/takeaways/one-language.ts';
import { type Given, storyOf } from '../corpus/versions/two.ts';
import { severalCorpus, storyIn } from '../fixtures/several.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await severalCorpus();
});

function compare(...documents: readonly (string | Given)[]): EachSays {
  const made = storyOf(...documents);
  const [story] = made.library.stories;
  if (!story) throw new Error('no story');
  return eachSaysOf(story, made);
}

/** Each point as `words in bold (documents)`, its wordings with a bar between them. */
const pointsOf = ({ shared }: EachSays): string[] =>
  shared.map(({ wordings }) =>
    wordings
      .map(({ excerpt, marks, citation, others }) => {
        const words = marks.map(({ start, end }) => excerpt.document.text.slice(start, end));
        return `${words.join(' ')} (${[citation, ...others].map(({ document }) => document.id.replace(/^.*\//, '')).join(' ')})`;
      })
      .join(' | '),
  );
const marked = ({ shared }: EachSays): string[] =>
  shared.flatMap(({ wordings }) =>
    wordings.flatMap(({ marks, excerpt }) => marks.map(({ start, end }) => excerpt.document.text.slice(start, end))),
  );

describe('what each document says', () => {
  it.each([
    [
      'ferry-fire',
      [
        '15 (3-courier-tuesday.md) | 12 (1-courier.md 2-telegraph.md)',
        '52 (3-courier-tuesday.md) | 40 (1-courier.md 2-telegraph.md)',
        ' (1-courier.md 2-telegraph.md)',
        ' (1-courier.md 2-telegraph.md)',
      ],
    ],
    ['bridge-toll', ['6 (1-original.md) | 4 (2-corrected.md)', ...Array(3).fill(' (1-original.md 2-corrected.md)')]],
    [
      'rail-line',
      ['28 September (3-delay.md) | 14 September (2-copy.md 1-plan.md)', ' (3-delay.md 2-copy.md 1-plan.md)'],
    ],
    ['mayor-vote', []],
  ])('GIVEN %s THEN points that differ first, each wording under its documents', (story, points) => {
    expect(pointsOf(eachSaysOf(storyIn(corpus, story), corpus))).toEqual(points);
  });

  it.each([
    ['a number', 'The fire at Orle killed nine people.', 'The fire at Orle killed 15 people.', ['nine', '15']],
    [
      'a number in other words',
      'The new pool of Sult cost the town 3 million euros.',
      'The new pool cost the town of Sult 5 million euros, the mayor said.',
      ['3 million euros', '5 million euros'],
    ],
    [
      'a name',
      'The chief executive of the bank is Mira Voss.',
      'The chief executive of the bank is Karl Dorn.',
      ['Mira Voss', 'Karl Dorn'],
    ],
  ])('GIVEN %s in the place of another THEN both are marked', (_, here, there, words) => {
    expect(marked(compare(here, there)).sort()).toEqual([...words].sort());
  });

  it.each<[what: string, here: string | Given, there: string | Given]>([
    [
      'the same in figures and in words',
      'The fire at Orle killed 12 people.',
      'The fire at Orle killed twelve people.',
    ],
    ['a label', 'Tram 7 was carrying 60 people home.', 'Tram 12 was carrying 38 people home.'],
    ['an ordinal', 'Sales rose 5 percent in the second quarter.', 'Sales rose 7 percent in the third quarter.'],
    ['years of their own', 'The company hired 300 people in 2024.', 'The company hired 400 people in 2025.'],
    [
      'a rounding',
      'The repairs of the road cost 2 million crowns.',
      'The repairs of the road cost 2.1 million crowns.',
    ],
    ['an estimate', 'About 400 residents must leave their homes.', '412 residents must leave their homes.'],
    ['a hedge', 'The damage to the port is 3 million dollars.', 'The damage to the port may be 9 million dollars.'],
    [
      'a plan and what came of it',
      'The bridge at Fenn will be closed for 3 weeks.',
      'The bridge at Fenn is now closed for 5 weeks.',
    ],
    [
      'two groups',
      'Hospitals treated 230 burnt patients in Porto Lair.',
      'Hospitals treated 310 patients in Porto Lair.',
    ],
    ['places of their own', 'In Bresk, 340 homes were without power.', 'In Colm, 90 homes were without power.'],
    [
      'Mondays of two weeks',
      { text: 'The office counted 31 cases of the flu on Monday.', published: '2026-01-06' },
      { text: 'The office counted 44 cases of the flu on Monday.', published: '2026-02-03' },
    ],
    [
      'both told by both',
      'The pit at Strell employs 620 people. The pit at Morn employs 300 people.',
      'The pit at Morn employs 300 people. The pit at Strell employs 620 people.',
    ],
  ])('GIVEN %s THEN no difference is claimed', (_, here, there) => {
    expect(marked(compare(here, there))).toEqual([]);
  });

  it.each([
    [
      'a phrase more',
      'The new pool of Sult cost the town 3 million euros.',
      'The new pool cost the town of Sult 3 million euros, the mayor said.',
    ],
    ['the passive', 'A fire destroyed the mill of Orrin.', 'The mill of Orrin was destroyed by a fire.'],
    ['another order', 'The strike began on Monday at the quarry.', 'At the quarry a strike began on Monday.'],
  ])('GIVEN %s THEN one says in other words what the other does', (_, here, there) => {
    expect(pointsOf(compare(here, there))).toHaveLength(1);
    expect(pointsOf(compare(here, there))[0]).toContain(' | ');
  });

  it.each([
    [
      'a verb of denying',
      'The company says that trains will run on Sunday.',
      'The company denies that trains will run on Sunday.',
    ],
    [
      'a verb with a particle',
      'The union says a strike at the mill of Orrin.',
      'The union rules out a strike at the mill of Orrin.',
    ],
    [
      'a verb more',
      'Police have a suspect in the robbery at Kelm.',
      'Police have lost a suspect in the robbery at Kelm.',
    ],
    ['“almost”', 'The dam broke in the night of the storm.', 'The dam almost broke in the night of the storm.'],
    ['“hardly”', 'The water of the lake is safe to drink.', 'The water of the lake is hardly safe to drink.'],
    [
      '“wrongly”',
      'Police arrested two men in the port of Kelm.',
      'Police wrongly arrested two men in the port of Kelm.',
    ],
    [
      '“the end of”',
      'The ban on fishing in the bay was welcomed.',
      'The end of the ban on fishing in the bay was welcomed.',
    ],
    ['a bound', '40 houses were lost in the fire at Bresk.', 'Up to 40 houses were lost in the fire at Bresk.'],
    [
      'a quantifier',
      'Villagers of Torv had been warned of the flood.',
      'Only some villagers of Torv had been warned of the flood.',
    ],
    ['an article that counts', 'Few people came to the pool of Sult.', 'A few people came to the pool of Sult.'],
    ['a doubtful source', 'The bank fell in March.', 'The bank fell in March, according to a fake report.'],
    ['what was', 'The bridge at Fenn is open to trucks.', 'The bridge at Fenn was open to trucks.'],
    ['“in theory”', 'The harbour reopened in May.', 'The harbour reopened in May in theory.'],
    ['a condition', 'The minister will resign in May.', 'The minister will resign in May if the talks fail.'],
  ])('GIVEN %s on one side alone THEN neither is said to say what the other does', (_, here, there) => {
    for (const each of [compare(here, there), compare(there, here)]) expect(pointsOf(each)).toEqual([]);
  });

  it('GIVEN what one alone says THEN it is under its document, and nothing that is shared or could be said elsewhere', () => {
    for (const story of corpus.library.stories.filter(canCompare)) {
      const { shared, only, documents } = eachSaysOf(story, corpus);
      const said = shared.flatMap(({ wordings }) => wordings.map(({ excerpt }) => excerpt.text));
      for (const { document, points } of only) {
        expect(documents).toContain(document);
        for (const { excerpt } of points) {
          expect(excerpt.document).toBe(document);
          expect(document.text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
          for (const text of said) expect(excerpt.text).not.toContain(text);
        }
      }
    }
    const { only } = eachSaysOf(storyIn(corpus, 'mill-strike'), corpus);
    expect(
      only.find(({ document }) => document.id.endsWith('observer.md'))?.points.map(({ excerpt }) => excerpt.text),
    ).toEqual(['Trucks waited at the gate until noon and were then sent away empty.']);
  });

  it('GIVEN a note of correction THEN it is neither shared nor of one alone', () => {
    for (const story of ['bridge-toll', 'museum-theft', 'data-leak', 'school-closures']) {
      const { shared, only } = eachSaysOf(storyIn(corpus, story), corpus);
      const all = [...shared.flatMap(({ wordings }) => wordings), ...only.flatMap(({ points }) => points)];
      expect(all.map(({ excerpt }) => excerpt.text).join('\n')).not.toMatch(/correct|clarif|Editor/i);
    }
  });

  it('GIVEN one document, or one of each language, THEN there is nothing to compare', () => {
    expect(canCompare(storyIn(corpus, 'garden'))).toBe(false);
    expect(canCompare(storyIn(corpus, 'flood-wall'))).toBe(false);
    expect(canCompare(storyIn(corpus, 'ferry-fire'))).toBe(true);
  });

  it('GIVEN more documents than are compared THEN how many there are', () => {
    const texts = Array.from({ length: 9 }, (_, i) => `The fire at Orle killed ${i + 3} people.`);
    const { documents, of } = compare(...texts);
    expect([documents.length, of]).toEqual([6, 9]);
  });
});
