import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Checked, type CheckRoom, checkText } from '../../src/check/check.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { documentText } from '../documents.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';
import { expectWork } from '../work.ts';
import { differencesOf } from './read-differences.ts';

const corpus = vellmarCorpus();
const corpusOf = (...texts: string[]): Corpus =>
  buildCorpus(makeLibrary(texts.map((text, i) => documentFromText(`${i}.txt`, text))));
const nearestIn = (checked: Checked | undefined): string | undefined => checked?.nearest?.excerpt.text;
const first = (message: string, stories: Corpus = corpus): Checked | undefined =>
  checkText(message, stories).checked[0];

describe('sentences that say what the story says', () => {
  it.each([
    ['The Port of Vellmar suspended its contract with Quorra Robotics.', /suspended/],
    ["Vellmar's port suspended its contract with Quorra Robotics on Tuesday, after a crane collapsed", /suspended/],
    ['the port of vellmar suspended its contract with quorra robotics', /suspended/],
    ['THE PORT OF VELLMAR SUSPENDED ITS CONTRACT WITH QUORRA ROBOTICS', /suspended/],
    ['The contract is worth $48 million and covers twelve cranes.', /\$48 million/],
    ['The contract, signed in 2024, is worth $48m.', /\$48 million/],
    ['It covers 12 cranes, 7 of which have been delivered (worth $48,000,000).', /twelve cranes/],
    ['14 containers fell into the harbor.', /containers fell/],
    ['No one was hurt, as the quay was cleared for the night.', /No one was hurt/],
    ['Tomas Erel is the director of the port.', /Tomas Erel/],
    ['The director said the port would ask for its money back if the machines could not be made safe.', /money back/],
    ["Quorra says a software update sent the crane's arm beyond its limit.", /software update/],
    [
      'Marit Solheim, who is chief executive of Quorra Robotics, said the steel did what it was asked to do.',
      /steel did/,
    ],
    ['The company offered to replace the software of seven cranes at no cost.', /at no cost/],
    ['Inspectors found a crack in a weld at the foot of the arm.', /crack in a weld/],
    ['Pell Okafor leads the inspectors of the board and says software does not crack steel.', /Okafor/],
    ['Greta Lund said that 63% of members did not trust the machines.', /63 percent/],
    ["The dockworkers' union opposed the automatic cranes and called for a public inquiry.", /public inquiry/],
    ['The board expects to publish a final report on May 20.', /final report/],
    ['The port will rent four older cranes from Brightwater Shipping for 310,000 dollars a month.', /Brightwater/],
    ['The city council will vote on the contract in June.', /city council/],
    ['Vellmar handled 1.9 million containers last year, 8% more than the year before.', /1\.9 million/],
  ])('GIVEN %j THEN it says this, and the excerpt', (message, said) => {
    const checked = first(message);
    expect(nearestIn(checked)).toMatch(said);
    expect(checked).toMatchObject({ finding: 'says', differences: [], missing: [] });
  });
});

describe('what somebody is quoted to have said', () => {
  it.each([
    ['Software does not crack steel.', true],
    ['Pell Okafor says that software does not crack steel.', undefined],
    ['Fourteen containers fell into the harbor.', undefined],
  ])('GIVEN %j THEN whether somebody says it: %s', (message, isQuoted) => {
    expect(first(message)).toMatchObject({ finding: 'says' });
    expect(first(message)?.isQuoted).toBe(isQuoted);
  });
});

