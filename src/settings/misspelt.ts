import { editDistance } from '../language/edit-distance.ts';

/** Characters. Shorter names are near too many others, as POST is near HOST; set by hand. */
const LEAST_LENGTH = 7;
const MOST_EDITS = 2;

/**
 * The setting whose name a variable's name is near: DISCORD_TOKEN for `discord-token` and `DISCORD_TOKN`.
 *
 * @param isOurs Whether the variable is in the bot's own file: there a shared word is enough, as in `BOT_TOKEN`.
 * @returns Undefined if it is a setting itself, or near none.
 */
export function meantBy(variable: string, settings: readonly string[], isOurs: boolean): string | undefined {
  if (settings.includes(variable)) return undefined;
  const typed = bare(variable);
  const near = settings.find((name) => bare(name) === typed);
  if (near !== undefined) return isOurs || typed.length >= LEAST_LENGTH ? near : undefined;
  if (typed.length >= LEAST_LENGTH) {
    const distances = settings.map((name) => ({ name, edits: editDistance(bare(name), typed, MOST_EDITS) }));
    const nearest = distances.sort((a, b) => a.edits - b.edits)[0];
    if (nearest && nearest.edits <= MOST_EDITS && bare(nearest.name).length >= LEAST_LENGTH) return nearest.name;
  }
  const same = typed.length >= LEAST_LENGTH ? sameWords(variable, settings) : undefined;
  if (same !== undefined || !isOurs) return same;
  const words = wordsOf(variable);
  const shared = settings.map((name) => ({ name, words: wordsOf(name).filter((word) => words.includes(word)).length }));
  const closest = shared.sort((a, b) => b.words - a.words)[0];
  return closest && closest.words > 0 ? closest.name : undefined;
}

/** The only setting of the same words in another form, as SERVER_STORIES is of `SERVER_STORY`, or with a long one for its own, as in `EDITORS`. */
function sameWords(variable: string, settings: readonly string[]): string | undefined {
  const words = stemsOf(variable);
  const isLong = wordsOf(variable).some(({ length }) => length >= LEAST_LENGTH);
  const [near, another] = settings.filter((name) => {
    const others = stemsOf(name);
    return words.every((word) => others.includes(word)) && (isLong || others.length === words.length);
  });
  return another === undefined ? near : undefined;
}

/** systemd sets variables with DIRECTORY. */
const stemsOf = (name: string): string[] =>
  wordsOf(name).map((word) =>
    word
      .replace(/^FOLDER$/, 'DIR')
      .replace(/IES$/, 'Y')
      .replace(/S$/, ''),
  );

const bare = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]/g, '');
const wordsOf = (name: string): string[] => name.toUpperCase().split(/[^A-Z0-9]+/);
