import { editDistance } from '../../language/edit-distance.ts';
import { COMPANY_ENDS } from '../../language/lexicon/lists.ts';
import { isHardlyNone, type Tally, winner } from '../detect/tally.ts';
import { FAMILY_FIRST, FIRST_NAMES } from '../gazetteer/first-names.ts';
import { DEMONYMS, PLACES } from '../gazetteer/places.ts';
import type { Detected } from '../types.ts';
import { formKey, initials, shortForms } from './forms.ts';

/** Letters of a first name up to which one more or another makes it another name. Set by hand. */
const SHORT_NAME = 4;

/** Joins surnames, first names, initials and short forms in parentheses to the full names that they mean. */
export function mergeForms(names: readonly Detected[], tallies: ReadonlyMap<string, Tally>): Detected[] {
  const all = withoutNation(mergeVariants(names)).map(
    (name): Detected => ({ ...name, aliases: formsOf(name, tallies) }),
  );
  const surnames = new Set(all.flatMap(({ kind, aliases }) => (kind === 'person' ? aliases : [])));
  const taken = new Set(
    [...surnames, ...all.flatMap(({ name }) => (ACRONYM.test(name) ? [name] : initials(name)))].map(formKey),
  );
  // A first word that is somebody's surname, or another name's initials, is not short for an organisation: "Tarn Factory".
  const full = all.map((name): Detected => {
    const isOthers = (alias: string): boolean => name.name.startsWith(`${alias} `) && taken.has(formKey(alias));
    return name.kind === 'person' ? name : { ...name, aliases: name.aliases.filter((alias) => !isOthers(alias)) };
  });
  const owners = new Map<string, Set<Detected>>();
  for (const name of full)
    for (const alias of name.aliases) {
      const key = formKey(alias);
      owners.set(key, (owners.get(key) ?? new Set()).add(name));
    }
  return full.filter((name) => {
    const others = [...(owners.get(formKey(name.name)) ?? [])].filter((other) => other !== name);
    // A name that is a form of another is no name of its own: "Dana" where there is "Dana Kilbride".
    return others.length === 0 && !isOfPerson(name, surnames);
  });
}

const ACRONYM = /^\p{Lu}{2,}$/u;

/** Whether an unsure name begins with somebody else's surname, and is a thing of theirs: "Tarn Quorvin", "Tarn Paintings". */
function isOfPerson({ name, isUnsure }: Detected, surnames: ReadonlySet<string>): boolean {
  const [first = '', ...more] = name.split(' ');
  const isFirstName = FIRST_NAMES.has(first) || FAMILY_FIRST.has(first);
  return isUnsure === true && more.length > 0 && surnames.has(first) && !isFirstName;
}

/** Organisations by their names up to each "for" or "of": "Tarn Foundation for Quiet Harbors" by "Tarn Foundation". */
function byShortened(names: readonly Detected[]): ReadonlyMap<string, readonly Detected[]> {
  const longer = new Map<string, Detected[]>();
  for (const name of names)
    for (const { index } of name.kind === 'person' ? [] : name.name.matchAll(/ (?=(?:for|of) )/g)) {
      const short = name.name.slice(0, index);
      if (short.includes(' ')) longer.set(short, appended(longer.get(short), name));
    }
  return longer;
}

function appended<T>(list: T[] | undefined, item: T): T[] {
  if (!list) return [item];
  list.push(item);
  return list;
}

/** Gives an organisation its name without its nation, where the text has both: "Tessin Assembly" is the only "Assembly". */
function withoutNation(names: readonly Detected[]): Detected[] {
  const longer = new Map<string, Detected[]>();
  for (const name of names) {
    const [first = '', ...rest] = name.kind === 'person' ? [] : name.name.split(' ');
    if (rest.length > 1 && (DEMONYMS.has(first) || PLACES.has(first)))
      longer.set(rest.join(' '), appended(longer.get(rest.join(' ')), name));
  }
  const shorter = new Map<Detected, Detected>();
  const left = new Set<Detected>();
  for (const name of names) {
    const [whole, ...more] = (name.kind !== 'person' && longer.get(name.name)) || [];
    if (!whole || more.length > 0 || shorter.has(name)) continue;
    shorter.set(whole, name);
    left.add(name);
  }
  return names.flatMap((name): Detected[] => {
    const short = shorter.get(name);
    if (left.has(name) && !short) return [];
    return [short ? { ...name, aliases: [...name.aliases, short.name, ...short.aliases] } : name];
  });
}