describe('sentences that say something else', () => {
  const PORT_FIRST = 'parties: Quorra Robotics, Port ≠ Port, Quorra Robotics';
  it.each<[message: string, differences: string[], finding?: string]>([
    ['The contract is worth $84 million and covers twelve cranes.', ['number: $84 million ≠ $48 million']],
    ['The contract is worth €48 million and covers twelve cranes.', ['number: €48 million ≠ $48 million']],
    ['Sixteen containers fell into the harbor.', ['number: Sixteen ≠ Fourteen']],
    ['The eastern quay stayed closed for nine days, and 32 ships were sent to Dunmere.', ['number: 32 ≠ 22']],
    ['Greta Lund said that 36 percent of members did not trust the machines.', ['number: 36 percent ≠ 63 percent']],
    ['The port will rent older cranes from Quorra Robotics.', ['name: Quorra Robotics ≠ Brightwater Shipping']],
    ['Pell Okafor said that 63 percent of members did not trust the machines.', ['name: Pell Okafor ≠ Greta Lund']],
    ['Anna Frei leads the inspectors: software does not crack steel.', ['name: Anna Frei ≠ Pell Okafor']],
    ['The city council will vote on the contract in July.', ['time: July ≠ June']],
    ['The city council will not vote on the contract in June.', ['not: not ≠']],
    ["The company didn't offer to replace the software of all seven cranes.", ["not: n't ≠"]],
    ['Inspectors never found a crack in the weld at the foot of the arm.', ['not: never ≠']],
    ['Greta Lund said that 63 percent of members trust the machines.', ['not: ≠ not']],
    ['Pell Okafor, who leads the inspectors, said software cracks steel.', ['not: ≠ not']],
    ['Quorra Robotics suspended its contract with the Port of Vellmar.', [PORT_FIRST]],
    ['The update was older than the crack.', ['parties: update, crack ≠ crack, update']],
    ['A crane of the port of Dunmere collapsed on the eastern quay.', ['name: Dunmere ≠ Vellmar']],
    ['Tomas Erel is the chief executive of Quorra Robotics.', ['name: Tomas Erel ≠ Marit Solheim']],
    ['Vellmar is the second-largest port in the country.', ['number: second ≠ third']],
    ['Vellmar handled 1.9 million containers last year, 8 percent fewer than before.', ['opposite: fewer ≠ more']],
    ['The western quay was closed for nine days.', ['opposite: western ≠ eastern']],
    ['The board will publish its final report on May 20.', ['hedge: ≠ expects to'], 'less surely'],
    ['The other three containers hold frozen fish.', ['hedge: ≠ are thought'], 'less surely'],
  ])('GIVEN %j THEN it differs, and in what', (message, differences, finding = 'differs') => {
    const checked = first(message);
    expect(checked).toMatchObject({ finding });
    expect(differencesOf(checked)).toEqual(differences);
  });
});

describe('sentences of which the story says little or nothing', () => {
  it.each([
    ['Quorra Robotics opened a factory in Dunmere.', ['Quorra Robotics', 'opened', 'factory']],
    ['The city council raised the rent for houses.', ['raised', 'rent', 'houses']],
    ['Quorra Robotics lost its contract with the port.', ['lost']],
    // Said of another: no word is missing, and there is no comfort.
    ['The port blames a software update.', []],
    ['Quorra Robotics asked the port for its money back.', ['Quorra Robotics']],
  ])('GIVEN %j THEN it is related, and the words that are not found are named', (message, missing) => {
    expect(first(message)).toMatchObject({ finding: 'related', differences: [], missing });
    expect(nearestIn(first(message))).toBeDefined();
  });

  it('GIVEN names of the story with nothing that it says of them THEN the names, and no excerpt', () => {
    const checked = first('Tomas Erel taught history to students of Brightwater Shipping.');
    expect(checked).toMatchObject({ finding: 'related', known: ['Tomas Erel', 'Brightwater Shipping'] });
    expect(nearestIn(checked)).toBeUndefined();
  });

  it.each([
    'My brother works for a shipping company.',
    'I think robots will take all of our jobs in the future.',
    'lets see what the outcome of the game is',
    'A goalkeeper signed for a club in the second league.',
  ])('GIVEN %j THEN it is not in the stories', (message) => {
    expect(first(message)).toMatchObject({ finding: 'absent', differences: [] });
    expect(nearestIn(first(message))).toBeUndefined();
  });
});

describe('what is quoted', () => {
  // What is above the title's second occurrence is a teaser.
  const own = corpusOf(
    [
      'Port halts crane contract',
      'A port halted its contract with the maker of a crane that fell on the quay, and rust may be to blame.',
      'Port halts crane contract',
      'The port halted its contract with the maker of the crane on Tuesday, after it fell on the quay.',
      'The dockworkers went on strike. They blocked the gates of the eastern quay.',
    ].join('\n\n'),
  );
  const quoted = (message: string): string | undefined => nearestIn(checkText(message, own).checked[0]);

  it('GIVEN what the story says, and the teaser, too, THEN the story', () => {
    expect(own.index.passages[0]?.passage.kind).toBe('summary');
    expect(quoted('The port halted its contract with the maker of a crane.')).toMatch(/^The port halted/);
  });

  it('GIVEN what only the teaser says THEN the teaser', () => {
    expect(quoted('Rust may be to blame that a crane fell.')).toMatch(/^A port halted/);
  });

  it('GIVEN a sentence that leans on the one before THEN both', () => {
    expect(quoted('They blocked the gates of the eastern quay.')).toMatch(/^The dockworkers.*They blocked/s);
  });
});

