import { describe, expect, it } from 'vitest';
import { oncePer } from '../../src/corpus/memo.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { Story } from '../../src/library/types.ts';
import { headingsOf } from '../../src/takeaways/topic.ts';

describe('what is remembered of an object', () => {
  it('GIVEN the same object THEN it is read once, even where nothing is found; GIVEN an equal one THEN anew', () => {
    let reads = 0;
    const read = oncePer(({ value }: { readonly value?: number }) => {
      reads += 1;
      return value;
    });
    const [one, equal, empty] = [{ value: 1 }, { value: 1 }, {}];
    expect([read(one), read(one), read(empty), read(empty), read(equal)]).toEqual([1, 1, undefined, undefined, 1]);
    expect(reads).toBe(3);
  });

  it('GIVEN a library that is loaded again with another heading THEN the headings are those of the new story', () => {
    const storyWith = (heading: string): Story => {
      const { stories } = makeLibrary([documentFromText('a.txt', `Port\n\n${heading}\n\nA crane of the port fell.`)]);
      const [story] = stories;
      if (!story) throw new Error('no story');
      return story;
    };
    const [before, after] = [storyWith('The collapse'), storyWith('The inquiry')];
    expect(headingsOf(before)).toBe(headingsOf(before));
    expect([before, after].map((story) => headingsOf(story).map(({ text }) => text))).toEqual([
      ['The collapse'],
      ['The inquiry'],
    ]);
  });
});
