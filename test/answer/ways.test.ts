import { beforeAll, describe, expect, it } from 'vitest';
import { explainWithReader } from '../../src/answer/answer.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { shippedReader } from '../eval/reader.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';

const vellmar = vellmarCorpus();
let market: Corpus;
beforeAll(() => {
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

const reader = shippedReader();
const first = async (corpus: Corpus, question: string): Promise<string> => {
  const { outcome, excerpts } = (await explainWithReader(question, corpus, await reader)).answer;
  return `${outcome}: ${excerpts[0]?.excerpt.text ?? ''}`;
};

describe('ways of asking for the same', () => {
  it.each([
    ['Who is the chief executive of Quorra Robotics?', /^(?:answered|likely): .*Marit Solheim/],
    ['who is the chief executive of quorra robotics', /^(?:answered|likely): .*Marit Solheim/],
    ['Who is the chief executive of Quora Robotics?', /^(?:answered|likely): .*Marit Solheim/],
    ['Where is Quorra Robotics based?', /^(?:answered|likely): .*Aldhaven/],
    ['where is quorra robotics based', /^(?:answered|likely): .*Aldhaven/],
    ['Where is Quorra based?', /^(?:answered|likely): .*Aldhaven/],
    ['tell me about Brightwater', /^(?:answered|likely): .*Brightwater/],
    ['What does it say about Brightwater Shipping?', /^(?:answered|likely): .*Brightwater/],
    ['Who owns the port, according to the story?', /^(?:answered|likely): .*city council, which owns/],
  ])('GIVEN %j of the invented story THEN the answer', async (question, said) => {
    expect(await first(vellmar, question)).toMatch(said);
  });

  // The union's words on the collapse come first, and the cause second.
  it.fails.each(['Why did the crane collapse?', 'Why did the crane colapse'])(
    'GIVEN %j THEN the cause should',
    async (question) => {
      expect(await first(vellmar, question)).toMatch(/crane collapsed/);
    },
  );

  it.each([
    ['What colour is the theatre’s front?', /color of its new front/],
    ['Who analysed the roof?', /Nora Vance/],
    ['What will the council organise every Saturday?', /organize a market/],
    ['Where did the traders travel?', /travelled to London/],
    ['When will the market close?', /June 3/],
    ['When does the market close', /June 3/],
    ['How many beams are rotten?', /40 of its 212/],
    ['How many beams were rotting?', /40 of its 212/],
  ])('GIVEN %j in another spelling or form THEN the answer', async (question, said) => {
    expect(await first(market, question)).toMatch(said);
  });
});

describe('words in quotation marks', () => {
  it('GIVEN words that are together THEN the sentence that has them', async () => {
    expect(await first(market, 'Who said "never stop paying"?')).toMatch(/^(?:answered|likely): .*never stop paying/);
    expect(await first(market, 'Who said “never stop paying”?')).toMatch(/^(?:answered|likely): .*never stop paying/);
  });
});
