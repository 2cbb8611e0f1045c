import { describe, expect, it } from 'vitest';
import { FEATURES, featuresOf } from '../../../src/answer/ranking/features.ts';
import { candidatesFor } from './cases.ts';

/** A feature, a question, how many stories it is asked of, and the feature's value for the first candidate. */
type Row = readonly [feature: string, asked: string, stories: 1 | 2, value: number];

const WORDS: readonly Row[] = [
  ['bm25', 'When did the port of Ostwick open the quay?', 1, 0.966],
  ['coverage', 'How much did the quay cost?', 1, 0.7771],
  ['coverage squared', 'How much did the quay cost?', 1, 0.924],
  ['hits', 'How much did the quay cost?', 1, 0.5],
  ['misses', 'How much did the quay cost?', 1, Math.LN2],
  ['all', 'When did the port of Ostwick open the quay?', 1, 1],
  ['heaviest hit', 'What percent more people work there than before 2024?', 1, 0.5837],
  ['heaviest miss', 'How much did the quay cost?', 1, 0.2868],
  ['capitals missing', 'What did Kilbride say of Hamburg?', 1, 0.387],
  ['capitals here', 'When did the port of Ostwick open the quay?', 1, 0.3042],
  ['numbers missing', 'What percent more people work there than before 2024?', 1, 0.3635],
  ['names missing', 'Why is it safe for people of Ostwick to work by the Long Quay?', 1, 0.1928],
  ['precision', 'When did the port of Ostwick open the quay?', 1, 0.6667],
  ['new words', 'When did the port of Ostwick open the quay?', 1, 1.099],
  ['rarity hit', 'When did the port of Ostwick open the quay?', 1, 0.6349],
  ['rarity missing', 'How much did the quay cost?', 1, 0.2229],
  ['rare hits', 'When did the port of Ostwick open the quay?', 1, 0.9127],
  ['unknown', 'What percent more people work there than before 2024?', 1, 0.3635],
  ['other number', 'What percent more people work there than before 2024?', 1, 1],
];

const PASSAGE: readonly Row[] = [
  ['passage score', 'When did the port of Ostwick open the quay?', 1, 1],
  ['passage rank', 'When did the port of Ostwick open the quay?', 1, 1],
  ['passage top', 'When did the port of Ostwick open the quay?', 1, 1],
  ['passage bm25', 'When did the port of Ostwick open the quay?', 1, 1.01],
  ['passage bm25 to top', 'When did the port of Ostwick open the quay?', 1, 1],
  ['passage coverage', 'What percent more people work there than before 2024?', 1, 0.6365],
  ['passage soft', 'Why did the quay cost £31 million?', 1, 1],
  ['weighted passage', 'Why did the quay cost £31 million?', 1, 1],
  ['heading coverage', 'When did the port of Ostwick open the quay?', 1, 0.08726],
  ['with heading', 'Who is the mayor of Ostwick?', 1, 0.5],
  ['passage with heading', 'What percent more people work there than before 2024?', 1, 0.6365],
  ['passage best', 'When did the port of Ostwick open the quay?', 1, 0.966],
  ['is best', 'When did the port of Ostwick open the quay?', 1, 1],
  ['before bm25', 'How much did the quay cost?', 1, 0.2153],
  ['after bm25', 'How much did the quay cost?', 1, 0.2153],
  ['passage sum', 'When did the port of Ostwick open the quay?', 1, 1.231],
];

const CONTEXT: readonly Row[] = [
  ['before', 'How much did the quay cost?', 1, 0.2229],
  ['after', 'How much did the quay cost?', 1, 0.2229],
  ['either side', 'How much did the quay cost?', 1, 0.2229],
  ['earlier', 'How much did the quay cost?', 1, 0.2229],
  ['later', 'How much did the quay cost?', 1, 0.2229],
  ['capitals earlier', 'Does Dana Kilbride use the old quay of Ostwick?', 1, 0.09457],
  ['pronoun and before', 'How much did the quay cost?', 1, 0.2229],
  ['pronoun', 'How much did the quay cost?', 1, 1],
  ['soft before', 'How much did the quay cost?', 1, 0.2229],
  ['soft after', 'How much did the quay cost?', 1, 0.2229],
];

const ORDER: readonly Row[] = [
  ['longest run', 'When did the port of Ostwick open the quay?', 1, 0.5556],
  ['bigrams', 'When did the port of Ostwick open the quay?', 1, 0.5],
  ['trigrams', 'When did the port of Ostwick open the quay?', 1, 0.4286],
  ['adjacent pairs', 'When did the port of Ostwick open the quay?', 1, 0.3333],
  ['near pairs', 'Why did the quay cost £31 million?', 1, 0.6667],
  ['subsequence', 'Who is the mayor of Ostwick?', 1, 0.5],
  ['window', 'When did the port of Ostwick open the quay?', 1, 0.6667],
  ['gaps', 'When did the port of Ostwick open the quay?', 1, 0.2747],
  ['early', 'When did the port of Ostwick open the quay?', 1, 0.9091],
  ['stop words', 'Was the old quay dangerous and not used before the opening?', 1, 0.3333],
  ['decisive stop words', 'Was the old quay dangerous and not used before the opening?', 1, 0.5],
  ['decisive stop words missing', 'Was the old quay dangerous and not used before the opening?', 1, 1],
];

