import { parse } from 'smol-toml';
import type { FactField, FactValue, SourceLine } from './values.ts';

const KEY = /^(?:([\w-]+)|"([^"]*)"|'([^']*)')\s*=\s*(.*)$/;
/** Lines that go on with the value above them: of a list, a text or a table. */
const FURTHER = /^(?:\s|$|#|[[\]{}"'])/;

/** A key of the first level with the lines of its value. */
interface TomlEntry {
  readonly key: string;
  readonly line: number;
  readonly lines: string[];
  /** What follows the equals sign on its line. */
  readonly rest: string;
}

/**
 * Reads TOML. A value that is not valid is taken as it is written, to the end of its line.
 *
 * @returns The fields of the first level; nothing if a line cannot be TOML.
 */
export function readToml(source: readonly SourceLine[]): FactField[] | undefined {
  const whole = parsed(source.map(({ text }) => text));
  const written: TomlEntry[] = [];
  let isTable = false;
  for (const { text, number } of source) {
    const [, bare, double, single, rest = ''] = KEY.exec(text) ?? [];
    const key = bare ?? double ?? single;
    if (key === undefined && !FURTHER.test(text) && !whole) return undefined;
    isTable ||= /^\[{1,2}[\w"'. -]+\]{1,2}\s*(?:#.*)?$/.test(text);
    if (isTable) continue;
    if (key === undefined) written.at(-1)?.lines.push(text);
    else written.push({ key, line: number, lines: [text], rest: rest.replace(/\s+#.*$/, '').trim() });
  }
  if (!whole)
    return written.map(({ key, line, lines, rest }) => {
      const value = parsed(lines)?.[key];
      return { key, line, value: value === undefined ? asWritten(rest, line) : tomlValue(value, line, rest) };
    });
  return Object.entries(whole).map(([key, value]) => {
    const { line = source[0]?.number ?? 1, rest } = written.find((other) => other.key === key) ?? {};
    return { key, line, value: tomlValue(value, line, rest) };
  });
}

function parsed(lines: readonly string[]): Readonly<Record<string, unknown>> | undefined {
  try {
    return parse(lines.join('\n'), { maxDepth: 30, unsafeKeyBehaviour: 'drop' });
  } catch {
    return undefined;
  }
}

/** @param rest The value as it is written, which distinguishes `1.10` from `1.1` and keeps the day of a date. */
function tomlValue(value: unknown, line: number, rest?: string): FactValue {
  if (typeof value === 'string') return { kind: 'scalar', line, text: value };
  if (Array.isArray(value)) return { kind: 'list', line, items: value.map((item) => tomlValue(item, line)) };
  if (value instanceof Date) return { kind: 'scalar', line, text: rest ?? value.toISOString() };
  if (typeof value === 'object' && value !== null)
    return {
      kind: 'fields',
      line,
      fields: Object.entries(value).map(([key, inner]) => ({ key, line, value: tomlValue(inner, line) })),
    };
  return { kind: 'scalar', line, text: rest ?? String(value) };
}

function asWritten(rest: string, line: number): FactValue {
  return { kind: 'scalar', line, text: rest.replace(/^(["'])(.*)\1$/, '$2') };
}
