import type { Answer } from '../answer/types.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import type { Story } from '../library/types.ts';
import type { BackTarget } from './action.ts';
import type { Card, CardBlock } from './card.ts';
import type { CardContext } from './card-context.ts';
import { askedLine, contextButtons, documentsOf, evidence, shareButton } from './evidence.ts';

/** An answer, and what can be offered with it. */
export interface AnswerPage {
  readonly answer: Answer;
  /** Questions known to be answered, for one that is not. */
  readonly questions: readonly string[];
  readonly stories: readonly Story[];
  /** The story that was asked, where it was one alone. */
  readonly story?: Story | undefined;
  /** Whether there are further passages. */
  readonly hasMore: boolean;
}

/** Titles that are listed where nothing was found: set by hand, about two lines. */
const MOST_TITLES = 5;

/** The card of `/ask`. */
export function askCard({ answer, questions, stories, story, hasMore }: AnswerPage, context: CardContext): Card {
  const { question, corrections, excerpts, outcome, subject } = answer;
  const { ask, buttons } = context.strings;
  const ofOneStory = story !== undefined || stories.length === 1;
  const read: CardBlock[] = corrections.length === 0 ? [] : [{ kind: 'small', line: [ask.readAs(corrections)] }];
  const head = [...askedLine(question, context), ...read];
  const documents = documentsOf(excerpts, context);
  const here: BackTarget = { kind: 'answer', page: 0, story: story?.fingerprint, documents };
  const actions: CardBlock = {
    kind: 'actions',
    buttons: [
      ...contextButtons(excerpts, context, { from: here }),
      ...(hasMore ? [{ label: buttons.more, action: { ...here, page: 1 } }] : []),
    ],
  };
  switch (outcome) {
    case 'answered':
      return {
        tone: 'answer',
        blocks: [...head, ...evidence(excerpts), actions],
        share: shareButton(excerpts, context),
      };
    case 'likely':
      return {
        tone: 'near',
        blocks: [...head, { kind: 'text', line: [ask.likely(ofOneStory)] }, ...evidence(excerpts), actions],
        share: shareButton(excerpts, context),
      };
    case 'related':
      return {
        tone: 'near',
        blocks: [
          ...head,
          { kind: 'text', line: ask.related(subject, ofOneStory) },
          ...evidence(excerpts),
          actions,
          ...suggestions(questions, context, story),
        ],
        share: shareButton(excerpts, context),
      };
    case 'absent': {
      const titles = stories.slice(0, MOST_TITLES).map(({ title }) => title);
      return {
        tone: 'nothing',
        blocks: [
          ...head,
          { kind: 'text', line: ask.absent(subject, story !== undefined) },
          ...suggestions(questions, context, story),
          { kind: 'small', line: [ask.stories, { text: titles.join(' · ') }] },
        ],
      };
    }
  }
}

/** Further passages on a question, a page of them. */
export interface FurtherPage {
  readonly question: string;
  readonly story?: Story | undefined;
  readonly passages: readonly CitedExcerpt[];
  /** The number of the first passage. */
  readonly first: number;
  /** From 1, of so many. */
  readonly page: number;
  readonly pages: number;
  /** Documents that the answer itself quotes, by their fingerprints. */
  readonly documents: readonly string[];
}

/** The card of *More*. */
export function furtherCard(
  { question, story, passages, first, page, pages, documents }: FurtherPage,
  context: CardContext,
): Card {
  const { ask, buttons } = context.strings;
  const at = (other: number): BackTarget => ({ kind: 'answer', page: other, story: story?.fingerprint, documents });
  return {
    tone: 'plain',
    blocks: [
      ...askedLine(question, context),
      { kind: 'small', line: [ask.further(page, pages)] },
      ...evidence(passages, first),
      {
        kind: 'actions',
        buttons: [
          { label: buttons.back, action: at(page - 1) },
          ...(page < pages ? [{ label: buttons.more, action: at(page + 1) }] : []),
        ],
      },
    ],
    share: shareButton(passages, context),
  };
}

/** Questions that the stories do answer, each with a button that asks it. */
export function suggestions(questions: readonly string[], { strings }: CardContext, story?: Story): CardBlock[] {
  if (questions.length === 0) return [];
  return [
    { kind: 'text', line: [strings.ask.suggestions] },
    ...questions.map(
      (question): CardBlock => ({
        kind: 'offer',
        line: [{ text: question, italic: true }],
        button: { label: strings.buttons.ask, action: { kind: 'ask', question, story: story?.fingerprint } },
      }),
    ),
  ];
}
