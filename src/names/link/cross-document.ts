import type { Steps } from '../../library/steps.ts';
import type { Document, Library } from '../../library/types.ts';
import { isInUse, wordsOf } from '../detect/words.ts';
import type { Detected } from '../types.ts';
import { formKey, shortForms } from './forms.ts';

/** The names that a form stands for, by the keys of their full forms. */
type Owners = Map<string, Map<string, Detected>>;

/**
 * Joins the names of documents. A form that a document does not explain ("Tarn", "QTX") is the name that the other
 * documents of its story give it, or else the other stories; where these know two, it stays a name of its own. The names
 * of each document of a story are looked for in its other documents, too. A step for each story.
 */
export function* joinAcrossDocuments(
  { stories }: Library,
  detected: ReadonlyMap<Document, readonly Detected[]>,
): Steps<Map<Document, readonly Detected[]>> {
  const namesOf = (documents: readonly Document[]): Detected[] =>
    documents.flatMap((document) => detected.get(document) ?? []);
  // A first name means somebody in its own story alone.
  const everywhere: Owners = new Map();
  for (const { documents } of stories) {
    addOwners(everywhere, namesOf(documents), (name) =>
      name.kind === 'person' ? shortForms(name.name, name.kind) : name.aliases,
    );
    yield;
  }
  const joined = new Map<Document, readonly Detected[]>();
  for (const { documents } of stories) {
    const here: Owners = new Map();
    addOwners(here, namesOf(documents), ({ aliases }) => aliases);
    const own = new Map(
      documents.map((document) => [
        document,
        (detected.get(document) ?? []).map((name) => explained(name, here, everywhere)),
      ]),
    );
    const all = new Map([...own.values()].flat().map((name) => [formKey(name.name), name]));
    for (const [document, names] of own) {
      const keys = new Set(names.map(({ name }) => formKey(name)));
      const further = [...all].flatMap(([key, name]) => (keys.has(key) ? [] : [asElsewhere(name)]));
      joined.set(document, [...names, ...further]);
    }
    yield;
  }
  return joined;
}

function addOwners(owners: Owners, names: readonly Detected[], formsOf: (name: Detected) => readonly string[]): void {
  for (const name of names)
    for (const form of formsOf(name)) {
      const known = owners.get(formKey(form)) ?? new Map<string, Detected>();
      if (!known.has(formKey(name.name))) known.set(formKey(name.name), name);
      owners.set(formKey(form), known);
    }
}

function explained(name: Detected, ...places: readonly Owners[]): Detected {
  const key = formKey(name.name);
  const owners = places.map((place) => place.get(key)).find((found) => found !== undefined && !found.has(key));
  const [owner, ...others] = owners?.values() ?? [];
  if (!owner || others.length > 0 || owner.kind !== name.kind) return name;
  return { ...name, name: owner.name, aliases: [name.name, ...name.aliases] };
}

/** A name of another document, without the forms that are words of the language. */
function asElsewhere({ name, kind, aliases, isUnsure }: Detected): Detected {
  const clear = aliases.filter((form) => form.includes(' ') || !wordsOf(form, 0).every(isInUse));
  return { name, kind, aliases: clear, ...(isUnsure && { isUnsure }) };
}
