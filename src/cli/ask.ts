import { ask } from '../../commands/ask.ts';
import { explain } from '../answer/answer.ts';
import { explanationOf } from '../answer/explain.ts';
import { en } from '../cards/strings/index.ts';
import { cardToText, wrapLines } from '../cards/text.ts';
import { CARD_LIMITS } from '../discord/limits.ts';
import { answerAsJson } from './answer-as-json.ts';
import { runCommand, UsageError } from './command-line.ts';
import { openForTerminal, storyNamed } from './terminal.ts';

const ASK = {
  usage: `Usage: npm run ask -- "question" [--story NAME] [--json] [--explain]
Prints one answer from the stories, cited. Put a further -- before a question that begins with -.

  --story NAME  from this story only: its file or folder, or words of its title
  --json        print the answer as data
  --explain     print also how it was chosen
`,
  options: { json: { type: 'boolean' }, explain: { type: 'boolean' }, story: { type: 'string' } },
} as const;

await runCommand(ASK, async ({ values, positionals }) => {
  const question = positionals.join(' ').trim();
  if (question === '') throw new UsageError('There is no question.');
  const corpus = await openForTerminal();
  const request = { options: { question, ...(values.story !== undefined && { story: values.story }) } };
  const story = storyNamed(values.story, corpus);
  if (values.json) {
    process.stdout.write(`${JSON.stringify(answerAsJson(explain(question, corpus, story).answer), null, 2)}\n`);
  } else {
    const text = cardToText(ask.run(request, { corpus, strings: en, limits: CARD_LIMITS }).card);
    process.stdout.write(`${process.stdout.isTTY ? wrapLines(text, process.stdout.columns) : text}\n`);
    if (values.explain) process.stdout.write(`\n${explanationOf(explain(question, corpus, story)).join('\n')}\n`);
  }
  return 0;
});
