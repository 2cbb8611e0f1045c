import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_CARRIED } from '../../../src/answer/follow-up/carried.ts';
import { carriedInto } from '../../../src/answer/follow-up/carried-into.ts';
import { readWith } from '../../../src/answer/follow-up/read-with.ts';
import { documentText } from '../../documents.ts';
import { expectWork } from '../../work.ts';
import { brinewellCorpus, turnOf } from './brinewell.ts';

const corpus = brinewellCorpus();
const last = turnOf('Who designed the lock?');

const piece = fc.constantFrom(
  'and',
  'what about',
  'in 2025',
  'why',
  'the company',
  'her own',
  'it',
  'that',
  'ones',
  '…',
  '?',
  "'s",
  '$&',
  'if',
  'Petra Lindow',
  'the new lock',
);
const typed = fc.oneof(
  documentText,
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ')),
);

describe('hostile words', () => {
  it('GIVEN any words after any question THEN what is carried is a line that fits, and makes a question of them', () => {
    fc.assert(
      fc.property(typed, typed, (words, question) => {
        const carried = carriedInto(words, { ...last, question }, corpus);
        if (!carried) return;
        expect(carried.words).toMatch(/^\S(?:.*\S)?$/u);
        expect(carried.words.length).toBeLessThanOrEqual(MOST_CARRIED);
        expect(readWith(words, carried).length).toBeLessThanOrEqual(
          words.length * (MOST_CARRIED + 2) + MOST_CARRIED + 3,
        );
        expect(readWith(words, carried)).toBe(readWith(words, { ...carried }));
      }),
      { numRuns: 300 },
    );
  });

  it('GIVEN words with the signs of a replacement THEN they stay as they are', () => {
    const carried = carriedInto('and $& or $1?', turnOf('Who gets the pumps?'), corpus);
    expect(readWith('and $& or $1?', carried)).toBe('Who gets $& or $1?');
  });

  it.each([
    ['marks', '?'],
    ['spaces', ' '],
    ['joining words', 'and, '],
    ['pronouns', 'it '],
    ['owners', "the mayor's "],
    ['prepositions', 'in '],
    ['hyphens', '-'],
    ['gaps', '… '],
    ['times', 'last year '],
    ['questions', 'why? '],
  ])('GIVEN a hundred thousand %s THEN they take little work, typed or carried', (_, text) => {
    const long = `${text.repeat(100_000)}x`;
    expectWork(() => {
      const carried = carriedInto(long, last, corpus);
      readWith(long, carried);
      readWith(long, { kind: 'subject', words: 'the lock' });
      readWith('and that?', { kind: 'question', words: long });
      carriedInto('and that?', { ...last, question: long }, corpus);
      carriedInto('how big is it?', { ...last, question: long }, corpus);
    }, 60);
  });
});
