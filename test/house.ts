import { readdirSync, readFileSync } from 'node:fs';
import { LIMITS } from '../src/discord/limits.ts';
import { packageFile } from '../src/package.ts';
import { circlesOf, importedBy, importsOf, LONGEST_PATTERN, pathOf, patternsOf } from './house-sources.ts';

/** From the ground up: a room imports only from itself and from those before it. */
const ROOMS = [
  'src/language',
  'src/library',
  'src/search',
  'src/names',
  'src/corpus',
  'src/kept',
  'src/reader',
  'src/profile',
  'src/answer',
  'src/check',
  'src/takeaways',
  'src/store',
  'src/cards',
  'commands',
  'src/web',
  'src/discord',
  'src/live',
  'src/servers',
  'src/local-discord',
  'src/preview',
] as const;

/** The rooms up to here know neither Discord nor log, settings, clock or terminal. */
const LAST_PURE_ROOM = ROOMS.indexOf('commands');
const IMPURE_MODULE = /^(?:discord\.js|@discordjs\/.*|pino|dotenv|node:process|process)$/;
const IMPURE_CODE = /\bprocess\.env\b|\bDate\.now\(|\bnew Date\(\)|\bconsole\./;

/** What a bot with a token never loads. `src/run.ts` opens them where there is none. */
const LOCAL = ['src/local-discord/', 'src/preview/'];

/** The only places that know how mentions, times and Markdown are written: Discord's rooms, and in `src/library` what reads and writes Markdown. */
const DISCORDS_ROOMS = ['src/discord/', 'src/local-discord/', 'src/library/markdown', 'src/library/forms/'];
/** Mentions, times and emoji as Discord writes them, and its marks of bold, spoilers, small text and masked links. */
const DISCORDS_WORDS = /<(?:@|#|t:|a?:\\w)|\\\*\\\*|\\\|\\\||['"`^]-# |\\\]\\\(/;

const LIMITS_FILE = 'src/discord/limits.ts';
/** A constant or a property with a number that is one of Discord's limits; small ones say too little to be known by. */
const NUMBER = /(?:=|\w:)\s*([\d_]+)\s*[;,]/g;
const SMALLEST_LIMIT = 25;
const KNOWN_LIMITS = new Set(Object.values(LIMITS).filter((limit) => limit >= SMALLEST_LIMIT));
const LIMITED_ROOMS = ['src/cards/', 'commands/', 'src/discord/'];

/** A busy machine is no fault. Time belongs to `npm run bench`; work is measured by `expectWork`. */
const TIMING = /\bperformance\.now\(|\bDate\.now\(\) - (?!\d)|\bvi\.waitFor\(|\bretry:/;

const MOST_LINES = 400;

const COMMENT = /^\s*(?:\*|\/\/|\/\*)/;

/**
 * Holds source files against the house's plan.
 *
 * @param files Path below the package → source.
 * @returns A line for each fault, as `file:line: what is wrong`; none for a house in order.
 */
export function faultsOf(files: ReadonlyMap<string, string>): string[] {
  const shipped = [...files].filter(([file]) => !file.startsWith('test/'));
  const imports = new Map(shipped.map(([file, source]) => [file, importsOf(file, source)] as const));
  return [
    ...[...files].flatMap(([file, source]) => faultsOfFile(file, source)),
    ...circlesOf(imports).map((circle) => `${circle.join(', ')}: import each other in a circle`),
  ];
}

function faultsOfFile(file: string, source: string): string[] {
  const room = roomOf(file);
  const isPure = room >= 0 && room <= LAST_PURE_ROOM;
  const lines = source.split('\n');
  const faults: string[] = lines.length > MOST_LINES + 1 ? [`${file}: has over ${MOST_LINES} lines`] : [];
  for (const { target, at } of importedBy(source)) {
    const reason = wrongImport(file, room, target);
    if (reason) faults.push(`${file}:${source.slice(0, at).split('\n').length}: ${reason}`);
  }
  const isShipped = !file.startsWith('test/');
  if (isShipped)
    for (const pattern of longPatterns(source)) {
      const line = source.slice(0, source.indexOf(pattern)).split('\n').length;
      faults.push(`${file}:${line}: has a pattern of over ${LONGEST_PATTERN} characters`);
    }
  for (const [i, line] of lines.entries()) {
    const fault = (reason: string): void => void faults.push(`${file}:${i + 1}: ${reason}`);
    if (file.endsWith('.test.ts') && file !== 'test/house.test.ts' && TIMING.test(line)) fault('goes by the clock');
    if (isPure && IMPURE_CODE.test(line)) fault('knows clock, environment or terminal');
    if (!isShipped || COMMENT.test(line)) continue;
    if (!isIn(DISCORDS_ROOMS, file) && DISCORDS_WORDS.test(line)) fault('knows how Discord writes');
    if (isIn(LIMITED_ROOMS, file) && file !== LIMITS_FILE && repeatsLimit(line)) fault('repeats a limit of Discord');
  }
  return faults;
}

/** Regular expressions, and raw templates, which they are made of, that are too long. */
const longPatterns = (source: string): string[] =>
  [...patternsOf(source), ...(source.match(/\bString\.raw`[^`\n]*`/g) ?? [])].filter(
    ({ length }) => length > LONGEST_PATTERN,
  );

const repeatsLimit = (line: string): boolean =>
  [...line.matchAll(NUMBER)].some(([, digits = '']) => KNOWN_LIMITS.has(Number(digits.replaceAll('_', '')) as never));

function wrongImport(file: string, room: number, target: string): string | undefined {
  if (!target.startsWith('.'))
    return room >= 0 && room <= LAST_PURE_ROOM && IMPURE_MODULE.test(target) ? `imports ${target}` : undefined;
  const path = pathOf(file, target);
  if (file.startsWith('test/')) return undefined;
  if (path.startsWith('test/')) return `imports ${path}, a test`;
  if (isIn(LOCAL, path) && !isIn(LOCAL, file) && file !== 'src/run.ts') return `imports ${path}, the local Discord`;
  if (room < 0) return undefined;
  const other = roomOf(path);
  if (other < 0) return `imports ${path}, which is in no room`;
  return other > room ? `imports ${path}, from a later room` : undefined;
}

const isIn = (folders: readonly string[], file: string): boolean => folders.some((folder) => file.startsWith(folder));

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
