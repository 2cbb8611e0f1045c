import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { takeawaysOf } from '../../src/takeaways/takeaways.ts';
import { severalCorpus, storyIn } from '../fixtures/several.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await severalCorpus();
});
const pointsOf = (story: string) => takeawaysOf(storyIn(corpus, story), corpus).points;
const textOf = (story: string): string =>
  pointsOf(story)
    .map(({ excerpt }) => excerpt.text)
    .join('\n');

describe('the points of a story of several documents', () => {
  it('GIVEN what several say in the same words THEN one point, with the places of the others', () => {
    const points = pointsOf('mill-strike').filter(({ excerpt }) => /300 workers/.test(excerpt.text));
    expect(points).toHaveLength(1);
    const [point] = points;
    const places = [point?.citation, ...(point?.alsoIn ?? [])].map((each) => each?.document.id);
    expect([...places].sort()).toEqual([
      'mill-strike/evening-news.md',
      'mill-strike/herald.md',
      'mill-strike/observer.md',
    ]);
    expect(places[0]).toBe('mill-strike/evening-news.md');
  });

  it.each([
    ['ferry-fire', /killed 15/, /killed (?:12|twelve)/, ['12', 'twelve']],
    ['rail-line', /28 September/, /14 September/, ['14 September', '14 September']],
    ['bridge-toll', /toll of 4 crowns/, /toll of 6 crowns/, ['6']],
  ])('GIVEN %s THEN the figure that counts, and what the others have beside its place', (story, now, before, words) => {
    expect(textOf(story)).toMatch(now);
    expect(textOf(story)).not.toMatch(before);
    const [point] = pointsOf(story).filter(({ excerpt }) => now.test(excerpt.text));
    const others = [...(point?.otherwise ?? [])].flatMap((each) => each.words);
    expect(others).toEqual(expect.arrayContaining([...new Set(words)]));
  });

  it('GIVEN a note of correction THEN it is no point', () => {
    for (const story of ['bridge-toll', 'museum-theft', 'data-leak', 'school-closures'])
      expect(textOf(story)).not.toMatch(/correct|clarif|Editor/i);
  });

  it('GIVEN editions in several languages THEN the points of one', () => {
    const languages = new Set(pointsOf('flood-wall').map(({ citation }) => citation.document.id));
    expect(languages.size).toBe(1);
  });
});
