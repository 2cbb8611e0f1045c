import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { readQuestion } from '../../src/answer/question/question.ts';
import { grow } from '../../src/answer/whole/grow.ts';
import { wordsOf } from '../../src/answer/whole/stretch.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';

const PADDING =
  'The council of Ostwick met for three hours in the old customs house, and its members heard from nobody else.';

/**
 * What is shown of the sentence between ‹ and › for a question: the sentences of the text that it comes with. A blank line begins
 * a paragraph.
 */
function shown(question: string, marked: string, file = 'a.txt'): string {
  const text = marked.replace(/[‹›]/gu, '');
  const corpus = buildCorpus(makeLibrary([documentFromText(file, text)]));
  const wanted = /‹(.*?)›/su.exec(marked)?.[1];
  const found = corpus.index.passages
    .flatMap(({ sentences }) => sentences)
    .find(({ passage, sentence }) => passage.document.text.slice(sentence.start, sentence.end) === wanted);
  if (!found) throw new Error(`no sentence: ${wanted}`);
  return wordsOf(grow(found, readQuestion(question, corpus), corpus));
}

/** A question, and a text in which ‹ › marks the sentence that was found and [ ] what is shown. */
type Case = readonly [rule: string, question: string, text: string];

function expectShown([, question, marked]: Case): void {
  const expected = /\[(.*)\]/su.exec(marked)?.[1]?.replace(/[‹›]/gu, '');
  expect(shown(question, marked.replace(/[[\]]/gu, ''))).toBe(expected);
}

