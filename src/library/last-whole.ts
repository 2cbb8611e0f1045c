import type { Problem } from './types.ts';

/** A problem of a file of which the last version counts. */
export const withLastKept = ({ file, reason }: Problem): Problem => ({
  file,
  reason: `${reason}; its last version stays in use`,
  isLastKept: true,
});

/**
 * The version that counts of a file of YAML: this one, or all of the last one where that could be read as a whole and this one cannot.
 * Without such a last one the pieces of this one count that can be read.
 *
 * @param problems Is told what is wrong with this one where the last one counts.
 */
export async function lastWhole(
  file: string,
  source: string | undefined,
  last: string | undefined,
  problems: Problem[],
): Promise<string | undefined> {
  if (source === undefined || last === undefined || source === last) return source;
  // Loaded on need: a start has no last version, and the parser takes a tenth of it.
  const { linesIn, readYaml } = await import('./values.ts');
  const [error] = readYaml(linesIn(source)).errors;
  if (!error || readYaml(linesIn(last)).errors.length > 0) return source;
  problems.push(withLastKept({ file, reason: `line ${error.line}: ${error.reason}` }));
  return last;
}