describe('what a message claims', () => {
  const claims = (message: string): string[] => checkText(message, corpus).checked.map(({ claim }) => claim);

  it('GIVEN lines and items of a list THEN each by itself', () => {
    const message = [
      'Big story today',
      '• Quorra Robotics lost its contract with the port  ',
      '1) The contract is\tworth $50 million, see .',
      'lol',
      '???',
    ].join('\n');
    expect(claims(message)).toEqual([
      'Big story today',
      'Quorra Robotics lost its contract with the port',
      'The contract is worth $50 million, see.',
    ]);
  });

  it.each(['lol', 'Yes.', '???', '', '   ', '$9 billion', '😀😀', '**', '>'])('GIVEN %j THEN no claim', (message) => {
    expect(checkText(message, corpus)).toMatchObject({ checked: [], sentences: 0 });
  });

  it('GIVEN questions and remarks THEN they are passed over, and counted', () => {
    const { checked, passedOver } = checkText('lol. Is it worth $9 billion? Fourteen containers fell. Really?', corpus);
    expect(checked.map(({ claim }) => claim)).toEqual(['Fourteen containers fell.']);
    expect(passedOver).toEqual({ questions: 2, remarks: 1 });
  });

  it('GIVEN a sentence twice THEN once', () => {
    expect(claims('Quorra blames the software. Quorra blames the software.')).toHaveLength(1);
  });

  it('GIVEN a line that was wrapped THEN one sentence', () => {
    expect(
      claims('The contract of the port with Quorra Robotics, which covers twelve cranes, is worth\n$48 million.'),
    ).toEqual(['The contract of the port with Quorra Robotics, which covers twelve cranes, is worth $48 million.']);
  });

  it('GIVEN room for less THEN less is checked, and the first in any case', () => {
    const message = 'The contract is worth $48 million. Divers recovered eleven containers.';
    const shown = (room: CheckRoom): number => checkText(message, corpus, room).checked.length;
    expect([
      shown({ claims: 6, text: 2_800 }),
      shown({ claims: 1, text: 2_800 }),
      shown({ claims: 6, text: 1 }),
    ]).toEqual([2, 1, 1]);
  });

  it('GIVEN more sentences than can be shown THEN the first, and how many there are', () => {
    const sentences = Array.from({ length: 20 }, (_, i) => `Cat number ${i} sleeps on the sofa.`);
    const { checked, sentences: count } = checkText(sentences.join(' '), corpus);
    expect(checked.map(({ claim }) => claim)).toEqual(sentences.slice(0, 6));
    expect(count).toBe(20);
  });

  it('GIVEN a sentence without an end THEN it is cut at a word', () => {
    const [claim = ''] = claims('Quorra blames the software and '.repeat(60));
    expect(claim.length).toBeLessThanOrEqual(500);
    expect(claim).toMatch(/ (?:Quorra|blames|the|software|and) …$/);
  });
});

describe('other stories', () => {
  it.each([
    ['The bridge has four lanes.', ['number: four ≠ 6']],
    ['The bridge in Bern closed on Friday, March 4.', ['time: Friday ≠ Monday', 'time: March 4 ≠ March 3']],
    ['Workers built the bridge of stone in 1931.', ['time: 1931 ≠ 1913']],
    ['Repairs of the bridge cost 2.5 million francs, up 12 percent.', ['number: 12 percent ≠ 10%']],
    ['Repairs of the bridge cost 2,500,000 francs, up ten per cent.', []],
    ['Mayor Anna Frei said that the bridge was safe for lorries.', ['name: Anna Frei ≠ Peter Muster', 'not: ≠ not']],
    ['Mayor Muster never said that the bridge was not safe.', ['not: never ≠']],
  ])('GIVEN %j THEN %j', (message, differences) => {
    const own = corpusOf(
      [
        'A bridge closes',
        'The bridge in Bern closed on Monday, March 3. Workers built it of stone in 1913.',
        'The bridge has 6 lanes. Repairs of the bridge cost 2.5 million francs, up 10%.',
        'Mayor Peter Muster said that the bridge was not safe for lorries.',
        'Whether a ferry comes instead is open, as nobody has paid for one so far.',
      ].join('\n\n'),
    );
    const { checked } = checkText(message, own);
    expect(checked[0]?.nearest).toBeDefined();
    expect(differencesOf(checked[0])).toEqual(differences);
  });

  it.each([
    ['五角大楼要求不受限制的访问权。', []],
    ['五角大楼要求受限制的访问权。', ['not: ≠ 不']],
    ['公司没有拒绝这一要求。', ['not: 没有 ≠']],
    ['合同价值高达100亿美元，授予谷歌和微软。', ['number: 100亿美元 ≠ 90亿美元']],
    ['未来的合同将更加严格。', []],
  ])('GIVEN Chinese text and %j THEN %j', (message, differences) => {
    const own = corpusOf(
      '新闻\n\n五角大楼要求不受限制的访问权。公司拒绝了这一要求。\n\n合同价值高达90亿美元，授予谷歌、亚马逊和微软。\n\n谈判没有破裂。未来的合同将更加严格。',
    );
    const { checked } = checkText(message, own);
    expect(checked[0]?.nearest).toBeDefined();
    expect(differencesOf(checked[0])).toEqual(differences);
  });
});

