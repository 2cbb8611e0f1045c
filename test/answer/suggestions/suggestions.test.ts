import { describe, expect, it } from 'vitest';
import { answerQuestion, explain } from '../../../src/answer/answer.ts';
import { completeQuestion } from '../../../src/answer/suggestions/complete.ts';
import { nextQuestions } from '../../../src/answer/suggestions/next-questions.ts';
import { suggestionsOf } from '../../../src/answer/suggestions/suggestions.ts';
import { buildCorpus } from '../../../src/corpus/corpus.ts';
import { documentFromText } from '../../../src/library/document.ts';
import { makeLibrary } from '../../../src/library/library.ts';
import type { Reader } from '../../../src/reader/reader.ts';
import { vellmarCorpus } from '../../fixtures/vellmar.ts';

const corpus = vellmarCorpus();
const [story] = corpus.library.stories;
await suggestionsOf(corpus).begin({});

const bridge = (name: string) =>
  buildCorpus(
    makeLibrary([
      documentFromText('a.txt', `Bridge\n\nThe mayor of Pell, ${name}, closed the old bridge to the harbor on Monday.`),
    ]),
  );

describe('the bank', () => {
  it('GIVEN a story THEN each question that is kept is answered, by the sentence that it was made from', () => {
    const kept = suggestionsOf(corpus).of(story);
    expect(kept.length).toBeGreaterThan(5);
    expect(kept.length).toBeLessThanOrEqual(24);
    for (const { question, answer } of kept) {
      const { outcome, excerpts } = answerQuestion(question, corpus, story);
      expect(outcome, question).toBe('answered');
      expect(excerpts[0]?.excerpt).toMatchObject({ start: answer.start, end: answer.end });
    }
  });

  it('GIVEN a story that is first asked for THEN nothing yet, and all of it once that is done', async () => {
    const fresh = bridge('Dana Kilbride');
    expect(nextQuestions(fresh, undefined, {}, 3)).toEqual([]);
    await suggestionsOf(fresh).done;
    expect(nextQuestions(fresh, undefined, {}, 3)).toContain('Who is Dana Kilbride?');
  });

  it('GIVEN a library that was edited THEN questions on what it says now', async () => {
    const after = bridge('Omar Stell');
    await suggestionsOf(after).begin({});
    const questions = nextQuestions(after, undefined, {}, 9).join();
    expect(questions).toContain('Omar Stell');
    expect(questions).not.toContain('Kilbride');
  });

  it('GIVEN that some are waited for THEN they are there, or there are no more', async () => {
    const fresh = vellmarCorpus();
    void suggestionsOf(fresh).begin({});
    await suggestionsOf(fresh).some(3);
    expect(suggestionsOf(fresh).of(undefined).length).toBeGreaterThanOrEqual(3);
    await suggestionsOf(fresh).some(1_000);
    expect(suggestionsOf(fresh).of(undefined)).toHaveLength(suggestionsOf(corpus).of(undefined).length);
  });

  it('GIVEN a signal that is aborted THEN it ends without a question', async () => {
    const fresh = bridge('Dana Kilbride');
    await suggestionsOf(fresh).begin({ signal: AbortSignal.abort() });
    expect(suggestionsOf(fresh).of(undefined)).toEqual([]);
  });

  it('GIVEN a reader that fails THEN that is told, and what words alone found stays', async () => {
    const fresh = bridge('Dana Kilbride');
    const failing: Reader = {
      consult: () => {
        throw new Error('no reader');
      },
    };
    const faults: unknown[] = [];
    await suggestionsOf(fresh).begin({});
    const before = suggestionsOf(fresh).of(undefined);
    await suggestionsOf(fresh).begin({ reader: failing, onFault: (error) => faults.push(error) });
    expect(faults).toHaveLength(1);
    expect(suggestionsOf(fresh).of(undefined)).toEqual(before);
  });

  it('GIVEN a reader THEN its questions are put to it as those of one who has time', async () => {
    const patience: (boolean | undefined)[] = [];
    const reader: Reader = {
      consult: (_question, isPatient) => {
        patience.push(isPatient);
        const nothing = async () => undefined;
        return { use: 'off', embed: nothing, near: nothing, weigh: nothing };
      },
    };
    const fresh = bridge('Dana Kilbride');
    await suggestionsOf(fresh).begin({ reader });
    expect(patience.length).toBeGreaterThan(0);
    expect(patience.every(Boolean)).toBe(true);
    expect(nextQuestions(fresh, undefined, {}, 1)).toHaveLength(1);
  });
});

describe('the next question', () => {
  it('GIVEN what is suggested first THEN no two have the same answer or are about the same name', () => {
    const first = nextQuestions(corpus, story, {}, 5);
    const kept = suggestionsOf(corpus)
      .of(story)
      .filter(({ question }) => first.includes(question));
    expect(new Set(kept.map(({ answer }) => answer.start)).size).toBe(first.length);
    const names = kept.flatMap((each) => [...each.names]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('GIVEN a question on a name THEN first those on that name, and not the question itself', () => {
    const questions = nextQuestions(corpus, story, { near: 'What does Tomas Erel eat?' }, 3);
    expect(questions[0]).toContain('Tomas Erel');
    expect(nextQuestions(corpus, story, { near: 'who is tomas erel' }, 24)).not.toContain('Who is Tomas Erel?');
  });

  it('GIVEN an answer THEN nothing that is answered by what it shows', () => {
    for (const question of ['How much is the contract worth?', 'Who is Tomas Erel?']) {
      const near = explain(question, corpus, story);
      const shown = near.answer.excerpts.map(({ excerpt }) => excerpt.text);
      for (const next of nextQuestions(corpus, story, { near }, 24))
        expect(shown).not.toContain(answerQuestion(next, corpus, story).excerpts[0]?.excerpt.text);
    }
  });

  it('GIVEN other questions that the story does not answer THEN not always the same suggestions', () => {
    const offered = ['pancakes', 'How do I bake bread?', 'Who won the cup?', 'Is it raining?'].map((near) =>
      nextQuestions(corpus, story, { near }, 3).join(),
    );
    expect(new Set(offered).size).toBeGreaterThan(1);
  });

  it('GIVEN questions that were asked before THEN they are left out', () => {
    const [first = ''] = nextQuestions(corpus, story, {}, 1);
    expect(nextQuestions(corpus, story, { not: [first.toLowerCase()] }, 24)).not.toContain(first);
  });
});

describe('a question that is being typed', () => {
  it.each(['who is tom', 'erel', 'is who'])('GIVEN “%s” THEN questions with words that begin so', (typed) => {
    const words = typed.split(' ');
    const [first = ''] = completeQuestion(corpus, story, typed, 25);
    for (const word of words) expect(first.toLowerCase()).toMatch(new RegExp(`\\b${word}`));
  });

  it('GIVEN words of another form or meaning THEN questions with the same stem', () => {
    const [known] = suggestionsOf(corpus)
      .of(story)
      .filter(({ question }) => /halt|crane|contract|port/i.test(question));
    expect(known).toBeDefined();
    expect(completeQuestion(corpus, story, 'cranes, ports and contracts', 25).length).toBeGreaterThan(0);
  });

  it('GIVEN nothing typed THEN the most different ones; GIVEN what no question has THEN none', () => {
    expect(completeQuestion(corpus, story, ' ', 25)).toEqual(nextQuestions(corpus, story, {}, 25));
    expect(completeQuestion(corpus, story, 'zzz', 25)).toEqual([]);
  });
});
