import { firstOf, formKey } from '../link/forms.ts';
import type { NameKind } from '../types.ts';
import { gazetteer } from './gazetteer.ts';

/** A well-known organisation: it is found by any of its forms, whatever the text around it says. */
export interface KnownName {
  readonly name: string;
  readonly kind: NameKind;
  readonly aliases: readonly string[];
}

const ALIAS = ' = ';

const read = (list: string, kind: NameKind): KnownName[] =>
  gazetteer(list).flatMap((line) => {
    const [name, ...aliases] = line.split(ALIAS);
    return name ? [{ name, kind, aliases }] : [];
  });

export const KNOWN_NAMES: readonly KnownName[] = [
  ...read('organisations', 'company'),
  ...read('public-bodies', 'public body'),
];

/** Known names by the key of each form: `knownName` finds them. */
const KNOWN: ReadonlyMap<string, KnownName> = new Map(
  KNOWN_NAMES.flatMap((entry) => [entry.name, ...entry.aliases].map((form) => [formKey(form), entry] as const)),
);

/** The first words of the keys of known names that have several. */
const STARTS: ReadonlySet<string> = new Set(
  [...KNOWN.keys()].flatMap((key) => (key.includes(' ') ? firstOf(key) : [])),
);

/** The known name that a text is, in any of its forms. */
export const knownName = (text: string): KnownName | undefined => KNOWN.get(formKey(text));

/** Whether a known name of several words may begin with a word, as it is written: with most none does. */
export function mayBeginKnown(word: string): boolean {
  const first = firstOf(formKey(word));
  return first === '' || first === 'the' || STARTS.has(first);
}
