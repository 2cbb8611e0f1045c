import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { loadLibrary, makeLibrary } from '../../src/library/library.ts';
import { packageFile } from '../../src/package.ts';

let seed: Corpus;
let market: Corpus;
beforeAll(async () => {
  seed = buildCorpus(await loadLibrary(packageFile('data')));
  market = buildCorpus(
    makeLibrary([
      documentFromText(
        'market.txt',
        `The covered market of Leyford will close on June 3 for two years of work.

The theater next door keeps its program, and the color of its new front, a dark green, was chosen by neighbors in a vote.

"We never stop paying for what our fathers saved on," said Nora Vance, who analyzed the roof for the council. She found that 40 of its 212 beams are rotten.

Stall holders may move to Canal Square, where the council will organize a market every Saturday. The move costs £310,000, and the traders travelled to London to ask for help with it.`,
        { title: 'Market to close' },
      ),
    ]),
  );
});

const first = (corpus: Corpus, question: string): string => {
  const { outcome, excerpts } = answerQuestion(question, corpus);
  return `${outcome}: ${excerpts[0]?.excerpt.text ?? ''}`;
};

describe('ways of asking for the same', () => {
  it.each([
    ['Who is the CEO of Anthropic?', /^answered: .*Dario Amodei/],
    ['who is the ceo of anthropic', /^answered: .*Dario Amodei/],
    ['anthropic ceo', /^answered: .*Dario Amodei/],
    ['Who is the CEO of Antropic?', /^answered: .*Dario Amodei/],
    ['How much is the Joint Warfighting Cloud Capability worth?', /^answered: .*\$9 billion/],
    ['how much is the JWCC worth', /^answered: .*\$9 billion/],
    ['Why did negotiations collapse?', /^answered: .*access/],
    ['Why did the negotiation colapse', /^answered: .*access/],
    ['tell me about Palantir', /^answered: .*Palantir/],
    ['What does it say about Palantir?', /^answered: .*Palantir/],
    ['What does the DoD often require?', /^answered: .*audit, modify, and deploy/],
    ['What does the Pentagon often require?', /^answered: .*audit, modify, and deploy/],
    ['What does the Department of Defense often require?', /^answered: .*audit, modify, and deploy/],
  ])('GIVEN %j of the shipped story THEN the answer', (question, said) => {
    expect(first(seed, question)).toMatch(said);
  });

  it.each([
    ['What colour is the theatre’s front?', /color of its new front/],
    ['Who analysed the roof?', /Nora Vance/],
    ['What will the council organise every Saturday?', /organize a market/],
    ['Where did the traders travel?', /travelled to London/],
    ['When will the market close?', /June 3/],
    ['When does the market close', /June 3/],
    ['How many beams are rotten?', /40 of its 212/],
    ['How many beams were rotting?', /40 of its 212/],
  ])('GIVEN %j in another spelling or form THEN the answer', (question, said) => {
    expect(first(market, question)).toMatch(said);
  });
});

describe('words in quotation marks', () => {
  it('GIVEN words that stand together THEN the sentence that has them', () => {
    expect(first(market, 'Who said "never stop paying"?')).toMatch(/^answered: .*never stop paying/);
    expect(first(market, 'Who said “never stop paying”?')).toMatch(/^answered: .*never stop paying/);
  });

  it('GIVEN words that stand apart THEN no answer', () => {
    expect(first(market, 'Who said "stop never paying"?')).not.toMatch(/^answered/);
    expect(first(market, 'What does it say about "market council"?')).not.toMatch(/^answered/);
  });
});

describe('what a small story does not say', () => {
  it.each([
    ['Who is the chief executive of Palantir?', 'related'],
    ['How old is Dario Amodei?', 'related'],
    ['When was Anthropic founded?', 'related'],
    ['Who is the mayor of Leeds?', 'absent'],
    ['How do I bake a chocolate cake?', 'absent'],
  ])('GIVEN %j THEN %s', (question, outcome) => {
    expect(answerQuestion(question, seed).outcome).toBe(outcome);
  });
});
