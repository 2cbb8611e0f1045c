import { statSync } from 'node:fs';
import { explainWithReader } from '../../src/answer/answer.ts';
import { nextQuestions } from '../../src/answer/suggestions/next-questions.ts';
import { proposalsInSteps } from '../../src/answer/suggestions/proposals.ts';
import { suggestionsOf } from '../../src/answer/suggestions/suggestions.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { atOnce } from '../../src/library/steps.ts';
import type { Part } from './parts.ts';
import { shippedReader } from './reader.ts';
import { readArticles } from './short-stories/articles.ts';
import { corpusOf } from './short-stories/stories.ts';

/** Questions of a story that are printed. */
const FIRST = 10;

interface Wanted {
  /** A folder of stories, or a file of questions on articles. */
  readonly path: string;
  readonly part?: Part;
  /** So many stories, the first ones. */
  readonly stories: number;
  /** Prints what was proposed and not kept, too. */
  readonly dropped: boolean;
}

/** Prints the first questions that are suggested of each story alone, with the reader, and the sentence that answers each. */
export async function printSuggestions({ path, part, stories, dropped }: Wanted): Promise<number> {
  const reader = await shippedReader();
  const corpora = statSync(path).isDirectory()
    ? (await loadLibrary(path)).documents.map((document) => corpusOf(document))
    : readArticles(path, part).map(({ corpus }) => corpus);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  let [all, answered] = [0, 0];
  const outcomeOf = async (question: string, corpus: Corpus): Promise<string> => {
    const { outcome, excerpts } = (await explainWithReader(question, corpus, reader)).answer;
    return `${outcome.padEnd(9)} ${question}\n            ${excerpts[0]?.excerpt.text.replace(/\s+/g, ' ') ?? ''}`;
  };
  for (const corpus of corpora.slice(0, stories)) {
    const [story] = corpus.library.stories;
    if (!story) continue;
    await suggestionsOf(corpus).begin({ reader });
    const questions = nextQuestions(corpus, story, {}, FIRST);
    say(`\n${story.title} (${questions.length} of ${suggestionsOf(corpus).of(story).length})`);
    for (const question of questions) {
      const line = await outcomeOf(question, corpus);
      all += 1;
      if (line.startsWith('answered')) answered += 1;
      say(`  ${line}`);
    }
    const kept = new Set(
      suggestionsOf(corpus)
        .of(story)
        .map(({ question }) => question),
    );
    if (dropped)
      for (const { question } of atOnce(proposalsInSteps(corpus, story)))
        if (!kept.has(question)) say(`  - ${await outcomeOf(question, corpus)}`);
  }
  say(`\n${all} questions, ${answered} answered`);
  return 0;
}
