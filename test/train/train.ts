import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Ranking, rankingOf, shippedRanking } from '../../src/answer/ranking/weights.ts';
import { runCommand, UsageError } from '../../src/cli/command-line.ts';
import { packageFile } from '../../src/package.ts';
import { readLabelled } from '../eval/labelled.ts';
import { shippedReader } from '../eval/reader.ts';
import { ablate } from './ablate.ts';
import { learnCertainty } from './leads.ts';
import { ablateLearnt, learn } from './learn.ts';
import { learnStoryQuestions, toldOf } from './story-questions.ts';
import { weightsToJson } from './weights-to-json.ts';

/** What the weights that ship are learnt from, from the package. */
const SHIPPED = [
  '../shared/data/squad/dev.json',
  'test/eval/questions/wikinews.json',
  'test/eval/questions/features.json',
  'test/eval/questions/news.json',
  'test/eval/questions/stories.json',
];

const TRAIN = {
  usage: `Usage: npm run train -- [FILE...] [--story-questions|--leads] [--ablate words|reader [--model FOLDER]]
Learns the weights of /ask from labelled questions (without a FILE, from all that the shipped weights come from) and writes
src/answer/ranking/weights/weights.json, and what questions ask of a story as such, in src/answer/story-facts/classifier.json
(with --story-questions only that), and how certain answering words are, in src/answer/ranking/weights/certainty.json (with --leads
only that, with the weights that ship). --ablate writes nothing and prints what each group of features for words, or each
part of the reader, brings. FOLDER has another reader than the one that ships.
`,
  options: {
    'story-questions': { type: 'boolean' },
    leads: { type: 'boolean' },
    ablate: { type: 'string' },
    model: { type: 'string' },
  },
} as const;

await runCommand(TRAIN, async ({ values, positionals }) => {
  if (values.ablate !== undefined && values.ablate !== 'words' && values.ablate !== 'reader')
    throw new UsageError('--ablate goes with “words” or “reader”.');
  if (values.model !== undefined && values.ablate !== 'reader')
    throw new UsageError('--model goes with --ablate reader.');
  const files = positionals.length > 0 ? positionals : SHIPPED.map(packageFile);
  const started = performance.now();
  const log = (line: string): void => {
    process.stderr.write(`${Math.round((performance.now() - started) / 1000)} s: ${line}\n`);
  };
  try {
    const stories = files
      .flatMap((file) => readLabelled(file, 'tune'))
      .filter(({ part }) => part === 'taught' || part === 'ranked');
    if (values.ablate === 'words') {
      process.stdout.write(ablate(stories, log));
      return 0;
    }
    const reader = await shippedReader(values.model);
    if (values.ablate === 'reader') {
      process.stdout.write(await ablateLearnt(stories, reader));
      return 0;
    }
    const certain = async (ranking: Ranking): Promise<void> => {
      const path = packageFile('src/answer/ranking/weights/certainty.json');
      writeFileSync(path, await learnCertainty(stories, reader, ranking, log));
      log(`wrote ${path}`);
    };
    if (values.leads) {
      await certain(shippedRanking());
      return 0;
    }
    const classifier = packageFile('src/answer/story-facts/classifier.json');
    writeFileSync(classifier, await learnStoryQuestions(reader, toldOf(stories), log));
    log(`wrote ${classifier}`);
    if (values['story-questions']) return 0;
    const source = files.map((file) => ({
      file: basename(file),
      sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
    }));
    const out = packageFile('src/answer/ranking/weights/weights.json');
    const weights = await learn(stories, reader, log);
    writeFileSync(out, weightsToJson(weights, source));
    log(`wrote ${out}`);
    await certain(rankingOf(weights));
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
});
