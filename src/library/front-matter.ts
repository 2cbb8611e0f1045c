import { isFactKey, readFacts } from './facts.ts';
import { KEY } from './front-matter-start.ts';
import { readToml } from './toml.ts';
import type { DocumentFacts } from './types.ts';
import { type FactField, type FactValue, linesIn, type Note, readYaml, type SourceLine } from './values.ts';

/** A text and the facts of its front matter. */
export interface Headed {
  readonly facts: DocumentFacts;
  /** The text without its front matter. */
  readonly body: string;
  /** What in the front matter could not be read. */
  readonly notes: readonly Note[];
}

/** Longest front matter, in UTF-16 code units. */
const LONGEST_HEAD = 65_536;

/** A comment of a program, which may stand above. */
const COMMENT = /^\s*<!--(?:(?!-->).)*-->\s*$/;

/** Keys of other tools that we do not read, but that show that a block is front matter. */
const TOOLS_KEYS = new Set(
  (
    'aliases categories category class comments created cover cssclasses description draft excerpt featured hidden id image ' +
    'keywords lastmod layout modified nav_order permalink pinned section series sidebar_label sidebar_position slug source ' +
    'status summary tag tags template thumbnail toc type uid updated weight'
  ).split(' '),
);
/** Lines with these keys say where a text was published, and are no part of the story. */
const PUBLISHING =
  /^(?:categor(?:y|ies)|keywords|layout|modified|publication|section|slug|source|status|tags?|template|updated)$/i;

/**
 * Separates front matter from the text after it: YAML between lines `---`, TOML between lines `+++`, a JSON object, or
 * lines such as `Title: …`. What only looks like front matter, such as dialogue between two rules, stays in the text, so
 * that nothing of a story is lost.
 */
export function readFrontMatter(source: string): Headed {
  const lines = linesIn(source.slice(0, LONGEST_HEAD));
  const first = lines.findIndex(({ text }) => text.trim() !== '' && !COMMENT.test(text));
  const top = lines.slice(Math.max(0, first));
  const head = fenced(top, source) ?? json(top, source) ?? open(top, source);
  return head && (/[\p{L}\p{N}]/u.test(head.body) || head.isMarked) ? head : { facts: {}, notes: [], body: source };
}

/** `isMarked`: its delimiters show that it is front matter, even with no text after it. */
type FrontMatter = Headed & { readonly isMarked?: boolean };

/** The text after a line. */
function below(source: string, line: number): string {
  const end = /\r\n?|\n/g;
  for (let left = line; left > 0; left--) if (!end.test(source)) return '';
  return source.slice(end.lastIndex);
}

function fenced(top: readonly SourceLine[], source: string): FrontMatter | undefined {
  // "---toml" names the language of what it fences.
  const [, fence, language = fence === '+++' ? 'toml' : fence === ';;;' ? 'json' : 'yaml'] =
    /^(---|\+\+\+|;;;)(yaml|toml|json)?[ \t]*$/.exec(top[0]?.text ?? '') ?? [];
  if (fence === undefined) return undefined;
  const closing = fence === '---' ? /^(?:---|\.\.\.)[ \t]*$/ : fence === '+++' ? /^\+\+\+[ \t]*$/ : /^;;;[ \t]*$/;
  const end = top.findIndex(({ text }, i) => i > 0 && closing.test(text));
  if (end < 0) return fence === '---' ? unclosed(top, source) : undefined;
  const inside = top.slice(1, end);
  const body = below(source, top[end]?.number ?? 0);
  if (inside.every(({ text }) => text.trim() === ''))
    return end === 1 ? { facts: {}, notes: [], body, isMarked: true } : undefined;
  // JSON is YAML.
  const fields = language === 'toml' ? readToml(inside) : yamlFields(inside);
  if (fields && isFrontMatter(fields)) return { ...factsOf(fields), body, isMarked: true };
  const isMeant = !fields && isFactKey(partedAtKey(inside[0]?.text ?? '').key);
  const reason = 'is read as text from here: not every line is a field of front matter';
  return isMeant ? { facts: {}, notes: [{ line: top[0]?.number ?? 1, reason }], body: source } : undefined;
}

