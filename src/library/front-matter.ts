import { isFactKey, readFacts } from './facts.ts';
import { readToml } from './toml.ts';
import type { DocumentFacts } from './types.ts';
import { type FactField, type FactValue, linesIn, type Note, readYaml, type SourceLine } from './values.ts';

/** A text, and what its head says of it. */
export interface Headed {
  readonly facts: DocumentFacts;
  /** The text without its head. */
  readonly body: string;
  /** What the head says and is not understood. */
  readonly notes: readonly Note[];
}

/** In UTF-16 code units. */
const LONGEST_HEAD = 65_536;

/** A key and a colon, where a line begins. */
const KEY = /^(?:"([^"]+)"|'([^']+)'|([\p{L}_][\p{L}\p{N}_. -]{0,40}?))[ \t]*:(?:[ \t]+|$)/u;

/** Keys of other tools that say nothing to us, but that a head is one. */
const TOOLS_KEYS = new Set(
  (
    'aliases categories category class comments created cover cssclasses description draft excerpt featured hidden id image ' +
    'keywords lastmod layout modified nav_order permalink pinned section series sidebar_label sidebar_position slug source ' +
    'status summary tag tags template thumbnail toc type uid updated weight'
  ).split(' '),
);
/** Lines of these say where a text was published, and are no part of what it tells. */
const PUBLISHING =
  /^(?:categor(?:y|ies)|keywords|layout|modified|publication|section|slug|source|status|tags?|template|updated)$/i;

/**
 * Separates the head that other tools write from the text after it: YAML between lines `---`, TOML between lines `+++`, a JSON
 * object, or lines as `Title: …`. What only looks like one, as dialogue between two rules, stays in the text, so that
 * nothing of a story is lost.
 */
export function readFrontMatter(source: string): Headed {
  const lines = linesIn(source.slice(0, LONGEST_HEAD));
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  const top = lines.slice(Math.max(0, first));
  const head = fenced(top, source) ?? json(top, source) ?? open(top, source);
  return head && (/[\p{L}\p{N}]/u.test(head.body) || head.isMarked) ? head : { facts: {}, notes: [], body: source };
}

/** `isMarked`: signs say that it is a head, even where there is nothing below it. */
type FrontMatter = Headed & { readonly isMarked?: boolean };

/** The text after a line. */
function below(source: string, line: number): string {
  const end = /\r\n?|\n/g;
  for (let left = line; left > 0; left--) if (!end.test(source)) return '';
  return source.slice(end.lastIndex);
}

function fenced(top: readonly SourceLine[], source: string): FrontMatter | undefined {
  const fence = /^(---|\+\+\+)[ \t]*$/.exec(top[0]?.text ?? '')?.[1];
  if (fence === undefined) return undefined;
  const closing = fence === '---' ? /^(?:---|\.\.\.)[ \t]*$/ : /^\+\+\+[ \t]*$/;
  const end = top.findIndex(({ text }, i) => i > 0 && closing.test(text));
  if (end < 0) return fence === '---' ? unclosed(top, source) : undefined;
  const inside = top.slice(1, end);
  const body = below(source, top[end]?.number ?? 0);
  if (inside.every(({ text }) => text.trim() === ''))
    return end === 1 ? { facts: {}, notes: [], body, isMarked: true } : undefined;
  const fields = fence === '---' ? yamlFields(inside) : readToml(inside);
  if (fields && tellsOfText(fields)) return { ...factsOf(fields), body, isMarked: true };
  const isMeant = !fields && isFactKey(partedAtKey(inside[0]?.text ?? '').key);
  const reason = 'what begins here is read as text: not each of its lines is a field of front matter';
  return isMeant ? { facts: {}, notes: [{ line: top[0]?.number ?? 1, reason }], body: source } : undefined;
}

/** Hugo's themes keep the author under `params`. */
function factsOf(fields: readonly FactField[]): Omit<Headed, 'body'> {
  const more = fields.flatMap(({ key, value }) => (key === 'params' && value.kind === 'fields' ? value.fields : []));
  return readFacts([...more, ...fields], false);
}

function tellsOfText(fields: readonly FactField[]): boolean {
  return fields.some(({ key }) => isFactKey(key) || key === 'names' || TOOLS_KEYS.has(key));
}

/** Reads YAML or, where it is none, each field by itself; nothing where a line can be no part of a mapping. */
function yamlFields(lines: readonly SourceLine[]): FactField[] | undefined {
  const { value, errors } = readYaml(lines);
  if (errors.length === 0 && value.kind !== 'fields') return undefined;
  if (errors.length === 0 && value.kind === 'fields' && !value.fields.some((field) => field.value.kind === 'unread'))
    return [...value.fields];
  return piecesOf(lines)?.map(fieldOf);
}

