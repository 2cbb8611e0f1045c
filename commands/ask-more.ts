import { followUp } from '../src/answer/follow-up/follow-up.ts';
import { readWith } from '../src/answer/follow-up/read-with.ts';
import type { Answer } from '../src/answer/types.ts';
import { type Asked, answer, answerShown, asTyped, firstPage, LONGEST_QUESTION } from './ask.ts';
import type { ModalReply, Pages, PressContext, Reply } from './command.ts';
import { storyOf } from './fingerprints.ts';

/** The name of the modal's field. */
const QUESTION = 'question';

/** *Ask more*, a button of every card of an answer: another question, read in the light of the card. */
export const askMore = {
  async follow({ story: fingerprint, implied }, context) {
    const { asked, carried, fields } = context;
    const { story, isGone } = storyOf(fingerprint, context);
    if (asked === undefined || isGone) return undefined;
    const here: Asked = { story, implied, carried };
    const last = await answerShown(asked, here, context);
    if (fields === undefined) return form(asked, last.answer, here, context);
    return await answerToFollow(fields[QUESTION] ?? '', { asked, answer: last.answer, ...here }, context);
  },
  async alone({ story: fingerprint }, context) {
    const { story, isGone } = storyOf(fingerprint, context);
    return context.asked === undefined || isGone ? undefined : await answer(context.asked, story, context);
  },
} as const satisfies Pages;

/** A turn of a conversation, as a card shows it. */
export interface ShownTurn extends Asked {
  readonly asked: string;
  readonly answer: Answer;
}

/** The reply to a question that was typed after another, as a message of its own. */
export async function answerToFollow(typed: string, last: ShownTurn, context: PressContext): Promise<Reply> {
  const question = typed.trim().slice(0, LONGEST_QUESTION);
  const turn = { question: readWith(last.asked, last.carried), answer: last.answer };
  const named = last.implied ? undefined : last.story;
  const followed = await followUp(question, turn, context.corpus, context.reader, named);
  const implied = followed.story && !named ? true : undefined;
  const { story, carried } = followed;
  return { ...firstPage(asTyped(followed, question), { story, implied, carried }, context), isApart: true };
}

function form(asked: string, last: Answer, here: Asked, { corpus, strings }: PressContext): ModalReply {
  const { title, label, about } = strings.ask.follow;
  const said = last.excerpts[0];
  const subject =
    (here.carried?.kind === 'subject' ? here.carried.words : undefined) ??
    [asked, said?.excerpt.text ?? ''].flatMap((text) => corpus.names.mentionsIn(text))[0]?.name.name ??
    (here.story ?? said?.citation.story)?.title;
  const placeholder = subject === undefined ? {} : { placeholder: about(subject) };
  const field = { name: QUESTION, label, maxLength: LONGEST_QUESTION, ...placeholder };
  const { story, implied } = here;
  return {
    modal: { title, fields: [field], action: { kind: 'follow', story: story?.fingerprint, implied } },
    outcome: 'opened',
  };
}
