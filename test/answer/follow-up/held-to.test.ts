import { describe, expect, it } from 'vitest';
import { type Explained, explain } from '../../../src/answer/answer.ts';
import type { Carried } from '../../../src/answer/follow-up/carried.ts';
import { heldTo } from '../../../src/answer/follow-up/held-to.ts';
import { brinewellCorpus } from './brinewell.ts';

const corpus = brinewellCorpus();
const subject = (words: string): Carried => ({ kind: 'subject', words });
const question = (words: string): Carried => ({ kind: 'question', words });

/** An answer with words that lead it, whatever was carried. */
function answered(asked: string, lead: string): Explained {
  const explained = explain(asked, corpus);
  const [first, ...others] = explained.answer.excerpts;
  if (!first) throw new Error('no excerpt');
  const start = first.excerpt.document.text.indexOf(lead);
  const highlight = { start, end: start + lead.length };
  const excerpts = [{ ...first, excerpt: { ...first.excerpt, highlight } }, ...others];
  return { ...explained, answer: { ...explained.answer, outcome: 'answered', excerpts } };
}

function comes(carried: Carried, typed: string, explained: Explained): [outcome: string, isLed: boolean] {
  const { answer } = heldTo(carried, typed, explained, corpus);
  return [answer.outcome, answer.excerpts[0]?.excerpt.highlight !== undefined];
}

describe('an answer held to what is carried', () => {
  const age = answered('How old is the engineer Petra Lindow?', '52');
  const promise = answered('What did the mayor promise?', 'in June');

  it('GIVEN a sentence that names the one who is carried THEN it stays', () => {
    expect(heldTo(subject('Petra Lindow'), 'how old is she?', age, corpus)).toBe(age);
    expect(heldTo(subject('the new lock'), 'when will it open?', promise, corpus)).toBe(promise);
  });

  it('GIVEN one that names others THEN it is likely, and no words lead', () => {
    expect(comes(subject('Jonas Haverkamp'), 'how old is he?', age)).toEqual(['likely', false]);
  });

  it('GIVEN one without the thing that is carried THEN no words lead', () => {
    expect(comes(subject('the melons'), 'when will they open?', promise)).toEqual(['answered', false]);
  });

  it('GIVEN another nearer to the words that answer THEN they do not lead', () => {
    const text = age.answer.excerpts[0]?.excerpt.text ?? '';
    expect(text).toContain('Petra Lindow, 52');
    expect(comes(subject('Norwick Marine Ltd'), 'how old is it?', age)[1]).toBe(text.includes('Norwick Marine'));
  });

  it('GIVEN a whole question THEN words lead, unless it is not known for whom a pronoun stands', () => {
    expect(comes(question('What did the mayor promise?'), 'when?', promise)).toEqual(['answered', true]);
    expect(comes(question('Who did Jonas Haverkamp praise?'), 'how old is she?', age)).toEqual(['answered', false]);
  });

  it('GIVEN what is not surely answered THEN it stays', () => {
    const likely: Explained = { ...age, answer: { ...age.answer, outcome: 'likely' } };
    expect(heldTo(subject('Jonas Haverkamp'), 'how old is he?', likely, corpus)).toBe(likely);
  });
});
