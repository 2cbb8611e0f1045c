import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../../src/corpus/corpus.ts';
import { documentFromText } from '../../../src/library/document.ts';
import { loadLibrary, makeLibrary } from '../../../src/library/library.ts';
import { readManifest } from '../../../src/library/manifest.ts';
import type { Library, NameEntry } from '../../../src/library/types.ts';
import { differenceOf } from '../../../src/names/editing/difference.ts';
import { type ReportedName, reportAsYaml, reportNames } from '../../../src/names/editing/report.ts';
import { packageFile } from '../../../src/package.ts';

const TEXTS = {
  'merger.txt':
    'Zorblax Corp. met Jill Miller and Frank Miller, the mayor of Ulm, on Monday. Jill Miller, the chief executive of Zorblax Corp., left. Frank Miller stayed.',
  'rail.txt':
    'President Ursula von der Leyen spoke of the World Health Organization (WHO) on Monday. WHO agreed. We rely on Quibble here.',
};

const libraryOf = (names: readonly NameEntry[] = [], own: readonly NameEntry[] = []): Library =>
  makeLibrary(
    Object.entries(TEXTS).map(([id, text]) => documentFromText(id, text, id === 'rail.txt' ? { names: own } : {})),
    [],
    names,
  );

const yamlOf = (library: Library): string => reportAsYaml(reportNames(buildCorpus(library).names, library));
const differences = (library: Library, story?: string): string[] =>
  differenceOf(
    buildCorpus(library).names,
    library,
    library.stories.find(({ id }) => id === story),
  );
const found = (library: Library) =>
  buildCorpus(library)
    .names.names.map(({ name, kind, aliases, isUnsure }) => ({ name, kind, aliases: [...aliases].sort(), isUnsure }))
    .sort((a, b) => a.name.localeCompare(b.name));