/** Lines of a mapping, each key with those that belong to it; nothing where one belongs to none. */
function piecesOf(lines: readonly SourceLine[]): SourceLine[][] | undefined {
  const pieces: SourceLine[][] = [];
  for (const line of lines) {
    if (KEY.test(line.text)) pieces.push([line]);
    else if (!/^(?:\s|#|-\s|[\]}]|$)/.test(line.text)) return undefined;
    else if (pieces.length > 0) pieces.at(-1)?.push(line);
    else if (line.text.trim() !== '' && !line.text.startsWith('#')) return undefined;
  }
  return pieces;
}

function fieldOf(lines: readonly SourceLine[]): FactField {
  const { value, errors } = readYaml(lines);
  const [field] = value.kind === 'fields' ? value.fields : [];
  if (field && errors.length === 0 && field.value.kind !== 'unread') return field;
  const line = lines[0]?.number ?? 1;
  const { key, rest } = partedAtKey(lines[0]?.text ?? '');
  const text = rest.replace(/^(["'])(.*)\1$/, '$2');
  const asWritten: FactValue =
    text === ''
      ? { kind: 'unread', line, reason: errors[0]?.reason ?? 'is not understood' }
      : { kind: 'scalar', line, text };
  return { key, line, value: asWritten };
}

function partedAtKey(line: string): { key: string; rest: string } {
  const match = KEY.exec(line);
  return { key: match?.[1] ?? match?.[2] ?? match?.[3] ?? '', rest: line.slice(match?.[0].length ?? 0).trim() };
}

/** A mapping in braces that begins on the first line and ends where one does. */
function json(top: readonly SourceLine[], source: string): FrontMatter | undefined {
  if (!/^\{\s*(?:"|$)/.test(top[0]?.text ?? '')) return undefined;
  let depth = 0;
  let end = 0;
  const text = top.map((line) => line.text).join('\n');
  for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[{}]/g)) {
    depth += mark === '{' ? 1 : mark === '}' ? -1 : 0;
    end = index + 1;
    if (depth === 0) break;
  }
  if (depth !== 0 || !/^[ \t]*(?:\n|$)/.test(text.slice(end))) return undefined;
  const lines = top.slice(0, text.slice(0, end).split('\n').length);
  const { value, errors } = readYaml(lines);
  const fields = errors.length === 0 ? (value.kind === 'fields' ? value.fields : []) : lines.flatMap(jsonField);
  if (!tellsOfText(fields)) return undefined;
  return { ...factsOf(fields), body: below(source, lines.at(-1)?.number ?? 0), isMarked: true };
}

/** A field that has a line of its own in JSON that is none as a whole. */
function jsonField(line: SourceLine): FactField[] {
  const text = line.text.trim().replace(/,$/, '');
  return KEY.test(text) ? [fieldOf([{ ...line, text }])] : [];
}

/** A head that begins with `---` and is not closed: its fields, as far as they are understood. */
function unclosed(top: readonly SourceLine[], source: string): FrontMatter | undefined {
  const end = top.findIndex(({ text }, i) => i > 0 && !/^\s+\S|^-\s/.test(text) && !isFactKey(partedAtKey(text).key));
  const pieces = piecesOf(top.slice(1, end < 0 ? top.length : end));
  if (!pieces || pieces.length === 0) return undefined;
  const line = top[0]?.number ?? 1;
  const head = takenFrom(pieces, fieldOf, below(source, pieces.flat().at(-1)?.number ?? line));
  const note = { line, reason: 'the front matter that begins here has no closing ---' };
  return { ...head, notes: [note, ...head.notes] };
}

/** Lines as `Title: …` at the top: the whole first paragraph, where it begins with a title, or all its keys are known and all that they say is understood. */
function open(top: readonly SourceLine[], source: string): FrontMatter | undefined {
  const end = top.findIndex(({ text }) => /^\s*$|^-{3,}\s*$/.test(text));
  const lines = top.slice(0, end < 0 ? top.length : end);
  if (!lines.every(({ text }) => KEY.test(text) || /^\s/.test(text))) return undefined;
  const pieces = piecesOf(lines) ?? [];
  const keys = pieces.map(([line]) => partedAtKey(line?.text ?? '').key);
  const isTitled = /^(?:title|headline)$/i.test(keys[0] ?? '');
  if (!isTitled && !(keys.length >= 2 && keys.every((key) => isFactKey(key) || PUBLISHING.test(key)))) return undefined;
  const head = takenFrom(pieces, lineOf, below(source, (end < 0 ? lines : top.slice(0, end + 1)).at(-1)?.number ?? 0));
  // Speakers in an interview may be called as fields are: what they say is then none that is understood.
  return isTitled || head.notes.length === 0 ? head : undefined;
}

/** A field without quotation marks or other signs; further lines are further values. */
function lineOf([first, ...further]: readonly SourceLine[]): FactField {
  const line = first?.number ?? 1;
  const { key, rest } = partedAtKey(first?.text ?? '');
  const values = [rest, ...further.map(({ text }) => text.trim())];
  const items = values.map((text): FactValue => ({ kind: 'scalar', line, text: text === '' ? undefined : text }));
  return { key, line, value: items[1] ? { kind: 'list', line, items } : (items[0] ?? { kind: 'list', line, items }) };
}

/** Takes what is understood out of a head that no sign ends; all other lines stay before the rest. */
function takenFrom(
  pieces: readonly (readonly SourceLine[])[],
  read: (lines: readonly SourceLine[]) => FactField,
  rest: string,
): Headed {
  const taken: FactField[] = [];
  const kept: string[] = [];
  const notes: Note[] = [];
  for (const lines of pieces) {
    const field = read(lines);
    const wrong = readFacts([field], false).notes;
    notes.push(...wrong);
    if (wrong.length === 0 && isFactKey(field.key)) taken.push(field);
    else if (!PUBLISHING.test(field.key)) kept.push(...lines.map(({ text }) => text));
  }
  const known = readFacts(taken, false);
  return {
    facts: known.facts,
    notes: [...notes, ...known.notes],
    body: kept.length === 0 ? rest : `${kept.join('\n')}\n\n${rest}`,
  };
}
