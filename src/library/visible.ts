/** Controls, characters without width, marks of direction. Joiners stay: emoji and Persian need them. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Removes invisible characters, which might mislead a reader. Tabs become spaces; line ends (`\n`) stay. */
export function visible(text: string): string {
  return text.replace(/\t/g, ' ').replace(UNSEEN, '');
}

/** What leaves a mark: neither white space, controls, what fonts ignore, nor the empty cell of Braille. */
const SEEN = /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether anything of a text can be seen. */
export const isSeen = (text: string): boolean => SEEN.test(text);

/** A file's name may hold any character but `/`. A backslash is doubled, so that no two names look the same. */
const HIDDEN_IN_NAME = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\]/gu;

/** A file's name with its invisible characters as escapes: `a\u202etxt.exe`, `one\u000atwo.txt`. */
export function shownName(path: string): string {
  return path.replace(HIDDEN_IN_NAME, (hidden) =>
    hidden === '\\' ? '\\\\' : `\\u${(hidden.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
