import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { Document, NameEntry } from '../../src/library/types.ts';
import { type Profile, type ProfileExcerpt, profileOf } from '../../src/profile/profile.ts';
import { documentText } from '../documents.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';

const NAMES: readonly NameEntry[] = [
  { name: 'Jill Miller', kind: 'person' },
  { name: 'Frank Stone', kind: 'person' },
  { name: 'Norvane', kind: 'company' },
  { name: 'Acme', kind: 'company' },
  { name: 'Zorbla', kind: 'company' },
];

const corpusOf = (...documents: readonly Document[]): Corpus => buildCorpus(makeLibrary(documents, [], NAMES));
const corpusOfText = (text: string): Corpus => corpusOf(documentFromText('a.txt', text));

function profileIn(corpus: Corpus, name: string): Profile {
  const [found] = corpus.names.lookUp(name).names;
  if (!found) throw new Error(`no name ${name}`);
  return profileOf(found, corpus);
}

/** The excerpts that are there for this, word for word. */
const shownAs = ({ shown }: Profile, as: ProfileExcerpt['as']): string[] =>
  shown.filter((one) => one.as === as).map(({ cited }) => cited.excerpt.text);
const telling = (text: string, name: string): string[] => shownAs(profileIn(corpusOfText(text), name), 'telling');

describe('what says most of a name', () => {
  const first = 'In the spring a harbor town saw Norvane for the first time.';
  const acts = 'Norvane sold 40 of its ferries to a bank in Oslo.';
  const plans = 'On Monday, Norvane will open a yard for repairs in the north.';

  it.each([
    ['one of many', 'Ships were lent by Acme, Zorbla, Frank Stone and Norvane at some point.'],
    ['a fragment', 'Norvane and the sea'],
    ['a caption', 'Norvane is seen from the quay. Image: Jan Holm.'],
    ['a question', 'And who would have thought such things of Norvane?'],
    ['a quotation of somebody else', 'Frank Stone said: "Norvane is the best firm that I have ever seen."'],
    ['what is not of it', 'Passengers that had come with Norvane on the day before were angry.'],
  ])('GIVEN %s THEN others come before it', (_what, other) => {
    expect(telling([first, other, acts, plans].join('\n\n'), 'Norvane')).toEqual([acts, first, plans]);
  });

  it('GIVEN what it chose THEN what is of the body itself, the others in the story’s order, nothing twice', () => {
    const text = `${first}\n\n${acts}\n\nNorvane has sold 40 of its ferries to a bank in Oslo, it is said.\n\n${plans}`;
    expect(telling(text, 'Norvane')).toEqual([acts, first, plans]);
  });

  it('GIVEN another language THEN its sentences are shown, though its verbs are not known', () => {
    const text = [
      'Die Firma Norvane will ihre alten Schiffe bald nach Oslo verkaufen.',
      'Im Hafen liegt Norvane zufolge noch Platz genug.',
    ];
    const corpus = corpusOf(documentFromText('de.txt', text.join('\n\n'), { language: 'de' }));
    expect(shownAs(profileIn(corpus, 'Norvane'), 'telling')).toEqual(text);
  });

  it('GIVEN a sentence that needs the one before THEN both are quoted', () => {
    const text = 'A yard was opened in May. This made Norvane the largest builder of ferries in the north.';
    expect(telling(text, 'Norvane')).toEqual([text]);
  });
});

describe('what a name is, under it', () => {
  const isOf = (text: string, name: string): readonly string[] => profileIn(corpusOfText(text), name).is;

  it.each([
    ['Norvane CEO Jill Miller came on Monday.', ['Norvane CEO']],
    ["Norvane's chief executive Jill Miller came on Monday.", ["Norvane's chief executive"]],
    ['Chief executive Jill Miller of Norvane came on Monday.', ['Chief executive', 'Norvane']],
    ['Norvane has bought ferries, said CEO Jill Miller.', ['CEO', 'Norvane']],
    ['The union met. Its president, Jill Miller, said that it was angry.', ['president']],
    ['Jill Miller, the chair of Norvane, came on Monday.', ['the chair of Norvane']],
    ['Norvane has sued Acme, and the mayor, Jill Miller, came.', ['the mayor']],
    ['They met Jill Miller at Norvane.', []],
  ])('GIVEN %j THEN %j', (text, is) => {
    expect(isOf(text, 'Jill Miller')).toEqual(is);
  });

  it('GIVEN a body THEN what it is, and the sentence that says so first', () => {
    const text = `Many people of the town had seen Norvane at the harbor.

Norvane sold 40 of its ferries to a bank in Oslo.

They wrote to Norvane, a builder of ferries, in May.`;
    const { is, shown } = profileIn(corpusOfText(text), 'Norvane');
    expect(is).toEqual(['a builder of ferries']);
    expect(shown[0]?.cited.excerpt.text).toBe('They wrote to Norvane, a builder of ferries, in May.');
  });
});

describe('what a person is quoted with', () => {
  const quotation = '"We have sold nothing at all to the bank in Oslo," said Jill Miller.';
  const other = '"I have never been to Oslo, and I never will be," she said on Friday.';

  it('GIVEN quotations THEN one is marked, and whether there are more is known', () => {
    const role = 'Jill Miller, the chair of Norvane, came to the harbor on Monday.';
    const profile = profileIn(corpusOfText(`${role}\n\n${quotation}`), 'Jill Miller');
    expect(profile.shown.map(({ as, cited }) => [as, cited.excerpt.text])).toEqual([
      ['role', role],
      ['said', quotation],
    ]);
    expect(profile.hasMoreSaid).toBe(false);
    const more = profileIn(corpusOfText(`${role}\n\n${quotation}\n\n${other}`), 'Jill Miller');
    expect([shownAs(more, 'said'), more.hasMoreSaid]).toEqual([[quotation], true]);
  });

  it('GIVEN a quotation that alone holds the role THEN it is shown once and first, the role marked', () => {
    const text = '"We have sold nothing at all to the bank," said Jill Miller, the chair of Norvane.';
    const { shown } = profileIn(corpusOfText(`Jill Miller came to the harbor on Monday.\n\n${text}`), 'Jill Miller');
    expect(shown.map(({ as }) => as)).toEqual(['said', 'telling']);
    const { document, highlight } = shown[0]?.cited.excerpt ?? {};
    expect(document?.text.slice(highlight?.start, highlight?.end)).toBe('the chair of Norvane');
  });
});

