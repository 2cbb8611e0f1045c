import { COURTESY } from '../language/lexicon/lists.ts';
import { STOP_WORDS } from '../language/stop-words.ts';
import { fold } from '../language/tokens.ts';
import type { Story } from '../library/types.ts';
import { byOffice } from './by-office.ts';
import { formKey } from './link/forms.ts';
import type { LookUp, NameIndex } from './name-index.ts';
import { belongsToOffice } from './roles/role-nouns.ts';
import { isFirstName } from './typed-text.ts';
import type { Name } from './types.ts';

/** Characters that have no width or change the direction of text; joiners only after Latin letters, which need none. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\u2800\u3164]|(?<=\p{Script=Latin})[\u200c\u200d]/gu;
/** Markup. */
const MARKS = /[*_~|`<>#[\]\\]+/g;
const COMPANY_END = /[\s,]+(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc|gmbh|ag|sa)\.?$/i;
const STATE = /^(?:the )?(?:U\.?S\.?|U\.?K\.?|E\.?U\.?|U\.?N\.?) (?=\S)/;

/** What a reader typed, without invisible characters and markup. */
export function withoutMarks(typed: string): string {
  return typed.replace(UNSEEN, '').replace(MARKS, ' ').replace(/\s+/g, ' ').trim();
}

/**
 * Looks a typed name up as `NameIndex.lookUp` does, and also as a name after a title, as "X (Y)", as "Surname, First
 * name", as a company without its ending, and as some words in a row of a name.
 *
 * @param typed As `withoutMarks` gives it.
 */
export function lookUpTyped(names: NameIndex, typed: string, story?: Story): LookUp {
  const found = names.lookUp(typed, story);
  if (isSure(found)) return found;
  const others = readings(typed, names).map((other) => names.lookUp(other, story));
  const sure = others.find(isSure);
  if (sure) return sure;
  const within = namesWith(names, typed, story);
  if (within.length > 0) return { names: within, match: 'part' };
  const office = byOffice(names, typed, story);
  if (office && office.holders.length > 0) return { names: office.holders, match: 'office' };
  if (office) return { names: office.alike, match: 'none' };
  const near = [found, ...others].find(({ match }) => match === 'near');
  if (!near) return found;
  return near.names.every((name) => mayBeMeant(typed, name)) ? near : { names: near.names, match: 'none' };
}

/** Letters of a name for which another is taken that differs from it, at least: "Hagel" is not Hegel. Set by hand. */
const LONG_NAME = 6;

/** Whether a misspelt name may be this one: "Joan" is no misspelt "John", but another. */
function mayBeMeant(typed: string, { name, aliases }: Name): boolean {
  const words = formKey(typed).split(' ');
  const forms = [name, ...aliases].map((form) => formKey(form).split(' '));
  const all = new Set(forms.flat());
  return words
    .filter((word) => !all.has(word) && !belongsToOffice(word))
    .every((word) => {
      const capital = word.charAt(0).toUpperCase() + word.slice(1);
      const isAlone = words.filter((other) => all.has(other)).length === 0;
      return !isFirstName(capital) && (word.length >= LONG_NAME || !isAlone);
    });
}

/** Names for autocomplete, as `NameIndex.complete`, read in the same ways. @param limit How many at most. */
export function completeTyped(names: NameIndex, typed: string, story?: Story, limit?: number): readonly Name[] {
  const clean = withoutMarks(typed);
  const found = names.complete(clean, story, limit);
  if (found.length > 0) return found;
  for (const reading of readings(clean, names)) {
    const others = names.complete(reading, story, limit);
    if (others.length > 0) return others;
  }
  const whole = names.lookUp(clean, story);
  return (isSure(whole) ? whole.names : namesWith(names, clean, story))
    .filter(({ isUnsure }) => !isUnsure)
    .slice(0, limit);
}

const isSure = ({ match }: LookUp): boolean => match === 'exact' || match === 'part';

/** The other readings of what was typed. Each is looked up, which takes time: only those with known words are kept. */
function readings(typed: string, names: NameIndex): string[] {
  const [, outer, inner] = /^(.+?)\s*\((.+)\)$/.exec(typed) ?? [];
  const [, last, first] = /^([^,]+), ([^,]+)$/.exec(typed) ?? [];
  const others = [
    outer,
    inner,
    first && `${first} ${last}`,
    typed.replace(COMPANY_END, ''),
    typed.replace(STATE, ''),
    typed.replace(/ and /i, ' & '),
    typed.replace(/\s*&\s*/, ' and '),
  ].flatMap((other) => (other !== undefined && other !== typed && areKnown(other, names) ? [other] : []));
  const words = typed.split(' ');
  const name = words.findIndex((word) => !belongsToOffice(word));
  // "Mr. Foreman": after courtesy comes a name, though it is an occupation, too.
  const surname = words.findIndex((word) => !COURTESY.has(fold(word).replace(/\.$/, '')));
  // After a title the name may be misspelt or half typed, so that its words are not known.
  return [...new Set([...others, ...[name, surname].flatMap((at) => (at > 0 ? [words.slice(at).join(' ')] : []))])];
}

/** Whether each word is part of some name. */
const areKnown = (text: string, names: NameIndex): boolean =>
  formKey(text)
    .split(' ')
    .every((word) => word === '&' || names.isWordOfName(word));

/** Names with a form that holds these words in a row; two words or more. */
function namesWith(names: NameIndex, typed: string, story: Story | undefined): Name[] {
  const key = formKey(typed);
  const words = key.split(' ');
  if (words.length < 2 || words.every((word) => STOP_WORDS.has(word)) || !areKnown(typed, names)) return [];
  return names
    .in(story)
    .filter(({ name, aliases }) => [name, ...aliases].some((form) => ` ${formKey(form)} `.includes(` ${key} `)));
}
