import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/answer/answer.ts';
import { type Bar, type Bars, shippedRanking } from '../../../src/answer/ranking/weights.ts';
import { packageFile } from '../../../src/package.ts';
import { vellmarCorpus } from '../../fixtures/vellmar.ts';
import { RULES } from '../../train/bars.ts';

const shipped = shippedRanking();
const corpus = vellmarCorpus();
const withBar = (judge: number) => {
  const bar: Bar = { judge, gate: 0 };
  const bars: Bars = { answered: { words: bar, reader: bar }, likely: { words: bar, reader: bar }, present: 0 };
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
  it.each(ASKED)('GIVEN %j and no bar THEN an answer', (asked) => {
    expect(explain(asked, corpus, undefined, withBar(0)).answer.outcome).toBe('answered');
  });

  it.each(ASKED.slice(1))('GIVEN %j and a bar that nothing reaches THEN no answer', (asked) => {
    expect(explain(asked, corpus, undefined, withBar(2)).answer.outcome).not.toBe('answered');
  });

  it('GIVEN the file of weights THEN each bar has the rule that training chose it by', () => {
    const { bars } = JSON.parse(readFileSync(packageFile('src/answer/ranking/weights/weights.json'), 'utf8'));
    expect({ answered: bars.answered.rule, likely: bars.likely.rule, present: bars.present.rule }).toEqual(RULES);
  });

  it('GIVEN the sources THEN no estimate is compared with a number there, and no bar is written there', () => {
    const { answered, likely, present } = shipped.bars;
    // The gate's are round numbers, which may mean anything.
    const bars = [answered, likely].flatMap((each) => Object.values(each)).map(({ judge }) => judge);
    const folder = packageFile('src/answer');
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.ts')) continue;
      const source = readFileSync(`${folder}/${path}`, 'utf8');
      const numbers = [...source.matchAll(/(?<![\w.])\d+(?:\.\d+)?(?![\w.])/g)].map(([number]) => number);
      expect(
        [...bars, present].filter((bar) => numbers.includes(`${bar}`)),
        path,
      ).toEqual([]);
      expect(source, path).not.toMatch(/\b(?:estimate|gate|probability\(.*\)) *[<>]=? *(?:[\d.]+|[A-Z_]{2,})\b/);
    }
  });
});
