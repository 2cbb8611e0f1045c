import { isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument, visit } from 'yaml';

/** A value of a YAML, TOML or JSON source. Scalars are as written (`007` is no number); lines count from 1. */
export type FactValue = Scalar | List | FactFields | Unread;

interface Scalar {
  readonly kind: 'scalar';
  readonly line: number;
  /** Nothing for `null`, `~` and an empty value. */
  readonly text: string | undefined;
}

interface List {
  readonly kind: 'list';
  readonly line: number;
  readonly items: readonly FactValue[];
}

/** A mapping. A key may occur in it more than once. */
interface FactFields {
  readonly kind: 'fields';
  readonly line: number;
  readonly fields: readonly FactField[];
}

/** A value without a meaning: `*name` if no `&name` is defined. */
interface Unread {
  readonly kind: 'unread';
  readonly line: number;
  readonly reason: string;
}

export interface FactField {
  readonly key: string;
  readonly line: number;
  readonly value: FactValue;
}

/** A line of a source without its end. */
export interface SourceLine {
  readonly text: string;
  /** From 1, in its file. */
  readonly number: number;
}

/** Something that could not be read, for the person who wrote it. */
export interface Note {
  readonly line: number;
  readonly reason: string;
}

/** The lines of a source. */
export function linesIn(source: string): SourceLine[] {
  return source.split(/\r\n?|\n/).map((text, i) => ({ text, number: i + 1 }));
}

const DEEPEST = 30;
/** The parser calls itself for each mark that opens something, and thousands end the program. */
const MOST_OPEN = 200;
/** Errors of a source that are told, at most. Set by hand. */
const MOST_ERRORS = 50;
/** Aliases of lists of aliases can grow without end: the most values that one alias, and all together, may stand for. */
const MOST_BY_ALIAS = 200;
const MOST_BY_ALIASES = 100_000;

const ADVICE: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a text with ": " in it needs quotation marks around it',
  BLOCK_IN_FLOW: 'a text with ": " in it needs quotation marks around it',
  BAD_SCALAR_START: 'a text that begins with a sign such as @, ` or % needs quotation marks around it',
  TAB_AS_INDENT: 'indent with spaces, not tabs',
};

/** The index of the first line in which more lists and mappings are open than anybody writes: "[[[[", "- - - -". */
function tooDeepAt(text: string): number | undefined {
  let open = 0;
  for (const { 0: mark, index } of text.matchAll(/[[{\]}]|^[ \t]*(?:[-?:][ \t]+)+/gm)) {
    if (mark === ']' || mark === '}') open = Math.max(0, open - 1);
    else if (mark === '[' || mark === '{') open += 1;
    if (open > MOST_OPEN || mark.trim().split(/[ \t]+/).length > MOST_OPEN)
      return text.slice(0, index).split('\n').length - 1;
  }
  return undefined;
}

/**
 * Reads YAML, of which JSON is a part.
 *
 * @returns The value, and what is wrong with the source. The value counts only if nothing is wrong.
 */
export function readYaml(source: readonly SourceLine[]): { value: FactValue; errors: readonly Note[] } {
  const lines = new LineCounter();
  const lineAt = (offset: number): number => (source[lines.linePos(offset).line - 1] ?? source.at(-1))?.number ?? 1;
  const text = source.map((line) => line.text).join('\n');
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const note = { line: source[deep]?.number ?? 1, reason: 'is nested too deeply' };
    return { value: { kind: 'unread', ...note }, errors: [note] };
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'failsafe',
    uniqueKeys: false,
  });
  // Looked for once: the parser looks through the whole source for each alias.
  const quoted: number[] = [];
  const named = new Map<string, unknown>();
  const targets = new Map<unknown, unknown>();
  visit(document, {
    Node: (_, node) => {
      if (isScalar(node) && node.range && node.type?.startsWith('QUOTE')) quoted.push(node.range[0]);
      if (isAlias(node)) targets.set(node, named.get(node.source));
      else if (node.anchor !== undefined) named.set(node.anchor, node);
    },
  });
  const errors = document.errors.slice(0, MOST_ERRORS).map(({ code, message, pos }) => {
    if (!message.startsWith('Missing closing')) return { line: lineAt(pos[0]), reason: ADVICE[code] ?? message };
    // The parser reports the end of the text that the open quotation takes in.
    const from = quoted.findLast((start) => start < pos[0]) ?? pos[0];
    return { line: lineAt(from), reason: 'a quotation mark that opens here is not closed' };
  });
  let left = MOST_BY_ALIASES;
  const readNode = (node: ParsedNode | null, above: number, depth: number, alias?: { left: number }): FactValue => {
    const line = node ? lineAt(node.range[0]) : above;
    if (depth > DEEPEST) return { kind: 'unread', line, reason: 'is nested too deeply' };
    if (alias && (alias.left-- <= 0 || left-- <= 0))
      return { kind: 'unread', line, reason: 'has an alias that stands for too many values' };
    if (isAlias(node)) {
      const target = targets.get(node) as ParsedNode | undefined;
      if (!target) return { kind: 'unread', line, reason: `*${node.source}: nothing is named &${node.source}` };
      return { ...readNode(target, line, depth + 1, alias ?? { left: MOST_BY_ALIAS }), line };
    }
    if (isSeq<ParsedNode>(node))
      return { kind: 'list', line, items: node.items.map((item) => readNode(item, line, depth + 1, alias)) };
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const fields = node.items.flatMap(({ key, value }) =>
        isScalar(key)
          ? [
              {
                key: textOf(key),
                line: lineAt(key.range?.[0] ?? 0),
                value: readNode(value, lineAt(key.range?.[0] ?? 0), depth + 1, alias),
              },
            ]
          : [],
      );
      return { kind: 'fields', line, fields };
    }
    if (!isScalar(node)) return { kind: 'scalar', line, text: undefined };
    const text = textOf(node);
    const isNull = node.type === 'PLAIN' && /^(?:~|null|Null|NULL)?$/.test(text);
    return { kind: 'scalar', line, text: isNull ? undefined : text };
  };
  return { value: readNode(document.contents, lineAt(0), 0), errors };
}

function textOf({ value, source }: { value: unknown; source?: string }): string {
  return typeof value === 'string' ? value : (source ?? '');
}
