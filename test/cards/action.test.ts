import { describe, expect, it } from 'vitest';
import { type Action, readAction, writeAction } from '../../src/cards/action.ts';

const [D, E, S, N] = ['document', 'elsewher', 'story000', 'name0000'];

/** Buttons that are on messages already: these texts never change. */
const WRITTEN: readonly (readonly [text: string, action: Action])[] = [
  ['a:0::document', { kind: 'answer', page: 0, documents: [D] }],
  ['a:z:story000:documentelsewher', { kind: 'answer', page: 35, story: S, documents: [D, E] }],
  ['q::Who: where?', { kind: 'ask', question: 'Who: where?' }],
  ['q:story000:Why?', { kind: 'ask', story: S, question: 'Why?' }],
  ['c:document:1:10', { kind: 'context', document: D, start: 1, end: 36 }],
  ['c:document:1:2:n:name0000:', { kind: 'context', document: D, start: 1, end: 2, from: { kind: 'name', name: N } }],
  ['e:pathpath:ownwords:1:10', { kind: 'quoted', path: 'pathpath', print: 'ownwords', start: 1, end: 36 }],
  [
    'b:pathpath:ownwords:1:2:n:name0000:',
    { kind: 'beside', path: 'pathpath', print: 'ownwords', start: 1, end: 2, from: { kind: 'name', name: N } },
  ],
  ['r:document:1:10', { kind: 'around', document: D, start: 1, end: 36 }],
  ['t:story000:', { kind: 'takeaways', story: S }],
  ['t:story000:*:2', { kind: 'takeaways', story: S, about: 'asked', page: 2 }],
  ['t:story000:#a', { kind: 'takeaways', story: S, about: { heading: 10 } }],
  ['t:story000:name0000', { kind: 'takeaways', story: S, about: { name: N } }],
  ['n:name0000:story000', { kind: 'name', name: N, story: S }],
  ['w:name0000::3', { kind: 'said', name: N, page: 3 }],
  ['l:story000:0', { kind: 'names', story: S, page: 0 }],
  ['s:1', { kind: 'stories', page: 1 }],
  ['h:documentelsewher', { kind: 'share', documents: [D, E] }],
  ['d:1200000000000000000', { kind: 'dismiss', author: '1200000000000000000' }],
];

describe('actions', () => {
  it.each(WRITTEN)('GIVEN %j THEN it is read and written so', (text, action) => {
    expect(writeAction(action)).toBe(text);
    expect(readAction(text)).toStrictEqual(action);
  });

  it.each([
    ['an unknown code', 'x:1'],
    ['a field too many', 's:1:2'],
    ['a field too few', 'l:story000'],
    ['a number with a leading zero', 's:01'],
    ['a number too large', 's:123456789'],
    ['a fingerprint too short', 't:story:'],
    ['no documents', 'h:'],
    ['a blank question', 'q:: '],
    ['a first page that should be left out', 't:story000::0'],
    ['a way back to a card that is none', 'c:document:1:2:s:1'],
  ])('GIVEN %s THEN nothing', (_what, text) => {
    expect(readAction(text)).toBeUndefined();
  });
});
