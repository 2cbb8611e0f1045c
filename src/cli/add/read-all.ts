import { lineOf } from '../../library/plain-error.ts';
import type { Web } from '../../web/web.ts';
import { CLEAR } from '../load-progress.ts';
import type { Screen } from '../screen.ts';
import { type Article, articleOf } from './article.ts';
import { take } from './take.ts';

/** What came of a file or an address, or why nothing did, in words that complete a sentence which begins with it. */
export type Came = { readonly article: Article } | { readonly why: string };

interface ReadOptions {
  readonly web: Web;
  /** The folder that paths are relative to. */
  readonly from: string;
  /** Where is told how many are read, if it is a terminal and somebody waits. */
  readonly screen: Screen;
}

/** Files and pages that are read at the same time; of one host, one page. Set by hand. */
const AT_ONCE = 4;

/** Reads files and pages, some at the same time, and gives what came of each in their order. Reads on while that is worked on. */
export async function* readAll(sources: readonly string[], options: ReadOptions): AsyncGenerator<Came> {
  const { screen } = options;
  let [read, isWaiting] = [0, false];
  const tell = (): void => {
    if (screen.isTTY && isWaiting) screen.write(`${CLEAR}Reading: ${read} of ${sources.length}`);
  };
  const lanes = Array.from({ length: AT_ONCE }, () => Promise.resolve<unknown>(undefined));
  const all = sources.map((source, at) => {
    const came = (lanes[at % AT_ONCE] ?? Promise.resolve()).then(() => readOne(source, options));
    lanes[at % AT_ONCE] = came;
    return came.finally(() => {
      read++;
      tell();
    });
  });
  for (const each of all) {
    isWaiting = true;
    tell();
    const came = await each;
    isWaiting = false;
    if (screen.isTTY) screen.write(CLEAR);
    yield came;
  }
}

async function readOne(source: string, { web, from }: ReadOptions): Promise<Came> {
  try {
    return { article: await articleOf(await take(source, web, from)) };
  } catch (error) {
    return { why: lineOf(error) };
  }
}
