import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../src/library/document.ts';
import { withRowsNamed } from '../../src/library/tables.ts';
import { expectWork } from '../work.ts';

const ROWS = 'Bridge: Pell | Cost (million): £31\nBridge: Tarn | Cost (million): £7';

describe('tables of plain text', () => {
  it.each([
    ['bars', '| Bridge | Cost (million) |\n|---|---|\n| Pell | £31 |\n| Tarn | £7 |'],
    ['bars without a rule', 'Bridge | Cost (million)\nPell | £31\nTarn | £7'],
    ['tabs', 'Bridge\tCost (million)\nPell\t£31\nTarn\t£7'],
    ['spaces', 'Bridge    Cost (million)\nPell      £31\nTarn      £7'],
    ['a rule of hyphens', 'Bridge    Cost (million)\n------    --------------\nPell      £31\nTarn      £7'],
  ])('GIVEN %s THEN each cell has the name of its column', (_, table) => {
    expect(withRowsNamed(`It is so.\n\n${table}\n\nIt was.`)).toBe(`It is so.\n\n${ROWS}\n\nIt was.`);
    const { text, passages } = documentFromText('a.txt', `It is so.\n\n${table}\n\nIt was.`);
    const rows = passages.filter(({ kind }) => kind === 'list').flatMap(({ sentences }) => sentences);
    expect(rows.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(ROWS);
  });

  it.each([
    'It is so.  It was so.\nIt will  be so.',
    'A | B\nC | D\nE | F',
    '12 | 13\n14 | 15\n16 | 17',
    'Home | News | Sport',
    'Pell    Tarn\nIt rained on Monday.',
  ])('GIVEN %j, which is no table with a head, THEN it stays', (text) => {
    expect(withRowsNamed(text)).toBe(text);
  });

  it.each(['a | b\n', 'a\tb\n', '|', '  a', '|-', '\t'])(
    'GIVEN 50,000 characters of %j THEN the work stays in proportion',
    (unit) => {
      expectWork(() => withRowsNamed(unit.repeat(50_000 / unit.length)), 2_000);
    },
  );
});
