import { describe, expect, it } from 'vitest';
import { type Checked, checkText } from '../../src/check/check.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { expectWork } from '../work.ts';

const STORY = [
  'Otters return to the river Lene',
  'Ranger Ebba Thorn told the Lene Post that the otters eat 12 fish a day, and the mayor, Josef Kranz, said that the anglers would be paid.',
  'In the eastern pond there are nine otters, while in the western pond there are four.',
  'The council ordered the anglers not to feed the otters.',
  'The old mill was closed before the dam was opened.',
  'The council will name a new ranger in May.',
  'The institute denies that the otters are sick, but does say that they are thin.',
  'Injured otters are being brought to local vets.',
  'A ticket for adults costs six crowns, for children two.',
  'Some of the anglers left the club.',
  'At least 30 nets were torn.',
  'Thorn is a former teacher at the school in Lene.',
  'Mayor Josef Kranz, Bishop Anton Weil and the painter Ida Roth opened the path.',
  'A flood carried tons of mud into the harbor.',
].join('\n\n');

const stories = buildCorpus(makeLibrary([documentFromText('otters.txt', STORY)]));
const findingOf = (message: string): Checked['finding'] | undefined => checkText(message, stories).checked[0]?.finding;

describe('the words of a sentence, put together otherwise', () => {
  it.each([
    ['who says it', 'Josef Kranz said that the otters eat 12 fish a day.'],
    ['who is told', 'The Lene Post said that the otters eat 12 fish a day.'],
    ['where how many are', 'In the western pond there are nine otters.'],
    ['who orders whom', 'The anglers ordered the council not to feed the otters.'],
    ['what came first', 'The dam was opened before the old mill was closed.'],
    ['what is not yet done', 'The council named a new ranger in May.'],
    ['what is denied', 'The institute says that the otters are sick.'],
    ['what is stated beside a denial', 'The institute denies that the otters are thin.'],
    ['who is brought to whom', 'Local vets are being brought to injured otters.'],
    ['whose figure it is', 'A ticket for adults costs two crowns.'],
    ['all for some', 'All of the anglers left the club.'],
    ['exactly for at least', 'Exactly 30 nets were torn.'],
    ['what somebody was', 'Thorn is a teacher at the school in Lene.'],
    ['who holds which office', 'Anton Weil is the mayor.'],
    ['what carried what', 'Tons of mud carried a flood into the harbor.'],
  ])('GIVEN %s exchanged THEN no comfort', (_what, message) => {
    expect(findingOf(message)).toMatch(/^(?:differs|related)$/);
  });

  it.each([
    ['The ranger Ebba Thorn told the Lene Post that the otters eat 12 fish a day.'],
    ['The mayor Josef Kranz said that the anglers would be paid.'],
    ['There are nine otters in the eastern pond.'],
    ['The anglers were ordered by the council not to feed the otters.'],
    ['A new ranger will be named by the council in May.'],
    ['The institute denies that the otters are sick.'],
    ['Injured otters are being brought to vets.'],
    ['A ticket for adults costs six crowns.'],
    ['At least 30 nets were torn.'],
    ['Thorn used to be a teacher at the school in Lene.'],
  ])('GIVEN %j THEN it says this', (message) => {
    expect(findingOf(message)).toBe('says');
  });
});

describe('a sentence without an end', () => {
  it('GIVEN thousands of words THEN the work stays in proportion', () => {
    const words = ['harbor', 'Tomas Erel', 'crane', 'not suspended', 'contract 7'];
    const tail = Array.from({ length: 6_000 }, (_, i) => words[i % words.length]).join(' ');
    const text = `Port\n\nThe port suspended its contract with the maker of the crane and ${tail}.`;
    const corpus = buildCorpus(makeLibrary([documentFromText('port.txt', text)]));
    const message = 'Tomas Erel said that the port suspended its contract with the maker of the crane.';
    checkText(message, corpus);
    expectWork(() => checkText(message, corpus), 2_000);
  });
});
