import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { rolesOf } from '../../src/profile/roles-over-time.ts';

type Dated = readonly [published: string | undefined, text: string];

/** The roles of Jill Tarn in documents of a story, each with its date: as they are shown. */
function rolesIn(documents: readonly Dated[]): string[] {
  const { names } = buildCorpus(
    makeLibrary(
      documents.map(([published, text], i) => documentFromText(`x/${i}.txt`, text, published ? { published } : {})),
      [],
      [
        { name: 'Jill Tarn', kind: 'person' },
        { name: 'Norvane', kind: 'company' },
      ],
    ),
  );
  return names
    .lookUp('Jill Tarn')
    .names.flatMap((name) => rolesOf(name, names))
    .map(({ published, cited: { excerpt } }) => {
      const { start = 0, end = 0 } = excerpt.highlight ?? {};
      return `${published ?? '-'} ${excerpt.document.text.slice(start, end)}`;
    });
}

describe('roles of a name over time', () => {
  it.each<[string, readonly Dated[], string[]]>([
    ['no date', [[undefined, 'The mayor Jill Tarn spoke.']], ['- mayor']],
    ['no role', [['2024-01-01', 'Then Jill Tarn spoke.']], []],
    [
      'one role in other words',
      [
        ['2024-01-01', 'Harbor Minister Jill Tarn spoke.'],
        ['2025-01-01', 'Minister Jill Tarn spoke.'],
      ],
      ['- Harbor Minister'],
    ],
    [
      'one who has left',
      [
        ['2024-01-01', 'Harbor Minister Jill Tarn spoke.'],
        ['2025-01-01', 'Former Harbor Minister Jill Tarn spoke.'],
      ],
      ['2025-01-01 Former Harbor Minister', '2024-01-01 Harbor Minister'],
    ],
    [
      'four roles',
      ['Mayor', 'Judge', 'Senator', 'Governor'].map(
        (role, i): Dated => [`202${i}-01-01`, `The ${role} Jill Tarn spoke.`],
      ),
      ['2023-01-01 Governor', '2022-01-01 Senator', '2021-01-01 Judge'],
    ],
    [
      'a caption and a sentence of the story',
      [[undefined, 'The retired mayor Jill Tarn on the quay. Image: Jan Holm.\n\nThen judge Jill Tarn spoke.']],
      ['- judge'],
    ],
  ])('GIVEN %s THEN %j give %j', (_what, documents, roles) => {
    expect(rolesIn(documents)).toEqual(roles);
  });
});
