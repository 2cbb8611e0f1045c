import type { Action } from '../src/cards/card.ts';
import type { Corpus } from '../src/corpus/corpus.ts';
import type { Story } from '../src/library/types.ts';
import { headingsOf } from '../src/takeaways/topic.ts';
import { answer, answerPage } from './ask.ts';
import type { Press, Pressed, Reply } from './command.ts';
import { context } from './context.ts';
import { storiesPage } from './stories.ts';
import { points } from './takeaways.ts';
import { namesPage, profile, saidPage } from './who.ts';

/** What every button and menu does, but for *Share*, which needs no more than the message that it stands on. */
export const press: Press = (action, pressed, corpus) => {
  const { words } = pressed;
  switch (action.kind) {
    case 'answer':
      return pageOf(action, pressed, corpus);
    case 'ask': {
      const { story, isGone } = storyOf(action.story, corpus);
      return isGone ? undefined : answer(action.question, story, corpus, words);
    }
    case 'context':
      return context(action, pressed, corpus);
    case 'takeaways':
      return pointsOf(action, pressed, corpus);
    case 'names': {
      const { story } = storyOf(action.story, corpus);
      return story && namesPage(story, action.page, corpus, words);
    }
    case 'name':
    case 'said': {
      const name = corpus.names.withFingerprint(action.name);
      const { story, isGone } = storyOf(action.story, corpus);
      if (!name || isGone) return undefined;
      return action.kind === 'name'
        ? profile(name, story, corpus, words)
        : saidPage(name, story, action.page, corpus, words);
    }
    case 'stories':
      return storiesPage(action.page, corpus, words);
    case 'share':
      return undefined;
  }
};

/** Whether all these documents, by their fingerprints, are as they were. */
export function areUnchanged(documents: readonly string[], { library }: Corpus): boolean {
  return documents.every((fingerprint) => library.documents.some((document) => document.fingerprint === fingerprint));
}

function storyOf(fingerprint: string | undefined, { library }: Corpus): { story?: Story; isGone: boolean } {
  if (fingerprint === undefined) return { isGone: false };
  const story = library.stories.find((each) => each.fingerprint === fingerprint);
  return story ? { story, isGone: false } : { isGone: true };
}

function pageOf(
  { page, documents, story: fingerprint }: Extract<Action, { kind: 'answer' }>,
  { asked, words }: Pressed,
  corpus: Corpus,
): Reply | undefined {
  const { story, isGone } = storyOf(fingerprint, corpus);
  if (asked === undefined || isGone || !areUnchanged(documents, corpus)) return undefined;
  return answerPage(asked, page, story, documents, corpus, words);
}

function pointsOf(
  { story: fingerprint, about, page }: Extract<Action, { kind: 'takeaways' }>,
  { asked, words }: Pressed,
  corpus: Corpus,
): Reply | undefined {
  const { story } = storyOf(fingerprint, corpus);
  if (!story) return undefined;
  if (about === undefined) return points(story, { page }, corpus, words);
  if (about === 'asked') return asked === undefined ? undefined : points(story, { asked, page }, corpus, words);
  if ('heading' in about) {
    const heading = headingsOf(story)[about.heading];
    return heading && points(story, { topic: { kind: 'heading', heading }, page }, corpus, words);
  }
  const name = corpus.names.withFingerprint(about.name);
  return name && points(story, { topic: { kind: 'name', name }, page }, corpus, words);
}
