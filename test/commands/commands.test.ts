import { describe, expect, it } from 'vitest';
import { type CommandContext, type ModalReply, ReaderError, type Reply } from '../../commands/command.ts';
import { conversation } from '../../commands/index.ts';
import { findStory } from '../../commands/options.ts';
import { suggestionsOf } from '../../src/answer/suggestions/suggestions.ts';
import type { Action } from '../../src/cards/action.ts';
import type { Card, CardBlock } from '../../src/cards/card.ts';
import { en } from '../../src/cards/strings/index.ts';
import { fingerprintOfPath } from '../../src/library/fingerprint.ts';
import { printOf } from '../../src/library/text-print.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';

const corpus = vellmarCorpus();
const context: CommandContext = {
  corpus,
  strings: en,
  limits: {
    choices: 2,
    choiceLength: 20,
    options: 3,
    documents: 1,
    stories: 1,
    pageText: 3_000,
    pageCitations: 1_600,
    quotation: 900,
  },
  isOneDocument: true,
};
await suggestionsOf(corpus).begin({});
const [story] = corpus.library.stories;
const [document] = corpus.library.documents;
const lund = corpus.names.offered(undefined).find(({ name }) => name === 'Greta Lund');
if (!story || !document || !lund) throw new Error('the invented story is not as it was');

const command = (name: string) => {
  const found = conversation.commands.find((each) => each.name === name);
  if (!found) throw new Error(`no command ${name}`);
  return found;
};
const start = document.text.indexOf('No one was hurt');
const GONE = '00000000';
const path = fingerprintOfPath(document.id);
const print = printOf(document.text.slice(start, start + 10));
const question = 'When will the board publish its report?';

describe('what fits', () => {
  it.each([
    ['who', 'name', 'o'],
    ['who', 'name', ''],
    ['takeaways', 'about', ''],
    ['takeaways', 'about', 'w'],
    ['ask', 'story', ''],
    ['ask', 'question', ''],
    ['ask', 'question', 'who'],
  ])(
    'GIVEN /%s and %s, typed “%s”, THEN choices, no more and no longer than the context allows',
    async (name, option, typed) => {
      const choices = (await command(name).complete?.({ options: {}, option, typed }, context)) ?? [];
      expect(choices.length).toBeGreaterThan(0);
      expect(choices.length).toBeLessThanOrEqual(context.limits.choices);
      const headings = choices.filter(({ value }) => document.sections.some(({ heading }) => heading?.text === value));
      for (const { value } of headings) expect(value.length).toBeLessThanOrEqual(context.limits.choiceLength);
    },
  );

  it('GIVEN more names than a menu holds THEN a page has as many', async () => {
    const reply = await conversation.press({ kind: 'names', story: story.fingerprint, page: 0 }, context);
    const menu = cardOf(reply)?.blocks.find(
      (block): block is CardBlock & { kind: 'select' } => block.kind === 'select',
    );
    expect(menu?.options).toHaveLength(context.limits.options);
  });

  it('GIVEN a name longer than an option takes THEN what fits is looked up', async () => {
    const card = cardOf(await command('who').run({ options: { name: 'x'.repeat(50) } }, context));
    expect(JSON.stringify(card)).toContain(`“${'x'.repeat(20)}”`);
  });
});

/** The card of a reply, where it is one. */
const cardOf = (reply: Reply | ModalReply | undefined): Card | undefined =>
  reply && 'card' in reply ? reply.card : undefined;

