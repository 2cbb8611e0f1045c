import type { Answer } from '../answer/types.ts';
import type { Story } from '../library/types.ts';
import type { Block, Card, Line } from './card.ts';
import { evidence } from './evidence.ts';

/** What surrounds an answer that is not one. */
export interface Offers {
  /** Questions known to be answered. */
  readonly questions: readonly string[];
  readonly stories: readonly Story[];
  /** Where it was asked of one story alone. */
  readonly story?: Story | undefined;
}

/** The card of `/ask`. The first line says what was asked: in a channel, others see only "used /ask". */
export function askCard(answer: Answer, offers: Offers): Card {
  const head: Block[] = [{ kind: 'small', line: ['Asked: ', { text: answer.question }] }];
  const read = answer.corrections.map(({ typed, read }) => `“${read}” for “${typed}”`).join(', ');
  if (read !== '') head.push({ kind: 'small', line: [`Read as ${read}.`] });
  switch (answer.outcome) {
    case 'answered':
      return { tone: 'answer', blocks: [...head, ...evidence(answer.excerpts)] };
    case 'related':
      return {
        tone: 'near',
        blocks: [
          ...head,
          {
            kind: 'text',
            line: [
              offers.story || offers.stories.length === 1 ? 'The story mentions ' : 'The stories mention ',
              { text: answer.subject, bold: true },
              ', but I found no sentence that says this. The closest:',
            ],
          },
          ...evidence(answer.excerpts),
          ...questionsToAsk(offers.questions),
        ],
      };
    case 'absent':
      return {
        tone: 'nothing',
        blocks: [
          ...head,
          { kind: 'text', line: nothingAbout(answer.subject, offers.story ? 'this story' : 'the stories') },
          ...questionsToAsk(offers.questions),
          {
            kind: 'small',
            line: [
              'Stories: ',
              offers.stories
                .slice(0, 5)
                .map(({ title }) => title)
                .join(' · '),
            ],
          },
        ],
      };
  }
}

function nothingAbout(subject: string, where: string): Line {
  return subject.trim() === ''
    ? [`Nothing in ${where} about that.`]
    : [`Nothing in ${where} about `, { text: subject, bold: true }, '.'];
}

/** Questions that the stories do answer, for a reader whose own they do not. */
export function questionsToAsk(questions: readonly string[]): Block[] {
  if (questions.length === 0) return [];
  return [
    { kind: 'text', line: ['You could ask:'] },
    ...questions.map((question): Block => ({ kind: 'text', line: ['• ', { text: question, italic: true }] })),
  ];
}
