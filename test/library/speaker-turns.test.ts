import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText, makeDocument } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { readMarkdown } from '../../src/library/markdown.ts';
import type { Document } from '../../src/library/types.ts';
import { citedQuotes } from '../../src/profile/cited-quotes.ts';
import { expectWork } from '../work.ts';

const fromMarkdown = (source: string): Document => {
  const { text, blocks, leftOut } = readMarkdown(source);
  return makeDocument('talk.md', text, blocks, {}, leftOut);
};

/** Each passage with who says it before it. */
const turnsOf = ({ text, passages }: Document): string[] =>
  passages.map(({ speaker, start, end }) => `${speaker ? `${speaker.name}: ` : ''}${text.slice(start, end)}`);

const [ASKED, SAID, ASKED_AGAIN, SAID_AGAIN] = [
  'Why does it close?',
  'It needs repairs.',
  'What will it cost?',
  'Three million.',
];
const talk = (jo: string, mara: string, gap = ' '): string =>
  [jo + gap + ASKED, mara + gap + SAID, jo + gap + ASKED_AGAIN, mara + gap + SAID_AGAIN].join('\n\n');
const TALK = (jo = 'Jo Park', mara = 'Mara Lind'): string[] => [
  `${jo}: ${ASKED}`,
  `${mara}: ${SAID}`,
  `${jo}: ${ASKED_AGAIN}`,
  `${mara}: ${SAID_AGAIN}`,
];

describe('texts in which people take turns', () => {
  it.each([
    ['labels before paragraphs', talk('Jo Park:', 'Mara Lind:'), TALK()],
    ['labels on lines of their own', talk('Jo Park:', 'Mara Lind:', '\n'), TALK()],
    ['labels alone', talk('Jo Park:', 'Mara Lind:', '\n\n'), TALK()],
    ['no line between turns', talk('Jo Park:', 'Mara Lind:').replaceAll('\n\n', '\n'), TALK()],
    ['capitals', talk('JO PARK:', 'MARA LIND:'), TALK()],
    ['times before', talk('[00:04] Jo Park:', '(1:02:03) Mara Lind:'), TALK()],
    ['times behind', talk('Jo Park [00:04]:', 'Mara Lind (01:05):'), TALK()],
    ['times and no colon', talk('Jo Park  00:04', 'Mara Lind  01:05', '\n'), TALK()],
    ['roles', talk('Jo Park, Pell Post:', 'Mara Lind (mayor):'), TALK()],
    [
      'initials of names',
      `Jo Park spoke to Mara Lind.\n\n${talk('JP:', 'ML:')}`,
      ['Jo Park spoke to Mara Lind.', ...TALK()],
    ],
    [
      'surnames',
      `Jo Park spoke to Mara Lind.\n\n${talk('Park:', 'Lind:')}`,
      ['Jo Park spoke to Mara Lind.', ...TALK()],
    ],
    ['letters', talk('Q:', 'A:'), TALK('Q', 'A')],
    ['letters with stops', talk('Q.', 'A.'), TALK('Q', 'A')],
    ['words', talk('Frage:', 'Antwort:'), TALK('Frage', 'Antwort')],
    ['numbers', talk('Speaker 1:', 'Speaker 2:'), TALK('Speaker 1', 'Speaker 2')],
    ['Chinese', talk('记者：', '王芳：', ''), TALK('记者', '王芳')],
    ['one question and its answer', `Q: ${ASKED}\n\nA: ${SAID}`, [`Q: ${ASKED}`, `A: ${SAID}`]],
    ['what is heard', `${talk('Jo Park:', 'Mara Lind:')}\n\n(Applause)`, TALK()],
  ])('GIVEN %s THEN who says what', (_, source, expected) => {
    expect(turnsOf(documentFromText('talk.txt', source))).toEqual(expected);
  });

  it.each([
    ['labels in bold', talk('**Jo Park:**', '**Mara Lind:**')],
    ['labels in bold, alone', talk('**Jo Park:**', '**Mara Lind:**', '\n\n')],
    ['colons outside', talk('**Jo Park**:', '**Mara Lind**:')],
    ['items', talk('- **Jo Park:**', '- **Mara Lind:**')],
    ['headings', talk('### Jo Park', '### Mara Lind', '\n\n')],
    [
      'a break',
      talk('**Jo Park:**', '**Mara Lind:**', '\n\n').replace(
        '**Jo Park:**\n\nWhat',
        '**Break:**\n\n**Jo Park:**\n\nWhat',
      ),
    ],
  ])('GIVEN Markdown with %s THEN who says what, and no heading', (_, source) => {
    const document = fromMarkdown(source);
    expect(turnsOf(document)).toEqual(TALK());
    expect(document.sections.flatMap(({ heading }) => heading?.text ?? [])).toEqual([]);
    expect(document.title).toBe('Talk');
  });

  it.each([
    'Pros: It is cheap to run.\n\nCons: It is wet in spring.\n\nPros: You can see boats.\n\nCons: They are loud.',
    'Location: Pell\nCost: free\n\nLocation: Tarn\nCost: two dollars',
    'Note: The lock opens at noon.\n\nIt is near.\n\nUpdate: The lock is closed.',
    'Jo Park: It is good, says the mayor of Pell.',
    'The score was 3:2. At 10:30 it rained.\n\nIt rained at 11:30, too.',
    'A. It opens in May, says the city.\n\nF. It closes in June, says the city.',
    '2026: It opened in May of the year.\n\n2027: It closed.\n\n2026: It opened again.',
  ])('GIVEN %j, where nobody takes turns, THEN nobody says it', (source) => {
    const document = documentFromText('a.txt', source);
    expect(document.passages.filter(({ speaker }) => speaker)).toEqual([]);
    expect(document.names).toBeUndefined();
  });

  it('GIVEN times of a recording without labels THEN they are not quoted', () => {
    const document = documentFromText('a.txt', '[00:01] It opened in May.\n[00:09] It closed in June.');
    expect(document.passages.map(({ start, end }) => document.text.slice(start, end)).join(' ')).not.toContain(':');
  });

  it('GIVEN an interview THEN /who quotes who speaks, and /ask finds what they say and replies, not questions', () => {
    const source = talk('Jo Park:', 'Mara Lind:').replace(SAID, 'The bridge needs repairs. Its deck is worn.');
    const corpus = buildCorpus(makeLibrary([documentFromText('talk.txt', source)]));
    const [mara] = corpus.names.lookUp('Mara Lind').names;
    expect(mara?.kind).toBe('person');
    expect(mara && citedQuotes(mara, corpus).map(({ cited }) => cited.excerpt.text)).toEqual([
      'The bridge needs repairs. Its deck is worn.',
      SAID_AGAIN,
    ]);
    const first = (question: string) => answerQuestion(question, corpus).excerpts[0]?.excerpt.text;
    expect(first('What did Mara Lind say about repairs?')).toContain('The bridge needs repairs.');
    expect(first('What will it cost?')).toContain(SAID_AGAIN);
  });

  it.each(['A: ', 'Jo: a\n', '[00:01] ', '**a**\n', 'Q. ', 'JO PARK\n', ': ', 'Jo, '])(
    'GIVEN 50,000 characters of %j THEN the work stays in proportion',
    (unit) => {
      expectWork(() => documentFromText('a.txt', `x ${unit.repeat(50_000 / unit.length)}`), 3_000);
    },
  );
});
