import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/answer/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { takeawaysOf } from '../../src/takeaways/takeaways.ts';
import { topicOf } from '../../src/takeaways/topic.ts';

describe('points of a story without a list', () => {
  const text = 'Strike ends\n\nTrain drivers ended the strike on Friday. They get 3 percent. Buses ran all the time.';
  const corpus = buildCorpus(makeLibrary([documentFromText('a.txt', text)]));
  const [story] = corpus.library.stories;

  it.each([undefined, 'strike'])('GIVEN about %s THEN a sentence that another brings along stands once', (about) => {
    if (!story) throw new Error('no story');
    const points = takeawaysOf(
      story,
      corpus,
      about === undefined ? undefined : topicOf(about, story, corpus),
    ).points.map(({ excerpt }) => excerpt.text);
    expect(points[0]).toMatch(/^Train drivers ended the strike on Friday\./);
    expect(points.join(' ').match(/ended the strike/g)).toHaveLength(1);
    expect(points.length).toBeGreaterThan(0);
  });
});
