import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../../src/corpus/corpus.ts';
import { documentFromText } from '../../../src/library/document.ts';
import { makeLibrary } from '../../../src/library/library.ts';
import type { NameEntry } from '../../../src/library/types.ts';
import { reportedRoles } from '../../../src/names/editing/report.ts';

const NAMES: readonly NameEntry[] = [
  ...['Jill Miller', 'Frank Stone', 'Omar Haddad', 'Emil Michael'].map((name) => ({ name, kind: 'person' as const })),
  { name: 'Norvane', kind: 'company' },
  { name: 'Ulm Times', kind: 'company' },
];

/** What a text says that somebody is, in its own words, longest first. */
function roles(text: string, name = 'Jill Miller'): string[] {
  const { names } = buildCorpus(makeLibrary([documentFromText('a.txt', text)], [], NAMES));
  return names.lookUp(name).names.flatMap(reportedRoles);
}

describe('what a sentence says that somebody is', () => {
  it.each([
    ['Environment Minister Jill Miller spoke.', 'Environment Minister'],
    ['On Monday, Norvane CEO Jill Miller spoke.', 'Norvane CEO'],
    ['It was said by U.S. Senator Jill Miller.', 'U.S. Senator'],
    ['US President Jill Miller spoke.', 'US President'],
    ['Minister of Education Jill Miller spoke.', 'Minister of Education'],
    ['Undersecretary for Education Mrs. Jill Miller spoke.', 'Undersecretary for Education'],
    ['They met Under-Secretary of Defense for Research and Engineering Emil Michael.', ''],
    ['It was founded by science fiction writer Jill Miller.', 'science fiction writer'],
    ['They saw pro-Beijing veteran politician Jill Miller.', 'pro-Beijing veteran politician'],
    ['He met Ulm’s interior and overseas minister Jill Miller.', 'Ulm’s interior and overseas minister'],
    ['Portraits of author Jill Miller hang there.', 'author'],
    ['The lawyer of President Jill Miller spoke.', 'President'],
    ['The former Defence Secretary Jill Miller spoke.', 'former Defence Secretary'],
    ['It was asked of ex-minister Jill Miller.', 'ex-minister'],
    ['The museum’s director, Jill Miller, spoke.', 'The museum’s director'],
    ['"We will go," said the museum’s director, Jill Miller.', 'the museum’s director'],
    ['In May, Ulm’s Prime Minister, Jill Miller said so.', 'Ulm’s Prime Minister'],
    ['The secretary general of CEI (Italian bishops), Jill Miller, has called.', 'The secretary general of CEI'],
    ['Co-founder of Norvane, Jill Miller, came.', 'Co-founder of Norvane'],
    ['Jill Miller, 42, a nurse, spoke.', 'a nurse'],
    ['Jill Miller, 42, a member of the party all her life, spoke.', 'a member of the party all her life'],
    [
      'Jill Miller, chief financial officer and treasurer at Norvane, spoke.',
      'chief financial officer and treasurer at Norvane',
    ],
    ['Jill Miller, Ulm associate professor of art history, spoke.', 'Ulm associate professor of art history'],
    ['Jill Miller, Norvane’s chief executive since 2021, spoke.', 'Norvane’s chief executive since 2021'],
    ['It was Jill Miller, the plant breeder who has led the work.', 'the plant breeder'],
    ['Jill Miller (left), a spokeswoman for Frank Stone, spoke.', 'a spokeswoman for Frank Stone'],
    ['Jill Miller, who is the head of the fund, spoke.', 'the head of the fund'],
    ['Jill Miller was a judge in Ulm.', 'a judge in Ulm'],
    ['Jill Miller, the chair of the fund since May 3, 2021, spoke.', 'the chair of the fund'],
  ])('GIVEN %j THEN %j', (text, role) => {
    expect(roles(text)[0] ?? '').toBe(role);
  });

  it.each([
    'A spokesman for Jill Miller spoke.',
    'The lawyer of Jill Miller spoke.',
    'In a letter to the mayor, Jill Miller wrote that she would go.',
    'Unlike the mayor, Jill Miller, who came late, was told.',
    'According to Jill Miller, the mayor resigned.',
    'Jill Miller, the mayor said, would come.',
    'Jill Miller, 42, of Ulm, spoke.',
    'Jill Miller, Frank Stone, a baker from Ulm, and others came.',
    'Jill Miller, doctors and nurses came.',
    'The mayor, Jill Miller and others came.',
    'They asked Jill Miller.',
    'A major Jill Miller exhibit opened.',
    'Jill Miller was the first to come.',
    'His sister Jill Miller came.',
    'Mrs Jill Miller came.',
  ])('GIVEN %j THEN nothing', (text) => {
    expect(roles(text)).toEqual([]);
  });

  it('GIVEN what is said of several THEN each of them', () => {
    const text =
      'It has pictures of photographers Jill Miller, Omar Haddad and Frank Stone, and publishers Emil Michael of the Ulm Times.';
    for (const name of ['Jill Miller', 'Omar Haddad', 'Frank Stone'])
      expect(roles(text, name)).toEqual(['photographers']);
    expect(roles('So councillors Jill Miller of Norvane and Frank Stone (Ulm) won.', 'Frank Stone')).toEqual([
      'councillors',
    ]);
    expect(roles('Actor Jill Miller and musician Frank Stone came.', 'Frank Stone')).toEqual(['musician']);
    expect(roles('Actors Jill Miller met Frank Stone.', 'Frank Stone')).toEqual([]);
  });

  it('GIVEN two in apposition THEN both', () => {
    const text = 'Jill Miller, director of the study, and chairman of the fund, spoke.';
    expect(roles(text)).toEqual(['director of the study', 'chairman of the fund']);
  });
});
