import { describe, expect, it } from 'vitest';
import { type Article, sentencesOf, storiesOf } from './write.ts';

const article = (name: string): Article =>
  Array.from({ length: 6 }, (_, p) =>
    Array.from({ length: 3 }, (_, s) => `The ${name} met for ${p} hours on day ${s}.`),
  );
const KINDS = [[article('council'), article('senate')], [article('choir')]];

function some(count: number, seed: number): string[] {
  const stories = storiesOf(KINDS, seed);
  return Array.from({ length: count }, () => String(stories.next().value));
}

describe('a library to measure with', () => {
  it('GIVEN a seed THEN the same stories each time, and others for another', () => {
    expect(some(3, 1)).toEqual(some(3, 1));
    expect(some(3, 1)).not.toEqual(some(3, 2));
  });

  it('GIVEN stories THEN no two are alike, each of 8 to 20 paragraphs of sentences of one kind', () => {
    const stories = some(40, 1);
    expect(new Set(stories).size).toBe(40);
    const originals = KINDS.map((articles) => new Set(articles.flat(2)));
    for (const story of stories) {
      const [, ...paragraphs] = story.trim().split('\n\n');
      expect(paragraphs.length).toBeGreaterThanOrEqual(8);
      expect(paragraphs.length).toBeLessThanOrEqual(20);
      const sentences = paragraphs.flatMap(sentencesOf);
      expect(originals.some((kind) => sentences.every((sentence) => kind.has(sentence)))).toBe(true);
    }
  });

  it('GIVEN many stories THEN all sentences come about equally often', () => {
    const counts = new Map<string, number>();
    for (const sentence of some(300, 1).flatMap((story) => story.trim().split('\n\n').slice(1).flatMap(sentencesOf)))
      counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    expect(counts.size).toBe(54);
    expect(Math.max(...counts.values()) / Math.min(...counts.values())).toBeLessThan(2);
  });
});
