import { expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { remembered } from '../../src/names/remembered.ts';

it('GIVEN a word again THEN it is computed once, until a library was read', () => {
  const computed: string[] = [];
  const upper = remembered((word) => {
    computed.push(word);
    return word.toUpperCase();
  });
  expect([upper('tarn'), upper('tarn')]).toEqual(['TARN', 'TARN']);
  expect(computed).toEqual(['tarn']);
  buildCorpus(makeLibrary([documentFromText('a.txt', 'Then Jill Tarn came.')]));
  upper('tarn');
  expect(computed).toEqual(['tarn', 'tarn']);
});
