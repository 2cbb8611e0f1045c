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
  [
    'The strike closed a school. Mara Lund will build a new pier at the harbor.',
    'Who will build a new pier at the harbor?',
  ],
  [
    'Mara Lund said that Orlen Lines had given up the night ferry because it lost money.',
    'Why did Orlen Lines give up the night ferry?',
  ],
  ['The ferry costs £610,000 a year.', 'How much does the ferry cost?'],
  ['The battery lasts for five hours.', 'How long does the battery last?'],
  [
    'Passengers waited three weeks on average for a ticket to the island.',
    'How long did passengers wait for a ticket to the island?',
  ],
  ['The ferry is to be repaired by Christmas.', 'When is the ferry to be repaired?'],
  ['If all goes well, the ferry will return in 2028, two years late.', 'When will the ferry return?'],
  ['A ferry that vanished in a storm has been found under the old pier in Vellmar.', 'Where has a ferry been found?'],
  ['The ferry was stopped by a storm. The delay was caused by a broken pump.', 'What caused the delay?'],
  ['Inspectors came across the leak by way of the fuel bill.', 'How did inspectors come across the leak?'],
  ['The ferry was paid for in part by the port of Pell.', 'Who paid for the ferry?'],
  [
    'The harbor office advised people with children to stay at home.',
    'What did the harbor office advise people with children to do?',
  ],
  ['Passengers caught in fog should put on a vest, stay inside and wait.', 'What should passengers caught in fog do?'],
  ['The towns of Orle, Vell and Sund are to get a ferry of their own.', 'Which towns are to get a ferry of their own?'],
  ['The district court found Tilda Brandt, 58, guilty of fraud.', 'What was Tilda Brandt found guilty of?'],
  ['If convicted of theft, the islanders face up to ten years in prison.', 'What do the islanders face if convicted?'],
  ['When a ferry came within two miles, the whales fell silent.', 'What happened when a ferry came within two miles?'],
  ['Orlen Lines has cancelled the night ferry because of the storm.', 'Why has Orlen Lines cancelled the night ferry?'],
  ['Orlen Lines paid $4 million for the new ferry.', 'How much did Orlen Lines pay for the new ferry?'],
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
  'The islanders met Mara Lund, who sold the old ferry to a museum in Vellmar.',
  'Mara Lund went home. She had sold the ferry of her own to a museum in Vellmar.',
  'Ten technicians are needed, and three were found.',
  'The pump broke when it rained. If it fails, they will stop the ferry.',
  'It rained. It was cold. It snowed. Islanders waited. The owners sold the manuscript in May.',
])('GIVEN “%s”, which is not plain alone, THEN nothing is asked of it', (text) => {
  const known = new Set(proposed(''));
  const asked = proposed(text).filter((question) => !known.has(question));
  expect(asked.filter((question) => !question.startsWith('What does the story say'))).toEqual([]);
});

it('GIVEN a story THEN who its people are, before that what else their sentence tells, and last what it says about a name', () => {
  const questions = proposed('Tilda Brandt, an engineer, agreed to rebuild the ferry of Orlen Lines.');
  expect(questions[0]).toBe('Who is Mara Lund?');
  expect(questions.indexOf('What did Tilda Brandt agree to do?')).toBeLessThan(
    questions.indexOf('Who is Tilda Brandt?'),
  );
  expect(questions.at(-1)).toBe('What does the story say about Orlen Lines?');
});
