import { readList } from '../../language/lexicon/read-list.ts';

/**
 * The entries of `NAME.txt` in this folder, in its order.
 *
 * @throws Error if there is no such list.
 */
export const gazetteer = (name: string): readonly string[] => readList(new URL(`./${name}.txt`, import.meta.url));
