import { describe, expect, it } from 'vitest';
import { mentionsIn } from '../../../src/names/link/mentions.ts';
import type { Detected } from '../../../src/names/types.ts';
import { sentencesOf } from '../texts.ts';

const person = (name: string): Detected => ({ name, kind: 'person', aliases: [name.split(' ').at(-1) ?? ''] });
const [JILL, FRANK] = [person('Jill Tarn'), person('Frank Tarn')];
const LEAGUE: Detected = { name: 'Quorvin League', kind: 'company', aliases: [], short: 'League' };

/** The mentions in a text: whose, where they start, and in which sentence; −1 in a heading. */
function mentions(text: string, names: readonly Detected[]): [string, number, number][] {
  const { document, sentences } = sentencesOf(text);
  return mentionsIn(document, sentences, names).map(({ name, start, position }) => [name.name, start, position]);
}

describe('mentions of names', () => {
  it('GIVEN a name, its surname and a heading THEN all are mentions, headings first', () => {
    const text = 'Why Tarn left\n\nThen Jill Tarn left. Tarn sang.';
    expect(mentions(text, [JILL])).toEqual([
      ['Jill Tarn', 4, -1],
      ['Jill Tarn', 20, 0],
      ['Jill Tarn', 36, 1],
    ]);
  });

  it.each([
    ['Then Jill Tarn left. The Tarn Cup was won.', 1],
    ['Then Jill Tarn left. Then Damian Tarn sang.', 1],
    ['Then Jill Tarn left. Then Hope Tarn sang.', 1],
    ['Then Jill Tarn left. Then Mayor Tarn sang.', 2],
    ['Then Jill Tarn left. On Monday Tarn sang.', 2],
  ])('GIVEN %j THEN %j mentions', (text, times) => {
    expect(mentions(text, [JILL])).toHaveLength(times);
  });

  it.each([
    ['Jill Tarn left. Tarn sang.', ['Jill Tarn', 'Jill Tarn']],
    ['Jill Tarn left. Frank Tarn left. Tarn sang.', ['Jill Tarn', 'Frank Tarn']],
    [
      'Jill Tarn left. Jill Tarn ate. Frank Tarn left. It rained. Tarn sang.',
      ['Jill Tarn', 'Jill Tarn', 'Frank Tarn', 'Jill Tarn'],
    ],
  ])('GIVEN two of a surname in %j THEN %j', (text, names) => {
    expect(mentions(text, [JILL, FRANK]).map(([name]) => name)).toEqual(names);
  });

  it.each([
    ['They asked Quorvin Corp. in May.', 'Quorvin Corp', 'company', 'Quorvin Corp.'],
    ['They asked Quorvin Corp in May.', 'Quorvin Corp', 'company', 'Quorvin Corp'],
    ['They asked the Q.V. in May.', 'Q.V.', 'company', 'Q.V.'],
    ['They asked Jill Tarn, Jr., in May.', 'Jill Tarn', 'person', 'Jill Tarn, Jr.'],
    ['In May they asked Jill Tarn.', 'Jill Tarn', 'person', 'Jill Tarn'],
    ['They launched Zorblax V. It flew.', 'Zorblax V', 'company', 'Zorblax V'],
  ] as const)('GIVEN %j and %j, a %s, THEN the mention is %j', (text, name, kind, written) => {
    const { document, sentences } = sentencesOf(text);
    const [mention] = mentionsIn(document, sentences, [{ name, kind, aliases: [] }]);
    expect(document.text.slice(mention?.start, mention?.end)).toBe(written);
  });

  it.each([
    ['The Quorvin League met. Then the League split.', 2],
    ['The Quorvin League met. Then League after league split.', 1],
    ['The Quorvin League met. Then the League Cup was won.', 1],
  ])('GIVEN the only league in %j THEN %j mentions', (text, times) => {
    expect(mentions(text, [LEAGUE])).toHaveLength(times);
  });
});
