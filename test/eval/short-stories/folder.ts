import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { loadLibrary } from '../../../src/library/library.ts';
import type { Library } from '../../../src/library/types.ts';
import { packageFile } from '../../../src/package.ts';
import { corpusOf, type StoryAlone, type StoryQuestion } from './stories.ts';

const id = z.string().min(1);
const question = z.string().min(1);
const sentences = z.array(z.string().min(1));

/** `questions.json` in a folder of stories, as far as it is about questions. */
const questionsFile = z.object({
  stories: z.array(
    z.object({
      file: z.string().min(1),
      questions: z.array(
        z.object({ id, question, answers: sentences.min(1), needs: sentences.default([]), kind: z.string().min(1) }),
      ),
      unanswerable: z.array(z.object({ id, question, kind: z.enum(['near-miss', 'off-topic']) })),
    }),
  ),
});
type Listed = z.infer<typeof questionsFile>['stories'][number];

/** Stands for the story that ships with the bot. */
const SHIPPED = 'seed';
const SHIPPED_FILE = 'anthropic-pentagon.txt';

/**
 * Reads a folder of stories with their questions in `questions.json`. Each file is read as the bot reads it.
 *
 * @throws Error with a line for each fault.
 */
export async function readStories(folder: string): Promise<StoryAlone[]> {
  const { data, error } = questionsFile.safeParse(JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8')));
  if (!data) throw new Error(`questions.json: ${z.prettifyError(error)}`);
  const { stories } = data;
  const library = await loadLibrary(folder);
  const shipped = stories.some(({ file }) => file === SHIPPED) ? await loadLibrary(packageFile('data')) : library;
  const placeOf = ({ file }: Listed): Place =>
    file === SHIPPED
      ? { library: shipped, folder: packageFile('data'), file: SHIPPED_FILE }
      : { library, folder, file };
  const faults = [...repeatedIds(stories), ...stories.flatMap((story) => faultsOf(story, placeOf(story)))];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return stories.flatMap((story) => {
    const { library: all, file } = placeOf(story);
    const document = all.documents.find((each) => each.id === file);
    return document ? [{ corpus: corpusOf(document, all.names), questions: questionsOf(story) }] : [];
  });
}

/** Where a story is. */
interface Place {
  readonly library: Library;
  readonly folder: string;
  readonly file: string;
}

function faultsOf({ questions }: Listed, { library, folder, file }: Place): string[] {
  if (!library.documents.some((document) => document.id === file))
    return [`${file}: ${library.problems.find((problem) => problem.file === file)?.reason ?? 'is not there'}`];
  const text = readFileSync(join(folder, file), 'utf8');
  return questions.flatMap((asked) =>
    [...asked.answers, ...asked.needs]
      .filter((sentence) => !text.includes(sentence))
      .map((sentence) => `${asked.id}: not in ${file}: ${sentence}`),
  );
}

function repeatedIds(stories: readonly Listed[]): string[] {
  const ids = stories.flatMap(({ questions, unanswerable }) => [...questions, ...unanswerable].map((each) => each.id));
  return [...new Set(ids.filter((each, at) => ids.indexOf(each) !== at))].map((each) => `${each}: is there twice`);
}

function questionsOf({ questions, unanswerable }: Listed): StoryQuestion[] {
  return [...questions, ...unanswerable.map((asked) => ({ ...asked, answers: [] }))];
}
