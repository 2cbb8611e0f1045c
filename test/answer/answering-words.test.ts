import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords } from '../../src/answer/answering-words/find-words.ts';
import { readQuestion } from '../../src/answer/question/question.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';

/** What leads an answer to a question by this sentence, if it is certain enough. */
function leadOf(question: string, sentence: string): string | undefined {
  // Who they are is said elsewhere in the story.
  const others =
    'Dana Kilbride, the mayor, and Omar Stell, a baker, met. Kilbride and Stell met Pell Okafor, an engineer.';
  const document = documentFromText('a.txt', `${sentence}\n\n${others}`, { title: 'A story' });
  const corpus = buildCorpus(makeLibrary([document]));
  const [indexed] = corpus.index.passages[0]?.sentences ?? [];
  const words = indexed && findWords(indexed, readQuestion(question, corpus), corpus.names);
  return words && document.text.slice(words.start, words.end);
}

describe('how much and how many', () => {
  it.each([
    [
      'How many workers were hurt?',
      'Nearly 40 of the 212 workers were hurt on Monday.',
      'Nearly 40 of the 212 workers',
    ],
    ['How many workers were hurt?', 'Fewer than 40 workers were hurt.', 'Fewer than 40 workers'],
    ['How many workers were hurt?', 'No more than 40 workers were hurt.', 'No more than 40 workers'],
    ['How many workers were hurt?', 'Three workers were killed and 26 were hurt.', '26'],
    ['How many workers were hurt?', 'The fall hurt two dozen.', 'two dozen'],
    ['How many workers were hurt?', 'It was not 40 workers who were hurt.', undefined],
    ['How many workers were hurt?', 'The number of workers who were hurt rose from 30 to 40.', undefined],
    ['How many workers were hurt?', 'Five workers were hurt in May, seven workers were hurt in June.', undefined],
    ['How many fire trucks came?', 'At least twelve fire trucks came to the mill.', 'At least twelve fire trucks'],
    ['How many people fled?', 'Several hundred people fled the valley.', 'Several hundred people'],
    ['How many members voted?', 'Super Bowl 50 came after the members voted.', undefined],
    ['How many districts are there in all?', 'It counts 649 of 650 districts.', undefined],
    ['How many hours did it take?', 'It took three and a half million hours.', undefined],
    ['How many times did she win?', 'She won the cup for a fourth time.', undefined],
    ['What share of voters agreed?', 'Two thirds of voters agreed.', 'Two thirds of voters'],
    ['How much will the deal cost?', 'The deal will cost up to $9 billion, the mayor said.', 'up to $9 billion'],
    ['How much will the deal cost?', 'The deal will cost US$3.5 million a year.', 'US$3.5 million a year'],
    ['How much did it cost in euros?', 'It cost $300.', undefined],
    ['How much did it cost?', 'It cost $300, up from $200.', '$300'],
    ['What percentage of voters agreed?', 'About 40 percent of voters agreed with it.', 'About 40 percent'],
    ['How much of the land burned?', 'The fire burned 12 hectares of the land.', '12 hectares'],
    ['How long was the quay closed?', 'The quay was closed for three weeks.', 'three weeks'],
    ['How long was the quay closed?', 'The quay was closed three weeks ago.', undefined],
    ['How long did they talk?', 'They met for a six-hour interview at the port.', 'six-hour interview'],
    ['How long will he be in prison?', 'He got between seven and twenty years.', 'between seven and twenty years'],
    ['How old is Dana Kilbride?', 'Dana Kilbride, 52, was elected in May.', '52'],
    ['How old was Omar Stell?', 'Omar Stell died at the age of 92.', 'at the age of 92'],
    ['How far is the mill from the port?', 'The mill is some 15 kilometres from the port.', 'some 15 kilometres'],
    ['How fast was the wind?', 'The wind blew at up to 170 mph.', 'up to 170 mph'],
    ['How wide is the canal?', 'The canal is 40 metres wide.', '40 metres wide'],
    ['How many huts stand?', 'So far 140 are standing.', '140'],
    ['How many people fled?', 'In all 33,400 people fled.', '33,400 people'],
    ['How many of them paid?', 'One in six of them paid.', undefined],
    ['How many workers are back?', 'Of the nine workers three are back.', 'three'],
    ['How long did it take?', 'It took them an hour and ten minutes.', undefined],
    ['How many years did it go on?', 'It ended a 20-year border dispute.', undefined],
    ['How much will it pay?', 'It will pay 4 billion dollars to 34 states.', undefined],
    ['By how much did it fall?', 'It fell by about six percentage points.', 'about six percentage points'],
  ])('GIVEN %j and %j THEN %j leads', (question, sentence, lead) => {
    expect(leadOf(question, sentence)).toBe(lead);
  });
});

describe('when', () => {
  it.each([
    [
      'When did the bridge open?',
      'The bridge opened on Monday, 5 March 2026, after years of dispute.',
      'on Monday, 5 March 2026',
    ],
    ['When did the bridge open?', 'On 5 March, the bridge opened to the public.', 'On 5 March'],
    ['When will the bridge open?', 'The bridge will open by the end of 2027.', 'by the end of 2027'],
    ['When will the bridge open?', 'The mayor said on Tuesday that the bridge will open in May.', 'in May'],
    ['When will the bridge open?', 'The bridge will open in the mid-2030s.', 'in the mid-2030s'],
    ['When did the bridge open?', 'The bridge opened before the 2010 election.', undefined],
    ['When did the war end?', 'The war lasted from 1914 to 1918.', undefined],
    ['When was the war?', 'The war was fought between 1914 and 1918.', 'between 1914 and 1918'],
    ['What year did the mill close?', 'The mill closed on Friday.', undefined],
    ['When did the mill close?', 'The mill closed in 1990, 1995 and 2001.', undefined],
    ['When did the mill close?', 'The mill did not close in 1990.', undefined],
    ['When was the vote?', "The vote was before Tuesday's speech.", undefined],
    ['When the bridge opened, what broke?', 'A lamp broke on 5 March.', undefined],
    ['What time did the storm come?', 'The storm came at 3 p.m. on Friday.', undefined],
    ['When did the storm come?', 'The storm came at 3 p.m. on Friday.', 'at 3 p.m. on Friday'],
  ])('GIVEN %j and %j THEN %j leads', (question, sentence, lead) => {
    expect(leadOf(question, sentence)).toBe(lead);
  });
});

