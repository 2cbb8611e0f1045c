/** Spaces, quotation marks, and the marks of emphasis and of tables: they tell no two sentences apart. */
const ASIDE = /[\s"'`´“”„‟‘’‚‛«»‹›*|]/gu;

/** Whether a text that is shown contains one of these sentences, or is the better part of one. */
export function shows(text: string, sentences: readonly string[]): boolean {
  return [text, withoutColumns(text)].map(bare).some((shown) =>
    sentences.map(bare).some((sentence) => {
      if (sentence === '') return false;
      return shown.includes(sentence) || (sentence.includes(shown) && shown.length > sentence.length / 2);
    }),
  );
}

/** A row of a table without the names of its columns: "N1 | 18 minutes" of "Route: N1 | Journey: 18 minutes". */
const withoutColumns = (text: string): string =>
  text.includes(' | ') ? text.replace(/(^|\n| \| )[^|\n:]{1,60}: /g, '$1') : text;

const bare = (text: string): string => text.replace(ASIDE, '');
