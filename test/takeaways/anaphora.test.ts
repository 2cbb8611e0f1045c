import { describe, expect, it } from 'vitest';
import { type Anaphora, anaphoraOf, isOfSpeaker, thingOf } from '../../src/takeaways/anaphora.ts';
import { sentenceOf } from './stories.ts';

type Cue = Exclude<Anaphora['cue'], undefined>;

describe('a sentence that leans on those before it', () => {
  it.each<[Cue, string]>([
    ['quotation', '“We will fight until the last bus.”'],
    ['quotation', 'I was there when the pillars moved.'],
    ['conjunction', 'But shops near the river stay open.'],
    ['conjunction', 'But he called the decision a mistake.'],
    ['conjunction', 'However, shops near the river stay open.'],
    ['conjunction', 'For example, a bus ran every ten minutes on Monday.'],
    ['conjunction', 'Finally, the canton paid for the works.'],
    ['conjunction', 'Secondly, the canton pays for the works.'],
    ['conjunction', 'At the same time, the river rose by a metre.'],
    ['conjunction', 'Zudem zahlt der Kanton die Arbeiten am Fluss.'],
    ['conjunction', '此外，市议会批准了一座新的人行桥。'],
    ['pronoun', 'This led to protests in all parts of the town.'],
    ['pronoun', 'These rules are meant for drivers of buses.'],
    ['pronoun', 'It was built in 1903 by two engineers from Bern.'],
    ['pronoun', 'They want more buses at night.'],
    ['pronoun', 'He called the decision a mistake.'],
    ['pronoun', 'Her office said on Monday that works begin in May.'],
    ['pronoun', 'Such works are paid for by the canton.'],
    ['pronoun', 'Both were seen on the bridge at night.'],
    ['pronoun', 'All have received letters from the canton.'],
    ['pronoun', 'Some of them live by the river.'],
    ['pronoun', 'Others fear that the shops will close.'],
    ['pronoun', 'The former owns half of the land by the river.'],
    ['pronoun', 'One said the shops by the river will close.'],
    ['pronoun', 'Elle ferme pour deux ans au printemps.'],
    ['pronoun', '这导致全城抗议，并影响了夜间公交。'],
    ['pronoun', '他表示，工程将于五月开始。'],
    ['pronoun after an adverbial', 'When asked about costs, he said that nobody knew.'],
    ['pronoun after an adverbial', 'In 2010, they moved to the northern quarter.'],
    ['act in an adverbial', 'After the attack, Anna Meier closed the bridge.'],
    ['demonstrative inside', 'The outcome of these talks is open to all sides.'],
    ['demonstrative inside', 'Engineers said that number is close to 40,000.'],
    ['act', 'The proposal would cost 5 million francs.'],
    ['act', 'The proposed fund would hold 5 million francs.'],
    ['act', 'The 14-year-old lives by the river in Aarau.'],
    ['act', 'The woman lives by the river in Aarau.'],
    ['unnamed person', 'According to him, the works begin in May.'],
    ['unnamed person', '“We will fight,” she said on Monday.'],
  ])('GIVEN the cue %s in “%s” THEN it leans by it', (cue, sentence) => {
    expect(anaphoraOf(sentenceOf(sentence))).toEqual({ kind: 'leans', cue });
  });
});

describe('a sentence that is one among several', () => {
  it.each<[Cue, string]>([
    ['also', 'Meier also wants more buses at night.'],
    ['we', 'In March we saw the pillars move by a metre.'],
  ])('GIVEN the cue %s in “%s” THEN it reads loosely', (cue, sentence) => {
    expect(anaphoraOf(sentenceOf(sentence))).toEqual({ kind: 'loosely', cue });
  });
});

describe('a sentence that reads alone', () => {
  it.each([
    ['she, named before', 'Mayor Anna Meier said she would not close the bridge.'],
    ['her, named after', 'In her speech, Anna Meier spoke of the flood.'],
    ['him, a teacher', 'A teacher of the town said that buses pass him at night.'],
    ['a numeral I', 'Engineers of World War I built the first bridge of the town.'],
    ['an impersonal it', 'It is unclear when the bridge will open again.'],
    ['an impersonal it with adverbs', 'It was not immediately clear who pays for the works.'],
    ['both … and', 'Both the canton and the town pay for the works.'],
    ['a present time', 'This week, the canton sent letters to all households.'],
    ['an act that is specified', 'The plan to close the bridge was made in March.'],
    ['an act that the title names', 'The votes were counted twice on Tuesday night.'],
    ['an act within a name', 'The Proposal Group of Bern builds bridges in many towns.'],
    ['there is', 'There are 12,000 cars on the bridge every day.'],
    ['a quotation with its speaker', '“We will fight,” Anna Meier said on Monday.'],
    ['earlier without a comma', 'Earlier this week, the canton sent letters to all households.'],
    ['first in a title', 'First Lady Jill Brown opened the bridge in 2004.'],
    ['so far', 'So far, 400 people have signed the letter.'],
    ['Chinese', '市议会周二投票决定关闭旧桥两年。'],
  ])('GIVEN %s in “%s” THEN no cue', (_, sentence) => {
    expect(anaphoraOf(sentenceOf(sentence))).toEqual({ kind: 'alone' });
  });
});

describe('a thing that a sentence takes as known', () => {
  it.each([
    ['named before', 'The database was unveiled on Monday.', 'a database of all bridges', ['databas']],
    ['not named before', 'The database was unveiled on Monday.', 'a list of all bridges', undefined],
    ['of which there is one', 'The police closed the bridge on Monday.', 'the police of Aarau', undefined],
    ['that the title names', 'The council was divided on Monday.', 'the council of Aarau', undefined],
    ['that is specified', 'The database of bridges is new.', 'a database of all bridges', undefined],
  ])('GIVEN one that is %s THEN its stems or undefined', (_, sentence, before, stems) => {
    const known = new Set(sentenceOf(`We saw ${before}.`).terms);
    expect(thingOf(sentenceOf(sentence), known)).toEqual(stems);
  });
});

describe('who speaks', () => {
  it.each([
    ['I', 'I was there when the pillars moved.', true],
    ['my', 'The pillars of my bridge moved in March.', true],
    ['I in a quotation', '“I was there,” Anna Meier said on Monday.', false],
    ['a numeral', 'Engineers of World War I built the first bridge.', false],
  ])('GIVEN %s in “%s” THEN whether it is in the words of its speaker', (_, sentence, expected) => {
    expect(isOfSpeaker(sentenceOf(sentence))).toBe(expected);
  });
});
