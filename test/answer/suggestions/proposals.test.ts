import { describe, expect, it } from 'vitest';
import { proposalsInSteps } from '../../../src/answer/suggestions/proposals.ts';
import { buildCorpus } from '../../../src/corpus/corpus.ts';
import { documentFromText } from '../../../src/library/document.ts';
import { makeLibrary } from '../../../src/library/library.ts';
import { atOnce } from '../../../src/library/steps.ts';

/** What is proposed of a story with this text. Its first paragraph says who Mara Lund and Orlen Lines are. */
function proposed(text: string): string[] {
  const about = 'Mara Lund, the mayor of Pell, is at odds with Orlen Lines, a ferry company.';
  const corpus = buildCorpus(makeLibrary([documentFromText('pell.txt', `The ferry\n\n${about}\n\n${text}`)]));
  const [story] = corpus.library.stories;
  return story ? atOnce(proposalsInSteps(corpus, story)).map(({ question }) => question) : [];
}

it.each([
  ['Orlen Lines sold the old ferry to a group of islanders in May.', 'Who sold the old ferry to a group of islanders?'],
  [
    'Orlen Lines sold the old ferry to a group of islanders in May.',
    'When did Orlen Lines sell the old ferry to a group of islanders?',
  ],
  ['Mara Lund, 43, will captain the ferry from June, which is a holiday.', 'Who will captain the ferry from June?'],
  ['Orlen Lines has cancelled the night ferry because of the storm.', 'Why has Orlen Lines cancelled the night ferry?'],
  ['Orlen Lines paid $4 million for the new ferry.', 'How much did Orlen Lines pay for the new ferry?'],
  ['The city signed the $9 million Pell Harbor Contract.', 'How much is the Pell Harbor Contract worth?'],
  ['At least 63 passengers were taken to the hospital on Friday.', 'How many passengers were taken to the hospital?'],
  ['Orlen Lines employs 300 people in the harbor.', 'How many people does Orlen Lines employ in the harbor?'],
  ['If the new ferry fails its test, the island will be cut off.', 'What happens if the new ferry fails its test?'],
  [
    'Islanders would lose the harbor if Orlen Lines closed the line.',
    'What would happen if Orlen Lines closed the line?',
  ],
  ['Orlen Lines was accused of hiding the reports.', 'What was Orlen Lines accused of?'],
  ['The old pier was designed by Tilda Brandt in 1931.', 'Who designed the old pier?'],
  ['Mara Lund was arrested on Monday in Port Vellmar.', 'Where was Mara Lund arrested?'],
  ['Mara Lund opened the new harbor. She promised to rebuild the old pier.', 'What did Mara Lund promise to do?'],
])('GIVEN “%s” THEN “%s”', (text, question) => {
  expect(proposed(text)).toContain(question);
});

describe('headings', () => {
  it.each([
    ['Who Pays', 'Who pays?'],
    ['What the Inspectors Found', 'What did the inspectors find?'],
    ['What Comes Next', 'What happens next?'],
    ['Who benefits if the ferry stops?', 'Who benefits if the ferry stops?'],
  ])('GIVEN the heading “%s” THEN “%s”', (heading, question) => {
    const text = `The inspectors wrote to the islanders.\n\n${heading}\n\nThe cost of the ferry is shared by the islanders, and the inspectors were told so.`;
    expect(proposed(text)).toContain(question);
  });

  it.each(['Background', 'Key takeaways', 'Why the Reports Work', 'What it means'])(
    'GIVEN the heading “%s”, which asks nothing plain, THEN no question of it',
    (heading) => {
      const text = `The islanders wait.\n\n${heading}\n\nThe cost of the ferry is shared by the islanders.`;
      expect(proposed(text).join()).not.toMatch(/background|takeaway|reports|it mean/i);
    },
  );
});

it.each([
  'They sold the ferry to a group of islanders in May.',
  'It has been a long year for the island.',
  'The reports cut costs by a third.',
  'Orlen Lines said it would take their bookings until June.',
  'Orlen Lines sold “the last good ferry” to islanders.',
  'The decision angered them.',
])('GIVEN “%s”, which is not plain alone, THEN nothing is asked of it', (text) => {
  const known = new Set(proposed(''));
  const asked = proposed(text).filter((question) => !known.has(question));
  expect(asked.filter((question) => !question.startsWith('What does the story say'))).toEqual([]);
});

it('GIVEN a story THEN who its people are, what holds its office, and last what it says about a name', () => {
  const questions = proposed('Orlen Lines sold the old ferry to a group of islanders in May.');
  expect(questions[0]).toBe('Who is Mara Lund?');
  expect(questions).toContain('Who is the mayor of Pell?');
  expect(questions.at(-1)).toBe('What does the story say about Orlen Lines?');
});
