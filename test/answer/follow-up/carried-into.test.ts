import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/answer.ts';
import { MOST_CARRIED } from '../../../src/answer/follow-up/carried.ts';
import { carriedInto } from '../../../src/answer/follow-up/carried-into.ts';
import { followUp } from '../../../src/answer/follow-up/follow-up.ts';
import { readWith } from '../../../src/answer/follow-up/read-with.ts';
import { brinewellCorpus, turnOf } from './brinewell.ts';

const corpus = brinewellCorpus();

/** What is carried after a question, and how the words are read with it. */
function readAfter(question: string, typed: string): [kind: string | undefined, read: string] {
  const carried = carriedInto(typed, turnOf(question), corpus);
  return [carried?.kind, readWith(typed, carried)];
}

describe('what a follow-up takes over', () => {
  it.each([
    // A pronoun stands for a name or a noun phrase of the last question, or of what answered it.
    ['Who designed the lock?', 'how old is she?', 'how old is Petra Lindow?'],
    ['Who designed the lock?', 'and what did she say about it?', 'what did Petra Lindow say about it?'],
    ['What did Jonas Haverkamp promise?', 'what is his job?', 'what is Jonas Haverkamp’s job?'],
    ['When will the new lock open?', 'who pays for it?', 'who pays for the new lock?'],
    ['How many pumps were sold?', 'who bought them?', 'who bought pumps?'],
    [
      'Which company built the lock?',
      'how many people does it employ?',
      'how many people does Norwick Marine Ltd employ?',
    ],
    ['Who built the lock?', 'does the company agree?', 'does Norwick Marine Ltd agree?'],
    ['Who built the lock?', 'how many divers will they hire?', 'how many divers will Norwick Marine Ltd hire?'],
    ['How many jobs are at risk?', 'and how many new ones in Harl?', 'how many new jobs in Harl?'],
    ['Where does Jonas Haverkamp live?', 'how many boats does he own?', 'how many boats does Jonas Haverkamp own?'],
    ['Who is Petra Lindow?', 'what has she drawn?', 'what has Petra Lindow drawn?'],
    // A name within a noun phrase is no subject of its own.
    ['What will the Norwick Marine merger cost?', 'when is it?', 'when is the Norwick Marine merger?'],
    ['When will the new lock open?', 'wich ships can use it?', 'which ships can use the new lock?'],
    // No subject at all: a name or a thing of the last question is added.
    ['When will the new lock open?', "who can't use?", "who can't use, the new lock?"],
  ])('GIVEN “%s” THEN “%s” takes over a subject', (question, typed, expected) => {
    expect(readAfter(question, typed)).toEqual(['subject', expected]);
  });

  it.each([
    ['Why was the lock closed?', 'when?', 'when was the lock closed?'],
    ['When will the new lock open?', 'why so late?', 'why so late will the new lock open?'],
    ['How much did the lock cost?', 'for how many years?', 'for how many years did the lock cost?'],
    ['When was the lock closed?', 'what happened then?', 'what happened then was the lock closed?'],
    ['When was the lock closed?', 'who said that?', 'who said that was the lock closed?'],
    ['Who built the new lock?', 'for how much?', 'for how much built the new lock?'],
    // Nobody surely fits: the one who is asked for is not in what answered, or not alone.
    ['Who did Jonas Haverkamp blame?', 'how old is she?', 'how old is she did Jonas Haverkamp blame?'],
    ['What did the council decide?', 'when will he come?', 'when will he come did the council decide?'],
    // Who does something does it to another.
    ['Where does Jonas Haverkamp live?', 'what did he tell him?', 'what did he tell him does Jonas Haverkamp live?'],
    ['Who did the mayor of Brinewell blame?', 'how old is she?', 'how old is she did the mayor of Brinewell blame?'],
    ['What did Norwick Marine say about the crane?', 'is it new?', 'is it new did Norwick Marine say about the crane?'],
    ['What happened to the crane?', 'who did it?', 'who did it happened to the crane?'],
    // "In the lock" says where, and not what.
    ['What do divers find in the lock?', 'who took it?', 'who took it do divers find in the lock?'],
    ['Who gets the pumps?', 'and the others?', 'Who gets the pumps the others?'],
    ['When will the new lock open?', 'since when', 'since when will the new lock open?'],
    ['When will the new lock open?', 'wen', 'when will the new lock open?'],
    // X stands in the place of what is like it.
    ['Who gets the pumps?', 'and the crane?', 'Who gets the crane?'],
    ['Does Jonas Haverkamp want a second lock?', 'and Petra Lindow?', 'Does Petra Lindow want a second lock?'],
    ['How many ships came last year?', 'and in 2019?', 'How many ships came in 2019?'],
    ['What do divers find in the lock?', 'what about in the harbor?', 'What do divers find in the harbor?'],
    ['When will the new lock open?', 'even if it rains?', 'When will the new lock open if it rains?'],
    ['Who can use the lock?', 'and fishermen?', 'fishermen can use the lock?'],
  ])('GIVEN “%s” THEN “%s” takes over the question', (question, typed, expected) => {
    expect(readAfter(question, typed)).toEqual(['question', expected]);
  });

  it.each([
    ['Who designed the lock?', 'How many ships came last year?'],
    ['Who designed the lock?', 'what did the mayor say about his brother?'],
    ['Who designed the lock?', 'When did Jonas Haverkamp sell his house?'],
    ['Who designed the lock?', 'Why did the divers stop before they were paid?'],
    ['Who designed the lock?', 'how long does it take to fill the basin?'],
    ['Who designed the lock?', 'is it true that the pumps were sold?'],
    ['Who designed the lock?', 'were there any accidents in the harbor?'],
    ['Who designed the lock?', 'was anyone hurt?'],
    ['Who designed the lock?', 'who is Jonas Haverkamp?'],
    ['When was the lock closed?', 'who started the company?'],
    ['Who designed the lock?', 'In which year were the pumps sold?'],
    // Of the story as such.
    ['Who designed the lock?', 'who wrote this?'],
    ['Who designed the lock?', 'what is this story about?'],
  ])('GIVEN “%s” THEN “%s” takes over nothing', (question, typed) => {
    expect(readAfter(question, typed)).toEqual([undefined, typed]);
  });

  it.each([
    'thanks',
    'ok cool',
    'nice!',
    'no',
    'poor guy',
    'next',
    'i see',
    'that is a lot',
    'he deserved it',
    'you are wrong',
    'what a shame',
    'and thanks',
    'are you sure?',
    '??',
    'what?',
    'what time is it?',
    'is it raining?',
    'can you say that again?',
    "how's it going?",
    'what else is new',
    'is there any other news?',
    'strike when?',
  ])('GIVEN “%s”, which asks nothing of the turn before, THEN nothing is taken over', (typed) => {
    expect(readAfter('When will the new lock open?', typed)).toEqual([undefined, typed]);
  });

  it('GIVEN whom the stories call “she” THEN never for “he”, and the question is carried as it was', () => {
    const question = 'Where does Petra Lindow work?';
    expect(carriedInto('is he rich?', turnOf(question), corpus)).toEqual({ kind: 'question', words: question });
  });

  it('GIVEN two persons THEN the one of whom the story says “he” or “she”', () => {
    const question = 'What did Petra Lindow tell Jonas Haverkamp?';
    expect(readAfter(question, 'where does he live?')[1]).toBe('where does Jonas Haverkamp live?');
    expect(readAfter(question, 'where does she live?')[1]).toBe('where does Petra Lindow live?');
  });

  it('GIVEN a sentence that says only “she” THEN the one of whom the story says so before it', () => {
    expect(readAfter('What was the first drawing made on?', 'how old is she?')[1]).toBe('how old is Petra Lindow?');
  });

  it('GIVEN several turns THEN each hangs on the question as it was read', () => {
    const [, second] = readAfter('Who designed the lock?', 'how old is she?');
    expect(second).toBe('how old is Petra Lindow?');
    expect(readAfter(second, 'and Jonas Haverkamp?')).toEqual(['question', 'how old is Jonas Haverkamp?']);
  });

  it('GIVEN a long question THEN what is carried is one line and no longer than a card shows', () => {
    const question = `Why did the lock close ${'and the\nharbor '.repeat(60)}?`;
    const carried = carriedInto('why?', { question, answer: answerQuestion('Why?', corpus) }, corpus);
    expect(carried?.words.length).toBeLessThanOrEqual(MOST_CARRIED);
    expect(carried?.words).toMatch(/^Why did the lock close and the harbor .* (?:and|the|harbor)$/);
    expect(carriedInto('why? '.repeat(300), turnOf('Who designed the lock?'), corpus)).toBeUndefined();
  });
});

