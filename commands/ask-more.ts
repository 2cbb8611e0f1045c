import { followUp } from '../src/answer/follow-up/follow-up.ts';
import { readWith } from '../src/answer/follow-up/read-with.ts';
import type { Answer } from '../src/answer/types.ts';
import type { Actions } from '../src/cards/action.ts';
import { type Asked, answer, answerShown, asTyped, firstPage, LONGEST_QUESTION, shortened } from './ask.ts';
import type { ModalReply, Pages, PressContext, Reply } from './command.ts';
import { storyOf } from './fingerprints.ts';

/** The name of the modal's field. */
const QUESTION = 'question';

/** *Ask more*, a button of every card of an answer: another question, read in the light of the card. */
export const askMore = {
  async follow(action, context) {
    const last = await shownTurn(action, context);
    if (!last) return undefined;
    const { fields } = context;
    return fields === undefined ? form(last, context) : await answerToFollow(fields[QUESTION] ?? '', last, context);
  },
  async alone({ story: fingerprint }, context) {
    const { story, isGone } = storyOf(fingerprint, context);
    return context.asked === undefined || isGone ? undefined : await answer(context.asked, story, context);
  },
} as const satisfies Pages;

/** A question that was typed after a card with this action, as a message of its own; nothing where what it leans on is gone. */
export async function answerAfter(
  typed: string,
  action: Actions['follow'],
  context: PressContext,
): Promise<Reply | undefined> {
  const last = await shownTurn(action, context);
  return last && (await answerToFollow(typed, last, context));
}

/** A turn of a conversation, as a card shows it. */
interface ShownTurn extends Asked {
  readonly asked: string;
  readonly answer: Answer;
}

/** Makes the answer anew that a card shows. */
async function shownTurn(
  { story: fingerprint, implied }: Omit<Actions['follow'], 'kind'>,
  context: PressContext,
): Promise<ShownTurn | undefined> {
  const { asked, carried } = context;
  const { story, isGone } = storyOf(fingerprint, context);
  if (asked === undefined || isGone) return undefined;
  const here: Asked = { story, implied, carried };
  return { asked, ...here, answer: (await answerShown(asked, here, context)).answer };
}

async function answerToFollow(typed: string, last: ShownTurn, context: PressContext): Promise<Reply> {
  const question = shortened(typed.trim());
  const turn = { question: readWith(last.asked, last.carried), answer: last.answer };
  const named = last.implied ? undefined : last.story;
  const followed = await followUp(question, turn, context.corpus, context.reader, named);
  const implied = followed.story && !named ? true : undefined;
  const { story, carried } = followed;
  return { ...firstPage(asTyped(followed, question), { story, implied, carried }, context), isApart: true };
}

function form(
  { asked, answer: last, story, implied, carried }: ShownTurn,
  { corpus, strings }: PressContext,
): ModalReply {
  const { title, label, about } = strings.ask.follow;
  const said = last.excerpts[0];
  const subject =
    (carried?.kind === 'subject' ? carried.words : undefined) ??
    [asked, said?.excerpt.text ?? ''].flatMap((text) => corpus.names.mentionsIn(text))[0]?.name.name ??
    (story ?? said?.citation.story)?.title;
  const placeholder = subject === undefined ? {} : { placeholder: about(subject) };
  const field = { name: QUESTION, label, maxLength: LONGEST_QUESTION, ...placeholder };
  return {
    modal: { title, fields: [field], action: { kind: 'follow', story: story?.fingerprint, implied } },
    outcome: 'opened',
  };
}
