import type { Answer } from '../answer/types.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import type { Story } from '../library/types.ts';
import type { BackTarget } from './action.ts';
import type { Card, CardBlock } from './card.ts';
import { askedLine, contextButtons, documentsOf, evidence, shareButton } from './evidence.ts';
import type { Strings } from './strings/index.ts';

/** What surrounds an answer. */
export interface AnswerContext {
  /** Questions known to be answered, for one that is not. */
  readonly questions: readonly string[];
  readonly stories: readonly Story[];
  /** Where it was asked of one story alone. */
  readonly story?: Story | undefined;
  /** Whether there are further passages. */
  readonly hasMore: boolean;
}

const MOST_TITLES = 5;

/** The card of `/ask`. */
export function askCard(answer: Answer, around: AnswerContext, words: Strings): Card {
  const { question, corrections, excerpts, outcome, subject } = answer;
  const { questions, stories, story, hasMore } = around;
  const ofOneStory = story !== undefined || stories.length === 1;
  const read: CardBlock[] = corrections.length === 0 ? [] : [{ kind: 'small', line: [words.ask.readAs(corrections)] }];
  const head = [...askedLine(question, words), ...read];
  const documents = documentsOf(excerpts);
  const here: BackTarget = { kind: 'answer', page: 0, story: story?.fingerprint, documents };
  const buttons: CardBlock = {
    kind: 'actions',
    buttons: [
      ...contextButtons(excerpts, words, here),
      ...(hasMore ? [{ label: words.buttons.more, action: { ...here, page: 1 } }] : []),
    ],
  };
  switch (outcome) {
    case 'answered':
      return { tone: 'answer', blocks: [...head, ...evidence(excerpts), buttons], share: shareButton(excerpts, words) };
    case 'related':
      return {
        tone: 'near',
        blocks: [
          ...head,
          { kind: 'text', line: words.ask.related(subject, ofOneStory) },
          ...evidence(excerpts),
          buttons,
          ...suggestions(questions, words, story),
        ],
        share: shareButton(excerpts, words),
      };
    case 'absent': {
      const titles = stories.slice(0, MOST_TITLES).map(({ title }) => title);
      return {
        tone: 'nothing',
        blocks: [
          ...head,
          { kind: 'text', line: words.ask.absent(subject, story !== undefined) },
          ...suggestions(questions, words, story),
          { kind: 'small', line: [words.ask.stories, { text: titles.join(' · ') }] },
        ],
      };
    }
  }
}

/** Further passages on a question, a page of them. */
export interface Further {
  readonly question: string;
  readonly story?: Story | undefined;
  readonly passages: readonly CitedExcerpt[];
  /** The number of the first passage. */
  readonly first: number;
  /** From 1, of so many. */
  readonly page: number;
  readonly pages: number;
  /** Documents that the answer itself quotes. */
  readonly documents: readonly string[];
}

/** The card of *More*. */
export function furtherCard(
  { question, story, passages, first, page, pages, documents }: Further,
  words: Strings,
): Card {
  const at = (other: number): BackTarget => ({ kind: 'answer', page: other, story: story?.fingerprint, documents });
  return {
    tone: 'plain',
    blocks: [
      ...askedLine(question, words),
      { kind: 'small', line: [words.ask.further(page, pages)] },
      ...evidence(passages, first),
      {
        kind: 'actions',
        buttons: [
          { label: words.buttons.back, action: at(page - 1) },
          ...(page < pages ? [{ label: words.buttons.more, action: at(page + 1) }] : []),
        ],
      },
    ],
    share: shareButton(passages, words),
  };
}

/** Questions that the stories do answer, each with a button that puts it. */
export function suggestions(questions: readonly string[], words: Strings, story?: Story): CardBlock[] {
  if (questions.length === 0) return [];
  return [
    { kind: 'text', line: [words.ask.suggestions] },
    ...questions.map(
      (question): CardBlock => ({
        kind: 'offer',
        line: [{ text: question, italic: true }],
        button: { label: words.buttons.ask, action: { kind: 'ask', question, story: story?.fingerprint } },
      }),
    ),
  ];
}