/** Hugo's themes keep the author under `params`. */
function factsOf(fields: readonly FactField[]): Omit<Headed, 'body'> {
  const more = fields.flatMap(({ key, value }) => (key === 'params' && value.kind === 'fields' ? value.fields : []));
  return readFacts([...more, ...fields], false);
}

function isFrontMatter(fields: readonly FactField[]): boolean {
  return fields.some(({ key }) => isFactKey(key) || key === 'names' || TOOLS_KEYS.has(key));
}

/** Reads YAML or, if it is not valid, each field by itself; nothing if a line cannot be part of a mapping. */
function yamlFields(lines: readonly SourceLine[]): FactField[] | undefined {
  const { value, errors } = readYaml(lines);
  if (errors.length === 0 && value.kind !== 'fields') return undefined;
  if (errors.length === 0 && value.kind === 'fields' && !value.fields.some((field) => field.value.kind === 'unread'))
    return [...value.fields];
  return piecesOf(lines)?.map(fieldOf);
}

/** The lines of each key of a mapping; nothing if a line belongs to no key. */
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

/** A mapping in braces, from the first line to the end of a line. */
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
  if (!isFrontMatter(fields)) return undefined;
  return { ...factsOf(fields), body: below(source, lines.at(-1)?.number ?? 0), isMarked: true };
}

/** A field on a line of its own in JSON that is not valid as a whole. */
function jsonField(line: SourceLine): FactField[] {
  const text = line.text.trim().replace(/,$/, '');
  return KEY.test(text) ? [fieldOf([{ ...line, text }])] : [];
}

/** Front matter that begins with `---` and is not closed: its fields, as far as they can be read. */
function unclosed(top: readonly SourceLine[], source: string): FrontMatter | undefined {
  const end = top.findIndex(({ text }, i) => i > 0 && !/^\s+\S|^-\s/.test(text) && !isFactKey(partedAtKey(text).key));
  const pieces = piecesOf(top.slice(1, end < 0 ? top.length : end));
  if (!pieces || pieces.length === 0) return undefined;
  const line = top[0]?.number ?? 1;
  const head = takenFrom(pieces, fieldOf, below(source, pieces.flat().at(-1)?.number ?? line));
  const note = { line, reason: 'the front matter that begins here has no closing ---' };
  return { ...head, notes: [note, ...head.notes] };
}

/**
 * Lines such as `Title: …` at the top: the whole first paragraph, if it begins with a title, or if all its keys are known
 * and all their values can be read.
 */
function open(top: readonly SourceLine[], source: string): FrontMatter | undefined {
  const end = top.findIndex(({ text }) => /^\s*$|^-{3,}\s*$/.test(text));
  const lines = top.slice(0, end < 0 ? top.length : end);
  if (!lines.every(({ text }) => KEY.test(text) || /^\s/.test(text))) return undefined;
  const pieces = piecesOf(lines) ?? [];
  const keys = pieces.map(([line]) => partedAtKey(line?.text ?? '').key);
  const isTitled = /^(?:title|headline)$/i.test(keys[0] ?? '');
  if (!isTitled && !(keys.length >= 2 && keys.every((key) => isFactKey(key) || PUBLISHING.test(key)))) return undefined;
  const head = takenFrom(pieces, lineOf, below(source, (end < 0 ? lines : top.slice(0, end + 1)).at(-1)?.number ?? 0));
  // A speaker in an interview may have the name of a field: then what they say cannot be read as its value.
  return isTitled || head.notes.length === 0 ? head : undefined;
}

/** A field without quotation marks or other syntax. Further lines are further values. */
function lineOf([first, ...further]: readonly SourceLine[]): FactField {
  const line = first?.number ?? 1;
  const { key, rest } = partedAtKey(first?.text ?? '');
  const values = [rest, ...further.map(({ text }) => text.trim())];
  const items = values.map((text): FactValue => ({ kind: 'scalar', line, text: text === '' ? undefined : text }));
  return { key, line, value: items[1] ? { kind: 'list', line, items } : (items[0] ?? { kind: 'list', line, items }) };
}

/** Takes the readable fields out of front matter without a closing delimiter. All other lines stay before the rest. */
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
    // Where these cannot be read, they were left out without a word before they counted as facts.
    if (!PUBLISHING.test(field.key)) notes.push(...wrong);
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
