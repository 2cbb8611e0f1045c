import { parseArgs } from 'node:util';
import { ask } from '../commands/ask.ts';
import { ReaderError } from '../commands/command.ts';
import { storyFor } from '../commands/options.ts';
import { explain } from './answer/answer.ts';
import { answerAsJson } from './answer/json.ts';
import { cardToText, wrapLines } from './cards/text.ts';
import { en } from './cards/words/index.ts';
import { makeLog } from './log.ts';
import { readSettings, SettingsError } from './settings.ts';
import { NoStoriesError, openStories } from './stories.ts';

const USAGE = 'Usage: npm run ask -- "question" [--story NAME] [--json] [--explain]\n';

/** `npm run ask`: one answer in the terminal. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, explain: { type: 'boolean' }, story: { type: 'string' } },
  });
  const question = positionals.join(' ').trim();
  if (question === '') {
    process.stderr.write(USAGE);
    return 2;
  }
  const settings = readSettings();
  const corpus = await openStories(
    settings.DATA_DIR,
    makeLog(settings.LOG_LEVEL === 'info' ? 'warn' : settings.LOG_LEVEL),
  );
  const request = { options: { question, ...(values.story !== undefined && { story: values.story }) }, words: en };
  const story = storyFor(request, corpus);
  if (values.json) {
    process.stdout.write(`${JSON.stringify(answerAsJson(explain(question, corpus, story).answer), null, 2)}\n`);
  } else {
    const text = cardToText(ask.run(request, corpus).card);
    process.stdout.write(`${process.stdout.isTTY ? wrapLines(text, process.stdout.columns) : text}\n`);
    if (values.explain) process.stdout.write(`\n${why(explain(question, corpus, story))}\n`);
  }
  return 0;
}

/** The reading of the question and the best candidates with their features, as a table of lines. */
function why({ question, candidates }: ReturnType<typeof explain>): string {
  const terms = question.terms.map(
    (term) =>
      `${term.typed}${term.named ? ' (named)' : ''}${term.known ? '' : ' (not in the stories)'} ${term.weight.toFixed(2)}`,
  );
  const lines = candidates.slice(0, 5).map(({ indexed, score, features }) => {
    const { start, end } = indexed.sentence;
    const told = Object.entries(features).flatMap(([name, value]) =>
      value === 0 ? [] : [`${name} ${value.toFixed(2)}`],
    );
    return `${score.toFixed(2)}  ${indexed.passage.document.text.slice(start, end)}\n      ${told.join(', ')}`;
  });
  return [`type: ${question.type}`, `terms: ${terms.join('; ')}`, ...lines].join('\n');
}

try {
  process.exitCode = await main();
} catch (error) {
  const known =
    error instanceof SettingsError ||
    error instanceof NoStoriesError ||
    error instanceof ReaderError ||
    (error instanceof TypeError && 'code' in error);
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}