describe('what an excerpt begins with', () => {
  it.each<Case>([
    ['a pronoun', 'Is it old?', 'Rain fell. [The quay was shut. ‹It was built by Dutch engineers in 1911.›]'],
    ['a pronoun after a conjunction', 'Who built it?', '[The quay was shut. ‹But it was built by the Dutch in 1911.›]'],
    ['no pronoun', 'Who built the quay?', 'The port was shut. [‹The quay was built by Dutch engineers in 1911.›]'],
    [
      'a chain of pronouns, back to the name',
      'What did he promise?',
      'Rain fell. [Dana Brandt spoke next. He thanked the crew of the ferry. ‹He promised them a new engine by the spring.›]',
    ],
    [
      'a possessive',
      'Who is the director?',
      'Rain fell. [The port was shut. ‹Its director, Tomas Erel, resigned on Friday.›]',
    ],
    [
      'some of them',
      'Did anyone leave?',
      '[Ten pilots signed the letter to the port. ‹Four of them have since left the harbor.›]',
    ],
    [
      'a condition without its noun',
      'What of the bus?',
      '[The lane was dropped. ‹Without it, the bus will go over Mill Bridge.›]',
    ],
    [
      'a person without a name',
      'Why?',
      '[Dana Brandt runs the mill. ‹"Half of them come by car, and the rest by boat," she said.›]',
    ],
    [
      'a person with a name',
      'Why?',
      'Rain fell on the mill. [‹In his speech on Monday, Dana Brandt called the plan a mistake for the town.›]',
    ],
    ['a fragment', 'How many were hurt?', '[A wall fell in Ostwick on Monday. ‹Several hundred were hurt.›]'],
    ['a short sentence with a name', 'Who won?', 'A race was run in Ostwick on Monday. [‹Dana Brandt won the race.›]'],
    ['yes', 'Did she agree?', '[They asked me to be the guide. ‹I said yes, on condition that I need no costume.›]'],
    [
      'the end of a quotation',
      'What if?',
      '[Brandt said: "We are late. ‹Nobody will be paid before the summer has come."›]',
    ],
    [
      'a quotation without a speaker',
      'Is it a cure?',
      '["The ear repairs itself," said Dr. Brandt. ‹"Nobody should throw away a hearing aid for this."›]',
    ],
    [
      'the middle of a quotation',
      'Who pays?',
      '[Brandt said: "We are late. ‹Nobody will be paid before the summer.› The crew knows that."]',
    ],
    [
      'a sentence after a quotation that never ends',
      'Who pays?',
      'Brandt said: "We are late. [‹The county of Vell will pay the crew before the summer.›]',
    ],
    [
      'a quotation that names nobody',
      'Who comes by car?',
      '[The florist Dina Marchetti collected signatures. ‹"Half of my customers come by car, and the rest by boat," the florist said.›]',
    ],
    [
      'a quotation with a name',
      'Who comes by car?',
      'The florist collected signatures. [‹"Half of my customers come by car, and the rest by boat," Dina Marchetti said.›]',
    ],
    [
      'a person, and a name in the quotation alone',
      'Why did he agree?',
      '[Ari Stell agreed with the mayor. ‹"Given what Dana Brandt has said, it made no sense to wait," he said.›]',
    ],
    [
      'a refusal',
      'Why?',
      '[The union wanted a judge to decide. ‹The port has refused, on the ground that judges are slow.›]',
    ],
    [
      'one who was refused',
      'Who was?',
      'The union wanted a judge. [‹Ten pilots of the port of Ostwick were refused.›]',
    ],
    [
      'something that is done to it',
      'When was it turned down?',
      '[The union proposed a compromise. ‹The port turned it down on Friday, in a letter of two lines.›]',
    ],
    [
      'something that is said of it',
      'Who will leave?',
      'The union proposed a compromise. [‹The port of Ostwick said it would leave the county.›]',
    ],
    [
      'that',
      'How many died?',
      '[A train hit a bus near Ostwick. ‹Twenty-five people died in that accident on the old line.›]',
    ],
    [
      'this year',
      'How many died?',
      'A train hit a bus near Ostwick. [‹Twenty-five people died in this year of the old line.›]',
    ],
    [
      'those who',
      'Who was paid?',
      'The port made a profit. [‹The port of Ostwick paid for those who had lost their boats.›]',
    ],
    [
      'there',
      'Who leads them?',
      '[The port has a yard in Norvane. ‹The workers there follow Ari Stell of the union.›]',
    ],
    [
      'there is',
      'What is new?',
      'The port has a yard in Norvane. [‹At last there is a crane for the boats of Ostwick.›]',
    ],
    [
      'a place and there',
      'Who lives there?',
      'Rain fell. [‹The pilots from Norvane who live there follow Ari Stell.›]',
    ],
    [
      'a count',
      'What of the others?',
      '[Ten pilots signed the letter. ‹The other four were afraid of the port and its owners.›]',
    ],
    [
      'a count with its noun',
      'Who was afraid?',
      'Ten pilots signed. [‹Four pilots of the port of Ostwick were afraid of it.›]',
    ],
    [
      'it after an adverbial',
      'How long was it open?',
      '[The strait is narrow. ‹Until about 2011 it was open for three weeks in a good year.›]',
    ],
    [
      'they after a noun that they stand for',
      'What must be proved?',
      'The strait is narrow. [‹Under the rules as they have stood since 2014, a captain must have a pilot.›]',
    ],
    [
      'an interview',
      'Is the dog coming?',
      `What happens to the lighthouse and to its garden?\n\nThe board keeps both, for all that I know.\n\n[Q: And will the old dog come along to the town when the lighthouse is closed in June?\n\n‹Biscuit comes with me.›]\n\n${PADDING}`,
    ],
    [
      'a paragraph about something else',
      'What is new?',
      `The quay was shut on Monday.\n\n[‹This attack was the third of the month.›]`,
    ],
    [
      'a cause',
      'Why was the ferry stopped?',
      '[Ice broke the propeller on Monday. ‹That is why the ferry to Ostwick was stopped for a week.›]',
    ],
    [
      'a cause that was not asked for',
      'When was the ferry stopped?',
      'Ice broke the propeller on Monday. [‹Therefore the ferry to Ostwick was stopped for a whole week.›]',
    ],
    [
      'a condition',
      'What happens if the bank says no?',
      '[The bank must agree by Friday. ‹Otherwise the shipyard will be sold to its rival in Norvane.›]',
    ],
  ])('GIVEN %s, asked %j THEN %s', (...row) => expectShown(row));
});

