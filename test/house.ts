import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { packageFile } from '../src/package.ts';

/** From the ground up: a room imports only from itself and from those before it. */
const ROOMS = [
  'src/language',
  'src/library',
  'src/search',
  'src/names',
  'src/corpus',
  'src/profile',
  'src/answer',
  'src/check',
  'src/takeaways',
  'src/cards',
  'commands',
  'src/discord',
  'src/local-discord',
  'src/preview',
] as const;

/** The rooms up to here know neither Discord nor log, settings, clock or terminal. */
const LAST_PURE_ROOM = ROOMS.indexOf('commands');
/** What a bot with a token never loads. */
const LOCAL = ['src/local-discord/', 'src/preview/'];
const IMPURE_MODULE = /^(?:discord\.js|@discordjs\/.*|pino|dotenv|node:process|process)$/;
const IMPURE_CODE = /\bprocess\.env\b|\bDate\.now\(|\bnew Date\(\)|\bconsole\./;
/** A busy machine is no fault. Time belongs to `npm run bench`; work is measured by `expectWork`. */
const TIMING = /\bperformance\.now\(|\bDate\.now\(\) - (?!\d)|\bvi\.waitFor\(|\bretry:/;
const MOST_LINES = 400;
const IMPORT = /\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|\bimport\s+['"]([^'"]+)['"]/g;

/**
 * Holds source files against the house's plan.
 *
 * @param files Path below the package → source.
 * @returns A line for each fault, as `file:line: what is wrong`; none for a house in order.
 */
export function faultsOf(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([file, source]) => {
    const room = roomOf(file);
    const lines = source.split('\n');
    const faults: string[] = lines.length > MOST_LINES + 1 ? [`${file}: has over ${MOST_LINES} lines`] : [];
    for (const match of source.matchAll(IMPORT)) {
      const target = match[1] ?? match[2] ?? match[3] ?? '';
      const reason = wrongImport(file, room, target);
      if (reason) faults.push(`${file}:${source.slice(0, match.index).split('\n').length}: ${reason}`);
    }
    if (file.endsWith('.test.ts') && file !== 'test/house.test.ts')
      for (const [i, line] of lines.entries())
        if (TIMING.test(line)) faults.push(`${file}:${i + 1}: goes by the clock`);
    if (room >= 0 && room <= LAST_PURE_ROOM)
      for (const [i, line] of lines.entries())
        if (IMPURE_CODE.test(line)) faults.push(`${file}:${i + 1}: knows clock, environment or terminal`);
    return faults;
  });
}

function wrongImport(file: string, room: number, target: string): string | undefined {
  if (!target.startsWith('.'))
    return room >= 0 && room <= LAST_PURE_ROOM && IMPURE_MODULE.test(target) ? `imports ${target}` : undefined;
  const path = normalize(join(dirname(file), target)).replaceAll('\\', '/');
  if (file.startsWith('test/')) return undefined;
  if (path.startsWith('test/')) return `imports ${path}, a test`;
  if (isLocal(path) && !isLocal(file) && file !== 'src/run.ts') return `imports ${path}, the local Discord`;
  if (room < 0) return undefined;
  const other = roomOf(path);
  if (other < 0) return `imports ${path}, which is no room`;
  return other > room ? `imports ${path}, from a room above` : undefined;
}

const isLocal = (file: string): boolean => LOCAL.some((room) => file.startsWith(room));

function roomOf(file: string): number {
  return ROOMS.findIndex((room) => file.startsWith(`${room}/`));
}

/** The sources of the package itself. */
export function sources(): Map<string, string> {
  const files = new Map<string, string>();
  for (const top of ['src', 'commands', 'test'])
    for (const path of readdirSync(packageFile(top), { recursive: true, encoding: 'utf8' }))
      if (path.endsWith('.ts')) {
        const file = `${top}/${path.replaceAll('\\', '/')}`;
        files.set(file, readFileSync(packageFile(file), 'utf8'));
      }
  return files;
}

if (process.argv[1]?.endsWith('house.js')) {
  const faults = faultsOf(sources());
  process.stdout.write(faults.length === 0 ? 'The house is in order.\n' : `${faults.join('\n')}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
