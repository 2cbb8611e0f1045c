import { asTyped, firstPage } from '../../commands/ask.ts';
import { type Explained, explainWithReader } from '../answer/answer.ts';
import { explanationOf } from '../answer/explain.ts';
import type { FollowedUp } from '../answer/follow-up/follow-up.ts';
import { en } from '../cards/strings/index.ts';
import { cardToText, wrapLines } from '../cards/text.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { CARD_LIMITS } from '../discord/limits.ts';
import { PlainError } from '../library/plain-error.ts';
import type { Story } from '../library/types.ts';
import type { Reader } from '../reader/reader.ts';
import { answerAsJson } from './answer-as-json.ts';
import { runCommand, UsageError } from './command-line.ts';
import { openReader, readerFault } from './open-reader.ts';
import { warn } from './screen.ts';
import { openForTerminal, openTerminal, storyNamed } from './terminal.ts';

const ASK = {
  usage: `Usage: npm run ask -- "question" [--after "question"]... [--story NAME] [--json] [--explain]
Prints one answer from the stories, cited. Put a further -- before a question that begins with -.

  --after Q     as one asks after the answer to Q, "why?"; after several, each in the light of the one before
  --story NAME  from this story only: its file or folder, or words of its title
  --json        print the answer as data
  --explain     print also how it was chosen
`,
  options: {
    after: { type: 'string', multiple: true },
    json: { type: 'boolean' },
    explain: { type: 'boolean' },
    story: { type: 'string' },
  },
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
    const story = storyNamed(values.story, corpus);
    const fault = await reader?.loaded;
    if (fault !== undefined) throw new PlainError(readerFault(fault));
    const followed = await conversation([...(values.after ?? []), question], { corpus, reader, story });
    const read = followed?.answer.question ?? question;
    const explain = async (): Promise<Explained> => followed ?? explainWithReader(question, corpus, reader, story);
    if (values.json) {
      const carried = followed && { read, carried: followed.carried ?? null };
      process.stdout.write(`${JSON.stringify({ ...answerAsJson((await explain()).answer), ...carried }, null, 2)}\n`);
    } else {
      const isOneDocument = corpus.library.documents.length === 1;
      const context = { corpus, reader, strings: en, limits: CARD_LIMITS, isOneDocument };
      const shown = asTyped(await explain(), question);
      const { card } = firstPage(shown, { story: followed?.story ?? story, carried: followed?.carried }, context);
      const text = cardToText(card);
      process.stdout.write(`${process.stdout.isTTY ? wrapLines(text, process.stdout.columns) : text}\n`);
      if (values.explain) process.stdout.write(`\n${explanationOf(await explain()).join('\n')}\n`);
    }
  } finally {
    await reader?.close();
  }
  return 0;
});

/** The answer to the last of several turns, each asked in the light of the one before; nothing for one turn. */
async function conversation(
  [first = '', ...later]: readonly string[],
  {
    corpus,
    reader,
    story,
  }: { readonly corpus: Corpus; readonly reader: Reader | undefined; readonly story: Story | undefined },
): Promise<FollowedUp | undefined> {
  if (later.length === 0) return undefined;
  const { followUp } = await import('../answer/follow-up/follow-up.ts');
  let { answer } = await explainWithReader(first, corpus, reader, story);
  let followed: FollowedUp | undefined;
  for (const typed of later) {
    followed = await followUp(typed, { question: answer.question, answer }, corpus, reader, story);
    ({ answer } = followed);
  }
  return followed;
}
