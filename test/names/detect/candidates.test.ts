import { describe, expect, it } from 'vitest';
import { candidatesOf, type NameCandidate } from '../../../src/names/detect/candidates.ts';
import { marked } from '../texts.ts';

function candidatesIn(text: string, definite = false): readonly NameCandidate[] {
  const { words, sentence, usage } = marked(text);
  return candidatesOf({ words, opens: false, definite }, sentence, usage);
}

describe('candidates of a name phrase', () => {
  it.each([
    ['They met «Quorvin CEO Jill Tarn» again.', ['Quorvin', 'Jill Tarn']],
    ['They met «Prime Minister Jill Tarn» again.', ['Jill Tarn']],
    ['They met «Secretary of Fisheries for Quiet Harbors Jill Tarn» again.', ['Jill Tarn']],
    ['They met the minister of «Fisheries Jorvik Quorvin» again.', ['Jorvik Quorvin']],
    ['They met «Norwegian Jill Tarn» again.', ['Jill Tarn']],
    ['They met the «Quorvin-led Health Ministry» again.', ['Health Ministry']],
    ['They met «Refugee Council Omar Stell» again.', ['Refugee Council', 'Omar Stell']],
    ['They met «Harbor Department Spokesperson Jill Tarn» again.', ['Harbor Department', 'Jill Tarn']],
    ['They met «Justice Department Spokeswoman Jill Tarn» again.', ['Justice Department', 'Jill Tarn']],
    ['They met «Councillors Jill Tarn» again.', ['Jill Tarn']],
    ['They met «PM Jill Tarn» again.', ['Jill Tarn']],
    ['They met «Father Quorvin» again.', ['Quorvin']],
    ['They met «Witness Jill Tarn» again.', ['Jill Tarn']],
    ['«Foreman Jorvik Quorvin» said so.', ['Jorvik Quorvin']],
    ['«Dockworker Zorblax Stone» said so.', ['Zorblax Stone']],
    ['«Miller Zorblax» said so.', ['Miller Zorblax']],
    ['«Miller Zorblax Breweries» said so.', ['Miller Zorblax Breweries']],
    ['They met «Left-wingers Jill Tarn» again.', ['Jill Tarn']],
    ['They met «Christian Quorvin» again.', ['Christian Quorvin']],
    ['They met «Refugee Relations Jill Quorvin» again.', ['Refugee Relations', 'Jill Quorvin']],
    ['She came as «Chief Commercial Officer» again.', []],
    ['She came as «General Counsel» again.', []],
    ['They met «Assistant Police Chief Zorblax» again.', ['Zorblax']],
    ['They boarded the «RMS Queen Jill» again.', ['RMS Queen Jill']],
    ['They asked the «Tessin Sheriffs Department» again.', ['Tessin Sheriffs Department']],
    ['They asked the «General Council of the Quorvins» again.', ['General Council of the Quorvins']],
    ['They met «Stephen King» again.', ['Stephen King']],
    ['They met «General Tarn» again.', ['Tarn']],
    ['They asked «General Motors Quorvin» again.', ['General Motors Quorvin']],
    ['They asked the «General Assembly» again.', ['General Assembly']],
    ['They asked the «Sheriff’s Department» again.', ['Sheriff’s Department']],
    ['They asked the «Quorvin Institute» again.', ['Quorvin Institute']],
  ])('GIVEN %j THEN %j', (text, candidates) => {
    expect(candidatesIn(text).map((candidate) => candidate.text)).toEqual(candidates);
  });

  it('GIVEN a title between them THEN the one before is an employer, the one after a person', () => {
    const [employer, person] = candidatesIn('They met «Quorvin CEO Zorblax» again.');
    expect([employer?.votes, person?.votes]).toEqual([{ company: 3.5 }, { person: 2 }]);
  });

  it('GIVEN “the” THEN it counts for the first candidate alone', () => {
    const votes = candidatesIn('They met the «Quorvin CEO Zorblax» again.', true).map((candidate) => candidate.votes);
    expect(votes).toEqual([{ company: 3.5, none: 0.5 }, { person: 2 }]);
  });

  it.each([
    ['They asked the «Quorvin Tide Exchange» (QTX) again.', 'QTX'],
    ['They asked the «Quorvin Exchange» (Quorvin) again.', 'Quorvin'],
    ['They asked the «Quorvin Exchange» (Oslo) again.', undefined],
  ])('GIVEN %j THEN the short form %j', (text, short) => {
    expect(candidatesIn(text)[0]?.short).toBe(short);
  });
});
