import { describe, expect, it } from 'vitest';
import { fiveWsCard } from '../../src/cards/five-ws.ts';
import { en } from '../../src/cards/strings/index.ts';
import type { FiveWs, WsTold } from '../../src/takeaways/five-ws/five-ws.ts';
import { bridge, cite, context, harbor, quoted } from './invented.ts';
import { outline } from './outline.ts';

const opened = cite(bridge, 'It opened in May.');
const paid = cite(bridge, 'The town paid for it.', undefined, 2);
const told = (cited: typeof opened, ws: WsTold['ws']): WsTold => ({
  ...cited,
  ws,
  marks: [],
  // What was quoted is all that a card needs.
  sentence: undefined as never,
});
const [document] = bridge.documents;
const fiveWs = (more: Partial<FiveWs>): FiveWs => ({
  story: bridge,
  told: [],
  missing: [],
  document,
  isRead: true,
  ...more,
});
const FROM = 'from={kind:fiveWs,story:bridge}';

describe('the card of the five Ws', () => {
  it('GIVEN a quotation that tells several THEN it is there once, under all; and buttons to what else there is', () => {
    const found = fiveWs({ told: [told(opened, ['who', 'what', 'when']), told(paid, ['why'])], missing: ['where'] });
    expect(outline(fiveWsCard({ fiveWs: found, canCompare: true, hasOthers: true }, context))).toEqual([
      'plain',
      '# The bridge of Pell',
      '- The five Ws, each in the story’s own words',
      '*Who · What · When*',
      '> It opened in May. [1]',
      '*Why*',
      '> The town paid for it. [2]',
      'I found no sentence that says where.',
      '[1] paragraph 1 · [2] paragraph 2',
      `(In context [1] → ${quoted(opened)} ${FROM})`,
      `(In context [2] → ${quoted(paid)} ${FROM})`,
      '(Takeaways → takeaways story=bridge)',
      '(Who is in it → names story=bridge page=0)',
      '(What each says → eachSays story=bridge)',
      '(All stories → stories page=0)',
      'share (Share → share documents=bridge)',
    ]);
  });

  it('GIVEN no sentence that says when or where THEN the date and place that the document gives, said as such', () => {
    const placed = document && { ...document, place: 'PELL, May 4' };
    const found = fiveWs({
      told: [told(opened, ['who', 'what', 'why'])],
      missing: ['when', 'where'],
      document: placed,
    });
    expect(outline(fiveWsCard({ fiveWs: found, canCompare: false, hasOthers: false }, context)).slice(5, 8)).toEqual([
      'I found no sentence that says when or where.',
      '“The bridge of Pell” was published on *2026-05-04*.',
      'The place that “The bridge of Pell” gives: *PELL, May 4*',
    ]);
  });

  it('GIVEN text of another language THEN that is said, and not that a sentence is missing', () => {
    const found = fiveWs({ told: [told(opened, ['what'])], missing: ['who', 'when', 'where', 'why'], isRead: false });
    const card = outline(fiveWsCard({ fiveWs: found, canCompare: false, hasOthers: false }, context));
    expect(card).toContain(en.fiveWs.notRead);
    expect(card.join('\n')).not.toContain('I found no sentence');
  });

  it('GIVEN a story without a sentence THEN all five are missing, and nothing can be shared', () => {
    const found = fiveWs({ story: harbor, missing: ['who', 'what', 'when', 'where', 'why'], document: undefined });
    expect(outline(fiveWsCard({ fiveWs: found, canCompare: false, hasOthers: false }, context))).toEqual([
      'nothing',
      '# The harbor of Ostwick',
      '- The five Ws, each in the story’s own words',
      'I found no sentence that says who, what, when, where or why.',
      '(Takeaways → takeaways story=harbor)',
      '(Who is in it → names story=harbor page=0)',
    ]);
  });
});
