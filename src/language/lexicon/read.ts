/** The words of a list that is split at white space. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** The entries, of a word or several, of a list that is split at semicolons. */
export const entries = (list: string): readonly string[] =>
  list
    .split(';')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '');
