import { expect, it } from 'vitest';
import { backButton, passageCard } from '../../src/cards/passage.ts';
import { bridge, cite, context } from './invented.ts';
import { outline } from './outline.ts';

const before = cite(bridge, 'It opened in May.');
const here = cite(bridge, 'The bridge cost £3 million.', 'The money');
const after = cite(bridge, 'The town paid for it.', 'The money', 2);

const from = { kind: 'answer', page: 0, documents: ['bridge'] } as const;

it('GIVEN a passage between its neighbours THEN each section under its heading, in order, and what can be pressed', () => {
  const buttons = backButton(from, context);
  expect(outline(passageCard({ before, here, after, asked: 'What did it cost?', buttons }, context))).toEqual([
    'plain',
    '- Asked: What did it cost?',
    '# The bridge of Pell',
    '> It opened in May.',
    '# The money',
    '> The bridge cost £3 million. (main)',
    '> The town paid for it.',
    'The money, paragraph 1 · The bridge of Pell',
    '(Back → answer page=0 documents=bridge)',
    'share (Share → share documents=bridge)',
  ]);
});

it('GIVEN a passage alone THEN no neighbours and no way back', () => {
  expect(outline(passageCard({ here, buttons: backButton(undefined, context) }, context))).toEqual([
    'plain',
    '# The money',
    '> The bridge cost £3 million. (main)',
    'The money, paragraph 1 · The bridge of Pell',
    'share (Share → share documents=bridge)',
  ]);
});

it('GIVEN turns of two people THEN who speaks above each, and once above what follows of the same', () => {
  const said = (cited: typeof here, ...speakers: string[]) => ({ ...cited, citation: { ...cited.citation, speakers } });
  const page = { before: said(before, 'Mara Lind'), here: said(here, 'JO PARK'), after: said(after, 'JO PARK') };
  const shown = outline(passageCard({ ...page, buttons: [] }, context));
  expect(shown.slice(1, -1)).toEqual([
    '# The bridge of Pell',
    '- Mara Lind',
    '> It opened in May.',
    '# The money',
    '- JO PARK',
    '> The bridge cost £3 million. (main)',
    '> The town paid for it.',
    'The money, JO PARK, paragraph 1 · The bridge of Pell',
  ]);
});
