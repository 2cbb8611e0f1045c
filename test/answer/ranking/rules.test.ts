import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/answer/answer.ts';
import { ANSWERABILITY_FEATURES, columnsOf } from '../../../src/answer/answerability/features.ts';
import { mayAnswer } from '../../../src/answer/answerability/outcome.ts';
import { shippedRanking } from '../../../src/answer/ranking/weights.ts';
import { buildCorpus, type Corpus } from '../../../src/corpus/corpus.ts';
import { documentFromText } from '../../../src/library/document.ts';
import { makeLibrary } from '../../../src/library/library.ts';

const corpusOf = (...texts: string[]): Corpus =>
  buildCorpus(makeLibrary(texts.map((text, i) => documentFromText(`story-${i}.txt`, text))));

/** Whether the rules let a sentence answer a question, in a story of that sentence alone. */
const may = (sentence: string, asked: string): boolean => {
  const { question, ranked } = explain(asked, corpusOf(`Harbor news\n\n${sentence}`));
  return mayAnswer(ranked, question, shippedRanking().bars.sentences);
};

/** Stories that make a library too long for its counts to be thin. */
const LONG = Array.from(
  { length: 10 },
  (_, story) =>
    `Report ${story}\n\n${Array.from({ length: 12 }, (_, i) => `Line ${i} of report ${story} speaks of weather, rain and wind.`).join(' ')}`,
);

describe('what the sentence must say', () => {
  it.each([
    ['Bluewake Ferries runs a service every 20 minutes.', 'How many boats does Bluewake Ferries run?', false],
    ['Bluewake Ferries runs 14 boats every 20 minutes.', 'How many boats does Bluewake Ferries run?', true],
    ['The trial followed 2,840 adults at 160 hospitals.', 'How many patients did the trial follow?', true],
    ['The bridge opened in 1974.', 'When will the bridge open?', false],
    ['The bridge will open again in October.', 'When will the bridge open?', true],
    ['The last inspection took place 22 months ago.', 'When was the last inspection?', true],
    ['The bridge, 300 meters long, carries 62,000 cars a day.', 'How old is the bridge?', false],
    ['The labour court will rule on Friday.', 'Who is the judge of the labour court?', false],
    ['Judge Karen Bell of the labour court will rule on Friday.', 'Who is the judge of the labour court?', true],
    ['The gene bank stood in the town by the river.', 'What is the river by the town called?', false],
    ['The gene bank stood in the town by the river Lomm.', 'What is the river by the town called?', true],
    ['Officials ordered a recall in five states.', 'Which five states ordered a recall?', false],
    ['Officials ordered a recall in Ohio and four other states.', 'Which states ordered a recall?', true],
    ['Dana Kilbride drove on the line for 17 years.', 'What did Dana Kilbride say about the line?', false],
    ['Dana Kilbride said that the line was safe.', 'What did Dana Kilbride say about the line?', true],
    // Questions of yes or no.
    ['The union signed the deal on Friday.', 'Did the union sign the deal?', true],
    ['The union rejected the deal on Friday.', 'Did the union sign the deal?', false],
    ['The union signed the deal on Friday.', 'Did the union sign the deal with its staff council?', false],
  ])('GIVEN %j asked %j THEN %j', (sentence, asked, expected) => {
    expect(may(sentence, asked)).toBe(expected);
  });
});

describe('a short story among others', () => {
  it('GIVEN a library THEN its stories are asked the same', () => {
    const corpus = corpusOf('Ferries\n\nBluewake Ferries runs a service every 20 minutes.', ...LONG);
    const { question, ranked } = explain('How many boats does Bluewake Ferries run?', corpus);
    expect(corpus.index.sentences().of).toBeGreaterThan(90);
    expect(mayAnswer(ranked, question, shippedRanking().bars.sentences)).toBe(false);
  });
});

describe('the gate among stories', () => {
  const bridge = 'Bridge closed\n\nThe Merrow bridge was closed after a drone found cracks in its hanger rods.';
  const vault = 'Seeds go home\n\nThe Halden vault sends samples of barley back to the Orsa valley.';
  const [lead, missing, alone] = columnsOf('lead of story', 'weighted not in story', 'weighted in story alone');
  const seen = (corpus: Corpus, asked: string): Float64Array => explain(asked, corpus).ranked.gateFeatures;

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
    const [first, last] = columnsOf('weighted not in story', 'passages of story');
    expect([...features.subarray(first, last + 1)]).toEqual(new Array(last + 1 - first).fill(0));
    expect(features).toHaveLength(ANSWERABILITY_FEATURES.length);
  });
});