describe('where', () => {
  it.each([
    ['Where was he found?', 'He was found at a hospital in Kabul, Afghanistan.', 'at a hospital in Kabul, Afghanistan'],
    ['Where was he found?', 'He was found in the village.', undefined],
    ['Where was he found?', 'He was found in May.', undefined],
    ['Where was it found?', 'It was found in a box of Christmas decorations.', undefined],
    ['Where does the money come from?', 'It comes from the sale of a shop in Oslo.', undefined],
    ['Where was he found?', 'He was found in the middle of the forest.', 'in the middle of the forest'],
    ['Where in the hospital was he found?', 'He was found at the hospital in Kabul.', undefined],
    ['Where was he found?', 'He was found in Norway, Sweden and parts of Finland.', undefined],
    ['Where did she flee to?', 'She fled from Kenya to Uganda in May.', 'to Uganda'],
    ['Where does the ship come from?', 'The ship came from Kenya to Uganda in May.', 'from Kenya'],
    ['In which country was he found?', 'He was found in Oslo in May.', undefined],
    ['In which country was he found?', 'He was found in Norway in May.', 'in Norway'],
    ['Which city has the largest port?', 'It has the largest port in Norway.', undefined],
    ['Where does it rank?', 'It ranks third in Norway.', undefined],
  ])('GIVEN %j and %j THEN %j leads', (question, sentence, lead) => {
    expect(leadOf(question, sentence)).toBe(lead);
  });
});

describe('who', () => {
  it.each([
    ['Who opened the bridge?', 'Mayor Dana Kilbride opened the bridge on Monday.', 'Mayor Dana Kilbride'],
    ['Who opened the bridge?', 'The bridge was opened by Dana Kilbride on Monday.', 'Dana Kilbride'],
    ['Who opened the bridge?', 'Dana Kilbride said that Omar Stell opened the bridge.', 'Omar Stell'],
    ['Who said that the bridge was safe?', '“The bridge is safe,” said engineer Pell Okafor.', 'Pell Okafor'],
    ['Who said that the bridge was safe?', 'Dana Kilbride told Omar Stell that the bridge was safe.', 'Dana Kilbride'],
    ['Who is the mayor?', 'The mayor, Dana Kilbride, met Omar Stell on Monday.', 'Dana Kilbride'],
    ['Who is the engineer?', 'Dana Kilbride, the mayor, met Omar Stell on Monday.', undefined],
    ['Who did Dana Kilbride meet?', 'Dana Kilbride met Omar Stell on Monday.', undefined],
    ['Who owns the mill?', "Dana Kilbride's brother owns the mill.", undefined],
    ['Who closed the mill and when?', 'Dana Kilbride closed the mill in May.', undefined],
    ['Who closed the mill?', 'Dana Kilbride and Omar Stell closed the mill.', 'Dana Kilbride and Omar Stell'],
    ['Who criticised Stell?', 'Omar Stell criticised the plan on Monday.', undefined],
    ['Who criticised the mayor?', 'Dana Kilbride criticised the plan on Monday.', undefined],
    ['Who criticised the plan?', 'Dana Kilbride criticised the plan on Monday.', 'Dana Kilbride'],
    ['Who is Dana Kilbride?', 'After years at the head of Brackwell Mills, Dana Kilbride will leave.', undefined],
    ['Who was arrested?', 'Omar Stell was arrested by the police on Monday.', 'Omar Stell'],
  ])('GIVEN %j and %j THEN %j leads', (question, sentence, lead) => {
    expect(leadOf(question, sentence)).toBe(lead);
  });
});

it('GIVEN a question that a few words do not answer THEN nothing leads', () => {
  expect(leadOf('Why did the bridge close?', 'The bridge closed on Monday because of the storm.')).toBeUndefined();
  expect(leadOf('Did the bridge close?', 'The bridge closed on Monday.')).toBeUndefined();
});

it('GIVEN any sentence THEN what leads is in it and begins and ends where words do', () => {
  const word = fc.constantFrom(
    ...'the mayor Dana Kilbride Omar Stell said opened closed by in at on to from 40 $9 billion percent workers of Norway Oslo'.split(
      ' ',
    ),
    ...'Monday 5 March 2026 , and or not nearly up to hospital a week weeks ago three-year 2-3 1,000 was'.split(' '),
  );
  const asked = fc.constantFrom(
    'Who opened it?',
    'When was it opened?',
    'Where was it opened?',
    'How many workers came?',
    'How much did it cost?',
    'How long was it?',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), asked, (words, question) => {
      const sentence = `${words.join(' ')}.`;
      const lead = leadOf(question, sentence);
      if (lead === undefined) return;
      const at = sentence.indexOf(lead);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(lead).toMatch(/^[\p{L}\p{N}$](?:.*[\p{L}\p{N}.%])?$/u);
      expect(sentence).toMatch(
        new RegExp(`(?<![\\p{L}\\p{N}])${lead.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u'),
      );
    }),
    { numRuns: 300 },
  );
});
