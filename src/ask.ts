import { parseArgs } from 'node:util';
import { ask } from '../commands/ask.ts';
import { explain } from './answer/answer.ts';
import { answerAsJson } from './answer/json.ts';
import { whyOf } from './answer/why.ts';
import { cardToText, wrapLines } from './cards/text.ts';
import { en } from './cards/words/index.ts';
import { makeLog } from './log.ts';
import { readSettings } from './settings.ts';
import { openStories } from './stories.ts';
import { endWith, storyNamed } from './terminal.ts';

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
  const story = storyNamed(values.story, corpus);
  if (values.json) {
    process.stdout.write(`${JSON.stringify(answerAsJson(explain(question, corpus, story).answer), null, 2)}\n`);
  } else {
    const text = cardToText(ask.run(request, corpus).card);
    process.stdout.write(`${process.stdout.isTTY ? wrapLines(text, process.stdout.columns) : text}\n`);
    if (values.explain)
      process.stdout.write(`\n${whyOf(explain(question, corpus, story), corpus.ranking).join('\n')}\n`);
  }
  return 0;
}

await endWith(main);
