import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLabelled } from '../../eval/labelled.ts';
import { randomFrom, shuffled } from '../figures.ts';
import { sentencesOf } from '../library/write.ts';
import type { Text } from '../peers/system.ts';
import type { Bot, File } from './bot.ts';

/** A story that is asked for alone, too, and questions on it. */
export interface OwnStory extends File {
  readonly questions: readonly string[];
}

/** The beginning of a library, and what is asked of it; plain data, so that each process can read it. */
export interface Sample {
  readonly files: readonly File[];
  readonly passages: readonly Text[];
  /** As often as they are asked: where few have their text in the library, these come again and again. */
  readonly questions: readonly string[];
  /** How many different ones these are. */
  readonly different: number;
  readonly stories: readonly OwnStory[];
}

/** Questions that are asked: set by hand, so that the 99th percentile is not one question alone. */
const ASKED = 240;
const FEWEST = 200;
/** Stories that are asked for alone, and questions on each. */
const STORIES = 8;
const ON_STORY = 5;
const SEED = 7;

/** A labelled question and the sentences that answer it. */
interface Labelled {
  readonly question: string;
  readonly sentences: readonly string[];
}

/** The answerable questions of labelled files, in an order that is the same each time. */
export function labelledQuestions(files: readonly string[]): Labelled[] {
  const all = files
    .flatMap((file) => readLabelled(file))
    .flatMap(({ paragraphs, questions }) => {
      const sentences = paragraphs.map(sentencesOf);
      return questions.map(({ question, places }) => ({
        question,
        sentences: places.flatMap(
          ({ paragraph, text }) => sentences[paragraph]?.filter((each) => each.includes(text)) ?? [],
        ),
      }));
    });
  return shuffled(
    all.filter(({ sentences }) => sentences.length > 0),
    randomFrom(SEED),
  );
}

/**
 * Samples of a folder, whole documents in the order of their names, of at least so many passages each (fewer where the
 * folder has no more). From the first size on that has enough questions, all sizes are asked the same.
 */
export async function* samplesOf(
  folder: string,
  sizes: readonly number[],
  labelled: readonly Labelled[],
  bot: Bot,
): AsyncGenerator<Sample> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:txt|md)$/i.test(name),
  );
  const [files, passages, stories]: [File[], Text[], OwnStory[]] = [[], [], []];
  const there = new Set<string>();
  let kept: string[] = [];
  const left = names.sort().reverse();
  for (const size of sizes) {
    while (passages.length < size) {
      const id = left.pop();
      if (id === undefined) break;
      const file = { id: id.replaceAll('\\', '/'), text: readFileSync(join(folder, id), 'utf8') };
      const document = await bot.documentOf(file);
      const own = new Set<string>();
      for (const { start, end, sentences } of document.passages) {
        passages.push({ id: passages.length, text: document.text.slice(start, end) });
        for (const each of sentences) own.add(document.text.slice(each.start, each.end));
      }
      files.push(file);
      for (const sentence of own) there.add(sentence);
      if (stories.length < STORIES) stories.push({ ...file, questions: askedOf(labelled, own).slice(0, ON_STORY) });
    }
    const asked = kept.length >= FEWEST ? kept : askedOf(labelled, there).slice(0, ASKED);
    kept = asked;
    const rounds = Math.ceil(FEWEST / Math.max(1, asked.length));
    const questions = Array.from({ length: rounds }, () => asked).flat();
    yield { files, passages, questions, different: asked.length, stories };
    if (left.length === 0) return;
  }
}

function askedOf(labelled: readonly Labelled[], there: ReadonlySet<string>): string[] {
  return labelled.filter(({ sentences }) => sentences.some((each) => there.has(each))).map(({ question }) => question);
}
