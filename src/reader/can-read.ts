/**
 * Whether the reader can read a question and a document: it knows English alone.
 *
 * @param language BCP 47 tag of the document.
 */
export function canRead(question: string, language = 'en'): boolean {
  if (!/^en(?![a-z])/i.test(language)) return false;
  const letters = question.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  return latin.length * 2 >= letters.length;
}
