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
  ['Orlen Lines sold the old ship in May.', 'Who sold the old ship?'],
  ['Orlen Lines, with its new ship, is now trying to win them back.', 'What is Orlen Lines trying to do?'],
  ['Orlen Lines demanded an apology from everyone who had said so.', 'What did Orlen Lines demand?'],
  ['The new contract would reportedly allow it to end what was begun.', 'What would the new contract allow?'],
  ['The Pell Ferry Fund (PFF), given to Orle, Vellmar, and Holm, is worth £3 million.', 'How much is the PFF worth?'],
  [
    'Orlen Lines sold the old ferry to a group of islanders in May.',
    'When did Orlen Lines sell the old ferry to a group of islanders?',
  ],
  ['The strike closed a school. Mara Lund will rebuild the old pier.', 'Who will rebuild the old pier?'],
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
  ['Nobody was hurt when the pier fell.', 'Was anyone hurt?'],
  ['Two men, aged 30 and 41, have been arrested.', 'Has anyone been arrested?'],
  ['Opponents of the pier say that it spoils the view.', 'What do critics say?'],
  ['Gusts were measured at the airport, where 18 flights were canceled.', 'How many flights were canceled?'],
  ['The storm swept over the island, killing at least 12 people.', 'How many people were killed?'],
  ['The ferry was rebuilt on May 3 to make room for 52 boats.', 'When was the ferry rebuilt?'],
  ['The target was 400.', 'What was the target?'],
  ['The stumbling block was the age of the ferry.', 'What was the stumbling block?'],
  ['The ferry, called the Gull, is 80 metres long and has two decks.', 'How long is the ferry?'],
  ['The repair is expected to take at least six weeks.', 'How long is the repair expected to take?'],
  ['The ferry cost £4 million, which is a lot.', 'How much did the ferry cost?'],
  ['Orlen Lines is putting $9 million into the ferry.', 'How much is Orlen Lines putting into the ferry?'],
  ['The council closed the ferry in 2024 after a passenger was hurt.', 'Why did the council close the ferry?'],
  [
    'The harbor opened in 1990. It has 300 berths for the ferry.',
    'How many berths does the harbor have for the ferry?',
  ],
  ['The company has offered to refund the ferry.', 'What has Orlen Lines offered to do?'],
  ['The council has asked for a new ferry.', 'What has the council asked for?'],
  ["Farmers' groups fear that the ferry will stop.", "What do farmers' groups fear?"],
  ['Judge Tilda Brandt ruled that the ferry had gone too far.', 'What did Judge Tilda Brandt rule?'],
  ['“It was a recipe,” said the presiding judge, Tilda Brandt.', 'What did the presiding judge say?'],
  ['“It was a recipe,” said Omar Stell, who led the inquiry.', 'Who led the inquiry?'],
  [
    'A ferry route, which began in the spring, will be discontinued at the end of March.',
    'When will a ferry route be discontinued?',
  ],
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
  const known = new Set([...proposed(''), ...proposed('It rained on Orlen Lines.')]);
  const asked = proposed(text).filter((question) => !known.has(question));
  expect(asked).toEqual([]);
});

it.each([
  ['His deputy, Omar Stell, will run the ferry.', 'which leans on the sentence before'],
  ['“I like it,” said Omar Stell, a passenger with a dog.', 'who is met once and has no office'],
  ['The islanders voted against the plan of Omar Stell.', 'who is only named'],
  ['It rained. It snowed. “It leans,” said Omar Stell, head of the fire service.', 'who is met once, late'],
  ['“I saw it,” said Omar Stell, a former teacher.', 'who has no office now'],
])('GIVEN “%s”, of somebody %s, THEN nobody asks who that is', (text) => {
  expect(proposed(text)).not.toContain('Who is Omar Stell?');
});

it.each([
  ['The ferry sank 2.3 meters in nine hours on May 3.', /2\.3/],
  ['Correction: An earlier version of this story said that the ferry cost £4 million.', /cost/],
  ['The Lady Aurelia was built in 1979.', /was Aurelia/],
  ['Until last year Orlen Lines sold nine million tickets.', /did until/],
  ['The ferry was built in 1979 and last underwent repairs in 2020.', /underwent/],
  ['Birds were reported to his office on Monday.', /his/],
  ['The board voted 6 to 1 on Wednesday night to end the ferry contract.', /6 to 1/],
])('GIVEN “%s” THEN no question with %s', (text, words) => {
  expect(proposed(text).join()).not.toMatch(words);
});

it('GIVEN a story THEN who its people are, but after what else their sentence tells', () => {
  const questions = proposed('Tilda Brandt, the director of the ferry, agreed to rebuild it.');
  expect(questions[0]).toBe('Who is Mara Lund?');
  expect(questions).toContain('Who is Tilda Brandt?');
  expect(questions.indexOf('What did Tilda Brandt agree to do?')).toBeLessThan(
    questions.indexOf('Who is Tilda Brandt?'),
  );
});
