import { expect, it } from 'vitest';
import {
  type AnswerabilityFeature,
  JUDGE_FEATURES,
  judgeFeatures,
} from '../../../src/answer/answerability/features.ts';
import type { Read } from '../../../src/answer/ranking/meaning.ts';
import { judgedFor } from './cases.ts';

/** A feature, a question, how many stories it is asked of, and the feature's value. */
type Row = readonly [feature: AnswerabilityFeature, asked: string, stories: 1 | 2, value: number];

const ROWS: readonly Row[] = [
  ['top score', 'When did the port of Ostwick open the quay?', 1, 0.2],
  ['sum of scores', 'When did the port of Ostwick open the quay?', 1, 0.2882],
  ['top share', 'When did the port of Ostwick open the quay?', 1, 0.4141],
  ['margin', 'When did the port of Ostwick open the quay?', 1, 0.5],
  ['share of passage', 'What does the quay send to the vault?', 2, 0.4057],
  ['bm25', 'When did the port of Ostwick open the quay?', 1, 0.966],
  ['coverage', 'How much did the quay cost?', 1, 0.7771],
  ['soft coverage', 'How much did the quay cost?', 1, 0.7771],
  ['best coverage', 'How much did the quay cost?', 1, 0.7771],
  ['best of passages', 'What percent more people work there than before 2024?', 1, 0.6365],
  ['weighted hit', 'How much did the quay cost?', 1, 0.7771],
  ['weighted soft', 'How much did the quay cost?', 1, 0.7771],
  ['weighted in passage', 'Why did the quay cost £31 million?', 1, 1],
  ['passage coverage', 'What percent more people work there than before 2024?', 1, 0.6365],
  ['passage bm25', 'When did the port of Ostwick open the quay?', 1, 1.01],
  ['with heading', 'What percent more people work there than before 2024?', 1, 0.6365],
  ['likelihood', 'When did the port of Ostwick open the quay?', 1, -0.6733],
  ['likelihood of passage', 'When did the port of Ostwick open the quay?', 1, -0.6733],
  ['unknown', 'What percent more people work there than before 2024?', 1, 0.3635],
  ['weighted unknown', 'What percent more people work there than before 2024?', 1, 0.3635],
  ['likely unknown', 'What percent more people work there than before 2024?', 1, 0.5],
  ['unknown rarity', 'What percent more people work there than before 2024?', 1, 0.3635],
  ['unknown capitals', 'What did Kilbride say of Hamburg?', 1, 0.387],
  ['unknown names', 'What percent more people work there than before 2024?', 1, 1],
  ['capitals missing', 'What did Kilbride say of Hamburg?', 1, 0.387],
  ['capitals not in passage', 'What did Kilbride say of Hamburg?', 1, 0.387],
  ['numbers missing', 'What percent more people work there than before 2024?', 1, 0.3635],
  ['names missing', 'Why is it safe for people of Ostwick to work by the Long Quay?', 1, 0.1928],
  ['heaviest miss', 'How much did the quay cost?', 1, 0.2868],
  ['strongest miss', 'How much did the quay cost?', 1, 0.2229],
  ['surest miss', 'How much did the quay cost?', 1, 0.5],
  ['hardest miss', 'How much did the quay cost?', 1, 0.2229],
  ['others hit', 'How much did the quay cost?', 1, 0.7771],
  ['others soft', 'How much did the quay cost?', 1, 0.7771],
  ['others in passage', 'What percent more people work there than before 2024?', 1, 0.6365],
  ['others unknown', 'What percent more people work there than before 2024?', 1, 0.3635],
  ['only others', 'When did the port of Ostwick open the quay?', 1, 1],
  ['no others', 'tell me about the Long Quay', 1, 1],
  ['verb missing', 'How many people work at the port?', 1, 0.1111],
  ['focus missing', 'How many drivers use the old quay?', 1, 1],
  ['weight hit', 'When did the port of Ostwick open the quay?', 1, 1.802],
  ['weight missing', 'How much did the quay cost?', 1, 0.3659],
  ['weight in passage', 'When did the port of Ostwick open the quay?', 1, 1.81],
  ['heaviest hit', 'When did the port of Ostwick open the quay?', 1, 1],
  ['two heaviest hit', 'When did the port of Ostwick open the quay?', 1, 1],
  ['heaviest in passage', 'When did the port of Ostwick open the quay?', 1, 1],
  ['rank of passage', 'When did the port of Ostwick open the quay?', 1, 1],
  ['passages as good', 'When did the port of Ostwick open the quay?', 1, Math.LN2],
  ['entropy', 'When did the port of Ostwick open the quay?', 1, 1.495],
  ['title', 'When did the port of Ostwick open the quay?', 1, 0.08726],
  ['asks with not', 'Was the old quay dangerous and not used before the opening?', 1, 1],
  ['not on one side', 'Was the old quay safe?', 1, 1],
  ['opposite', 'Was the old quay dangerous and not used before the opening?', 1, 0.5],
  ['other number', 'What percent more people work there than before 2024?', 1, 1],
  ['phrases here', 'How much did the quay cost?', 1, 0.5],
  ['phrases around', 'How much did the quay cost?', 1, 0.725],
  ['named missing', 'What percent more people work there than before 2024?', 1, 1],
  ['named far', 'What percent more people work there than before 2024?', 1, 1],
  ['only named', 'Who is the mayor of Ostwick?', 1, 1],
  ['said', 'How much did the quay cost?', 1, 0.5],
  ['said around', 'How much did the quay cost?', 1, 0.725],
  ['kind fits', 'Who is the mayor of Ostwick?', 1, -1],
  ['main verb', 'How did the vault return the barley?', 2, -1],
  ['phrases missing', 'How much did the quay cost?', 1, Math.LN2],
  ['expected near', 'When did the port of Ostwick open the quay?', 1, 0.3333],
  ['person found', 'Who called it the Long Quay?', 1, 1],
  ['longest run', 'When did the port of Ostwick open the quay?', 1, 0.5556],
  ['bigrams', 'When did the port of Ostwick open the quay?', 1, 0.5],
  ['typed', 'When did the port of Ostwick open the quay?', 1, 1],
  ['untyped', 'Who is the mayor of Ostwick?', 1, 1],
  ['several stories', 'Where does the Halden vault send barley?', 2, 1],
  ['terms', 'When did the port of Ostwick open the quay?', 1, 1.386],
  ['one term', 'quay', 1, 1],
  ['repaired', 'shipps at the quay', 1, 1],
  ['asks yes or no', 'Was the old quay safe?', 1, 1],
  ['asks of', 'tell me about the Long Quay', 1, 1],
  ['asks why or how', 'Why did the quay cost £31 million?', 1, 1],
  ['weighted not in story', 'How did the vault return the barley?', 2, 0.453],
  ['weighted in story alone', 'How did the vault return the barley?', 2, 0.547],
  ['capitals of story', 'How did the vault return the barley?', 2, 0.5],
  ['share of story', 'What does the quay send to the vault?', 2, 0.4057],
  ['lead of story', 'What does the quay send to the vault?', 2, 0.5],
  ['lead of passage', 'Where does the Halden vault send barley?', 2, 1.219],
  ['found in story', 'What does the quay send to the vault?', 2, 0.7195],
  ['passages of story', 'Where does the Halden vault send barley?', 2, 1.219],
  ['weighted soft in a small story', 'When did the port of Ostwick open the quay?', 1, 0.7009],
  ['weighted unknown in a small story', 'What percent more people work there than before 2024?', 1, 0.2548],
  ['hardest miss in a small story', 'How much did the quay cost?', 1, 0.1562],
  ['others soft in a small story', 'When did the port of Ostwick open the quay?', 1, 0.7009],
  ['others unknown in a small story', 'What percent more people work there than before 2024?', 1, 0.2548],
  ['top score in a small story', 'When did the port of Ostwick open the quay?', 1, 0.1402],
];