describe('what an excerpt goes on with', () => {
  it.each<Case>([
    [
      'a colon',
      'What is the plan?',
      '[‹This is the plan of the mayor for the port of Ostwick, as she read it out on Monday:›\n\nThe quay is mended first.] Rain fell.',
    ],
    [
      'an open quotation',
      'What did Brandt say?',
      '[‹Brandt said that "the propeller is broken.› We need another one by Friday."] The crew went home.',
    ],
    [
      'a quotation that never ends',
      'What did Brandt say?',
      '[‹Brandt called it "an important part of the plan for the town.›] Stell was told that he had "a duty" to inform.',
    ],
    [
      'a quotation that is broken off',
      'What did Brandt say?',
      '[‹"We are late," said Dana Brandt.› "Nobody will be paid before summer."] The crew went home.',
    ],
    [
      'a quotation and then the story',
      'What did Brandt say?',
      '[‹"We are late," said Dana Brandt.›] The crew went home and "slept".',
    ],
    [
      'a definition',
      'What is a lantern audit?',
      '[‹A lantern audit is a search by night.› It lasts three hours and needs a judge.] The mayor hates the dark.',
    ],
    [
      'a definition, asked for something else',
      'When was the lantern audit?',
      '[‹The lantern audit was held on Monday.›] It lasts three hours and needs a judge.',
    ],
    [
      'who somebody is',
      'Who is Dana Brandt?',
      '[‹Dana Brandt is the mayor of Ostwick.› She has led the port since 2019.]',
    ],
    [
      'what somebody did',
      'Who is Dana Brandt?',
      '[‹Dana Brandt is the mayor of Ostwick.›] She wants a bigger harbor soon.',
    ],
    [
      'what is not so',
      'How many lanes will the bridge have?',
      '[‹The bridge will not have ten lanes, the mayor said.› It will have twelve.] Work begins in May.',
    ],
    [
      'another verb than that',
      'How many lanes will the bridge have?',
      '[‹The bridge will not have ten lanes, the mayor said.›] It is the first in the county.',
    ],
    [
      'a correction',
      'How many lanes will the bridge have?',
      `${PADDING}\n\n[‹Correction: An earlier version said that the bridge will have ten lanes.› It will have twelve.]`,
    ],
    [
      'a row in one of its sentences',
      'Which museums get a shuttle?',
      'Visitors have complained. [The Glass Museum gets a shuttle every hour. ‹The Tin Museum gets a shuttle at noon.› The Boat Museum gets a shuttle on Sundays.] Tickets cost two crowns.',
    ],
    [
      'a row of which one is asked for',
      'When does the Tin Museum get its shuttle?',
      'The Glass Museum gets a shuttle every hour. [‹The Tin Museum gets a shuttle at noon.›] The Boat Museum gets a shuttle on Sundays.',
    ],
    [
      'a row that is announced',
      'What does the port want to change?',
      '[‹The port wants three changes.› The first is a wider quay. The second is a new crane. The third is a longer night.] Rain fell.',
    ],
    [
      'its cause',
      'Why was the ferry stopped?',
      '[‹The ferry to Ostwick was stopped for a whole week in January.› The reason was ice in the harbor.] Rain fell.',
    ],
    [
      'its cause, not asked for',
      'When was the ferry stopped?',
      '[‹The ferry to Ostwick was stopped for a whole week in January.›] The reason was ice in the harbor.',
    ],
    [
      'its consequence',
      'What happens if the bank says no?',
      '[‹The bank can still refuse, if the shipyard loses another ship.› That would cost 300 people their jobs.] Rain fell.',
    ],
    [
      'an answer with all of it',
      'Why was the ferry stopped?',
      '[‹The ferry was stopped because ice broke the propeller.›] The reason was frost.',
    ],
  ])('GIVEN %s, asked %j THEN %s', (...row) => expectShown(row));
});

describe('lists and tables', () => {
  const LIST =
    'Ostwick\n\nThe port bought three things:\n\n- a crane\n- a ferry with room for forty cars\n- a lamp\n\n';
  const TABLE =
    '# Ferries\n\n| Line | From | Length |\n|---|---|---|\n| A1 | Ostwick | 18 minutes |\n| A2 | Norvane | 27 minutes |\n';

  it.each([
    [
      'What has room for cars?',
      'a ferry with room for forty cars',
      'The port bought three things:\n\n- a crane\n- a ferry with room for forty cars',
    ],
    [
      'Which things did the port buy?',
      'a crane',
      'The port bought three things:\n\n- a crane\n- a ferry with room for forty cars\n- a lamp',
    ],
    [
      'What did the port buy?',
      'The port bought three things:',
      'The port bought three things:\n\n- a crane\n- a ferry with room for forty cars\n- a lamp',
    ],
  ])('GIVEN a list, asked %j THEN of %j is shown %j', (question, item, expected) => {
    expect(shown(question, LIST.replace(item, `‹${item}›`))).toBe(expected);
  });

  it('GIVEN a row of a table THEN it is shown alone, with the names of its columns', () => {
    const corpus = buildCorpus(makeLibrary([documentFromText('a.txt', TABLE)]));
    const [first] = answerQuestion('How long is the A2?', corpus).excerpts;
    expect(first?.excerpt.text).toBe('Line: A2 | From: Norvane | Length: 27 minutes');
  });
});
