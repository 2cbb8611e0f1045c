import { describe, expect, it } from 'vitest';
import { answerQuestion, explainWithReader } from '../../src/answer/answer.ts';
import { namesAsked } from '../../src/answer/story-facts/names-asked.ts';
import { storyAnswer } from '../../src/answer/story-facts/story-answer.ts';
import { storyQuestions, storyQuestionsByMeaning } from '../../src/answer/story-facts/story-question.ts';
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
    ['where was it published', 'source'],
    ['How old is this article?', 'published'],
    ['whats the source', 'source'],
    ['Is there a link?', 'source'],
    ['Which story is the newest?', 'newest'],
    ['what is the latest story', 'newest'],
    ['who is in it?', 'names'],
    ['Who are the main people in this story?', 'people'],
    ['which companies are mentioned?', 'companies'],
    ["who's quoted", 'quoted'],
    ['who is involved', 'names'],
    ['What was corrected?', 'correction'],
    ['Are there any corrections to this story?', 'correction'],
    ['What happens next?', 'next'],
    ['whats next', 'next'],
    ['so what happens now?', 'next'],
    ['hi there, do you know who wrote this?', 'author'],
    ['I want to know what happens next', 'next'],
    ['Why does it matter?', 'importance'],
    ['why should I care', 'importance'],
    ['What does all this mean?', 'importance'],
    ['Is this recent? When did it come out?', 'published'],
    ['这篇报道是哪位记者写的？', 'author'],
    ['这篇文章讲了什么？', 'about'],
    ['文中提到了哪些人？', 'people'],
    ['接下来会怎样？', 'next'],
  ])('GIVEN %j THEN it asks for %s', (question, kind) => {
    expect(storyQuestions(question)).toEqual([kind]);
  });

  it.each([
    ['Who wrote this and when?', ['author', 'published']],
    ['Who wrote it, and where was it published?', ['author', 'source']],
    ["I'm new here. When was it published and who is in it?", ['published', 'names']],
    ['Who wrote this and who wrote the letter?', []],
  ])('GIVEN two questions in one, %j, THEN it asks for %j', (question, kinds) => {
    expect(storyQuestions(question)).toEqual(kinds);
  });

  it.each([
    'Who wrote the letter?',
    'Who wrote the report?',
    'When was the report published?',
    'What happened? Who wrote this?',
    '谁写了这封信？',
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
    expect(storyQuestions(question)).toEqual([]);
  });
});