const shown = (entry: NameEntry, times = 1, first = 'A story'): ReportedName => ({ entry, times, first });
const uncommented = (yaml: string): string =>
  yaml.replace(/^ {2}# /gm, '  ').replace(/^ {2}(?=Unsure|No names)/gm, '  # ');

describe('what is printed', () => {
  it('GIVEN stories THEN names, most prominent first, with how often and where first', () => {
    expect(yamlOf(libraryOf())).toContain(
      [
        '  # 2 times, first in: Merger',
        '  - name: Jill Miller',
        '    kind: person',
        '    role: the chief executive of Zorblax Corp',
      ].join('\n'),
    );
  });

  it('GIVEN it as library.yaml THEN the same names, and no difference', async () => {
    for (const library of [libraryOf(), await loadLibrary(packageFile('data'))]) {
      const { names } = readManifest(yamlOf(library));
      expect(names.length).toBeGreaterThan(3);
      const pasted = { ...library, names };
      expect(found(pasted)).toEqual(found(library));
      expect(differences(pasted)).toEqual([]);
      expect(yamlOf(pasted).split('\n').sort()).toEqual(yamlOf(library).split('\n').sort());
    }
  });

  it('GIVEN what editors wrote THEN kind, aliases, role and what is no name stay', () => {
    const names: NameEntry[] = [
      { name: 'Zorblax Corp', kind: 'public body', aliases: ['ZBX'], role: 'the city’s bank' },
      { name: 'Frank Miller', not: true },
    ];
    const library = libraryOf(names);
    const pasted = readManifest(yamlOf(library)).names;
    expect(pasted).toContainEqual({ ...names[0], aliases: expect.arrayContaining(['ZBX']) });
    expect(pasted).toContainEqual(names[1]);
    expect(found(libraryOf(pasted))).toEqual(found(library));
  });

  it('GIVEN a story THEN its names alone', () => {
    const library = libraryOf();
    const [merger] = library.stories;
    const yaml = reportAsYaml(reportNames(buildCorpus(library).names, library, merger));
    expect(yaml).toContain('Zorblax');
    expect(yaml).not.toContain('von der Leyen');
  });

  it('GIVEN unsure names THEN they are commented out, and valid without their #', () => {
    const yaml = reportAsYaml({
      offered: [],
      unsure: [shown({ name: 'Quibble', kind: 'company', aliases: ['Q'] })],
      not: [],
    });
    expect(yaml).toBe(
      'names:\n  # Unsure: found when asked for, never offered. One without its # is offered too.\n' +
        '  # # once, first in: A story\n  # - name: Quibble\n  #   kind: company\n  #   aliases: [ Q ]\n',
    );
    expect(readManifest(yaml).names).toEqual([]);
    expect(readManifest(uncommented(yaml)).names).toEqual([{ name: 'Quibble', kind: 'company', aliases: ['Q'] }]);
  });

  it('GIVEN a story with unsure names THEN these are commented out, and are not called a difference', () => {
    const library = makeLibrary([
      documentFromText('a.txt', 'They drove to Quorvale Thrent and left. Dana Kilbride of Norvane stayed.'),
    ]);
    expect(yamlOf(library)).toContain('  # # once, first in: A\n  # - name: Quorvale Thrent\n');
    expect(readManifest(yamlOf(library)).names.map(({ name }) => name)).not.toContain('Quorvale Thrent');
    expect(differences(library).join()).not.toContain('Quorvale Thrent');
  });
});

const odd = fc.oneof(
  fc.constantFrom(
    '- A',
    'A: B',
    '# A',
    '"A"',
    "O'A",
    '*a',
    '&a',
    '!a',
    '{a}',
    '[a',
    '7',
    'null',
    'true',
    '~',
    '?',
    '%a',
  ),
  fc.constantFrom(
    'A, B',
    'a\u202eb',
    'a\u2028b',
    'A #b',
    '五角大楼',
    'مصر',
    'a\nb',
    'a\r\nb',
    'a\tb',
    '---',
    '...',
    '\\',
    '@a',
    '`a',
    '<<',
    '1e3',
  ),
  fc.string({ unit: 'grapheme' }),
);
const text = odd.map((some) => some.trim()).filter((some) => some !== '');
const entry: fc.Arbitrary<NameEntry> = fc.record(
  {
    name: text,
    kind: fc.constantFrom('person', 'company', 'public body'),
    aliases: fc.array(text, { minLength: 1, maxLength: 4 }),
    role: text,
  },
  { requiredKeys: ['name', 'kind'] },
);

describe('any string', () => {
  it('THEN it comes back as it was, from names, unsure ones without their #, and those that are none', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), text, (entries, title) => {
        const names = entries.map((one) => shown(one, 2, title));
        const not = entries.map(({ name }) => ({ name, not: true }));
        expect(readManifest(reportAsYaml({ offered: names, unsure: names, not })).names).toEqual([...entries, ...not]);
        expect(reportAsYaml({ offered: names, unsure: names, not })).not.toMatch(/[\u2028\u202e]/);
        const unsure = reportAsYaml({ offered: [], unsure: names, not: [] });
        expect(readManifest(uncommented(unsure)).names).toEqual(entries);
      }),
    );
  });

  it('THEN a difference is on one line', () => {
    fc.assert(
      fc.property(entry, (one) => {
        for (const line of differences(libraryOf([one]))) expect(line).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the difference', () => {
  it('GIVEN nothing written THEN every offered name, each an entry', () => {
    const lines = differences(libraryOf());
    expect(lines).toContain('+ { name: Jill Miller, kind: person, role: the chief executive of Zorblax Corp }');
    expect(readManifest(`names:\n${lines.map((line) => line.replace('+', '  -')).join('\n')}`).names).toEqual(
      readManifest(yamlOf(libraryOf())).names,
    );
  });

  const all = readManifest(yamlOf(libraryOf())).names;
  const changed = (name: string, change: Partial<NameEntry>): NameEntry[] =>
    all.map((one) => (one.name === name ? { ...one, ...change } : one));

  it.each<[string, NameEntry[], string[]]>([
    [
      'a name left out',
      all.filter(({ name }) => !name.startsWith('Frank')),
      [expect.stringMatching(/^\+ \{ name: Frank Miller, /)],
    ],
    ['a name of no story', [...all, { name: 'Jane Doe', kind: 'person' }], ['- Jane Doe (library.yaml)']],
    ['a “not” for nothing', [...all, { name: 'Jane Doe', not: true }], ['- Jane Doe (library.yaml)']],
    [
      'a “not” for a name',
      [...all.filter(({ name }) => !name.startsWith('Frank')), { name: 'Frank Miller', not: true }],
      [],
    ],
    [
      'another kind',
      changed('World Health Organization', { kind: 'company' }),
      ['~ World Health Organization (library.yaml): kind company, found public body'],
    ],
    [
      'other aliases',
      changed('World Health Organization', { aliases: ['OMS'] }),
      ['~ World Health Organization (library.yaml): aliases not written: WHO; aliases not found: OMS'],
    ],
    [
      'another role',
      changed('Jill Miller', { role: 'the boss' }),
      ['~ Jill Miller (library.yaml): role "the boss", found "the chief executive of Zorblax Corp"'],
    ],
  ])('GIVEN %s THEN that alone', (_, names, lines) => {
    expect(differences(libraryOf(names))).toEqual(lines);
  });

  it('GIVEN names in front matter THEN they count as written, and the document is named', () => {
    const own = all.filter(({ name }) => /Leyen|Health/.test(name));
    const others = all.filter((one) => !own.includes(one));
    expect(differences(libraryOf(others, own))).toEqual([]);
    expect(differences(libraryOf(others, [...own, { name: 'Jane Doe' }]))).toEqual(['- Jane Doe (rail.txt)']);
    expect(differences(libraryOf(others, [...own, { name: 'Jane Doe' }]), 'merger')).toEqual([]);
  });
});
