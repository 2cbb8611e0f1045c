import { oneLine } from '../../library/blocks.ts';
import type { Library, NameEntry, Story } from '../../library/types.ts';
import { indexLibrary } from '../../search/search-index.ts';
import { findNames } from '../find-names.ts';
import { shortForms } from '../link/forms.ts';
import type { NameIndex } from '../name-index.ts';
import type { Name } from '../types.ts';
import { entryOnOneLine, keyOf, reportedRoles, reportNames, sharedForms } from './report.ts';

/** An entry and the file that holds it. */
interface WrittenEntry {
  readonly entry: NameEntry;
  /** `library.yaml`, or the document with the entry in its front matter. */
  readonly where: string;
}

/**
 * Compares editors' entries with what is found without them.
 *
 * @returns Lines: `+` a name that is offered and not written; `-` an entry without a mention in any story, or one with
 *   `not` that nothing is found for; `~` an entry of another kind, other aliases or a role that is not found. An alias
 *   that a story mentions counts as found.
 */
export function differenceOf(names: NameIndex, library: Library, story?: Story): string[] {
  const written = writtenIn(library, story);
  const known = new Set(written.flatMap(({ entry }) => (entry.not ? [] : [keyOf(entry.name)])));
  const lines = reportNames(names, library, story)
    .offered.filter(({ entry }) => !known.has(keyOf(entry.name)))
    .map(({ entry }) => `+ ${entryOnOneLine(entry)}`);
  if (written.length === 0) return lines;
  const withoutEntries = namesWithoutEntries(library);
  const shared = new Set([...sharedForms(names.names), ...sharedForms(withoutEntries)]);
  const there = new Set(names.in(story));
  for (const { entry, where } of written) {
    const what = `${oneLine(entry.name)} (${where})`;
    const forms = formsOf(entry);
    if (entry.not) {
      if (!withoutEntries.some(({ name, aliases }) => [name, ...aliases].some((form) => forms.has(keyOf(form)))))
        lines.push(`- ${what}`);
      continue;
    }
    const name = names.names.find((other) => keyOf(other.name) === keyOf(entry.name));
    if (!name) lines.push(`- ${what}`);
    else if (there.has(name)) {
      const detected = withoutEntries.filter((other) => forms.has(keyOf(other.name)));
      const parts = [
        ...kindParts(entry, detected),
        ...aliasParts(entry, name, detected, shared),
        ...roleParts(entry, name),
      ];
      if (parts.length > 0) lines.push(`~ ${what}: ${parts.join('; ')}`);
    }
  }
  return lines;
}

/** All entries; for a story those of its documents and of `library.yaml`. */
function writtenIn(library: Library, story: Story | undefined): WrittenEntry[] {
  return [
    ...library.names.map((entry) => ({ entry, where: 'library.yaml' })),
    ...(story ?? library).documents.flatMap(({ id, names }) => (names ?? []).map((entry) => ({ entry, where: id }))),
  ];
}

/** The names that are found without any entry. */
function namesWithoutEntries(library: Library): readonly Name[] {
  const stories = library.stories.map((story) => ({
    ...story,
    documents: story.documents.map((document) => ({ ...document, names: undefined })),
  }));
  const bare = { ...library, stories, documents: stories.flatMap(({ documents }) => documents), names: [] };
  return findNames(bare, indexLibrary(bare)).names;
}

function formsOf({ name, aliases = [] }: NameEntry): ReadonlySet<string> {
  return new Set([name, ...aliases].map(keyOf));
}

function kindParts({ name, kind }: NameEntry, detected: readonly Name[]): string[] {
  const found = (detected.find((other) => keyOf(other.name) === keyOf(name)) ?? detected[0])?.kind;
  return found === undefined || found === kind ? [] : [`kind ${kind ?? 'not written'}, found ${found}`];
}

function aliasParts(entry: NameEntry, name: Name, detected: readonly Name[], shared: ReadonlySet<string>): string[] {
  const forms = formsOf(entry);
  const found = detected.flatMap((other) => [other.name, ...other.aliases]);
  const mentioned = name.mentions.map(({ document, start, end }) => document.text.slice(start, end));
  const known = new Set([...found, ...shortForms(name.name, name.kind), ...mentioned].map(keyOf));
  const more = found.filter((form) => !forms.has(keyOf(form)) && !shared.has(keyOf(form)));
  const gone = (entry.aliases ?? []).filter((form) => !known.has(keyOf(form)));
  return [
    ...(more.length > 0 ? [`aliases not written: ${[...new Set(more)].join(', ')}`] : []),
    ...(gone.length > 0 ? [`aliases not found: ${gone.map(oneLine).join(', ')}`] : []),
  ];
}

/** Every role that a story gives is right; only one that no story gives is reported. */
function roleParts({ role }: NameEntry, name: Name): string[] {
  const roles = reportedRoles(name);
  const [fullest] = roles;
  if (fullest === undefined || (role !== undefined && roles.includes(oneLine(role)))) return [];
  return [`role ${role === undefined ? 'not written' : JSON.stringify(role)}, found ${JSON.stringify(fullest)}`];
}
