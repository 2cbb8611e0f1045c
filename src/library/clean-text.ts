/** Whether a text may have what is cleaned: looked for first, in a fraction of the time, and most texts have none of it. */
const MAY_NEED =
  /[\u0300-\u036f\u0590-\u06ff\u0900-\u0dff\u3099\u309a\u00ad\u1100-\u11ff\u180e\u200b-\u200d\u2060-\u2064\ufeff\uff9e\uff9f]/;
/** A word that is parted at the end of a line, with a hyphen that is seen only there. */
const PARTED = /\u00ad[ \t]*\r?\n[ \t]*(?=\p{Ll})/gu;
/** Soft hyphens, and marks without width that no writing needs. */
const UNSEEN = /[\u034f\u00ad\u180e\u200b\u2060-\u2064\ufeff]/g;
/** Joiners in scripts that do not join their letters. */
const JOINER =
  /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}])[\u200c\u200d]+(?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}])/gu;

/**
 * A text as a reader sees it: without soft hyphens and marks that have no width, its letters and their accents composed
 * (Unicode's NFC). Every offset of a document counts in what this returns, so that it is also what is quoted. Joiners stay where
 * emoji, Persian and the scripts of India need them; vowel signs stay, and are folded where words are compared (`language/fold.ts`).
 */
export function cleanText(source: string): string {
  if (!MAY_NEED.test(source)) return source;
  return source.replace(PARTED, '').replace(UNSEEN, '').replace(JOINER, '').normalize('NFC');
}
