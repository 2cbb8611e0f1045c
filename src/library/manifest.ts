import { readFacts, readNames } from './facts.ts';
import type { DocumentFacts, NameEntry } from './types.ts';
import { type FactField, type FactValue, linesIn, type Note, readYaml, type SourceLine } from './values.ts';
import { shownName } from './visible.ts';

/** The entry of a file or a folder in `library.yaml`. */
export interface ManifestEntry {
  readonly line: number;
  readonly facts: DocumentFacts;
}

/** The content of `library.yaml`. */
export interface Manifest {
  /** By path below the data folder, as it is written there. */
  readonly documents: ReadonlyMap<string, ManifestEntry>;
  readonly names: readonly NameEntry[];
  /** Entries that do not count, in the order of their lines; invisible characters are escapes. */
  readonly notes: readonly Note[];
}

/** Reads `library.yaml`, each entry by itself. A wrong entry is left out, with a note. */
export function readManifest(source: string): Manifest {
  const notes: Note[] = [];
  const listed = new Map<string, { line: number; fields: FactField[] }>();
  const names: NameEntry[] = [];
  for (const { key, line, value } of readPiece(linesIn(source), undefined, notes)) {
    if (key === 'names') names.push(...readNames(value, notes));
    else if (key === 'documents')
      for (const entry of fieldsIn(value, 'documents', notes) ?? []) {
        const before = listed.get(entry.key);
        const fields = fieldsIn(entry.value, `documents.${entry.key}`, notes);
        if (!fields) continue;
        listed.set(entry.key, { line: before?.line ?? entry.line, fields: [...(before?.fields ?? []), ...fields] });
      }
    else notes.push({ line, reason: `${key}: is not a known key; the keys are documents and names` });
  }
  const documents = new Map<string, ManifestEntry>();
  for (const [file, { line, fields }] of listed) {
    const read = readFacts(fields, true);
    documents.set(file, { line, facts: read.facts });
    notes.push(...read.notes.map((note) => ({ ...note, reason: `documents.${file}.${note.reason}` })));
  }
  const shown = notes.map((note) => ({ ...note, reason: shownName(note.reason) }));
  return { documents, names, notes: shown.sort((a, b) => a.line - b.line) };
}

/** The fields of a mapping, none if it is empty. For anything else a note and no result. */
function fieldsIn(value: FactValue, path: string, notes: Note[]): readonly FactField[] | undefined {
  if (value.kind === 'fields') return value.fields;
  if (value.kind === 'scalar' && value.text === undefined) return [];
  const reason = value.kind === 'unread' ? value.reason : 'must be a mapping such as { title: The budget }';
  notes.push({ line: value.line, reason: `${path}: ${reason}` });
  return undefined;
}

/**
 * Reads lines as YAML. If they are not valid, each part indented under their first line is read by itself, so that an
 * unclosed quotation mark spoils only its own entry.
 *
 * @param above The lines that these are nested under, the outermost first; nothing for a whole source.
 */
export function readPiece(
  lines: readonly SourceLine[],
  above: readonly SourceLine[] | undefined,
  notes: Note[],
): readonly FactField[] {
  const { value, errors } = readYaml([...(above ?? []), ...lines]);
  const [error] = errors;
  if (!error) return fieldsIn(value, 'it', notes) ?? [];
  const heads = above ? [...above, ...lines.slice(0, 1)] : [];
  const parts = !above ? partsOf(lines) : OPENS.test(lines[0]?.text ?? '') ? partsOf(lines.slice(1)) : [];
  if (parts.length > 0) return parts.flatMap((part) => readPiece(part, heads, notes));
  const path = heads.flatMap(({ text }) => /^\s*([^\s:-][^:]*?)\s*:/.exec(text)?.[1] ?? []);
  notes.push({ line: error.line, reason: `${path.join('.') || 'it'}: ${error.reason}` });
  return [];
}

/** A key with nothing after it: its value is indented under it. An item of a list is read as a whole. */
const OPENS = /^\s*[^\s#-].*:\s*(?:#.*)?$/;

/** Splits an indented block: a part begins at each line with the indent of the first. */
function partsOf(lines: readonly SourceLine[]): SourceLine[][] {
  const parts: SourceLine[][] = [];
  let first: string | undefined;
  for (const line of lines) {
    if (/^\s*(?:#.*)?$/.test(line.text)) continue;
    first ??= line.text;
    // The items of a list may have the indent of their key.
    const begins = indentOf(line.text) <= indentOf(first) && isItem(line.text) === isItem(first);
    if (begins) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
const isItem = (line: string): boolean => /^\s*-(?:\s|$)/.test(line);
