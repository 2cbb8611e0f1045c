import { describe, expect, it } from 'vitest';
import { viewOf } from './view.ts';

const spansOf = (text: string): string[] => {
  const { words, spans } = viewOf(text);
  return spans.map(({ kind, from, to }) => `${kind}: ${text.slice(words[from]?.start, words[to - 1]?.end)}`);
};

describe('the spans of a sentence', () => {
  it.each([
    ['It opened on 3 June 1998 in Leeds.', ['date: 3 June 1998', 'capital: Leeds']],
    ['In 1998 it cost $3.5 million.', ['year: 1998', 'money: 3.5 million']],
    ['About 40 percent of 212 beams.', ['percent: 40', 'number: 212']],
    ['The White House met two dozen people.', ['name: White House', 'number: two dozen']],
    ['On Monday, Nora Vance spoke.', ['date: Monday', 'name: Nora Vance']],
    ['青石运河建于1386年，票价二十元。', ['year: 1386', 'date: 1386年', 'money: 价二十元']],
  ])('GIVEN %j THEN its kinds', (text, spans) => {
    for (const span of spans) expect(spansOf(text)).toContain(span);
  });

  it('GIVEN any sentence THEN spans are ranges of its words, in its offsets', () => {
    const text = 'On 5 May the U.S. paid €2bn to Ms. Berg, who “agreed”.';
    const { words, spans, places, content } = viewOf(text);
    for (const { from, to } of spans) expect(from >= 0 && from < to && to <= words.length).toBe(true);
    for (const [key, at] of places) for (const i of at) expect(words[i]?.key).toBe(key);
    expect(content).toBe(words.filter(({ stop }) => !stop).length);
  });

  it.each([
    ['They agreed.', 'opensWithPronoun'],
    ['It fell because of rain.', 'because'],
    ['They won by voting.', 'means'],
    ['He said “no”.', 'quotation'],
    ["It wasn't so.", 'negation'],
    ['It is a town.', 'copula'],
    ['However, it rained.', 'contrast'],
    ['Will it rain?', 'asks'],
    ['A town called Ost.', 'naming'],
  ] as const)('GIVEN %j THEN it shows %s', (text, cue) => {
    expect(viewOf(text).cues[cue]).toBe(true);
    expect(viewOf('Rain fell.').cues[cue]).toBe(false);
  });
});
