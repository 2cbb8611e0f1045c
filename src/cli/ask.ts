import { ask } from '../../commands/ask.ts';
import { explainWithReader } from '../answer/answer.ts';
import { explanationOf } from '../answer/explain.ts';
import { en } from '../cards/strings/index.ts';
import { cardToText, wrapLines } from '../cards/text.ts';
import { CARD_LIMITS } from '../discord/limits.ts';
import { PlainError } from '../library/plain-error.ts';
import { answerAsJson } from './answer-as-json.ts';
import { runCommand, UsageError } from './command-line.ts';
import { openReader, readerFault } from './open-reader.ts';
import { warn } from './screen.ts';
import { openForTerminal, openTerminal, storyNamed } from './terminal.ts';

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
  const terminal = openTerminal();
  const { settings, log } = terminal;
  // The model is loaded while the stories are.
  const reader = openReader(settings, { say: (line) => warn(log, line) });
  try {
    const corpus = await openForTerminal(terminal);
    const request = { options: { question, ...(values.story !== undefined && { story: values.story }) } };
    const story = storyNamed(values.story, corpus);
    const fault = await reader?.loaded;
    if (fault !== undefined) throw new PlainError(readerFault(fault));
    const explain = () => explainWithReader(question, corpus, reader, story);
    if (values.json) {
      process.stdout.write(`${JSON.stringify(answerAsJson((await explain()).answer), null, 2)}\n`);
    } else {
      const isOneDocument = corpus.library.documents.length === 1;
      const { card } = await ask.run(request, { corpus, reader, strings: en, limits: CARD_LIMITS, isOneDocument });
      const text = cardToText(card);
      process.stdout.write(`${process.stdout.isTTY ? wrapLines(text, process.stdout.columns) : text}\n`);
      if (values.explain) process.stdout.write(`\n${explanationOf(await explain()).join('\n')}\n`);
    }
  } finally {
    await reader?.close();
  }
  return 0;
});
