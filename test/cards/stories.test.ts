import { describe, expect, it } from 'vitest';
import { storiesCard } from '../../src/cards/stories.ts';
import type { Story } from '../../src/library/types.ts';
import { bridge, cite, context, harbor, story } from './invented.ts';
import { outline } from './outline.ts';

const HOW =
  '/ask a question, /takeaways for the main points, /who for a person or company. Every answer is quoted and cited.';
const PAGE = 'To find a story, begin to type its title in the option “story”.';
const rain = story('rain', 'Rain on Monday');
const openingOf = (of: Story) => (of === bridge ? cite(bridge, 'It opened in May.') : undefined);

describe('the card of the stories', () => {
  it('GIVEN one story THEN its date and first sentence, and no pages', () => {
    expect(
      outline(storiesCard({ stories: [bridge], openingOf, questions: ['When did it open?'], page: 0 }, context)),
    ).toEqual([
      'plain',
      '# One story to ask about',
      '*The bridge of Pell* · 2026-05-04',
      '> It opened in May.',
      '(Takeaways → takeaways story=bridge)',
      '(Who is in it → names story=bridge page=0)',
      '(The five Ws → fiveWs story=bridge)',
      HOW,
      'You could ask:',
      'When did it open? (Ask → ask question=When did it open?)',
    ]);
  });

  it('GIVEN more stories than a page holds THEN the first page leads to the next, and has the suggestions', () => {
    const card = storiesCard(
      { stories: [bridge, harbor, rain], openingOf, questions: ['When did it open?'], page: 0 },
      context,
    );
    expect(outline(card)).toEqual([
      'plain',
      '# 3 stories to ask about',
      '*The bridge of Pell* · 2026-05-04',
      '> It opened in May.',
      '(Takeaways → takeaways story=bridge)',
      '(Who is in it → names story=bridge page=0)',
      '(The five Ws → fiveWs story=bridge)',
      '*The harbor of Ostwick*',
      '(Takeaways → takeaways story=harbor)',
      '(Who is in it → names story=harbor page=0)',
      '(The five Ws → fiveWs story=harbor)',
      `- Page 1 of 2. ${PAGE}`,
      '(Next → stories page=1)',
      HOW,
      'You could ask:',
      'When did it open? (Ask → ask question=When did it open?)',
    ]);
  });

  it('GIVEN when they were read THEN each says so', () => {
    const readAt = (of: Story) => (of === bridge ? 1_800_000_000 : undefined);
    const card = storiesCard({ stories: [bridge, harbor], openingOf, readAt, questions: [], page: 0 }, context);
    expect(outline(card).slice(2, 8)).toEqual([
      '*The bridge of Pell* · 2026-05-04 · read some time ago',
      '> It opened in May.',
      '(Takeaways → takeaways story=bridge)',
      '(Who is in it → names story=bridge page=0)',
      '(The five Ws → fiveWs story=bridge)',
      '*The harbor of Ostwick*',
    ]);
  });

  it.each([1, 7])('GIVEN page %i of two, from 0, THEN the last page', (page) => {
    const card = storiesCard(
      { stories: [bridge, harbor, rain], openingOf, questions: ['When did it open?'], page },
      context,
    );
    expect(outline(card)).toEqual([
      'plain',
      '# 3 stories to ask about',
      '*Rain on Monday*',
      '(Takeaways → takeaways story=rain)',
      '(Who is in it → names story=rain page=0)',
      '(The five Ws → fiveWs story=rain)',
      `- Page 2 of 2. ${PAGE}`,
      '(Previous → stories page=0)',
      HOW,
    ]);
  });
});
