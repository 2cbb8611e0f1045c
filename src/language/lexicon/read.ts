/** The words of a list that is split at white space. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
