import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classifierFromJson, classify } from '../../src/answer/story-facts/classifier.ts';
import { STORY_QUESTIONS } from '../../src/answer/story-facts/kinds.ts';
import { packageFile } from '../../src/package.ts';
import { randomFrom } from './random.ts';
import { barsOf, type Embedded, fitClassifier, RULE } from './story-questions.ts';

const TOLD = STORY_QUESTIONS.length;
const WIDTH = TOLD + 1;
const random = randomFrom(5);

/** A vector that points to its kind, with some noise. */
const vectorOf = (kind: number): number[] =>
  Array.from({ length: WIDTH }, (_, i) => Number(i === kind) + 0.6 * (random() - 0.5));

/** Ten examples of each kind, and labelled questions, half of whose words no story has. */
const all: Embedded[] = [
  ...Array.from(
    { length: 10 * WIDTH },
    (_, i): Embedded => ({ vector: vectorOf(i % WIDTH), words: [], kind: i % WIDTH }),
  ),
  ...Array.from(
    { length: 400 },
    (_, i): Embedded => ({
      vector: vectorOf(TOLD),
      words: [],
      kind: TOLD,
      isApart: i % 2 === 0,
    }),
  ),
];

describe('what is asked of a story as such', () => {
  const classifier = { ...fitClassifier(all), bars: barsOf(all, () => undefined) };

  it('GIVEN examples THEN nearly all of their like are read rightly, and what a story tells is none', () => {
    const right = STORY_QUESTIONS.filter(
      (kind, k) => classify({ vector: vectorOf(k), words: [] }, true, classifier) === kind,
    );
    expect(right.length).toBeGreaterThan(0.8 * STORY_QUESTIONS.length);
    const told = Array.from({ length: 200 }, () => classify({ vector: vectorOf(TOLD), words: [] }, false, classifier));
    expect(told.filter((kind) => kind !== undefined).length).toBeLessThan(4);
  });

  it('GIVEN the same examples THEN the same weights', () => {
    expect(fitClassifier(all)).toEqual(fitClassifier(all));
  });

  it('GIVEN a question of whose words the stories have none THEN a lower bar is enough', () => {
    const weights = [[1], [0]];
    const unsure = {
      kinds: ['author', 'told'] as const,
      words: ['who'],
      bias: [0, 0],
      weights,
      bars: { usual: 0.8, apart: 0.6 },
    };
    expect(classify({ vector: [1], words: [] }, true, unsure)).toBe('author');
    expect(classify({ vector: [1], words: [] }, false, unsure)).toBeUndefined();
  });

  it('GIVEN the file that ships THEN it has a row for each kind, and the rule that training chose its bars by', () => {
    const content = JSON.parse(readFileSync(packageFile('src/answer/story-facts/classifier.json'), 'utf8'));
    expect(content.rule).toBe(RULE);
    expect(classifierFromJson(content).kinds).toEqual([...STORY_QUESTIONS, 'told']);
  });

  it('GIVEN a word that counts THEN it counts beside the vector', () => {
    const weights = [
      [0, 4],
      [0, 0],
    ];
    const byWord = {
      kinds: ['author', 'told'] as const,
      words: ['who'],
      bias: [0, 0],
      weights,
      bars: { usual: 0.8, apart: 0.6 },
    };
    expect(classify({ vector: [1], words: ['who'] }, false, byWord)).toBe('author');
    expect(classify({ vector: [1], words: ['what'] }, false, byWord)).toBeUndefined();
  });

  it.each([{}, { version: 3 }])('GIVEN %j THEN it is refused with the remedy', (content) => {
    expect(() => classifierFromJson(content)).toThrow('npm run train');
  });
});