describe('the answer to a follow-up', () => {
  it('GIVEN what is carried THEN it makes the same answer with the typed words alone', async () => {
    const last = turnOf('Who designed the lock?');
    const { answer, carried, story } = await followUp('how old is she?', last, corpus, undefined);
    expect(answer.excerpts[0]?.excerpt.text).toContain('Petra Lindow, 52');
    expect(story?.id).toBe('brinewell');
    expect(answerQuestion(readWith('how old is she?', carried), corpus, story)).toEqual(answer);
  });

  it('GIVEN no story THEN what leans is asked of the one that answered, and a question of its own of all', async () => {
    const last = turnOf('Who designed the lock?');
    const asked = async (typed: string): Promise<string | undefined> =>
      (await followUp(typed, last, corpus, undefined)).story?.id;
    expect(await asked('why?')).toBe('brinewell');
    expect(await asked('who wrote this?')).toBe('brinewell');
    expect(await asked('What does a melon cost?')).toBeUndefined();
    // One that the story surely answers is of that story.
    expect(await asked('How many people does Norwick Marine employ?')).toBe('brinewell');
    const [story] = corpus.library.stories.filter(({ id }) => id === 'melons');
    expect((await followUp('why?', last, corpus, undefined, story)).story).toBe(story);
  });
});
