import { alternatives, lexicon } from './lexicon/lexicon.ts';

/** Form → the first word of its group. The first group that has a form counts. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  [...lexicon('irregular-forms')]
    .map((group) => group.split(' '))
    .flatMap(([first = '', ...forms]) => forms.map((form) => [form, first] as const))
    .reverse(),
);

const OUR = new RegExp(`^(${alternatives('our-spellings')})our`);
const RE = new RegExp(`^(${alternatives('re-spellings')})re(s?)$`);
const DOUBLED_L = lexicon('doubled-l');

/**
 * One spelling for British and American English, so that readers and reporters need not agree: "colour" → "color",
 * "theatre" → "theater", "organize" → "organise", "analyze" → "analyse", "fuelled" → "fueled".
 *
 * @param word Folded.
 */
export function oneSpelling(word: string): string {
  return word
    .replace(OUR, '$1or')
    .replace(RE, '$1er$2')
    .replace(/^(.{3,})iz(e[drs]?|ers|ing|ations?|ational)$/, '$1is$2')
    .replace(/^(.{3,})yz(e[drs]?|ers|ing)$/, '$1ys$2')
    .replace(/^(.*[aeiou])ll(ed|ing|ers?)$/, (whole, start: string, end: string) =>
      DOUBLED_L.has(start) ? `${start}l${end}` : whole,
    );
}
