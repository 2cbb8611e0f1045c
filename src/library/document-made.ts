import type { MadeDocument, Making } from './forms/messages.ts';
import { documentOf } from './library.ts';
import { linesUnquoted } from './unquoted.ts';

/** UTF-16 code units of a text of which a document is made at once: more may take seconds, as odd text does. Set by hand: a long article. */
const AT_ONCE = 20_000;

/**
 * Makes a document of a text that anybody may have given. Of a long one it is made in the thread that extracts, so that nobody waits for it
 * who asks for something else.
 *
 * @throws Error if it has no sentence. @throws TooMuchError
 */
export async function documentApart(making: Making): Promise<MadeDocument> {
  if (making.taken.text.length <= AT_ONCE) return await documentMade(making);
  return (await import('./forms/thread.ts')).extractorThread.make(making);
}

/** The same in this thread. @throws Error if it has no sentence. */
export async function documentMade({
  documentId,
  taken,
  facts,
  isUnquotedWanted = false,
}: Making): Promise<MadeDocument> {
  const { document } = await documentOf(documentId, taken, facts, []);
  return { document, unquoted: isUnquotedWanted ? linesUnquoted(taken, document) : [] };
}
