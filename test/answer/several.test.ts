import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion, explain } from '../../src/answer/answer.ts';
import { furtherPassages } from '../../src/answer/further.ts';
import { lead } from '../../src/answer/lead.ts';
import type { Answer } from '../../src/answer/types.ts';
import { answerAsJson } from '../../src/cli/answer-as-json.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { storyOf } from '../corpus/versions/two.ts';
import { severalCorpus, storyIn } from '../fixtures/several.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await severalCorpus();
});
const ask = (story: string, question: string): Answer => answerQuestion(question, corpus, storyIn(corpus, story));
const documentsOf = ({ excerpts }: Answer): string[] => excerpts.map(({ citation }) => citation.document.id);

describe('an answer from several documents', () => {
  it('GIVEN what two say in the same words THEN it is shown once, with the place of the other', () => {
    const { excerpts } = ask('mill-strike', 'What does a stoppage cost?');
    expect(excerpts[0]?.excerpt.text).toContain('400,000 euros a day');
    expect(excerpts.filter(({ excerpt }) => excerpt.text.includes('400,000'))).toHaveLength(1);
    expect(excerpts[0]?.citation.document.id).toBe('mill-strike/evening-news.md');
    expect(excerpts[0]?.alsoIn?.map(({ document }) => document.id)).toEqual(['mill-strike/herald.md']);
  });

  it('GIVEN copies with a number in words and in digits THEN they are copies', () => {
    const { excerpts } = ask('ferry-fire', 'How many people died in the fire?');
    const twelve = excerpts.find(({ excerpt }) => excerpt.text.includes('12 people'));
    expect(twelve?.alsoIn?.map(({ document }) => document.id)).toEqual(['ferry-fire/2-telegraph.md']);
  });

  it.each([
    ['ferry-fire', 'How many people died in the fire?', ['15'], ['12'], '2026-03-03'],
    ['rail-line', 'When will the railway open?', ['28 September'], ['14 September'], '2026-08-20'],
    ['data-leak', 'How many patients are affected?', ['160,000'], ['80,000'], '2026-07-09'],
  ])(
    'GIVEN %s and “%s” THEN both figures, the newer first, and which has which',
    (story, question, newer, older, date) => {
      const { excerpts, discrepancies } = ask(story, question);
      expect(discrepancies).toEqual([
        [
          { excerpt: expect.any(Number), words: newer },
          { excerpt: expect.any(Number), words: older },
        ],
      ]);
      const [first, second] = discrepancies?.[0] ?? [];
      const shown = [first, second].map((each) => excerpts[each?.excerpt ?? -1]);
      expect(shown[0]?.citation.document.published).toBe(date);
      expect(shown[0]?.excerpt.text).toContain(newer[0]);
      expect(shown[1]?.excerpt.text).toContain(older[0]);
      expect((shown[1]?.citation.document.published ?? '') < date).toBe(true);
    },
  );

  it('GIVEN a figure that an older document corrected THEN the corrected one is first, with the note', () => {
    const answer = ask('bridge-toll', 'How much is the toll?');
    expect(answer.excerpts[0]?.citation.document.id).toBe('bridge-toll/2-corrected.md');
    expect(answer.excerpts[0]?.excerpt.text).toContain('4 crowns');
    expect(answer.excerpts.some(({ excerpt }) => excerpt.text.startsWith('Correction: an earlier version'))).toBe(true);
  });

  it('GIVEN a figure that is not asked for THEN what another document has for it is named beside the place', () => {
    const said = (count: string): string =>
      `Otto Brill, the mayor of Strell, said that ${count} miners were trapped in the coal mine of Strell.`;
    const mine = storyOf(
      { text: said('nine'), published: '2026-03-01' },
      { text: said('seven'), published: '2026-03-02' },
    );
    const { excerpts, discrepancies } = answerQuestion('Who is Otto Brill?', mine);
    expect(discrepancies).toBeUndefined();
    expect(excerpts).toMatchObject([{ otherwise: [{ quoted: ['seven'], words: ['nine'] }] }]);
  });

  it.each([
    ['ferry-fire', 'When was the ferry built?'],
    ['mill-strike', 'Who is the mediator?'],
    ['flood-wall', 'How high is the wall?'],
  ])('GIVEN %s and “%s”, in which they do not differ THEN nothing is said to', (story, question) => {
    expect(ask(story, question).discrepancies).toBeUndefined();
  });

  it('GIVEN more that was found THEN copies of it are not shown twice', () => {
    const explained = explain('Who walked out of the mill?', corpus, storyIn(corpus, 'mill-strike'));
    const texts = furtherPassages(explained).map(({ excerpt }) => excerpt.text.replace(/^BRENNA — /, ''));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThan(0);
  });

  it('GIVEN --json THEN it has the other places and what differs', () => {
    const json = answerAsJson(ask('ferry-fire', 'How many people died in the fire?'));
    expect(json.discrepancies?.[0]?.map(({ words }) => words)).toEqual([['15'], ['12']]);
    expect(json.excerpts.flatMap(({ alsoIn = [] }) => alsoIn.map(({ document }) => document))).toEqual([
      'ferry-fire/2-telegraph.md',
    ]);
  });
});

describe('questions about corrections', () => {
  it.each([
    ['bridge-toll', 'What was corrected?', 'bridge-toll/2-corrected.md', 'wrong toll'],
    ['bridge-toll', 'What changed in the article?', 'bridge-toll/2-corrected.md', 'wrong toll'],
    ['data-leak', 'Was there a correction?', 'data-leak/3-update.md', 'not its lawyer'],
    ['museum-theft', 'What was corrected?', 'museum-theft/2-second.md', 'value of the cup'],
    ['school-closures', 'What was clarified?', 'school-closures/2-revised.md', 'keep their bus'],
  ])('GIVEN %s and “%s” THEN the note of the document that has it', (story, question, document, words) => {
    const answer = ask(story, question);
    expect(answer.outcome).toBe('answered');
    expect(documentsOf(answer)).toEqual([document]);
    expect(answer.excerpts[0]?.excerpt.text).toContain(words);
  });

  it('GIVEN a story without one THEN none is found', () => {
    expect(ask('garden', 'Was there a correction?').outcome).toBe('absent');
  });
});

describe('what a story of several documents is about', () => {
  const openingOf = (story: string, question?: string): string | undefined =>
    lead(corpus, storyIn(corpus, story), question)[0]?.excerpt.text;

  it.each([
    ['ferry-fire', 'killed 15 people'],
    ['rail-line', 'Two weeks are nothing'],
    ['school-closures', 'close seven schools'],
  ])('GIVEN %s THEN its newest document says it', (story, words) => {
    expect(openingOf(story)).toContain(words);
  });

  it('GIVEN a note of correction at the top THEN it is not what the story is about', () => {
    expect(openingOf('museum-theft')).toMatch(/^Thieves broke into/);
  });

  it('GIVEN editions in several languages THEN the one of the question’s', () => {
    expect(openingOf('flood-wall', 'What is this about?')).toContain('The town of Sellin');
    expect(openingOf('flood-wall', '这篇报道讲什么？')).toContain('塞林镇');
  });
});
