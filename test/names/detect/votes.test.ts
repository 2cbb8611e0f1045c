import { describe, expect, it } from 'vitest';
import type { Position, Votes } from '../../../src/names/detect/cue.ts';
import { contextOf, votesFor } from '../../../src/names/detect/votes.ts';
import { marked } from '../texts.ts';

const NOWHERE: Position = { definite: false, beforeRole: false, afterTitle: false };

function votesIn(text: string, place: Partial<Position> = {}): Votes {
  const { words, sentence, usage } = marked(text);
  return votesFor(words, sentence, usage, { ...NOWHERE, ...place });
}

describe('votes for a candidate', () => {
  it('GIVEN cues of one kind THEN their weights are added up', () => {
    expect(votesIn('They asked «Quorvin», 42, again.')).toEqual({ person: 2.5 });
    expect(votesIn('They asked the nurse «Quorvin», 42, again.')).toEqual({ person: 2.5 + 1 });
  });

  it('GIVEN cues of several kinds THEN each has its own', () => {
    expect(votesIn('They asked «Oslo», 42, again.')).toEqual({ none: 4, person: 2.5 });
  });

  it('GIVEN one word after “the” THEN it is nobody', () => {
    expect(votesIn('They asked the «Quorvin», 42, again.', { definite: true })).toEqual({ none: 0.5 });
    expect(votesIn('They asked the «Quorvin Tarn», 42, again.', { definite: true }).person).toBeGreaterThan(2);
  });

  it('GIVEN no word THEN no vote', () => {
    const { sentence, usage } = marked('They asked «Quorvin» again.');
    expect(votesFor([], sentence, usage, NOWHERE)).toEqual({});
  });

  it.each([
    ['They asked a charity «Quorvin» again.', 'charity'],
    ['They asked a charity called «Quorvin» again.', 'charity'],
    ['They asked the Charity «Quorvin» again.', ''],
  ])('GIVEN %j THEN the noun before is %j', (text, noun) => {
    const { words, sentence, usage } = marked(text);
    expect(contextOf(words, sentence, usage, NOWHERE)?.noun).toBe(noun);
  });
});
