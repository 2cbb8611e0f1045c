/** Spaces, quotation marks, and the marks of emphasis and of tables: they tell no two sentences apart. */
const ASIDE = /[\s"'`´“”„‟‘’‚‛«»‹›*|]/gu;

/** Whether a text that is shown contains one of these sentences, or is the better part of one. */
export function shows(text: string, sentences: readonly string[]): boolean {
  const shown = bare(text);
  return sentences.map(bare).some((sentence) => {
    if (sentence === '') return false;
    return shown.includes(sentence) || (sentence.includes(shown) && shown.length > sentence.length / 2);
  });
}

const bare = (text: string): string => text.replace(ASIDE, '');
