import { dirname, join, normalize } from 'node:path';

/** UTF-16 units of a regular expression. A longer one cannot be reviewed: its words belong into the lexicon. */
export const LONGEST_PATTERN = 160;

const IMPORT = /\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|\bimport\s+['"]([^'"]+)['"]/g;
/** Comments and texts, which are skipped, or a regular expression where one can begin. */
const TOKEN =
  /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=(?:[=(:,[!&|?{};>]|\breturn)\s*)(\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/\w*)/g;

/** What a source imports, types and `import()` too: each as it is written, with its offset. */
export function importedBy(source: string): { readonly target: string; readonly at: number }[] {
  return [...source.matchAll(IMPORT)].map((match) => ({
    target: match[1] ?? match[2] ?? match[3] ?? '',
    at: match.index,
  }));
}

/** The path, from the package, of what a file imports by a relative one. */
export const pathOf = (file: string, target: string): string =>
  normalize(join(dirname(file), target)).replaceAll('\\', '/');

/** The paths, from the package, of the files that a file imports. */
export function importsOf(file: string, source: string): string[] {
  return importedBy(source)
    .filter(({ target }) => target.startsWith('.'))
    .map(({ target }) => pathOf(file, target));
}

/** The regular expressions of a source file, as they are written. */
export const patternsOf = (source: string): string[] =>
  [...source.matchAll(TOKEN)].flatMap(([, pattern]) => pattern ?? []);

/**
 * Files that import each other, directly or by way of others: the strongly connected components of the graph (Tarjan
 * 1972), each sorted, without those of one file that does not import itself.
 *
 * @param imports File → the files that it imports; ones that are not keys are passed over.
 */
export function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    const at = order.size;
    order.set(file, at);
    open.push(file);
    let low = at;
    for (const next of imports.get(file) ?? []) {
      if (!imports.has(next)) continue;
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === at) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1 || imports.get(file)?.includes(file)) circles.push(circle.sort());
    }
    return low;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
}
