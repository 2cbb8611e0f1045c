import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion, explain, explainWithReader } from '../src/answer/answer.ts';
import { nextQuestions } from '../src/answer/suggestions/next-questions.ts';
import { suggestionsOf } from '../src/answer/suggestions/suggestions.ts';
import { buildCorpus, type Corpus } from '../src/corpus/corpus.ts';
import { loadLibrary } from '../src/library/library.ts';
import { packageFile } from '../src/package.ts';
import { profileOf } from '../src/profile/profile.ts';
import type { Reader } from '../src/reader/reader.ts';
import { shippedReader } from './eval/reader.ts';

/** What is about the story that ships, all in one file. Nothing is chosen so that these pass. */
let corpus: Corpus;
let reader: Reader;
beforeAll(async () => {
  reader = await shippedReader();
  corpus = buildCorpus(await loadLibrary(packageFile('data')));
});

describe('questions that the shipped story answers', () => {
  it.each([
    ['Who is the CEO of Anthropic?', /Dario Amodei/],
    ['who is the ceo of anthropic', /Dario Amodei/],
    ['anthropic ceo', /Dario Amodei/],
    ['Who is the CEO of Antropic?', /Dario Amodei/],
    ['How much is the JWCC worth?', /\$9 billion/],
    ['how much is the JWCC worth', /\$9 billion/],
    ['How much is the Joint Warfighting Cloud Capability worth?', /\$9 billion/],
    ['Which companies were awarded the JWCC?', /Google, Amazon, Microsoft, and Oracle/],
    ['What did Anthropic refuse?', /unrestricted access/],
    ['How big is the US defense AI market?', /tens of billions/],
    ['Who is Emil Michael?', /Under-Secretary of Defense for Research and Engineering/],
    ['Who is Sam Altman?', /OpenAI.*Altman/],
    ['who runs anthropic', /Dario Amodei/],
    ['tell me about Palantir', /Palantir/],
    ['What does it say about Palantir?', /Palantir/],
    ['supply chain risk', /supply chain risk/],
    ['What does the DoD often require?', /audit, modify, and deploy/],
    ['What does the Pentagon often require?', /audit, modify, and deploy/],
    ['What does the Department of Defense often require?', /audit, modify, and deploy/],
    ['What would the proposed contract allow?', /continue using Anthropic's technology/],
    [
      'What could empower other companies to push for stricter terms?',
      /^If Anthropic successfully negotiates.*stricter terms\.$/s,
    ],
    ['What is this story about?', /^Anthropic CEO Dario Amodei is attempting to salvage/],
    ['What is the JWCC about?', /JWCC/],
  ])('GIVEN %j THEN what says so comes first, at least as likely', async (question, said) => {
    const { answer } = await explainWithReader(question, corpus, reader);
    expect(answer.excerpts[0]?.excerpt.text).toMatch(said);
    expect(['answered', 'likely']).toContain(answer.outcome);
  });

  // Another sentence comes first.
  it.fails.each([
    ['Who gains if Anthropic is excluded?', /rivals|exclude/],
    ['Who has invested in Anthropic?', /Google and Amazon/],
  ])('GIVEN %j THEN what says so should come first', async (question, said) => {
    const { answer } = await explainWithReader(question, corpus, reader);
    expect(answer.excerpts[0]?.excerpt.text).toMatch(said);
  });

  it.each(['Why did negotiations collapse?', 'Why did the negotiation colapse'])(
    'GIVEN %j THEN what says so comes first, at least as the closest',
    async (question) => {
      const { answer } = await explainWithReader(question, corpus, reader);
      expect(answer.excerpts[0]?.excerpt.text).toMatch(/access/);
    },
  );
});

describe('questions that the shipped story does not answer', () => {
  it.each([
    'Who is the CEO of Palantir?',
    'Who is the chief executive of Palantir?',
    'Who is the CEO of Google?',
    'When did OpenAI release GPT-4?',
    'How many soldiers does the US Army have?',
    'How many employees does Palantir have?',
    'Where is Anthropic based?',
    'Who is the Secretary of Defense?',
    'When did the talks collapse?',
    'How much is Anthropic valued at?',
    'How old is Dario Amodei?',
    'When was Anthropic founded?',
    'What did Emil Michael say about China?',
    'Did Anthropic sign the contract?',
    'Why did the talks fail?',
  ])('GIVEN %j, whose subject it has, THEN what is closest, not called an answer', async (question) => {
    for (const { answer } of [explain(question, corpus), await explainWithReader(question, corpus, reader)]) {
      expect(['likely', 'related']).toContain(answer.outcome);
      expect(answer.excerpts.length).toBeGreaterThan(0);
    }
  });

  it.each(['What is Claude?', 'What is Trump’s position?', 'Who is Elon Musk?', 'How do I bake a chocolate cake?'])(
    'GIVEN %j, of which it says nothing, THEN absent and no excerpt',
    async (question) => {
      const { outcome, excerpts } = (await explainWithReader(question, corpus, reader)).answer;
      expect(outcome).toBe('absent');
      expect(excerpts).toEqual([]);
    },
  );
});

describe('what is shown of the shipped story', () => {
  it('GIVEN a teaser and a list that say the same THEN the teaser gives way', () => {
    const { excerpts } = answerQuestion('Why was Anthropic labeled a supply chain risk?', corpus);
    const texts = excerpts.map(({ excerpt }) => excerpt.text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.join()).not.toContain('exclude it from future military contracts');
  });

  it('GIVEN what is suggested THEN they differ in answer and name, and each is answered with the reader', async () => {
    await suggestionsOf(corpus).begin({ reader });
    const questions = nextQuestions(corpus, undefined, {}, 5);
    expect(questions.length).toBeGreaterThan(3);
    const answers = new Set<string | undefined>();
    for (const question of questions) {
      const { answer } = await explainWithReader(question, corpus, reader);
      expect(answer.outcome, question).toBe('answered');
      answers.add(answer.excerpts[0]?.excerpt.text);
    }
    expect(answers.size).toBe(questions.length);
  });
});

describe('names of the shipped story', () => {
  it('THEN there are twelve, each with its kind', () => {
    expect(
      corpus.names
        .offered(undefined)
        .map(({ name, kind }) => `${name} (${kind})`)
        .sort(),
    ).toEqual([
      'Amazon (company)',
      'Anthropic (company)',
      'Dario Amodei (person)',
      'Emil Michael (person)',
      'Google (company)',
      'Microsoft (company)',
      'OpenAI (company)',
      'Oracle (company)',
      'Palantir (company)',
      'Sam Altman (person)',
      'Scale AI (company)',
      'US Department of Defense (public body)',
    ]);
  });

  it.each([
    ['Emil Michael', /^the Under-Secretary of Defense for Research and Engineering$/],
    ['Dario Amodei', /^Anthropic CEO$|^CEO$/],
  ])('GIVEN %s THEN the role is whole', (name, said) => {
    const [role] = corpus.names.lookUp(name).names[0]?.roles ?? [];
    expect(role?.document.text.slice(role.start, role.end)).toMatch(said);
  });

  it('GIVEN Anthropic THEN its card begins with what it does', () => {
    const [name] = corpus.names.lookUp('Anthropic').names;
    const shown = name ? profileOf(name, corpus).shown.filter((one) => one.as === 'telling') : [];
    expect(shown).toHaveLength(3);
    for (const { cited } of shown) expect(cited.excerpt.text).toMatch(/^Anthropic/);
  });
});
