import type { AnswerPage } from './ask.ts';
import { told } from './ask.ts';
import type { Card, CardBlock } from './card.ts';
import type { CardContext } from './card-context.ts';

/** What came of a question that is not answered, in a line: where others talk, a card with suggestions would be in their way. */
export function briefCard(
  { answer, stories, story }: Pick<AnswerPage, 'answer' | 'stories' | 'story'>,
  context: CardContext,
): Card {
  const { ask } = context.strings;
  const ofOneStory = story !== undefined || stories.length === 1;
  const { facts, subject, outcome } = answer;
  const line = outcome === 'related' ? ask.relatedBriefly(subject, ofOneStory) : ask.absent(subject, ofOneStory);
  const blocks: CardBlock[] = facts.length > 0 ? told(facts, context) : [{ kind: 'text', line }];
  return { tone: 'nothing', blocks };
}
