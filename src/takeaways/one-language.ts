import type { Document, Story } from '../library/types.ts';

/** Documents of a story that are read: the newest. */
export const MOST_DOCUMENTS = 25;

/** The newest documents of a story that are in the language of most of them; where that is undecided, in the newest's. */
export function inOneLanguage({ documents }: Story): Document[] {
  const newest = documents.slice(0, MOST_DOCUMENTS);
  const languages = newest.map(primary);
  const times = (language: string): number => languages.filter((other) => other === language).length;
  const [language] = [...languages].sort((a, b) => times(b) - times(a));
  return newest.filter((document) => primary(document) === language);
}

/** Whether a story has documents that can be held side by side: several in one language. */
export const canCompare = (story: Story): boolean => inOneLanguage(story).length > 1;

/** "en" of "en-GB". */
const primary = ({ language }: Document): string => language.split('-')[0] ?? language;
