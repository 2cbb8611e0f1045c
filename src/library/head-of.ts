import type { Headed } from './front-matter.ts';
import { mayHaveFrontMatter } from './front-matter-start.ts';

/** Takes front matter off a text. What reads it is loaded on need. */
export async function headOf(text: string): Promise<Headed> {
  if (!mayHaveFrontMatter(text)) return { facts: {}, body: text, notes: [] };
  return (await import('./front-matter.ts')).readFrontMatter(text);
}
