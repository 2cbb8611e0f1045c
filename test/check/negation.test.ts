import { describe, expect, it } from 'vitest';
import { differentNegation } from '../../src/check/negation.ts';

const STORY = 'The port suspended the contract with the company on Tuesday.';

/** Which of two sentences denies what the other states. */
function denies(message: string, sentence: string, excerpt = sentence): readonly string[] {
  const found = differentNegation(message, { sentence, excerpt });
  return found ? [found.in] : [];
}

describe('a cue of negation', () => {
  it.each([
    ['not', 'The port did not suspend the contract.'],
    ['n’t', 'The port didn’t suspend the contract.'],
    ['nt', 'The port didnt suspend the contract.'],
    ['never', 'The port never suspended the contract.'],
    ['nobody', 'Nobody suspended the contract.'],
    ['no one', 'No one suspended the contract.'],
    ['none', 'None suspended the contract.'],
    ['neither', 'Neither suspended the contract.'],
    ['cannot', 'The port cannot suspend the contract.'],
    ['no', 'There is no contract with the company.'],
    ['without', 'The port works without contract with the company.'],
    ['no longer', 'The port will no longer suspend the contract.'],
    ['not yet', 'The port has not yet suspended the contract.'],
    ['not trying to', 'The port is not trying to suspend the contract.'],
  ])('GIVEN “%s” in the message alone THEN the message; GIVEN it in the story alone THEN the story', (_, denial) => {
    expect(denies(denial, STORY)).toEqual(['message']);
    expect(denies(STORY, denial)).toEqual(['story']);
    expect(denies(denial, denial)).toEqual([]);
  });

  it.each([
    ['不', '公司不接受要求。', '公司接受要求。'],
    ['没有', '公司没有拒绝要求。', '公司拒绝要求。'],
    ['未', '公司未拒绝要求。', '公司拒绝要求。'],
  ])('GIVEN %s THEN who says it', (_, denial, other) => {
    expect(denies(denial, other)).toEqual(['message']);
    expect(denies(other, denial)).toEqual(['story']);
  });
});

describe('what is no difference', () => {
  it.each([
    ['not only', 'The port not only suspended the contract but sued.', STORY],
    ['no doubt', 'No doubt the port suspended the contract.', STORY],
    ['no as an answer', 'No, the port suspended the contract.', STORY],
    ['no. as a number', 'The port suspended contract No. 7 with the company.', STORY],
    ['if not', 'If not today, the port suspended the contract on Tuesday.', STORY],
    ['should not', 'The port should not suspend the contract.', STORY],
    ['a question', 'Didn’t the port suspend the contract?', STORY],
    ['another clause', 'Nobody was hurt, and the port suspended the contract.', STORY],
    ['another word that denies', 'The company did not grant access.', 'The company refused to grant access.'],
    [
      'the rest of the excerpt',
      'Nobody was hurt.',
      'The quay was empty when people were hurt before.',
      'Nobody was hurt.',
    ],
    ['不仅', '公司不仅拒绝要求。', '公司拒绝要求。'],
    ['未来', '公司未来拒绝要求。', '公司拒绝要求。'],
    ['what the other does not say', 'The port did not buy ships.', STORY],
  ])('GIVEN %s THEN neither', (_, message, sentence, excerpt = sentence) => {
    expect(denies(message, sentence, excerpt)).toEqual([]);
  });

  it('GIVEN “should not” beside “should” THEN the message', () => {
    expect(denies('The port should not suspend it.', 'The port should suspend it.')).toEqual(['message']);
  });
});
