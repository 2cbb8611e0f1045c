import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../../src/corpus/corpus.ts';
import { documentFromText } from '../../../src/library/document.ts';
import { makeLibrary } from '../../../src/library/library.ts';
import { atOnce } from '../../../src/library/steps.ts';
import { joinAcrossDocuments } from '../../../src/names/link/cross-document.ts';
import type { NameIndex } from '../../../src/names/name-index.ts';
import type { Detected } from '../../../src/names/types.ts';

/** @param texts By path: a folder is a story. */
const namesOf = (texts: Record<string, string>): NameIndex =>
  buildCorpus(makeLibrary(Object.entries(texts).map(([path, text]) => documentFromText(path, text)))).names;

const mentions = (names: NameIndex, form: string) =>
  names
    .lookUp(form)
    .names.map(({ name, mentions }) => `${name} ${mentions.map(({ document }) => document.id).join(' ')}`);

describe('what is known of a document’s names from the others', () => {
  const library = makeLibrary(
    ['deal/a.txt', 'deal/b.txt', 'c.txt'].map((path) => documentFromText(path, 'It rained.')),
  );
  const joined = (...detected: readonly (readonly Detected[])[]): string[][] => {
    const given = new Map(library.documents.map((document, i) => [document, detected[i] ?? []]));
    const names = atOnce(joinAcrossDocuments(library, given));
    return library.documents.map((document) =>
      (names.get(document) ?? []).map(({ name, aliases }) => [name, ...aliases].join(' = ')),
    );
  };
  const jill: Detected = { name: 'Jill Tarn', kind: 'person', aliases: ['Tarn', 'Jill'] };
  const tarn: Detected = { name: 'Tarn', kind: 'person', aliases: [] };

  it.each<[string, readonly (readonly Detected[])[], string[][]]>([
    [
      'a surname in a document of the story',
      [[jill], [tarn], []],
      [['Jill Tarn = Tarn = Jill'], ['Jill Tarn = Tarn'], []],
    ],
    [
      'a surname in another story',
      [[jill], [], [tarn]],
      [['Jill Tarn = Tarn = Jill'], ['Jill Tarn = Tarn = Jill'], ['Jill Tarn = Tarn']],
    ],
    [
      'a surname of another kind',
      [[jill], [], [{ ...tarn, kind: 'company' }]],
      [['Jill Tarn = Tarn = Jill'], ['Jill Tarn = Tarn = Jill'], ['Tarn']],
    ],
    [
      'a form that is a word of the language',
      [[{ name: 'Quiet Tarn', kind: 'company', aliases: ['Quiet', 'QTX'] }], [], []],
      [['Quiet Tarn = Quiet = QTX'], ['Quiet Tarn = QTX'], []],
    ],
  ])('GIVEN %s THEN each document’s names', (_what, detected, names) => {
    expect(joined(...detected)).toEqual(names);
  });
});

describe('joining names', () => {
  it('GIVEN a surname that another document of the story explains THEN they are one card', () => {
    const names = namesOf({
      'deal/a.txt': 'The nurse Dana Kilbride spoke on Monday.',
      'deal/b.txt': 'The strike ended, Kilbride said. It rained.',
    });
    expect(mentions(names, 'kilbride')).toEqual(['Dana Kilbride deal/a.txt deal/b.txt']);
  });

  it('GIVEN a surname and capitals that another story alone explains THEN they are one card', () => {
    const names = namesOf({
      'a.txt': 'The nurse Dana Kilbride of the University of Southern Indiana (USI) spoke on Monday.',
      'b.txt': 'The strike ended, Kilbride said. Shares of USI fell.',
    });
    expect(mentions(names, 'kilbride')).toEqual(['Dana Kilbride a.txt b.txt']);
    expect(mentions(names, 'usi')).toEqual(['University of Southern Indiana a.txt a.txt b.txt']);
  });

  it('GIVEN two of the surname in other stories THEN it stays by itself', () => {
    const names = namesOf({
      'a.txt': 'The nurse Dana Kilbride spoke on Monday.',
      'b.txt': 'The nurse Tom Kilbride spoke on Monday.',
      'c.txt': 'The strike ended, Kilbride said. It rained.',
    });
    expect(mentions(names, 'kilbride')).toEqual(
      expect.arrayContaining(['Kilbride c.txt', 'Dana Kilbride a.txt', 'Tom Kilbride b.txt']),
    );
  });

  it('GIVEN a first name in another story THEN it is somebody else', () => {
    const names = namesOf({
      'a.txt': 'The nurse Dana Kilbride spoke on Monday. Dana left.',
      'b.txt': 'The dog bit Dana, who wrote to us. Dana left.',
    });
    expect(mentions(names, 'Dana Kilbride')).toEqual(['Dana Kilbride a.txt a.txt']);
  });

  it('GIVEN initials and none THEN they are one card', () => {
    const names = namesOf({
      'a.txt': 'The nurse Robert F. Kennedy Jr. spoke on Monday.',
      'b.txt': 'The nurse Robert Kennedy spoke on Monday. Kennedy left.',
    });
    expect(mentions(names, 'robert kennedy')).toEqual([
      expect.stringMatching(/^Robert F\. Kennedy.* a\.txt b\.txt b\.txt$/),
    ]);
  });
});
