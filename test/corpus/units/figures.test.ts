import { expect, it } from 'vitest';
import { contradict, type Figure } from '../../../src/corpus/units/figures.ts';
import { unitsOf } from '../../../src/corpus/units/units.ts';
import { vellmarCorpus } from '../../fixtures/vellmar.ts';

function figureIn(text: string): Figure {
  const unit = unitsOf(text, vellmarCorpus().names).find(({ kind }) => kind === 'number');
  if (!unit) throw new Error(`no number in ${text}`);
  return { unit, text };
}

it.each([
  ['400 people', '450 people', true],
  ['400 people', 'four hundred people', false],
  ['about 400 people', '412 people', false],
  ['some 400 people', '480 people', true],
  ['more than 400 people', '412 people', false],
  ['more than 400 people', '380 people', true],
  ['at least 400 people', 'at least 450 people', true],
  ['up to 400 people', '380 people', false],
  ['up to 400 people', '420 people', true],
  ['nearly 400 people', '390 people', false],
  ['$2 million', '$2.1 million', false],
  ['$2 million', '$3.5 million', true],
  ['two million euros', '2.1 million euros', false],
  ['64 percent', '64.3 percent', false],
  ['64%', '65%', true],
  ['a magnitude of 5.8', 'a magnitude of 5.6', true],
])('GIVEN “%s” and “%s” THEN that both cannot be right is %s', (here, there, expected) => {
  const [a, b] = [figureIn(here), figureIn(there)];
  expect(contradict(a, b)).toBe(expected);
  expect(contradict(b, a)).toBe(expected);
});
