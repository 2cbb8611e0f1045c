import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedAs, MOST_CARRIED } from '../../src/answer/follow-up/carried.ts';
import { askedLine } from '../../src/cards/evidence.ts';
import { CATALOGUE } from '../../src/cards/strings/index.ts';
import { askedOn, carriedOn } from '../../src/discord/message-components.ts';
import { toPayload } from '../../src/discord/payload.ts';
import { context } from '../cards/invented.ts';

/** The components of a card with nothing but what was asked. */
const shown = (asked: string, carried?: { kind: 'subject' | 'question'; words: string }, strings = context.strings) =>
  toPayload({ tone: 'plain', blocks: askedLine(asked, { ...context, strings }, carried) }, false).components;

const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: MOST_CARRIED });

describe.each(CATALOGUE)('what a card in %s shows of a conversation', (_locale, strings) => {
  it('GIVEN any question and any words that it took over THEN both are read back as they were', () => {
    fc.assert(
      fc.property(line, line, fc.constantFrom('subject', 'question'), (typed, words, kind) => {
        const carried = carriedAs(kind, words);
        const asked = typed.replace(/\s+/g, ' ').trim();
        fc.pre(asked !== '' && carried !== undefined);
        const components = shown(asked, carried, strings);
        expect([askedOn(components), carriedOn(components)]).toEqual([asked, carried]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a card without words that were taken over', () => {
  it.each([
    ['alone', shown('Who pays?')],
    ['that reads like them', shown('**About **Ada**, from the last question and its answer')],
    ['whose second line is quoted', [{ type: 10, content: '-# Asked: x\n> -# About **Ada**, from the last question' }]],
    ['without a text', [{ type: 1, components: [] }]],
  ])('GIVEN a question %s THEN nothing', (_what, components) => {
    expect(carriedOn(components)).toBeUndefined();
  });
});
