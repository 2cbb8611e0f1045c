import { parsePage } from './dom.ts';
import { markdownOf } from './dom-markdown.ts';
import { optional } from './optional.ts';
import { prunePage, pruneStory } from './page-prune.ts';

/**
 * A piece of HTML that is a story as a whole, such as an item of a feed, as Markdown; empty if it has no words.
 *
 * @throws UnusableError if the parser is not installed.
 */
export async function markdownOfFragment(html: string): Promise<string> {
  await optional('linkedom', () => import('linkedom'));
  const page = await parsePage(html);
  prunePage(page);
  pruneStory(page.body);
  return markdownOf(page.body);
}
