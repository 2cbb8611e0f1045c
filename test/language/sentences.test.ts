import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.ts';
import { documentText } from '../documents.ts';
import { expectWork } from '../work.ts';

/** `|` marks where sentences are to be parted. */
function expectSplit(marked: string, language = 'en'): void {
  const expected = marked.split('|').map((sentence) => sentence.trim());
  const text = marked.replaceAll('|', '');
  const found = splitSentences(text, 0, text.length, language).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(expected);
}

describe('sentence ends', () => {
  it.each([
    'The U.S. military said so.| It left the U.S.| The army stayed.',
    'Mr. Smith left.| Dr. Jones met Sen. Roe.| Gov. Poe stayed.',
    'See No. 2 and Fig. 3 for more.| It is there.',
    'It cost $3.5 billion.| Then 4.5 percent more.',
    'On Nov. 5 it rained.| On Jan. 6, 2021, it snowed.',
    'J. K. Rowling wrote.| J.K. Rowling read.| John F. Kennedy died.',
    'J.P. Morgan rose.| In L.A.| The Times fell.',
    'At 8.40 p.m. Defence Minister Osvath spoke.| At 5 p.m. Monday they left.| At 6 p.m.| They came.| At 9 a.m. EST it began.',
    'Apple Inc. said so.| He works at Acme Corp.| He left.',
    'Smith et al. found it.| Cats, dogs, etc.| They ran.',
    'The vote was 5-4.| It ended in 2019.| 30 people left.| He said no. 2 people stayed.',
    'He moved to Node.js 2.0.1.| See example.com for more.',
    'Wait... what?| No!| Really?!| Yes.',
    'He lives at 10 Downing St.| He came to St. Louis.| It is 6 ft. 2 in. tall.',
    'On Mon. Nov. 4 we vote.| They sat.| We met Treas. Sec. Janet Yellen.| It is in sec. 4.',
    'Toyota (7203.T) rose.| Acme Inc. (NASDAQ: ACME), a maker, fell.| Samuel Cohn, Jr. (2002) and others wrote.',
    'A. A. Michelson and Russell L. "Rusty" Schweickart came.| Yahoo! Inc. fell.| The sea came in.| 307 people died.',
    '1. The first reason is cost.| It is high.',
    'It holds for any number n.| Here it does not.',
    'Am 3. Mai wird gestreikt.| Sie fordern u. a. 3,5 Prozent, z. B. für Lokführer.',
  ])('GIVEN abbreviations and numbers in %j THEN it is parted at its bars', (marked) => {
    expectSplit(marked);
  });

  it.each([
    '"Really?" she said.| "Yes."| He left.',
    '“Really?” Smith said.| “Stop!” shouted Bob.',
    '"Who is it?" John Smith asked.| Nobody.',
    'He asked, "Is it?"| She nodded.',
    '"It is over."| Smith said nothing.',
    '(He left.)| She stayed.| He left (at last).| She did not.',
    'He said so.[1]| Then he left.[2][3]| It was late.¹| They slept.| It closed.*| It opened.[note 2]| Nobody came.[citation needed]| So.',
    '« C’est dur ! » a-t-il dit.| « Oui. »| Il part.',
  ])('GIVEN quotations and brackets in %j THEN it is parted at its bars', (marked) => {
    expectSplit(marked);
  });

  it.each([
    ['zh', '他说：“你好。”|然后走了。|她笑了！|真的吗？|是的。'],
    ['zh', '“走吧！”他说。|“好的。”她说。|增长了5.2%。|完。'],
    ['zh', '（他走了。）|她留下。'],
    ['zh', '“这得益于产业链。”协会副秘书长李四表示，还会增长。|完。'],
    ['ja', '「行くぞ。」と彼は言った。|「はい！」と答えた。|終わり。'],
    ['ja', '彼は言った。|「行く。」|ところが彼は来なかった。'],
    ['ko', '"정말?"라고 그녀가 말했다.| 그는 갔다.'],
  ])('GIVEN %s quotations in %j THEN it is parted at its bars', (language, marked) => {
    expectSplit(marked, language);
  });

  it('GIVEN lines wrapped by hand THEN a line end is a space, and stays in the slice', () => {
    expectSplit('Mr.\nSmith is wrapped\nhere.| The next\r\nline ends.');
  });

  it('GIVEN any range of any text THEN trimmed slices in order that hold every character but white space', () => {
    fc.assert(
      fc.property(documentText, fc.nat(20), fc.constantFrom('en', 'zh', 'ja'), (text, from, language) => {
        const start = Math.min(from, text.length);
        let last = start;
        for (const span of splitSentences(text, start, text.length, language)) {
          expect(text.slice(last, span.start).trim()).toBe('');
          const slice = text.slice(span.start, span.end);
          expect(slice).not.toBe('');
          expect(slice.trim()).toBe(slice);
          last = span.end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });

  it('GIVEN a text longer than the splitter looks at once THEN ends are where they are in a short one', () => {
    const unit = 'It ended in 2019. 30 people left the U.S. Army, Mr. Smith (of No. 2) said. “Why?” she asked. ';
    const count = (text: string) => splitSentences(text, 0, text.length).length;
    for (const times of [2, 30, 31, 32, 300]) expect(count(unit.repeat(times))).toBe(count(unit) * times);
  });

  it.each(['a', 'a, ', 'Mr. ', 'U.S. ', '"Really?" ', 'Ab.( ', '(', ' ', '“', '什', '1. '])(
    'GIVEN 200,000 characters of %j THEN the work stays in proportion',
    (unit) => {
      const text = unit.repeat(200_000 / unit.length);
      expectWork(() => splitSentences(text, 0, text.length), 500);
    },
  );
});