it.each(ROWS)('answerability: %s of %j, of %d stories, THEN %d', (feature, asked, stories, value) => {
  const values = judgeFeatures(judgedFor(asked, stories));
  expect(values[JUDGE_FEATURES.indexOf(feature)]).toBeCloseTo(value, 3);
});

const near = { cosine: 0.5, late: 0.6, missed: 0.2 };
const BEST: Read = { words: 3, coverage: 0.5, near, weighed: { answers: 2, answered: 1 } };
const SECOND: Read = {
  words: 4,
  coverage: 0.9,
  near: { ...near, cosine: 0.7 },
  weighed: { answers: -1, answered: 1.5 },
};
const UNWEIGHED: Read = { words: 1, coverage: 0.1, near };

it.each([
  ['reader: answers', 2],
  ['reader: answered', 1],
  ['reader: margin', 3],
  ['reader: most answered', 1.5],
  ['reader: cosine', 0.5],
  ['reader: late', 0.6],
  ['reader: missed', 0.2],
  ['reader: best cosine', 0.7],
  ['reader: best late', 0.6],
  ['reader: cosine margin', -0.2],
  ['reader: words agree', 0],
])('GIVEN what the reader makes of three candidates THEN %s is %d', (feature, value) => {
  const asked = judgedFor('How much did the quay cost?');
  const values = judgeFeatures({ ...asked, reads: [BEST, SECOND, UNWEIGHED] });
  expect(values[JUDGE_FEATURES.indexOf(feature)]).toBeCloseTo(value, 6);
  expect(judgeFeatures(asked)[JUDGE_FEATURES.indexOf(feature)]).toBe(0);
});
