import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../src/library/document.ts';
import { readPlainText } from '../../src/library/plain-text.ts';
import type { Document } from '../../src/library/types.ts';
import { documentText } from '../documents.ts';
import { expectWork } from '../work.ts';

const PARAGRAPH = 'The council voted on Monday to close the bridge for two years. Traffic goes over the northern road.';

/** Blocks as text, with the first letter of their kind before them. */
const blocksOf = (text: string) =>
  readPlainText(text).map(({ kind, start, end }) => `${kind.charAt(0)}:${text.slice(start, end)}`);

describe('plain text', () => {
  it.each([
    ['What happens next', 'h'],
    ['What happens now?', 'h'],
    ['KEY POINTS:', 'h'],
    ['Industry Context & Analysis', 'h'],
    ['背景', 'h'],
    ['The deal is done.', 'p'],
    ['“It is over”', 'p'],
    ['and so it went', 'p'],
    ['The deal has three parts:', 'p'],
    ['She said that the deal is done and that nobody would ever know what it had cost the town in the end', 'p'],
    ['公司表示，谈判已经破裂。', 'p'],
  ])('GIVEN the line %j alone THEN it is %s', (line, kind) => {
    expect(blocksOf(`A title\n\n${PARAGRAPH}\n\n${line}\n\n${PARAGRAPH}`)[2]).toBe(`${kind}:${line}`);
  });

  it('GIVEN marked headings THEN the marks are outside them', () => {
    expect(blocksOf(`Title\n=====\n\n## Part\n${PARAGRAPH}\n\nOther\n---\n${PARAGRAPH}`)).toEqual([
      'h:Title',
      'h:Part',
      `p:${PARAGRAPH}`,
      'h:Other',
      `p:${PARAGRAPH}`,
    ]);
  });

  it('GIVEN a rule right under a paragraph THEN the paragraph is no heading', () => {
    expect(blocksOf(`Title\n\n${PARAGRAPH}\n---\n${PARAGRAPH}`)).toEqual([
      'h:Title',
      `p:${PARAGRAPH}`,
      `p:${PARAGRAPH}`,
    ]);
  });

  it.each(['•', '-', '–', '*', '·', '1.', '12)', '(3)', 'b)', '(c)'])(
    'GIVEN the mark %s THEN an item without it',
    (mark) => {
      expect(blocksOf(`Intro line here.\n\n ${mark} First item\n wrapped.\n ${mark} Second.`)).toEqual([
        'p:Intro line here.',
        'i:First item\n wrapped.',
        'i:Second.',
      ]);
    },
  );

  it.each(['-5 degrees is cold.', 'P.S. I left.', 'A. Smith won.', '1984. It was the year.'])(
    'GIVEN %j THEN it is no item',
    (line) => {
      expect(blocksOf(line)).toEqual([`p:${line}`]);
    },
  );

  it.each(['\n', '\r\n'])(
    'GIVEN a paragraph a line without blank lines, lines parted by %j THEN paragraphs and headings',
    (end) => {
      const last = `${PARAGRAPH} Nobody was asked, said Mayor Smith.`;
      const lines = ['Bridge closes for two years', PARAGRAPH, 'What happens next', PARAGRAPH, last];
      expect(blocksOf(lines.join(end))).toEqual([
        'h:Bridge closes for two years',
        `p:${PARAGRAPH}`,
        'h:What happens next',
        `p:${PARAGRAPH}`,
        `p:${last}`,
      ]);
    },
  );

  it('GIVEN a paper’s name in capitals between the headline and a date THEN it is no part of the headline', () => {
    const text = `Bridge Closes for Two Years, Log Shows\nVALLEY & COAST REPORTER\nOctober 21, 2026\n\n${PARAGRAPH}`;
    expect(blocksOf(text)[0]).toBe('h:Bridge Closes for Two Years, Log Shows');
  });

  it('GIVEN wrapped lines THEN one paragraph, though a line ends with a full stop or begins with a capital', () => {
    const wrapped =
      'The council voted on Monday to close the bridge, said Mayor\nSmith of the town. Traffic goes over the northern road now.\nThe bridge reopens in May.';
    expect(blocksOf(wrapped)).toEqual([`p:${wrapped}`]);
  });

  it('GIVEN Chinese paragraphs that an ideographic space begins THEN each is one', () => {
    expect(blocksOf('　　公司表示，谈判已经破裂。\n　　双方都不让步。')).toEqual([
      'p:公司表示，谈判已经破裂。',
      'p:双方都不让步。',
    ]);
  });

  it.each([
    'By Jane Doe',
    'By JANE DOE, Staff Writer',
    'By Jane Doe and John Roe | The Times',
    'March 5, 2026',
    'Thursday, 5 March 2026',
    'Updated: Mar. 5, 2026 10:00 a.m. ET',
    'Published 2026-03-05',
  ])('GIVEN %j under the title THEN it is left out, with a blank line or without', (line) => {
    const expected = ['h:Bridge closes', `p:${PARAGRAPH}`];
    expect(blocksOf(`Bridge closes\n\n${line}\n\n${PARAGRAPH}`)).toEqual(expected);
    expect(blocksOf(`Bridge closes\n${line}\n\n${PARAGRAPH}`)).toEqual(expected);
  });

  it.each(['By Monday it was over.', 'In March 2026 it ended.'])('GIVEN %j THEN it stays', (line) => {
    expect(blocksOf(`Bridge closes\n\n${line}`)).toContain(`p:${line}`);
  });

  it('GIVEN headings at the end THEN dropped; GIVEN three short lines in a row THEN kept', () => {
    const sentences = (text: string) => {
      const document = documentFromText('a.txt', text);
      return document.passages.flatMap((passage) => passage.sentences.map((s) => text.slice(s.start, s.end)));
    };
    expect(sentences('Title\n\nIt ended.\n\nRead more\n\nShare this')).toEqual(['It ended.']);
    expect(sentences('Title\n\nIt ended.\n\nApples\n\nPears\n\nPlums')).toEqual([
      'It ended.',
      'Apples',
      'Pears',
      'Plums',
    ]);
  });

  it.each(['- a\n', '- a\n\n', 'Hd?\n\n', '# H\n', 'Jane\n', 'By Jane Doe\n', '= = =\n', 'Mr.\n', '\u3000a\n'])(
    'GIVEN 100,000 characters of %j THEN the work stays in proportion',
    (unit) => {
      expectWork(() => documentFromText('a.txt', `It is so.\n\n${unit.repeat(100_000 / unit.length)}`), 1_500);
    },
  );

  it('GIVEN any text THEN passages keep to their section, and every letter outside headings is in a sentence', () => {
    fc.assert(
      fc.property(documentText, (text) => {
        let document: Document;
        try {
          document = documentFromText('a.txt', text);
        } catch (error) {
          expect(error).toMatchObject({ message: 'holds no sentence' });
          return;
        }
        // Rows of a table have the names of their columns.
        const { text: read } = document;
        const covered = new Uint8Array(read.length);
        const starts = document.sections.map(({ heading }) => heading?.end ?? 0);
        for (const [i, passage] of document.passages.entries()) {
          expect(passage.index).toBe(i);
          expect(passage.section).toBeGreaterThanOrEqual(document.passages[i - 1]?.section ?? 0);
          expect(passage.start).toBeGreaterThanOrEqual(document.passages[i - 1]?.end ?? 0);
          expect(passage.start).toBeGreaterThanOrEqual(starts[passage.section] ?? Number.NaN);
          expect(passage.end).toBeLessThanOrEqual(
            document.sections[passage.section + 1]?.heading?.start ?? read.length,
          );
          for (const { start, end } of passage.sentences) covered.fill(1, start, end);
        }
        const lost = readPlainText(read).flatMap(({ kind, start, end }) =>
          kind === 'heading'
            ? []
            : [...read.slice(start, end).matchAll(/[\p{L}\p{N}]/gu)].filter(
                ({ index }) => covered[start + index] !== 1,
              ),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
