import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardToText, QUOTED, wrapLines } from '../../src/cards/text.ts';
import { documentFromText } from '../../src/library/document.ts';
import { cite } from './invented.ts';

describe('lines of a terminal', () => {
  it('GIVEN a long quotation THEN every line of it stands under its mark, cut between words', () => {
    expect(wrapLines(`${QUOTED}one two three four five six`, 24)).toBe(
      `${QUOTED}one two three four\n${QUOTED}five six`,
    );
  });

  it('GIVEN any words THEN none is lost or cut, and no line is too wide', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '五'), minLength: 1, maxLength: 5 }), { minLength: 1 }),
        fc.integer({ min: 24, max: 90 }),
        (words, columns) => {
          const lines = wrapLines(QUOTED + words.join(' '), columns).split('\n');
          expect(lines.map((line) => line.slice(QUOTED.length)).join(' ')).toBe(words.join(' '));
          for (const line of lines) {
            expect(line.startsWith(QUOTED)).toBe(true);
            expect(line.length + (line.match(/五/g)?.length ?? 0)).toBeLessThanOrEqual(columns);
          }
        },
      ),
    );
  });

  it('GIVEN a card with marks that control a terminal or turn text THEN none reaches it', () => {
    const line = ['a\u001b[31m', { text: 'b\u202ec\u2066', bold: true }];
    expect(cardToText({ tone: 'plain', blocks: [{ kind: 'text', line }] })).toBe('a[31mbc');
  });

  it('GIVEN a quotation of several items THEN each has a line, and a wrapped line is none', () => {
    const text = 'Ferries\n\nThree routes are left:\n\n- Pell to\n  Ostwick\n- Pell to Vell\n';
    const document = documentFromText('a.txt', text);
    const cited = cite({ id: 'a', title: 'Ferries', documents: [document], fingerprint: 'a' }, text.slice(9).trim());
    expect(cardToText({ tone: 'plain', blocks: [{ kind: 'quote', cited }] })).toBe(
      `${['Three routes are left:', '- Pell to Ostwick', '- Pell to Vell'].map((line) => QUOTED + line).join('\n')}\n`,
    );
  });
});