describe('the same in other words, with the reader', () => {
  const reader = shippedReader();
  const asks = async (question: string, isApart = false) =>
    storyQuestions(question)[0] ??
    (await storyQuestionsByMeaning(question, (await reader).consult(question), isApart))[0];

  it.each([
    ['which journalist is behind this piece', 'author'],
    ['what day was it posted?', 'published'],
    ['Is there newer news than this?', 'newest'],
    ['which persons are mentioned', 'people'],
    ['which firms get a mention', 'companies'],
    ['name everyone who gets quoted', 'quoted'],
    ['got a link to the original?', 'source'],
    ['has anything been put right since', 'correction'],
    ['what are we waiting on now', 'next'],
    ['whats the bigger picture here', 'importance'],
    ['what should i ask you', 'help'],
    ['were there mistakes in the article', 'correction'],
    ['where is this going', 'next'],
    ['is it a big deal', 'importance'],
    ['quick gist please', 'about'],
    ['when did they last touch it up', 'updated'],
    ['which city was it sent in from', 'place'],
    ['list the headings for me', 'sections'],
  ])('GIVEN %j, of whose words the stories have none, THEN it asks for %s', async (question, kind) => {
    expect(await asks(question, true)).toBe(kind);
  });

  it.each([
    'Who wrote the letter?',
    'What happens next to the bridge?',
    'What was the name of the ship?',
    'When was the harbor opened?',
    'Who is the author of the study?',
    'Who put their name to it?',
    'Who broke the news to her?',
    'What comes next for the company?',
    'How long was the show?',
  ])('GIVEN %j THEN it asks for what the story tells', async (question) => {
    expect(await asks(question)).toBeUndefined();
  });

  it('GIVEN a reader that is not there in time THEN nothing', async () => {
    const late = { embed: async () => undefined };
    expect(await storyQuestionsByMeaning('which journalist is behind this piece', late, true)).toEqual([]);
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

  it('GIVEN no author but a byline THEN that author', () => {
    expect(answered('Who wrote this?', ofFerry).facts).toMatchObject([{ kind: 'author', author: 'Mia Roth' }]);
  });

  it('GIVEN when or where it was published THEN its date, or its address', () => {
    expect(answered('When was this published?', ofBridge).facts).toMatchObject([
      { kind: 'published', published: '2026-05-04' },
      { kind: 'source', url: 'https://example.com/bridge' },
    ]);
    expect(answered('Where was this published?', ofBridge).facts).toMatchObject([
      { kind: 'source', url: 'https://example.com/bridge' },
    ]);
  });

  it('GIVEN no date but a line with one THEN that date', () => {
    expect(answered('When was this published?', ofMill).facts).toMatchObject([{ published: '2026-06-02' }]);
  });

  it('GIVEN a date and no address THEN nothing is known of a link', () => {
    expect(answered('Is there a link?', ofFerry)).toMatchObject({
      outcome: 'absent',
      facts: [{ kind: 'unknown', asked: 'link' }],
    });
  });

  it('GIVEN when and where THEN what is known of both, and what is not', () => {
    expect(storyAnswer(['published'], 'where and when was it published?', corpus, ofFerry)).toMatchObject({
      outcome: 'answered',
      facts: [
        { kind: 'published', published: '2026-06-01' },
        { kind: 'unknown', asked: 'source' },
      ],
    });
  });

  it.each([
    ['who wrote the piece on the burning of the mill', ['Ida Moor']],
    ['who wrote the one about the ferries', ['Mia Roth']],
    ['who is the author of the mill story', ['Ida Moor']],
    ['who wrote the piece on the story of the opening', ['Jo Hale']],
    ['who mills about in it', ['Jo Hale', 'Mia Roth', 'Ida Moor']],
    ['who wrote the piece on the moon', ['Jo Hale', 'Mia Roth', 'Ida Moor']],
    ['who wrote the piece on Pell', ['Jo Hale', 'Mia Roth', 'Ida Moor']],
    ['who wrote the newer one', ['Ida Moor']],
    ['who is behind the oldest story', ['Jo Hale']],
    ['is the Roth piece by a journalist', ['Mia Roth']],
    ['did Mia Roth write all of the stories', ['Jo Hale', 'Mia Roth', 'Ida Moor']],
    ['who wrote the stories', ['Jo Hale', 'Mia Roth', 'Ida Moor']],
  ])('GIVEN %j of several stories THEN the one that is clearly meant, or all', (question, authors) => {
    const burnt = buildCorpus(makeLibrary([bridge, ferry, { ...mill, author: 'Ida Moor' }]));
    const told = storyAnswer(['author'], question, burnt)?.facts ?? [];
    expect(told.map((fact) => (fact.kind === 'author' ? fact.author : '')).sort()).toEqual([...authors].sort());
  });

  const reef = documentFromText(
    'reef.txt',
    `The reef of Pell

By Mia Roth, science writer
Tidal Magazine | Published 2 May 2026, updated 6 May 2026

PELL, May 1 — The reef is growing, divers said on Friday.

What happens next

The divers go back in June.

This article was updated on 6 May to add a comment.`,
  );
  const wet = buildCorpus(makeLibrary([reef]));
  it.each([
    ['Where was this published?', [{ kind: 'source', publication: 'Tidal Magazine' }]],
    [
      'Is there a link?',
      [
        { kind: 'unknown', asked: 'link' },
        { kind: 'source', publication: 'Tidal Magazine' },
      ],
    ],
    ['When was this last updated?', [{ kind: 'updated', updated: '2026-05-06' }]],
    ['What is the dateline?', [{ kind: 'place', place: 'PELL, May 1' }]],
    ['Which headings has it?', [{ kind: 'sections', headings: ['What happens next'] }]],
    [
      'Who wrote this and when?',
      [{ author: 'Mia Roth' }, { kind: 'published' }, { kind: 'updated' }, { kind: 'source' }],
    ],
    // A name that the text has not, and its details have.
    ['What does Mia Roth say of the moon?', [{ kind: 'author', author: 'Mia Roth' }]],
  ] as const)('GIVEN %j THEN what the lines above and below the story say of it', (question, facts) => {
    expect(answerQuestion(question, wet).facts).toMatchObject(facts);
  });

  it('GIVEN what happens next THEN without the note that the story was changed', () => {
    const { excerpts } = answerQuestion('What happens next?', wet);
    expect(excerpts.map(({ excerpt }) => excerpt.text)).toEqual(['The divers go back in June.']);
  });

  it('GIVEN which is the newest THEN the story of the latest date', () => {
    expect(answered('Which story is the newest?', ofBridge).facts).toMatchObject([
      { kind: 'newest', story: { id: 'mill' }, published: '2026-06-02' },
    ]);
  });

  it('GIVEN who is in it THEN its names', () => {
    const { facts } = answered('Who is in it?', ofBridge);
    expect(facts).toMatchObject([{ kind: 'names' }]);
    expect(facts.flatMap((fact) => (fact.kind === 'names' ? fact.names.map(({ name }) => name) : []))).toContain(
      'Ada Lund',
    );
  });

  it('GIVEN which is the oldest, its title, its length and how many there are THEN these', () => {
    expect(answered('Which story is the oldest?', ofMill).facts).toMatchObject([
      { kind: 'oldest', story: { id: 'bridge' }, published: '2026-05-04' },
    ]);
    expect(answered('What is the headline?', ofBridge).facts).toMatchObject([
      { kind: 'title', document: { title: 'The bridge of Pell' } },
    ]);
    expect(answered('How long is this article?', ofMill).facts).toMatchObject([{ kind: 'length', paragraphs: 1 }]);
    expect(answered('How many stories are there?', undefined).facts).toMatchObject([{ kind: 'count', documents: 3 }]);
  });

  it('GIVEN what can be asked THEN that, with questions to follow', () => {
    expect(answered('What can I ask?', ofBridge)).toMatchObject({ outcome: 'absent', facts: [{ kind: 'help' }] });
  });

  const sale = documentFromText(
    'sale.txt',
    `Lantern Foods is sold

Lantern Foods Inc. has been sold to Orrin Group Ltd. for $3 million, the companies said on Monday. The sale would end eighty years of family control.

"We have looked after it for three generations," said Ada Lund, the chief executive of Lantern Foods. Her brother Tom Lund, who founded a bakery, left in May.

The plant has stood by the river since 1931.

Shareholders will vote on the sale on June 9.`,
  );
  const sold = buildCorpus(makeLibrary([sale]));
  const namesIn = (question: string): readonly string[] =>
    answerQuestion(question, sold)
      .facts.flatMap((fact) => (fact.kind === 'names' ? fact.names : []))
      .map(({ name }) => name);

  it('GIVEN which people, which companies, or who is quoted THEN these alone; GIVEN who THEN people first', () => {
    expect(namesIn('Which people are mentioned in it?')).toEqual(['Ada Lund', 'Tom Lund']);
    expect(namesIn('Which companies are mentioned?')).not.toContain('Ada Lund');
    expect(namesIn('Which companies are mentioned?')).toContain('Orrin Group Ltd');
    expect(namesIn('Who is quoted?')).toEqual(['Ada Lund']);
    expect(namesIn('Who is in it?').slice(0, 2)).toEqual(['Ada Lund', 'Tom Lund']);
  });

  it('GIVEN which companies THEN no schools or foundations; GIVEN which organisations THEN these, too', () => {
    const text = `Lunches in Pell

The school board ended its contract with the caterer Quorvin on Monday. Pell High School and the Lund Foundation will pay.`;
    const lunch = buildCorpus(makeLibrary([documentFromText('lunch.txt', text)]));
    const named = (of: 'companies' | 'bodies') => namesAsked(of, lunch).map(({ name }) => name);
    expect(named('companies')).toEqual(['Quorvin']);
    expect(named('bodies')).toEqual(expect.arrayContaining(['Quorvin', 'Pell High School', 'Lund Foundation']));
  });

  it('GIVEN no heading for what comes next or why it matters THEN the sentences that look ahead or weigh, not claimed', () => {
    const near = (question: string) => {
      const { outcome, excerpts } = answerQuestion(question, sold);
      return [outcome, ...excerpts.map(({ excerpt }) => excerpt.text)];
    };
    expect(near('What happens next?')).toEqual(['likely', 'Shareholders will vote on the sale on June 9.']);
    expect(near('Why does it matter?')).toEqual(['likely', 'The sale would end eighty years of family control.']);
  });

  it('GIVEN a question that is known by its meaning THEN the reader was used; GIVEN one by its wording THEN not', async () => {
    const use = async (question: string) =>
      (await explainWithReader(question, sold, await shippedReader())).answer.reader;
    expect(await use('which journalist is behind this piece')).toBe('used');
    expect(await use('Who wrote this?')).toBe('off');
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
    ['Which companies are mentioned?', 'companies'],
    ['Which story is the newest?', 'newest'],
    ['What was corrected?', 'correction'],
  ])('GIVEN %j of a story that does not say THEN that nothing is known of it', (question, asked) => {
    expect(answerQuestion(question, fair)).toMatchObject({ outcome: 'absent', excerpts: [], facts: [{ asked }] });
  });

  it.each(['Why does it matter?'])(
    'GIVEN %j of a story without such a heading THEN its sentences are asked as ever',
    (question) => {
      expect(answerQuestion(question, fair)).toMatchObject({ facts: [] });
    },
  );
});
