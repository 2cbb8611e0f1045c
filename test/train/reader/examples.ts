import { writeFileSync } from 'node:fs';
import { runCommand, UsageError } from '../../../src/cli/command-line.ts';
import { buildCorpus } from '../../../src/corpus/corpus.ts';
import { makeLibrary } from '../../../src/library/library.ts';
import { readingOf } from '../../../src/reader/reading.ts';
import { isRight, type LabelledStory, readLabelled } from '../../eval/labelled.ts';
import { moreStories } from './more.ts';

const EXAMPLES = {
  usage: `Usage: npm run examples -- OUT FILE...
Writes what the reader learns from, a line a story: its sentences as the reader reads them, and its questions with the
sentences that answer. Only stories that are for the reader or for checking it (test/eval/questions/parts.json).
`,
  options: {},
} as const;

/** A story as train.py reads it. */
function exampleOf(story: LabelledStory): object {
  const { index } = buildCorpus(makeLibrary([story.document]));
  const sentences = index.passages.flatMap((passage) => passage.sentences);
  return {
    story: story.document.id,
    part: story.part,
    sentences: sentences.map(readingOf),
    questions: story.questions.map((asked) => ({
      id: asked.id,
      question: asked.question,
      right: sentences.flatMap((sentence, i) => (isRight(sentence, story, asked) ? [i] : [])),
      unsure: sentences.flatMap((sentence, i) =>
        isRight(sentence, story, { ...asked, places: asked.also ?? [] }) ? [i] : [],
      ),
      isAnswered: asked.places.length > 0,
    })),
  };
}

await runCommand(EXAMPLES, ({ positionals: [out, ...files] }) => {
  if (out === undefined || files.length === 0) throw new UsageError('There is no OUT or no FILE.');
  const stories = files
    .flatMap((file) => (file.endsWith('more.json') ? moreStories(file) : readLabelled(file)))
    .filter(({ part }) => part === 'taught' || part === 'checked');
  writeFileSync(out, stories.map((story) => `${JSON.stringify(exampleOf(story))}\n`).join(''));
  return 0;
});
