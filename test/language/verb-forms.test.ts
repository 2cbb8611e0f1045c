import { expect, it } from 'vitest';
import { isParticiple, verbForm } from '../../src/language/verb-forms.ts';

it.each([
  ['signed', 'sign'],
  ['stopped', 'stop'],
  ['admitted', 'admit'],
  ['closed', 'close'],
  ['denied', 'deny'],
  ['led', 'lead'],
  ['bought', 'buy'],
  ['withdrew', 'withdraw'],
  ['upheld', 'uphold'],
  ['cut', 'cut'],
  ['founded', 'found'],
  ['found', 'find'],
])('GIVEN the past %s THEN its base form, %s', (form, base) => {
  expect(verbForm(form)).toEqual({ base, tense: 'past' });
});

it.each([
  ['plans', 'plan'],
  ['carries', 'carry'],
  ['reaches', 'reach'],
  ['has', 'have'],
])('GIVEN the present %s THEN its base form, %s', (form, base) => {
  expect(verbForm(form)).toEqual({ base, tense: 'present' });
});

it.each(['decision', 'choice', 'gift', 'growth', 'dead', 'taken', 'port'])('GIVEN %s THEN no finite verb', (word) => {
  expect(verbForm(word)).toBeUndefined();
});

it('GIVEN participles THEN they are known, regular or not', () => {
  expect(['taken', 'signed', 'been', 'bought'].every(isParticiple)).toBe(true);
  expect(isParticiple('port')).toBe(false);
});
