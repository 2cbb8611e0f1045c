import type { AnswerPage } from './ask.ts';
import { told } from './ask.ts';
import type { Card, CardBlock } from './card.ts';
import type { CardContext } from './card-context.ts';
import { carriedLine } from './evidence.ts';

/** What came of a question that is not answered, in a line: where others talk, a card with suggestions would be in their way. */
export function briefCard(
  { answer, stories, story, carried }: Pick<AnswerPage, 'answer' | 'stories' | 'story' | 'carried'>,
  context: CardContext,
): Card {
  const { ask } = context.strings;
  const ofOneStory = story !== undefined || stories.length === 1;
  const { facts, subject, outcome } = answer;
  const line = outcome === 'related' ? ask.relatedBriefly(subject, ofOneStory) : ask.absent(subject, ofOneStory);
  const said: CardBlock[] = facts.length > 0 ? told(facts, context) : [{ kind: 'text', line }];
  const blocks = [...carriedLine(carried, ask), ...said];
  return { tone: 'nothing', blocks };
}
