import { expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { type Profile, profileOf } from '../../src/profile/profile.ts';
import { severalCorpus } from '../fixtures/several.ts';

function profile(corpus: Corpus, called: string): Profile {
  const [name] = corpus.names.lookUp(called).names;
  if (!name) throw new Error(`no name ${called}`);
  return profileOf(name, corpus);
}
const shownOf = ({ shown }: Profile) =>
  shown.map(({ cited: { excerpt, citation, alsoIn = [], otherwise = [] } }) => ({
    text: excerpt.text,
    in: citation.document.id,
    alsoIn: alsoIn.map(({ document }) => document.id),
    words: otherwise.flatMap(({ words }) => words),
  }));

it('GIVEN what two documents say in the same words THEN it is shown once, with the place of the other', async () => {
  const shown = shownOf(profile(await severalCorpus(), 'Marit Holl')).filter(({ text }) =>
    text.includes('engine room'),
  );
  expect(shown).toMatchObject([{ in: 'ferry-fire/1-courier.md', alsoIn: ['ferry-fire/2-telegraph.md'] }]);
});

it('GIVEN a quotation in two documents THEN it is shown once, with the place of the other', async () => {
  const shown = shownOf(profile(await severalCorpus(), 'Petra Sohl'));
  expect(shown).toMatchObject([{ alsoIn: [expect.stringMatching(/^mill-strike\//)] }]);
});

it('GIVEN a figure that a newer document has otherwise THEN that one, and the older beside its place', async () => {
  const [first] = shownOf(profile(await severalCorpus(), 'Medora'));
  expect(first).toMatchObject({ in: 'data-leak/3-update.md', words: ['80,000', '80,000'] });
  expect(first?.text).toContain('160,000');
});

it('GIVEN an office that changed THEN the newest first, each with its date', async () => {
  const { shown } = profile(await severalCorpus(), 'Ilse Varga');
  expect(shown.filter(({ as }) => as === 'role').map(({ published }) => published)).toEqual([
    '2026-05-08',
    '2026-05-03',
  ]);
});
