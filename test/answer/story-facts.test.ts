import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { storyQuestion, storyQuestionByMeaning } from '../../src/answer/story-facts/story-question.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { Story } from '../../src/library/types.ts';
import { shippedReader } from '../eval/reader.ts';

describe('questions about a story as such', () => {
  it.each([
    ['Who wrote this?', 'author'],
    ['who is the author of this article', 'author'],
    ['who’s the reporter?', 'author'],
    ['By whom was the story written?', 'author'],
    ['When was this published?', 'published'],
    ['where was it published', 'published'],
    ['How old is this article?', 'published'],
    ['whats the source', 'published'],
    ['Which story is the newest?', 'newest'],
    ['what is the latest story', 'newest'],
    ['who is in it?', 'names'],
    ['Who are the main people in this story?', 'names'],
    ['who is involved', 'names'],
    ['What was corrected?', 'correction'],
    ['Are there any corrections to this story?', 'correction'],
    ['What happens next?', 'next'],
    ['whats next', 'next'],
    ['so what happens now?', 'next'],
    ['Why does it matter?', 'importance'],
    ['why should I care', 'importance'],
    ['What does all this mean?', 'importance'],
  ])('GIVEN %j THEN it asks for %s', (question, kind) => {
    expect(storyQuestion(question)).toBe(kind);
  });

  it.each([
    'Who wrote the letter?',
    'Who wrote to the minister?',
    'When was the report on the bridge published?',
    'What happens next to the bridge?',
    'What is next for Ada Lund?',
    'Why does the vote matter?',
    'Who is in the boat?',
    'What does the ruling mean?',
    'Where is it from Monday on?',
    'What did the mayor get wrong?',
    'What did they get wrong?',
    'What is the date of the trial?',
  ])('GIVEN %j THEN it asks for what the story tells', (question) => {
    expect(storyQuestion(question)).toBeUndefined();
  });
});

describe('the same in other words, with the reader', () => {
  const reader = shippedReader();
  const asks = async (question: string) => storyQuestionByMeaning(question, (await reader).consult(question));

  it.each([
    ['which journalist is behind this piece', 'author'],
    ['what day was it posted?', 'published'],
    ['Is there newer news than this?', 'newest'],
    ['which persons are mentioned', 'names'],
    ['were there mistakes in the article', 'correction'],
    ['where is this going', 'next'],
    ['is it a big deal', 'importance'],
    ['quick gist please', 'about'],
  ])('GIVEN %j THEN it asks for %s', async (question, kind) => {
    expect(await asks(question)).toBe(kind);
  });

  it.each([
    'Who wrote the letter?',
    'What happens next to the bridge?',
    'What was the name of the ship?',
    'When was the harbor opened?',
  ])('GIVEN %j THEN it asks for what the story tells', async (question) => {
    expect(await asks(question)).toBeUndefined();
  });

  it('GIVEN a reader that is not there in time THEN the wordings that are known', async () => {
    const late = { alike: async () => undefined };
    expect(await storyQuestionByMeaning('Who wrote this?', late)).toBe('author');
    expect(await storyQuestionByMeaning('which journalist is behind this piece', late)).toBeUndefined();
  });
});

describe('answers about a story as such', () => {
  const bridge = documentFromText(
    'bridge.md',
    `# The bridge of Pell

The bridge of Pell opened in May, said mayor Ada Lund.

## What happens next

The town will vote on the toll in June. It may come back to the council in July.

## Why it matters

Two thousand people cross the river each day.

*Correction: an earlier version of this story gave the wrong month of the opening. It was May.*`,
    { author: 'Jo Hale', published: '2026-05-04', url: 'https://example.com/bridge' },
  );
  const ferry = documentFromText('ferry.txt', 'The ferry of Pell\n\nBy Mia Roth\n\nThe ferry stopped on Friday.', {
    published: '2026-06-01',
  });
  const mill = documentFromText('mill.txt', 'The mill of Pell\n\nJune 2, 2026\n\nThe mill burnt down on Monday.');
  const corpus = buildCorpus(makeLibrary([bridge, ferry, mill]));
  const [ofBridge, ofFerry, ofMill] = corpus.library.stories;
  const answered = (question: string, story: Story | undefined) => {
    const { outcome, facts, excerpts } = answerQuestion(question, corpus, story);
    return { outcome, facts, said: excerpts.map(({ excerpt }) => excerpt.text) };
  };

  it('GIVEN who wrote it THEN the author of its details', () => {
    expect(answered('Who wrote this?', ofBridge)).toMatchObject({
      outcome: 'answered',
      facts: [{ author: 'Jo Hale' }],
      said: [],
    });
  });

  it('GIVEN no author but a byline THEN the byline', () => {
    expect(answered('Who wrote this?', ofFerry)).toMatchObject({
      outcome: 'answered',
      facts: [],
      said: ['By Mia Roth'],
    });
  });

  it('GIVEN when it was published THEN its date and address', () => {
    const { facts } = answered('When was this published?', ofBridge);
    expect(facts).toMatchObject([
      { kind: 'published', document: { published: '2026-05-04', url: 'https://example.com/bridge' } },
    ]);
  });

  it('GIVEN no date but a line with one THEN that line', () => {
    expect(answered('When was this published?', ofMill)).toMatchObject({ facts: [], said: ['June 2, 2026'] });
  });

  it('GIVEN which is the newest THEN the story of the latest date', () => {
    expect(answered('Which story is the newest?', ofBridge).facts).toMatchObject([
      { kind: 'newest', story: { id: 'ferry' }, published: '2026-06-01' },
    ]);
  });

  it('GIVEN who is in it THEN its names', () => {
    const { facts } = answered('Who is in it?', ofBridge);
    expect(facts).toMatchObject([{ kind: 'names' }]);
    expect(facts.flatMap((fact) => (fact.kind === 'names' ? fact.names.map(({ name }) => name) : []))).toContain(
      'Ada Lund',
    );
  });

  it('GIVEN what happens next THEN what stands under that heading', () => {
    expect(answered('What happens next?', ofBridge).said).toEqual([
      'The town will vote on the toll in June. It may come back to the council in July.',
    ]);
  });

  it('GIVEN why it matters THEN what stands under that heading', () => {
    expect(answered('Why does it matter?', ofBridge).said).toEqual(['Two thousand people cross the river each day.']);
  });

  it('GIVEN what was corrected THEN the correction', () => {
    expect(answered('What was corrected?', ofBridge).said[0]).toMatch(/^\*Correction: .*It was May\.\*$/);
  });

  const fair = buildCorpus(makeLibrary([documentFromText('fair.txt', 'A fair\n\nThe fair opened on Friday.')]));

  it.each([
    ['Who wrote this?', 'author'],
    ['When was it published?', 'published'],
    ['Which story is the newest?', 'newest'],
    ['What was corrected?', 'correction'],
  ])('GIVEN %j of a story that does not say THEN that nothing is known of it', (question, asked) => {
    expect(answerQuestion(question, fair)).toMatchObject({ outcome: 'absent', excerpts: [], facts: [{ asked }] });
  });

  it.each(['What happens next?', 'Why does it matter?'])(
    'GIVEN %j of a story without such a heading THEN its sentences are asked as ever',
    (question) => {
      expect(answerQuestion(question, fair)).toMatchObject({ facts: [] });
    },
  );
});
