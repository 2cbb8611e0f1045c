import { loadLibrary } from '../library/library.ts';
import { PlainError } from '../library/plain-error.ts';
import type { Library } from '../library/types.ts';
import { Web } from '../web/web.ts';
import { addArticles } from './add/add.ts';
import { Asker } from './add/asker.ts';
import { runCommand, UsageError } from './command-line.ts';
import { faultOfFolder, openKept } from './open-corpus.ts';
import { openFeeds } from './open-feeds.ts';
import { openTerminal } from './terminal.ts';

const ADD = {
  usage: `Usage: npm run add -- FILE…|URL… [--story NAME] [--yes] [--replace]
Takes the articles out of files and web pages, shows what it took, and writes each as Markdown into the folder of stories.

  --story NAME  into this story, which becomes a folder: the name of the folder, or the title of a story that is one
  --yes         write without a question
  --replace     with --yes: also in place of an earlier version of the same article
`,
  options: { story: { type: 'string' }, yes: { type: 'boolean' }, replace: { type: 'boolean' } },
} as const;

await runCommand(ADD, async ({ values, positionals }) => {
  const { story, yes = false, replace = false } = values;
  if (positionals.length === 0) throw new UsageError('There is no FILE and no URL.');
  if (replace && !yes) throw new UsageError('--replace goes with --yes; without it, you are asked.');
  const terminal = openTerminal();
  const folder = terminal.settings.DATA_DIR;
  const library = await libraryOf(terminal);
  const asker = process.stdin.isTTY && !yes ? new Asker(process.stdin, process.stderr) : undefined;
  try {
    return await addArticles(positionals, {
      folder,
      library,
      story,
      consent: yes ? (replace ? 'all' : 'new') : asker,
      web: new Web(),
      // Where npm was called, which runs programs in the folder of the package.
      from: process.env['INIT_CWD'] ?? process.cwd(),
      out: process.stdout,
      screen: process.stderr,
    });
  } finally {
    asker?.close();
  }
});

/** What is there, so that the same article is known again. Feeds are not asked. */
async function libraryOf({ settings, log }: ReturnType<typeof openTerminal>): Promise<Library> {
  const fault = await faultOfFolder(settings.DATA_DIR);
  if (fault !== undefined) throw new PlainError(`${fault} Make it, or set DATA_DIR to the folder with your stories.`);
  const kept = await openKept(settings, log);
  const { more } = openFeeds(settings, log);
  return loadLibrary(settings.DATA_DIR, {
    ...(kept && { known: kept.documents }),
    more: (feeds) => more(feeds, false),
  });
}