describe('any message', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    documentText,
    fc.constantFrom(
      'The port did not suspend the contract with Quorra over $10 billion. ',
      '> nine-nine of the tens of billions ',
      '[a](https://x) <@1> **b** ',
      '五角大楼没有要求100亿美元。',
      '\n- ',
      '1,000,000.5 % ',
      'n’t no not ',
    ),
  );
  const anyMessage = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('GIVEN any documents and message THEN excerpts are slices, differences are written there, and all fits', () => {
    fc.assert(
      fc.property(fc.array(documentText, { minLength: 1, maxLength: 3 }), anyMessage, (texts, message) => {
        const documents = texts.flatMap((text, i) => {
          try {
            return [documentFromText(`${i}.txt`, text)];
          } catch {
            return [];
          }
        });
        const { checked, sentences } = checkText(message, buildCorpus(makeLibrary(documents)));
        expect(checked.length).toBeLessThanOrEqual(Math.min(6, sentences));
        expect(checked.length > 0).toBe(sentences > 0);
        let length = 0;
        for (const { claim, nearest, differences } of checked) {
          expect(claim.trim()).not.toBe('');
          expect(claim).not.toMatch(/\n/);
          length += claim.length + (nearest?.excerpt.text.length ?? 0);
          if (nearest) {
            const { document, start, end, text } = nearest.excerpt;
            expect(document.text.slice(start, end)).toBe(text);
          } else expect(differences).toEqual([]);
          for (const { said, story } of differences) {
            expect(said.length + story.length).toBeGreaterThan(0);
            for (const { start, end } of said) expect(claim.slice(start, end).trim()).not.toBe('');
            for (const { start, end } of story) {
              expect(start).toBeGreaterThanOrEqual(nearest?.excerpt.start ?? Number.NaN);
              expect(end).toBeLessThanOrEqual(nearest?.excerpt.end ?? Number.NaN);
              expect(end).toBeGreaterThan(start);
            }
          }
        }
        if (checked.length > 1) expect(length).toBeLessThanOrEqual(2_800);
      }),
      { numRuns: 300 },
    );
  });

  it('GIVEN the story itself THEN each sentence finds itself, and nothing differs', () => {
    for (const { passage, document } of corpus.index.passages)
      for (const { start, end } of passage.sentences) {
        if (passage.kind === 'summary') continue;
        const [checked] = checkText(document.text.slice(start, end), corpus).checked;
        if (!checked) continue;
        expect(nearestIn(checked)).toContain(document.text.slice(start, end).replace(/\s+/g, ' ').slice(0, 400));
        expect(differencesOf(checked)).toEqual([]);
      }
  });

  const filled = (text: string): string => text.repeat(Math.ceil(4_000 / text.length)).slice(0, 4_000);
  it.each([
    ['prose', 'The port did not suspend the contract with Quorra over $10 billion.\n'],
    ['names', 'The Quorra Robotics CEO Says '],
    ['numbers', 'nine hundred 1,000 $9 billion '],
    ['digits', '1,2'],
    ['links', '[a](https://x'],
    ['marks', '*_~`|\\'],
    ['quotes', '\n> - '],
    ['negations', 'not no never '],
    ['abbreviations', 'U.S. '],
    ['Chinese', '五角大楼不要求受限'],
    ['spaces', ' \t'],
    ['hyphens', 'nine-'],
    ['one word', 'a'],
  ])('GIVEN 4,000 characters of %s THEN an answer without much work', (_, text) => {
    const message = filled(text);
    checkText(message, corpus);
    // The bound leaves room, and would not hold for anything quadratic.
    expectWork(() => checkText(message, corpus), 50);
  });
});
