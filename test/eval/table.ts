type Figures = Readonly<Record<string, unknown>>;

const WIDTH = 12;

/** Figures as lines, those of a group indented under its name. */
export function table(figures: Figures, indent = ''): string {
  const label = (name: string): string => `${indent}${name}`.padEnd(20);
  return Object.entries(figures)
    .map(([name, value]) => {
      if (Array.isArray(value)) {
        const lines = value.map((line) => `${indent}  ${line}`).join('\n');
        return `${label(name)} ${value.length === 0 ? 'none' : `\n${lines}`}\n`;
      }
      return isGroup(value) ? `${indent}${name}\n${table(value, `${indent}  `)}` : `${label(name)} ${String(value)}\n`;
    })
    .join('');
}

/** The same figures of several as one, with a column each under its name; lists follow each other. */
export function beside(columns: Readonly<Record<string, object>>): Figures {
  const names = Object.keys(columns);
  const all = Object.values(columns).map((figures): Figures => ({ ...figures }));
  return { '': line(names), ...merged(names, all) };
}

function merged(names: readonly string[], columns: readonly Figures[]): Figures {
  return Object.fromEntries(
    Object.keys(columns[0] ?? {}).map((name) => {
      const values = columns.map((figures) => figures[name]);
      if (values.every(isGroup)) return [name, merged(names, values)];
      if (values.every(Array.isArray)) return [name, Object.fromEntries(names.map((of, i) => [of, values[i]]))];
      return [name, line(values)];
    }),
  );
}

const line = (values: readonly unknown[]): string => values.map((value) => String(value).padStart(WIDTH)).join('');

function isGroup(value: unknown): value is Figures {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
