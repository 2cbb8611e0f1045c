import { describe, expect, it } from 'vitest';
import { withoutFrame } from '../../../src/answer/question/frame.ts';

describe('a question without its frame', () => {
  it.each([
    ['tell me about the ferry', 'the ferry'],
    ['Could you please tell me who owns the ferry?', 'who owns the ferry?'],
    ['tell us please who owns the ferry', 'who owns the ferry'],
    ['What does the story say about the ferry?', 'the ferry?'],
    ['I want to know who owns the ferry', 'who owns the ferry'],
    ['I’d like to know when it sails', 'when it sails'],
    ['do you know when it sails', 'when it sails'],
    ['does anyone know about the ferry?', 'the ferry?'],
    ['just wondering if it sailed', 'whether it sailed'],
    ['hey bot, how old is the ferry?', 'how old is the ferry?'],
    ['Hello! Who owns it?', 'Who owns it?'],
    ['good morning when does it sail', 'when does it sail'],
    ['quick question: how old is the ferry', 'how old is the ferry'],
    ['ok so can u tell me how old the ferry is pls', 'how old the ferry is'],
    ['thanks! one more thing: when does it sail', 'when does it sail'],
    ['When does it sail? Thanks in advance!', 'When does it sail?'],
    ['so did it sail or not', 'did it sail'],
    ['Whats the fare', "What's the fare"],
    ['how meny boats does teh firm own', 'how many boats does the firm own'],
    ['WHO OWNS THE FERRY?', 'who owns the ferry?'],
    ['Is the captain going to quit? And how many jobs are cut?', 'Is the captain going to quit?'],
  ])('GIVEN %j THEN %j is read', (typed, read) => {
    expect(withoutFrame(typed)).toBe(read);
  });

  it.each([
    'Hello Kitty recall',
    'Good Morning Leyford presenter',
    'Did anyone know when the ferry sank?',
    'Do you need a ticket for the ferry?',
    'Can you swim to the island?',
    'If the ferry is late, who pays?',
    'Who owns the ferry? The city?',
    'Really? Who said so?',
    'Who is Wat Tyler?',
    'US GDP',
    'tell me',
    'please',
  ])('GIVEN %j, which is no frame, THEN all of it is read', (typed) => {
    expect(withoutFrame(typed)).toBe(typed);
  });
});
