import { describe, expect, it } from 'vitest';
import type { Sort } from '../../../src/names/detect/cue.ts';
import {
  isDivided,
  isHardlyNone,
  shortForThings,
  type Tallies,
  tallyOf,
  thingsByInitials,
  weightOf,
  winner,
} from '../../../src/names/detect/tally.ts';
import { sentencesOf } from '../texts.ts';

const votesOf = (votes: Partial<Record<Sort, number>>): ReadonlyMap<Sort, number> =>
  new Map(Object.entries(votes) as [Sort, number][]);

function talliesIn(text: string): Tallies {
  const { document, sentences } = sentencesOf(text);
  return tallyOf(document.text, sentences);
}

describe('the kind that wins', () => {
  it.each<[Partial<Record<Sort, number>>, string | undefined, number]>([
    [{ person: 0.9 }, 'person', 0.9],
    [{ person: 0.8 }, undefined, 0.8],
    [{ person: 2, none: 2 }, undefined, 2],
    [{ person: 3, none: 2 }, 'person', 3],
    [{ company: 2, 'public body': 0.9 }, 'company', 2.9],
    [{ company: 2, 'public body': 1 }, 'public body', 3],
    [{ person: 2, company: 1, 'public body': 1.5 }, 'public body', 2.5],
    [{ person: 2, company: 1, none: 2 }, 'person', 2],
    [{ person: 1, company: 1, none: 2 }, undefined, 1],
    [{}, undefined, 0],
  ])('GIVEN %j THEN %j, with weight %j', (votes, kind, weight) => {
    expect([winner(votesOf(votes)), weightOf(votesOf(votes))]).toEqual([kind, weight]);
  });

  it('GIVEN votes for “none” THEN up to a third is little', () => {
    expect(isHardlyNone(votesOf({ company: 2, none: 0.9 }))).toBe(true);
    expect(isHardlyNone(votesOf({ company: 2, none: 1.1 }))).toBe(false);
  });
});

describe('a kind that is offered', () => {
  it('GIVEN votes for a kind THEN more than two thirds of them are clear, and fewer for a full name', () => {
    const [clear, divided] = [votesOf({ person: 7, none: 3 }), votesOf({ person: 6.5, none: 3.5 })];
    expect([isDivided(clear, false), isDivided(divided, false), isDivided(divided, true)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('the tally of a document', () => {
  it.each([
    ['The quarry of Quorvin reopened. They asked Quorvin Stone again.', 'company'],
    ['They slept in Quorvin. They asked Quorvin Stone again.', 'company'],
    ['They slept in Zorblax. They asked Quorvin Stone again.', 'person'],
    ['They slept in Quorvin. They asked Quorvin Tessin again.', 'person'],
    ['They slept in Quorvin. Mayor Quorvin Stone slept, too.', 'person'],
  ])('GIVEN %j THEN what is called after a place of it and a word is a %s', (text, kind) => {
    const name = /Quorvin (?:Stone|Tessin)/.exec(text)?.[0].toLowerCase() ?? '';
    expect(winner(talliesIn(text).tallies.get(name)?.votes ?? new Map())).toBe(kind);
  });

  it('GIVEN several mentions THEN their votes are added up under one key', () => {
    const { tallies } = talliesIn('They asked Quorvin, 42, again. They asked Quorvin, who knew.');
    expect(tallies.get('quorvin')?.votes.get('person')).toBe(2.5 + 1.5);
  });

  it('GIVEN a list THEN a certain kind votes for its neighbours', () => {
    const shared = talliesIn('They asked the nurse Jill Tarn and Zorblax again.').tallies.get('zorblax');
    expect(shared?.votes.get('person')).toBe(0.7);
    expect(talliesIn('They asked the nurse Jill Tarn for Zorblax again.').tallies.get('zorblax')?.votes.size).toBe(0);
  });

  it('GIVEN a list THEN what is surely no name votes for its neighbours', () => {
    const { tallies } = talliesIn('They came through Oslo and Zorblax again.');
    expect(tallies.get('zorblax')?.votes.get('none')).toBe(0.7);
  });

  it('GIVEN a name before a noun for a place THEN by itself it is a place, too', () => {
    const { tallies } = talliesIn('They left Quorvin Province again. They asked Quorvin again.');
    expect(tallies.get('quorvin')?.votes.get('none')).toBe(5);
    expect(talliesIn('They asked Quorvin again.').tallies.get('quorvin')?.votes.get('none')).toBeUndefined();
  });

  it('GIVEN what a short form stands for THEN of things it is one', () => {
    const { tallies } = talliesIn(
      'They won the Quorvin Tide Cup (QTC) again. They asked the Quorvin Tide Agency (QTA).',
    );
    expect([...shortForThings(tallies)]).toEqual(['QTC']);
  });

  it('GIVEN a line in capitals THEN nothing in it is a name', () => {
    expect([...talliesIn('TEAM PLAYED WON QUORVIN.').tallies.keys()]).toEqual([]);
    expect([...talliesIn('TEAM QUORVIN of Oslo.').tallies.keys()]).not.toEqual([]);
  });

  it('GIVEN “X (Y)” THEN the short form, in either order', () => {
    const { tallies } = talliesIn('They asked the QTX (Quorvin Tide Exchange) again.');
    expect(tallies.get('quorvin tide exchange')?.short).toBe('QTX');
    expect(talliesIn('They asked the Quorvin Exchange (QX) again.').tallies.get('quorvin exchange')?.short).toBe('QX');
  });

  it.each([
    ['Shopkeepers say that sales fell.', 'shopkeepers', undefined],
    ['Quorvin says that sales fell.', 'quorvin', false],
    ['Then Quorvin says that sales fell.', 'quorvin', true],
    ['Then Monday came again.', 'monday', undefined],
  ])('GIVEN %j THEN %j is there, and where a capital says something: %j', (text, key, inside) => {
    expect(talliesIn(text).tallies.get(key)?.inside).toBe(inside);
  });

  it('GIVEN a word of organisations alone after “the” THEN it is a head', () => {
    expect([...talliesIn('Then the League met the Quorvin League.').heads]).toEqual(['League']);
  });

  it('GIVEN initials THEN they are of a thing unless an organisation has them', () => {
    const { tallies } = talliesIn('They built the Quorvin Tide Project. They asked the Zorblax Harbor Agency.');
    expect([...thingsByInitials(tallies)]).toEqual(['QTP']);
  });
});
