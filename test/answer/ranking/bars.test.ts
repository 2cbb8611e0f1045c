import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/answer/answer.ts';
import { mayAnswer } from '../../../src/answer/answerability/outcome.ts';
import { type Bars, shippedRanking } from '../../../src/answer/ranking/weights.ts';
import { packageFile } from '../../../src/package.ts';
import { vellmarCorpus } from '../../fixtures/vellmar.ts';
import { RULES } from '../../train/bars.ts';

const shipped = shippedRanking();
const corpus = vellmarCorpus();
const withBars = (gate: number, confidence: number) => {
  const bars: Bars = {
    gate: { story: gate, library: gate },
    confidence: { usual: confidence, doubtful: confidence },
    sentences: shipped.bars.sentences,
  };
  return { ...shipped, bars };
};

const ASKED = [
  'Who is the chief executive of Quorra Robotics?',
  'How much is the contract worth?',
  'How much does a crane cost?',
  'Who designed the crane?',
  'Why did the crane fall?',
  'What did the union say about Dunmere?',
  'What do the ships bring?',
  'containers',
];

describe('the bars of an answer', () => {
  it.each(ASKED)('GIVEN %j and no bar THEN the rules alone decide', (asked) => {
    const { question, ranked, answer } = explain(asked, corpus, undefined, withBars(0, 0));
    expect(answer.outcome === 'answered').toBe(mayAnswer(ranked, question, shipped.bars.sentences));
  });

  it.each(ASKED)('GIVEN %j and a bar that nothing reaches THEN no answer', (asked) => {
    expect(explain(asked, corpus, undefined, withBars(2, 0)).answer.outcome).not.toBe('answered');
    expect(explain(asked, corpus, undefined, withBars(0, 2)).answer.outcome).not.toBe('answered');
  });

  it('GIVEN the file of weights THEN each bar has the rule that training chose it by', () => {
    const file = packageFile('src/answer/ranking/weights/weights.json');
    const { bars } = JSON.parse(readFileSync(file, 'utf8'));
    expect({ gate: bars.gate.rule, confidence: bars.confidence.rule, sentences: bars.sentences.rule }).toEqual(RULES);
  });

  it('GIVEN the sources THEN no estimate is compared with a number there, and no bar is written there', () => {
    const { gate, confidence } = shipped.bars;
    const written = [gate.story, gate.library, confidence.usual, confidence.doubtful];
    const folder = packageFile('src/answer');
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.ts')) continue;
      const source = readFileSync(`${folder}/${path}`, 'utf8');
      const numbers = [...source.matchAll(/(?<![\w.])\d+(?:\.\d+)?(?![\w.])/g)].map(([number]) => number);
      // Of constants with another use some are as round as a bar.
      const here = path.endsWith('outcome.ts') || path.endsWith('weights.ts') ? written : written.slice(0, 2);
      expect(
        here.filter((bar) => numbers.includes(`${bar}`)),
        path,
      ).toEqual([]);
      // Bold print alone may have a number of its own: it lets no answer through.
      const compared = source.replaceAll('confidence >= CERTAIN', '');
      expect(compared, path).not.toMatch(/\b(?:gate|confidence|probability\(.*\)) *[<>]=? *(?:[\d.]+|[A-Z_]{2,})\b/);
    }
  });
});