const TERM_WEIGHTS: readonly Row[] = [
  ['soft coverage', 'Who is the mayor of Ostwick?', 1, 0.5],
  ['likely hit', 'Who is the mayor of Ostwick?', 1, 0.5],
  ['likely soft', 'Who is the mayor of Ostwick?', 1, 0.5],
  ['likely in passage', 'What percent more people work there than before 2024?', 1, 0.75],
  ['weighted hit', 'Who is the mayor of Ostwick?', 1, 0.5],
  ['weighted soft', 'Who is the mayor of Ostwick?', 1, 0.5],
  ['weighted before', 'How much did the quay cost?', 1, 0.2229],
  ['weighted in heading', 'How much did the quay cost?', 1, 0.2229],
  ['strongest miss', 'How much did the quay cost?', 1, 0.2229],
  ['likelihood', 'When did the port of Ostwick open the quay?', 1, -0.3367],
  ['likelihood of passage', 'When did the port of Ostwick open the quay?', 1, -0.3367],
  ['likelihood in all', 'When did the port of Ostwick open the quay?', 1, -0.3367],
];

const TYPES: readonly Row[] = [
  ['expected', 'When did the port of Ostwick open the quay?', 1, 1],
  ['expected first', 'How much did the quay cost?', 1, 1],
  ['expected near', 'When did the port of Ostwick open the quay?', 1, 0.3333],
  ['expected none', 'Who is the mayor of Ostwick?', 1, 1],
  ['place', 'Where does the Halden vault send barley?', 2, 1],
  ['reason', 'Why did the quay cost £31 million?', 1, 1],
  ['because', 'Why did the quay cost £31 million?', 1, 1],
  ['means', 'How did the vault return the barley?', 2, 1],
  ['definition', 'quay', 1, 1],
  ['naming', 'What is the quay called?', 1, 1],
  ['unit', 'How often do ships use the quay?', 1, -1],
  ['beside first', 'How many people work at the port?', 1, 1],
  ['focus', 'How many people work at the port?', 1, 1],
  ['focus missing', 'How many drivers use the old quay?', 1, 1],
  ['before focus', 'How many people work at the port?', 1, 1],
  ['number before focus', 'How many people work at the port?', 1, 1],
  ['counts others', 'How many drivers use the old quay?', 1, 1],
  ['who: date', 'Who is the mayor of Ostwick?', 1, 1],
  ['who: name', 'Who is Dana Kilbride?', 1, 1],
  ['when: date', 'When did the port of Ostwick open the quay?', 1, 1],
  ['where: capital', 'Where does the Halden vault send barley?', 2, 1],
  ['money: money', 'How much did the quay cost?', 1, 1],
  ['percent: percent', 'What percent more people work there than before 2024?', 1, 1],
  ['percent: number', 'What percent more people work there than before 2024?', 1, 1],
  ['number: percent', 'How many people work at the port?', 1, 1],
  ['number: number', 'How many people work at the port?', 1, 1],
  ['why: percent', 'Why is it safe for people of Ostwick to work by the Long Quay?', 1, 1],
  ['why: number', 'Why is it safe for people of Ostwick to work by the Long Quay?', 1, 1],
  ['how: capital', 'How did the vault return the barley?', 2, 1],
  ['which: number', 'Which ships use the quay?', 1, 1],
  ['what: name', 'What is the quay called?', 1, 1],
  ['what: capital', 'What does the vault send to the valley?', 2, 1],
  ['about: number', 'shipps at the quay', 1, 1],
  ['about: name', 'tell me about the Long Quay', 1, 1],
];

const OTHERS: readonly Row[] = [
  ['others: bm25', 'When did the port of Ostwick open the quay?', 1, 0.09605],
  ['others: soft coverage', 'When did the port of Ostwick open the quay?', 1, 0.08726],
  ['others: longest run', 'When did the port of Ostwick open the quay?', 1, 0.1111],
  ['others: subsequence', 'When did the port of Ostwick open the quay?', 1, 0.08726],
  ['others: window', 'When did the port of Ostwick open the quay?', 1, 0.08726],
  ['others: expected near', 'When did the port of Ostwick open the quay?', 1, 0.125],
  ['others: weighted soft', 'When did the port of Ostwick open the quay?', 1, 0.08726],
  ['others: weighted hit', 'When did the port of Ostwick open the quay?', 1, 0.08726],
  ['others: near pairs', 'Who called it the Long Quay?', 1, 0.5],
  ['others: likelihood', 'When did the port of Ostwick open the quay?', 1, -0.3367],
  ['others: definition', 'tell me about the Long Quay', 1, 1],
  ['candidates of the passage', 'When did the port of Ostwick open the quay?', 1, 0.6],
  ['sum of the passage', 'When did the port of Ostwick open the quay?', 1, 1.231],
  ['local rarity', 'Who is the mayor of Ostwick?', 1, 0.5],
  ['alone', 'When did the port of Ostwick open the quay?', 1, 1.5],
];

describe.each([
  ['words', WORDS],
  ['passage', PASSAGE],
  ['context', CONTEXT],
  ['order', ORDER],
  ['term weights', TERM_WEIGHTS],
  ['types', TYPES],
  ['others', OTHERS],
] as const)('features of a candidate: %s', (_group, rows) => {
  it.each(rows)('%s of %j, of %d stories, THEN %d', (feature, asked, stories, value) => {
    const [first] = featuresOf(candidatesFor(asked, stories));
    expect(FEATURES).toContain(feature);
    expect(first?.[FEATURES.indexOf(feature)]).toBeCloseTo(value, 3);
  });
});
