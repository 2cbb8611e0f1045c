import { expect, it } from 'vitest';
import { genderOf } from '../../../src/answer/follow-up/gender.ts';
import { buildCorpus } from '../../../src/corpus/corpus.ts';
import { documentFromText } from '../../../src/library/document.ts';
import { makeLibrary } from '../../../src/library/library.ts';

it.each([
  ['a pronoun after the name', 'The engineer Robin Tarrow said that she had drawn it.', 'she'],
  ['the sentence after it', 'The engineer Robin Tarrow drew it. He was paid late.', 'he'],
  ['a title', 'The judge heard Mrs Robin Tarrow, 50, in court.', 'she'],
  ['a relation', 'She was fetched by her brother Robin Tarrow.', 'he'],
  ['a relation beside the name', 'They have a daughter, Robin Tarrow, who paints.', 'she'],
  ['what is done to another', 'The engineer Robin Tarrow told her that it was late.', undefined],
  ['the sentence after one of another', 'She met the engineer Robin Tarrow. She was paid late.', undefined],
  ['a name alone', 'The engineer Maria Tarrow drew it. The mayor paid late.', undefined],
  ['another name before the pronoun', 'The engineer Robin Tarrow told Ida Moor that she was late.', undefined],
  ['both', 'The engineer Robin Tarrow drew it. He was late. The engineer Robin Tarrow came. She was paid.', undefined],
])('GIVEN %s THEN “%s” says %s', (_, text, expected) => {
  const { names } = buildCorpus(makeLibrary([documentFromText('tarrow.txt', text)]));
  const name = names.names.find((each) => each.name.endsWith('Tarrow'));
  expect(name && { says: genderOf(name) }).toEqual({ says: expected });
});