describe('roles', () => {
  const dated = (id: string, published: string | undefined, text: string): Document =>
    documentFromText(id, text, published === undefined ? {} : { published });
  const rolesOf = (...documents: readonly Document[]): string[] =>
    profileIn(corpusOf(...documents), 'Jill Miller').shown.flatMap(({ as, cited: { excerpt }, published }) => {
      const { start = 0, end = 0 } = excerpt.highlight ?? {};
      return as === 'role' ? [`${published ?? '-'} ${excerpt.document.text.slice(start, end)}`] : [];
    });
  const old = dated('x/1.txt', '2024-03-01', 'Defence Secretary Jill Miller opened the yard.');

  it('GIVEN another role at a later date THEN both, newest first', () => {
    const later = dated('x/2.txt', '2025-06-02', 'The former Defence Secretary Jill Miller left the party.');
    expect(rolesOf(old, later)).toEqual(['2025-06-02 former Defence Secretary', '2024-03-01 Defence Secretary']);
    const elsewhere = dated('y.txt', '2025-06-02', 'Jill Miller, the head of Norvane, spoke.');
    expect(rolesOf(old, elsewhere)).toEqual(['2025-06-02 the head of Norvane', '2024-03-01 Defence Secretary']);
  });

  it('GIVEN the same role in other words THEN once, the fullest', () => {
    const fuller = dated('x/2.txt', '2025-06-02', 'Jill Miller, the British Defence Secretary, spoke.');
    expect(rolesOf(old, fuller)).toEqual(['- the British Defence Secretary']);
    expect(rolesOf(dated('x/2.txt', '2025-06-02', 'Secretary Jill Miller spoke.'), old)).toEqual([
      '- Defence Secretary',
    ]);
  });

  it('GIVEN a role that comes back THEN each change', () => {
    const roles = ['President', 'former President', 'President'];
    const documents = roles.map((role, i) =>
      dated(`x/${i}.txt`, `202${i}-01-01`, `The ${role} Jill Miller spoke in Ulm.`),
    );
    expect(rolesOf(...documents)).toEqual([
      '2022-01-01 President',
      '2021-01-01 former President',
      '2020-01-01 President',
    ]);
  });

  it('GIVEN no dates, or one THEN the fullest alone', () => {
    const undated = dated('x/2.txt', undefined, 'Jill Miller, the head of Norvane, spoke.');
    expect(rolesOf(old, undated)).toEqual(['- the head of Norvane']);
  });

  it.each([
    'Norvane had a bad year. "We will be back," chief executive Jill Miller told reporters.',
    'Chief executive Jill Miller came on Monday. She has led Norvane since May.',
    'Norvane lost 40 ships. Its director, Jill Miller, resigned.',
  ])('GIVEN %j THEN the sentence with the organisation is quoted, too', (text) => {
    const corpus = corpusOfText(text);
    expect(profileIn(corpus, 'Jill Miller').shown.map(({ cited }) => cited.excerpt.text)).toEqual([text]);
  });

  it('GIVEN an office that says enough, or no organisation near THEN its own sentence', () => {
    for (const text of ['Norvane came. Mayor Jill Miller spoke.', 'Nobody came. CEO Jill Miller spoke.'])
      expect(shownAs(profileIn(corpusOfText(text), 'Jill Miller'), 'role')[0]).toMatch(/^\S+ Jill Miller spoke\.$/);
  });
});

describe('the invented story', () => {
  const corpus = vellmarCorpus();

  it('THEN a person is quoted, with what the person is', () => {
    const profile = profileIn(corpus, 'Solheim');
    expect(shownAs(profile, 'said')).toEqual([expect.stringMatching(/said Marit Solheim, the chief executive/)]);
  });

  it('THEN a company’s sentences are about the company', () => {
    const excerpts = shownAs(profileIn(corpus, 'Quorra'), 'telling');
    expect(excerpts).toHaveLength(3);
    for (const text of excerpts) expect(text).toMatch(/Quorra Robotics/);
  });
});

describe('any story', () => {
  it('THEN every excerpt is a slice, mentions the name or is theirs, and none is shown twice', () => {
    fc.assert(
      fc.property(documentText, (text) => {
        const corpus = buildCorpus(makeLibrary([documentFromText('a.txt', `The mayor Jill Miller spoke. ${text}`)]));
        for (const name of corpus.names.names) {
          const { shown, mentions } = profileOf(name, corpus);
          const excerpts = shown.map(({ cited }) => cited);
          expect(excerpts.length).toBeLessThanOrEqual(4);
          if (name.mentions.some(({ sentence }) => sentence)) expect(excerpts.length).toBeGreaterThan(0);
          expect(mentions).toBe(name.mentions.length);
          for (const [i, { excerpt }] of excerpts.entries()) {
            expect(excerpt.document.text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
            for (const other of excerpts.slice(i + 1))
              expect(excerpt.end <= other.excerpt.start || other.excerpt.end <= excerpt.start).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