/** People of one surname whose first names are compared with another, at most. Set by hand: stories have a few. */
const MOST_NAMESAKES = 100;

/** First names that differ by one letter before the same surname are one person, spelt in two ways. */
function mergeVariants(names: readonly Detected[]): Detected[] {
  const kept = new Map<Detected, string[]>();
  const bySurname = new Map<string, Detected[]>();
  const byShort = byShortened(names);
  for (const name of names) {
    const [first = '', ...rest] = name.kind === 'person' ? name.name.split(' ') : [];
    const [longer, ...more] = (name.kind !== 'person' && byShort.get(name.name)) || [];
    if (longer && more.length === 0) {
      kept.set(longer, [...(kept.get(longer) ?? longer.aliases), name.name, ...name.aliases]);
      continue;
    }
    const namesakes = bySurname.get(rest.join(' '));
    const other = namesakes?.slice(0, MOST_NAMESAKES).find((known) => isVariant(first, known.name.split(' ')[0] ?? ''));
    if (other) kept.get(other)?.push(name.name);
    else {
      kept.set(name, [...name.aliases, ...(kept.get(name) ?? [])]);
      if (rest.length > 0) bySurname.set(rest.join(' '), appended(namesakes, name));
    }
  }
  return [...kept].map(([name, aliases]) => ({ ...name, aliases }));
}

const isVariant = (a: string, b: string): boolean => a.length > SHORT_NAME && editDistance(a, b, 1) <= 1;

function formsOf(name: Detected, tallies: ReadonlyMap<string, Tally>): string[] {
  const forms = new Set([...name.aliases, ...shortForms(name.name, name.kind)]);
  for (const form of [name.name, ...name.aliases]) {
    const short = tallies.get(formKey(form))?.short;
    // Nobody is called what comes after them in "Dana Kilbride (QTP)": that is their party or state.
    if (short !== undefined && (name.kind !== 'person' || form.includes(short) || short === initials(form)))
      forms.add(short);
  }
  const letters = initials(name.name);
  if (name.kind !== 'person' && letters.length >= 2 && tallies.has(formKey(letters))) forms.add(letters);
  const [first, ...more] = name.name.split(' ');
  // "Jorvik dos Tarn" is "Tarn", too, where the text says so.
  const last = more.at(-1);
  if (name.kind === 'person' && last && /^\p{Ll}/u.test(more.at(-2) ?? '') && tallies.has(formKey(last)))
    forms.add(last);
  // The first word of two is a form where the text has it alone and it is no place: "Kestrel" of "Kestrel Brands".
  const alone = first === undefined ? undefined : tallies.get(formKey(first));
  if (
    name.kind !== 'person' &&
    (more.length === 1 || more[0] === '&') &&
    first &&
    alone?.inside &&
    !PLACES.has(first) &&
    isHardlyNone(alone.votes)
  )
    forms.add(first);
  // "Tarn Quorvin" of "Tarn Quorvin University" where the text has it alone, and it is nobody.
  const rest = name.name.split(' ').slice(0, -1).join(' ');
  const short =
    rest.includes(' ') && COMPANY_ENDS.has(last?.toLowerCase() ?? '') ? tallies.get(formKey(rest)) : undefined;
  if (name.kind !== 'person' && short && !PLACES.has(rest) && winner(short.votes) !== 'person') forms.add(rest);
  if (name.kind === 'person' && more.length > 0 && first && FIRST_NAMES.has(first) && tallies.has(formKey(first)))
    forms.add(first);
  return [...forms];
}

/** Gives "the League" to the only name with that word in it. */
export function withShort(names: readonly Detected[], heads: ReadonlySet<string>): Detected[] {
  const short = new Map<Detected, string>();
  const having = new Map<string, Detected[]>();
  for (const name of names)
    for (const word of name.kind === 'person' ? [] : new Set([name.name, ...name.aliases].join(' ').split(/[ -]/)))
      if (heads.has(word)) having.set(word, appended(having.get(word), name));
  for (const head of heads) {
    const [owner, ...others] = having.get(head) ?? [];
    if (owner && others.length === 0 && owner.name !== head) short.set(owner, head);
  }
  return names.map((name) => {
    const head = short.get(name);
    return head === undefined ? name : { ...name, short: head };
  });
}