describe('presses', () => {
  const there: readonly Action[] = [
    { kind: 'answer', page: 0, documents: [document.fingerprint] },
    { kind: 'ask', question, story: story.fingerprint },
    { kind: 'context', document: document.fingerprint, start, end: start + 10 },
    { kind: 'around', document: document.fingerprint, start, end: start + 10 },
    { kind: 'quoted', path, print, start, end: start + 10 },
    { kind: 'beside', path, print, start: start + 7, end: start + 17 },
    { kind: 'takeaways', story: story.fingerprint },
    { kind: 'takeaways', story: story.fingerprint, about: 'asked' },
    { kind: 'takeaways', story: story.fingerprint, about: { heading: 0 } },
    { kind: 'takeaways', story: story.fingerprint, about: { name: lund.fingerprint } },
    { kind: 'name', name: lund.fingerprint, story: story.fingerprint },
    { kind: 'said', name: lund.fingerprint, page: 0 },
    { kind: 'names', story: story.fingerprint, page: 0 },
    { kind: 'stories', page: 0 },
  ];
  it.each(there)('GIVEN %j THEN a card', async (action) => {
    const { kind } = action;
    const reply = await conversation.press(action, { ...context, asked: question });
    if (kind === 'said') expect(reply).toBeUndefined();
    else expect(cardOf(reply)?.blocks.length).toBeGreaterThan(0);
  });

  const gone: readonly Action[] = [
    { kind: 'answer', page: 0, documents: [GONE] },
    { kind: 'answer', page: 0, documents: [document.fingerprint], story: GONE },
    { kind: 'answer', page: 99, documents: [document.fingerprint] },
    { kind: 'ask', question, story: GONE },
    { kind: 'context', document: GONE, start: 0, end: 10 },
    { kind: 'context', document: document.fingerprint, start: 10, end: 10 },
    { kind: 'context', document: document.fingerprint, start: 0, end: 1e9 },
    { kind: 'around', document: GONE, start: 0, end: 10 },
    { kind: 'quoted', path: GONE, print, start, end: start + 10 },
    { kind: 'quoted', path, print, start, end: start },
    { kind: 'takeaways', story: GONE },
    { kind: 'takeaways', story: story.fingerprint, about: { heading: 99 } },
    { kind: 'takeaways', story: story.fingerprint, about: { name: GONE } },
    { kind: 'name', name: GONE },
    { kind: 'name', name: lund.fingerprint, story: GONE },
    { kind: 'said', name: GONE, page: 0 },
    { kind: 'said', name: lund.fingerprint, page: 99 },
    { kind: 'names', story: GONE, page: 0 },
    { kind: 'share', documents: [document.fingerprint] },
  ];
  it.each(gone)('GIVEN %j, which leads nowhere, THEN nothing', async (action) => {
    expect(await conversation.press(action, { ...context, asked: question })).toBeUndefined();
  });

  it('GIVEN an excerpt whose words are not there any more THEN the reader learns that they were edited', async () => {
    const action: Action = { kind: 'quoted', path, print: printOf('elsewhere.'), start, end: start + 10 };
    await expect(async () => conversation.press(action, context)).rejects.toMatchObject({
      line: en.notices.edited,
    });
  });

  it.each<Action>([
    { kind: 'answer', page: 0, documents: [document.fingerprint] },
    { kind: 'takeaways', story: story.fingerprint, about: 'asked' },
  ])('GIVEN %j on a message without a question THEN nothing', async (action) => {
    expect(await conversation.press(action, context)).toBeUndefined();
  });
});

describe('the option “story”', () => {
  it.each([story.id, 'port of vell', 'VELLMAR crane'])('GIVEN “%s” THEN the story', async (typed) => {
    const { outcome } = await command('ask').run({ options: { question, story: typed } }, context);
    expect(outcome).toBe('answered');
  });

  it('GIVEN a story that there is not THEN the reader learns it', async () => {
    const reply = async () => command('ask').run({ options: { question, story: 'pancakes' } }, context);
    await expect(reply()).rejects.toThrow(ReaderError);
  });
});

it.each([
  ['its id', story.id],
  ['its file', document.id],
  ['words of its title', story.title.split(' ').slice(0, 2).join(' ').toLowerCase()],
])('GIVEN a story by %s THEN it is found', (_what, typed) => {
  expect(findStory(typed, corpus)).toBe(story);
});
