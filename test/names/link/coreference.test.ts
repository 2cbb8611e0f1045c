import { describe, expect, it } from 'vitest';
import { tallyOf } from '../../../src/names/detect/tally.ts';
import { mergeForms, withShort } from '../../../src/names/link/coreference.ts';
import type { Detected, NameKind } from '../../../src/names/types.ts';
import { sentencesOf } from '../texts.ts';

type Given = readonly [name: string, kind: NameKind, isUnsure?: boolean];

const detected = ([name, kind, isUnsure]: Given): Detected => ({
  name,
  kind,
  aliases: [],
  ...(isUnsure && { isUnsure }),
});

/** What is merged of the names of a text: each with its aliases. */
function merged(text: string, given: readonly Given[]): string[] {
  const { document, sentences } = sentencesOf(text);
  const { tallies } = tallyOf(document.text, sentences);
  return mergeForms(given.map(detected), tallies).map(({ name, aliases }) => [name, ...aliases].join(' = '));
}

describe('forms of one name in a document', () => {
  it.each<[string, string, readonly Given[], string[]]>([
    [
      'a surname',
      'Then Jill Tarn met Tarn.',
      [
        ['Jill Tarn', 'person'],
        ['Tarn', 'person'],
      ],
      ['Jill Tarn = Tarn'],
    ],
    ['a first name', 'Then Jill Tarn left. Then Jill sang.', [['Jill Tarn', 'person']], ['Jill Tarn = Tarn = Jill']],
    [
      'a short form in parentheses',
      'They asked the Quorvin Harbor Agency (QuHa) again.',
      [['Quorvin Harbor Agency', 'public body']],
      ['Quorvin Harbor Agency = QuHa'],
    ],
    [
      'a short form for more than the name',
      'They asked the Makers of Quorvin Harbor Fittings (MQHF) again.',
      [['Quorvin Harbor Fittings', 'company']],
      ['Quorvin Harbor Fittings'],
    ],
    ['a party after a person', 'They asked Jill Tarn (QTP) again.', [['Jill Tarn', 'person']], ['Jill Tarn = Tarn']],
    [
      'an organisation without its nation',
      'They asked the Norwegian Harbor Agency again. The Harbor Agency agreed.',
      [
        ['Norwegian Harbor Agency', 'public body'],
        ['Harbor Agency', 'public body'],
      ],
      ['Norwegian Harbor Agency = Harbor Agency'],
    ],
    [
      'two nations’ organisations of one name',
      'They asked the Norwegian Harbor Agency and the Swedish Harbor Agency again. The Harbor Agency agreed.',
      [
        ['Norwegian Harbor Agency', 'public body'],
        ['Swedish Harbor Agency', 'public body'],
        ['Harbor Agency', 'public body'],
      ],
      ['Norwegian Harbor Agency', 'Swedish Harbor Agency', 'Harbor Agency'],
    ],
    [
      'all but its last word',
      'They asked Silver Harbor University again. They left Silver Harbor.',
      [['Silver Harbor University', 'company']],
      ['Silver Harbor University = Silver Harbor'],
    ],
    [
      'initials',
      'They asked the Quorvin Harbor Agency (QHA) again. Then QHA agreed.',
      [
        ['Quorvin Harbor Agency', 'public body'],
        ['QHA', 'company'],
      ],
      ['Quorvin Harbor Agency = QHA'],
    ],
    [
      'a first word',
      'They asked Quorvin Ferries again. They like Quorvin.',
      [['Quorvin Ferries', 'company']],
      ['Quorvin Ferries = Quorvin'],
    ],
    [
      'a first word that is somebody’s surname',
      'They asked Tarn Ferries again. They like Tarn.',
      [
        ['Tarn Ferries', 'company'],
        ['Jill Tarn', 'person'],
      ],
      ['Tarn Ferries', 'Jill Tarn = Tarn'],
    ],
    [
      'a thing of somebody’s',
      'They sold the Tarn Zorblax again.',
      [
        ['Jill Tarn', 'person'],
        ['Tarn Zorblax', 'person', true],
      ],
      ['Jill Tarn = Tarn'],
    ],
    [
      'a shortened organisation',
      'They asked the Tarn Fund for Quiet Harbors again.',
      [
        ['Tarn Fund for Quiet Harbors', 'company'],
        ['Tarn Fund', 'company'],
      ],
      ['Tarn Fund for Quiet Harbors = Tarn Fund'],
    ],
    [
      'two spellings of a first name',
      'Then Katrin Tarn left.',
      [
        ['Katrin Tarn', 'person'],
        ['Katren Tarn', 'person'],
      ],
      ['Katrin Tarn = Katren Tarn = Tarn'],
    ],
    [
      'two short first names',
      'Then Jan Tarn left.',
      [
        ['Jan Tarn', 'person'],
        ['Jon Tarn', 'person'],
      ],
      ['Jan Tarn = Tarn', 'Jon Tarn = Tarn'],
    ],
  ])('GIVEN %s in %j THEN %j is %j', (_what, text, given, names) => {
    expect(merged(text, given)).toEqual(names);
  });

  it('GIVEN “the League” THEN it is short for the only name with that word', () => {
    const names = (
      [
        ['Quorvin League', 'company'],
        ['Zorblax Bank', 'company'],
        ['Tarn Bank', 'company'],
      ] as const
    ).map((each) => detected(each));
    expect(withShort(names, new Set(['League', 'Bank'])).map(({ short }) => short)).toEqual([
      'League',
      undefined,
      undefined,
    ]);
  });
});
