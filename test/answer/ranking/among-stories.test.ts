import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/answer/answer.ts';
import { JUDGE_FEATURES } from '../../../src/answer/answerability/features.ts';
import { buildCorpus, type Corpus } from '../../../src/corpus/corpus.ts';
import { documentFromText } from '../../../src/library/document.ts';
import { makeLibrary } from '../../../src/library/library.ts';

const corpusOf = (...texts: string[]): Corpus =>
  buildCorpus(makeLibrary(texts.map((text, i) => documentFromText(`story-${i}.txt`, text))));

/** Columns of features of the judge. */
const columnsOf = (...names: string[]): number[] => names.map((name) => JUDGE_FEATURES.indexOf(name));

describe('the judge among stories', () => {
  const bridge = 'Bridge closed\n\nThe Merrow bridge was closed after a drone found cracks in its hanger rods.';
  const vault = 'Seeds go home\n\nThe Halden vault sends samples of barley back to the Orsa valley.';
  const [lead = -1, missing = -1, alone = -1] = columnsOf('lead of story', 'weighted not in story', 'weighted in story alone');
  const seen = (corpus: Corpus, asked: string): Float64Array => explain(asked, corpus).ranked.judged;

  it('GIVEN a question on one of two stories THEN it leads the other, and nothing is missing', () => {
    const features = seen(corpusOf(bridge, vault), 'Why was the Merrow bridge with its barley samples closed?');
    expect(features[lead]).toBeGreaterThan(0);
    expect(features[missing]).toBeGreaterThan(0);
    const whole = seen(corpusOf(bridge, vault), 'Why was the Merrow bridge closed?');
    expect(whole[missing]).toBe(0);
    expect(whole[alone]).toBeCloseTo(1);
  });

  it('GIVEN one story THEN the features of several are zero', () => {
    const features = seen(corpusOf(bridge), 'Why was the Merrow bridge closed?');
    const [first = -1, last = -1] = columnsOf('weighted not in story', 'passages of story');
    expect([...features.subarray(first, last + 1)]).toEqual(new Array(last + 1 - first).fill(0));
    expect(features).toHaveLength(JUDGE_FEATURES.length);
  });
});
