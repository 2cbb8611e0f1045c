import { describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { type FiveWs, fiveWsOf } from '../../src/takeaways/five-ws/five-ws.ts';
import { type W, WS } from '../../src/takeaways/five-ws/ws.ts';
import { severalCorpus, storyIn } from '../fixtures/several.ts';

const corpusOf = (text: string): Corpus =>
  buildCorpus(makeLibrary([documentFromText('news.txt', `The news\n\n${text}`)]));

function wsOf(text: string): FiveWs {
  const corpus = corpusOf(text);
  const [story] = corpus.library.stories;
  if (!story) throw new Error('no story');
  return fiveWsOf(story, corpus);
}

/** For each W the sentence that tells it, and the words of it in bold. */
function told({ told: all }: FiveWs, w: W): { text: string; marked: string[] } | undefined {
  const found = all.find(({ ws }) => ws.includes(w));
  if (!found) return undefined;
  const { sentence, passage } = found.sentence;
  const { text } = passage.document;
  return {
    text: text.slice(sentence.start, sentence.end),
    marked: found.marks.map(({ start, end }) => text.slice(start, end)),
  };
}

const FURTHER = ' Nobody else was there. Some people watched from a hill.';

describe('the five Ws', () => {
  it('GIVEN a lead that tells all THEN it is one quotation, with the words that answer', () => {
    const lead = 'Mayor Dana Kilbride closed the old market in Athens on Friday because its roof was about to fall.';
    const found = wsOf(lead + FURTHER);
    expect(found.told.map(({ ws }) => ws)).toEqual([[...WS]]);
    expect(found.missing).toEqual([]);
    expect(told(found, 'what')).toEqual({
      text: lead,
      marked: ['Mayor Dana Kilbride', 'in Athens', 'on Friday', 'because its roof was about to fall'],
    });
  });

  it.each<[what: string, w: W, text: string, sentence: string, marked: string]>([
    [
      'a day of the event after the lead',
      'when',
      'The council of Pell sold the old theatre to a bank. The sale was agreed on Monday.',
      'The sale was agreed on Monday.',
      'on Monday',
    ],
    [
      'who says it, and when',
      'when',
      'The bridge will open in May after two years of repairs, the agency said on Thursday.',
      'The bridge will open',
      'on Thursday',
    ],
    ['what is still to come', 'when', 'The new line will open on 28 September.', 'The new line', 'on 28 September'],
    [
      'a clause that its own verb closes',
      'when',
      'A man who set fire to a barn was sentenced to nine years on Tuesday.',
      'A man who',
      'on Tuesday',
    ],
    [
      'a place of the event after the lead',
      'where',
      'The president laid out a plan for the space agency. The president was speaking at a base in Florida.',
      'The president was speaking',
      'in Florida',
    ],
    ['an unknown place in the lead', 'where', 'Tram drivers in Ostwick stayed off work.', 'Tram drivers', ''],
    [
      'who it was, further down',
      'who',
      'Police found the body of a man near the lake. He was identified as Otto Falk.',
      'He was identified',
      '',
    ],
    [
      'a reason after the lead',
      'why',
      'The museum will give the statues back. The decision was made because they had been stolen.',
      'The decision was',
      'because they had been stolen',
    ],
    [
      'what led to it',
      'why',
      'The airline grounded its jets after mechanics found cracks in a part.',
      'The airline grounded',
      'after mechanics found cracks in a part',
    ],
    [
      'what is done to somebody for something',
      'why',
      'The regulator fined the network for selling the names of children.',
      'The regulator',
      'for selling the names of children',
    ],
    ['a day of a denial', 'when', 'Ann Reed denied on Friday that she had left.', 'Ann Reed', 'on Friday'],
    ['a denial as what was done', 'where', 'A court in Oslo denied bail to Bo Lind.', 'A court', 'in Oslo'],
    ['a day of who says that it was not', 'when', 'No one is ill, the mayor said on Monday.', 'No one', 'on Monday'],
    [
      'what was so when nobody was hurt',
      'when',
      'No one was hurt when a mill burned on Sunday.',
      'No one',
      'on Sunday',
    ],
    ['a clause that denies, closed', 'where', 'A man who did not pay was jailed in Oslo.', 'A man', 'in Oslo'],
    ['a charge, closed', 'where', 'A man accused of theft was jailed in Oslo.', 'A man', 'in Oslo'],
    ['"not guilty"', 'when', 'Bo Lind pleaded not guilty on Friday.', 'Bo Lind', 'on Friday'],
    ['a day before "not"', 'when', 'The council voted on Monday not to close the school.', 'The council', 'on Monday'],
    [
      'a purpose',
      'why',
      'The town will build a wall to protect its harbour.',
      'The town will',
      'to protect its harbour',
    ],
  ])('GIVEN %s THEN it tells %s', (_, w, text, sentence, marked) => {
    const found = told(wsOf(text + FURTHER), w);
    expect(found?.text.startsWith(sentence)).toBe(true);
    expect(found?.marked.join(' ')).toContain(marked);
  });

  it.each<[what: string, w: W, text: string]>([
    ['a day of what came before', 'when', 'The bridge was closed, which was opened by the king on Monday.'],
    ['what is still to come', 'when', 'The council sold the theatre. The council will meet on Friday.'],
    ['every week', 'when', 'A winter garden was opened in Pell. The garden is open every day but Monday.'],
    ['a day of something else', 'when', 'The council sold the theatre. A fire killed a horse at a farm on Friday.'],
    ['how long', 'when', 'The strike has gone on since Monday.'],
    ['where somebody holds office', 'where', 'The commander of the troops in Athens resigned.'],
    ['a magazine', 'where', 'The team found a new moon. Their report was published in the journal Orbit.'],
    ['a reason of something else', 'why', 'The council sold the theatre. Buses were late because of the snow.'],
    [
      'a reason that is not known',
      'why',
      'The tower fell on a barn. The reason for the fall of the tower is not known.',
    ],
    ['how much later', 'why', 'The bridge was opened after two years of repairs.'],
    [
      'a reason that may be',
      'why',
      'The drug failed in the trial. The failure of the drug in the trial could be due to chance.',
    ],
    ['nobody', 'who', 'An earthquake shook the north.'],
    ['a time that goes with "not"', 'when', 'Mayor Kim Oss did not resign on Friday.'],
    ['a place that is denied', 'where', 'Ann Reed denied that she was in Oslo on Friday.'],
    ['a day in what is not true', 'when', 'It is not true that the dam broke on Friday.'],
    ['a day in what is false', 'when', 'Rumours that the king died on Sunday are false, the palace said.'],
    ['a day in what the next sentence denies', 'when', 'The king died on Sunday. “That is a lie,” said the queen.'],
    ['a place in what is asked', 'where', 'Police asked whether Bo Lind was in Oslo.'],
    ['a place in what is denied with "neither"', 'where', 'Neither Ann Reed nor Bo Lind was in Oslo.'],
    ['a day on a condition', 'when', 'If the rain stops, the race will start on Friday.'],
    ['a day of what would have been', 'when', 'The bridge would have opened on Friday.'],
    [
      'a day of what was not, put the other way round',
      'when',
      'Had the dam broken on Friday, 500 people would be dead.',
    ],
    ['a day of what may be', 'when', 'The strike might hit all trains on Friday.'],
    ['a place in a claim', 'where', 'Bo Lind claimed that the mill burned in Oslo.'],
    ['a reason in a quotation that is a claim', 'why', '“I left because I was ill,” claimed Bo Lind.'],
    ['a reason of what was not', 'why', 'Kim Oss did not resign because of the scandal.'],
    ['a reason in what nobody knows', 'why', 'Police do not know if he fell because of the ice.'],
    ['a clause of "when" beside what was not', 'why', 'Nobody was hurt when the mill burned.'],
    ['a charge that is the news itself', 'why', 'Bo Lind is accused of having set fire to a mill.'],
    ['a place in a charge', 'where', 'Bo Lind is accused of having set fire to a mill in Oslo.'],
    ['a day on which something failed to be', 'when', 'The king failed to come on Friday.'],
    ['what came before it', 'why', 'Ann Reed sang at the fair after Bo Lind opened it.'],
  ])('GIVEN %s THEN it does not tell %s, and is said to be missing', (_, w, text) => {
    const found = wsOf(text);
    expect(told(found, w)).toBeUndefined();
    expect(found.missing).toContain(w);
  });

  it.each([
    ['Kim Oss left because “everyone lies,” she said.', 'because “everyone lies,”'],
    ['“We left because we were ill,” said Kim Oss.', 'because we were ill'],
    ['"We left because we were ill," said Kim Oss.', 'because we were ill'],
    ['‘We left because we were ill,’ said Kim Oss.', 'because we were ill'],
    ['Kim Oss left because ‘nobody reads’, she said.', 'because ‘nobody reads’'],
    ['Kim Oss left because of the workers’ pay, a friend told us.', 'because of the workers’ pay'],
    ['The race was stopped because of rain, not because of the strike.', 'because of rain'],
  ])('GIVEN %s THEN the words for why are within its quotation and without those of saying', (lead, marked) => {
    expect(told(wsOf(lead + FURTHER), 'why')?.marked.at(-1)).toBe(marked);
  });

  it('GIVEN any story THEN quotations are of its sentences, each once, and each W is told or missing', async () => {
    const corpus = await severalCorpus();
    for (const story of corpus.library.stories) {
      const { told: all, missing } = fiveWsOf(story, corpus);
      for (const { excerpt, marks } of all) {
        expect(excerpt.document.text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
        for (const { start, end } of marks)
          expect(start >= excerpt.start && end <= excerpt.end && start < end).toBe(true);
      }
      expect([...all.flatMap(({ ws }) => ws), ...missing].sort()).toEqual([...WS].sort());
      expect(new Set(all.map(({ sentence }) => sentence)).size).toBe(all.length);
    }
  });

  it('GIVEN several documents THEN the newest tells, with what the others have otherwise', async () => {
    const corpus = await severalCorpus();
    const found = fiveWsOf(storyIn(corpus, 'ferry-fire'), corpus);
    expect(told(found, 'what')?.text).toMatch(/killed 15 people/);
    expect(found.told[0]?.otherwise?.map(({ words }) => words)).toEqual([['12'], ['twelve']]);
  });

  it('GIVEN a comment as the newest document THEN the news that it is on', async () => {
    const corpus = await severalCorpus();
    expect(told(fiveWsOf(storyIn(corpus, 'rail-line'), corpus), 'what')?.text).toMatch(/will open on 28 September/);
  });

  it('GIVEN text of another language THEN what happened alone', () => {
    const found = fiveWsOf(
      ...((corpus: Corpus) => [corpus.library.stories[0] as never, corpus] as const)(
        corpusOf('塞林镇将沿港口修建一道3.4公里长的防洪墙，镇长汉娜·布鲁克周二表示。该墙将耗资5800万欧元。'),
      ),
    );
    expect(found.told.map(({ ws }) => ws)).toEqual([['what']]);
    expect(found.isRead).toBe(false);
  });
});
