import type { Corpus } from '../answer/corpus.ts';
import { questionsToAsk } from './ask.ts';
import type { Block, Card } from './card.ts';

const MOST_STORIES = 10;

/** The card of `/stories`: what there is and how to ask. */
export function storiesCard({ library }: Corpus, questions: readonly string[]): Card {
  const { stories } = library;
  const listed = stories.slice(0, MOST_STORIES).map((story): Block => {
    const dates = story.documents.flatMap(({ published }) => (published === undefined ? [] : [published])).sort();
    const count = story.documents.length === 1 ? '1 document' : `${story.documents.length} documents`;
    return {
      kind: 'text',
      line: ['• ', { text: story.title, bold: true }, ` · ${[dates.at(-1), count].filter(Boolean).join(' · ')}`],
    };
  });
  const more = stories.length - listed.length;
  return {
    tone: 'plain',
    blocks: [
      {
        kind: 'title',
        line: [stories.length === 1 ? 'One story to ask about' : `${stories.length} stories to ask about`],
      },
      ...listed,
      ...(more > 0
        ? [{ kind: 'small' as const, line: [`and ${more} more: begin to type in the option “story” to find them`] }]
        : []),
      {
        kind: 'text',
        line: [
          '/ask a question, /takeaways for the main points, /who for a person or company. Every answer is quoted, with its place.',
        ],
      },
      ...questionsToAsk(questions),
    ],
  };
}
