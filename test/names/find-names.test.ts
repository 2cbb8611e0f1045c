import { expect, it } from 'vitest';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { findNamesInSteps } from '../../src/names/find-names.ts';
import { indexLibrary } from '../../src/search/search-index.ts';

it('GIVEN a document with a thousand mentions THEN its names are found in many steps', () => {
  const library = makeLibrary([
    documentFromText('a.txt', `The mole\n\n${'Ann Reed and Jorvik Tarn said so. '.repeat(500)}`),
  ]);
  const steps = findNamesInSteps(library, indexLibrary(library));
  let taken = 0;
  let last = steps.next();
  for (; !last.done; last = steps.next()) taken += 1;
  expect(last.value.names.map(({ mentions }) => mentions.length)).toEqual([500, 500]);
  expect(taken).toBeGreaterThan(10);
});
