import { Scalar, stringify } from 'yaml';
import { oneLine } from '../../library/blocks.ts';
import type { Library, NameEntry, Story } from '../../library/types.ts';
import { visible } from '../../library/visible.ts';
import { formKey } from '../link/forms.ts';
import type { NameIndex } from '../name-index.ts';
import type { Name } from '../types.ts';

/** A name that was found, as an editor would write it. */
export interface ReportedName {
  readonly entry: NameEntry;
  /** How often it is mentioned. */
  readonly times: number;
  /** Title of the story that mentions it first. */
  readonly first: string;
}

/** What was found in the stories, for an editor to read and correct. */
export interface NameReport {
  /** Most prominent first. */
  readonly offered: readonly ReportedName[];
  readonly unsure: readonly ReportedName[];
  /** Entries of `library.yaml` that say what is no name: without them it would be found again. */
  readonly not: readonly NameEntry[];
}

/** The key of a form, as the look-up has it; a form without letters and digits is its own key. */
export const keyOf = (form: string): string => formKey(form) || form;

/** Gathers the names of all stories or of one. What editors wrote of a name (kind, aliases, role) is kept. */
export function reportNames(names: NameIndex, library: Library, story?: Story): NameReport {
  const shared = sharedForms(names.names);
  const entries = [...library.names, ...library.documents.flatMap((document) => document.names ?? [])];
  const written = new Map<string, NameEntry>();
  for (const entry of entries) if (!entry.not) written.set(keyOf(entry.name), entry);
  const reported = (name: Name): ReportedName => {
    const mentions = story ? name.mentions.filter((mention) => mention.story === story) : name.mentions;
    return {
      entry: entryFor(name, shared, written.get(keyOf(name.name))),
      times: mentions.length,
      first: mentions[0]?.story.title ?? '',
    };
  };
  return {
    offered: names.offered(story).map(reported),
    unsure: names
      .in(story)
      .filter(({ isUnsure }) => isUnsure)
      .map(reported),
    not: library.names.filter((entry) => entry.not),
  };
}

/** A report as `names:` of `library.yaml`. */
export function reportAsYaml({ offered, unsure, not }: NameReport): string {
  const lines = ['names:', ...offered.flatMap(linesFor)];
  if (not.length > 0) lines.push('  # No names, as library.yaml says:', ...not.flatMap(yamlLines));
  if (unsure.length > 0)
    lines.push(
      '  # Unsure: found when asked for, never offered. One without its # is offered too.',
      ...unsure.flatMap(linesFor).map((line) => line.replace(/^ {2}/, '  # ')),
    );
  return `${lines.join('\n')}\n`;
}

/** An entry on one line. */
export function entryOnOneLine(entry: NameEntry): string {
  return inline(entry);
}

/** The forms that two names have, as a surname of two people. */
export function sharedForms(names: readonly Name[]): ReadonlySet<string> {
  const [seen, shared] = [new Set<string>(), new Set<string>()];
  for (const { name, aliases } of names)
    for (const key of new Set([name, ...aliases].map(keyOf))) {
      if (seen.has(key)) shared.add(key);
      seen.add(key);
    }
  return shared;
}

/** What a name's roles say, fullest first, each on one line. */
export function reportedRoles({ roles }: Name): string[] {
  return roles.map(({ document, start, end }) => oneLine(document.text.slice(start, end)).trim());
}

/** A shared form is left out unless an editor wrote it: an entry that lists it would also take in the other name. */
function entryFor(name: Name, shared: ReadonlySet<string>, written: NameEntry | undefined): NameEntry {
  const kept = new Set(written?.aliases?.map(keyOf));
  const aliases = name.aliases.filter((alias) => !shared.has(keyOf(alias)) || kept.has(keyOf(alias)));
  const role = written?.role ?? reportedRoles(name)[0];
  return {
    name: name.name,
    kind: name.kind,
    ...(aliases.length > 0 && { aliases }),
    ...(role !== undefined && { role }),
  };
}

/** Characters that change the direction of text, and the rarer line separators. */
const UNSEEN = /[\u061c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * YAML on one line, so that a `#` before it comments out all of it: nothing is folded, and line breaks and what would end a
 * document are quoted. Invisible characters are escaped.
 */
function inline(value: unknown): string {
  const escaped = (_: unknown, part: unknown): unknown => {
    if (typeof part !== 'string' || (!/[\r\n]|^(?:---|\.\.\.)/.test(part) && part.search(UNSEEN) < 0)) return part;
    const scalar = new Scalar(part);
    scalar.type = 'QUOTE_DOUBLE';
    return scalar;
  };
  return stringify(value, escaped, {
    collectionStyle: 'flow',
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  })
    .trimEnd()
    .replace(UNSEEN, (hidden) => `\\u${hidden.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function linesFor({ entry, times, first }: ReportedName): string[] {
  return [`  # ${times === 1 ? 'once' : `${times} times`}, first in: ${visible(oneLine(first))}`, ...yamlLines(entry)];
}

function yamlLines(entry: NameEntry): string[] {
  const fields = Object.entries(entry)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${field}: ${inline(value)}`);
  return fields.map((field, i) => `  ${i === 0 ? '-' : ' '} ${field}`);
}
