import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../src/cli/command-line.ts';
import { packageFile } from '../src/package.ts';
import { circlesOf, importsOf, LONGEST_PATTERN, patternsOf } from './house-sources.ts';

const TYPE = /^(?:export )?(?:abstract )?(?:(?:interface|class) (\w+)|type (\w+)(?=[ <].*(?:=|$)))/gm;
type Files = ReadonlyMap<string, string>;

/** The files under these folders of a checkout: path below it → text. */
function filesOf(root: string, folders: readonly string[], ending: string): Files {
  return new Map(
    folders
      .flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
      )
      .filter((path) => path.endsWith(ending))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}

const linesOf = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
const totalOf = (files: Files): number => [...files.values()].reduce((sum, text) => sum + linesOf(text), 0);

/** `src/names/detect/votes.ts` is of the room `src/names`, `src/log.ts` of `src`. */
const roomOf = (path: string): string => path.split('/').slice(0, -1).slice(0, 2).join('/');

/** How often each value occurs, most often first. */
function tally(values: readonly string[]): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** Names of types that more than one file declares. */
export function sharedTypeNames(files: Files): [name: string, files: number][] {
  const names = [...files.values()].flatMap((source) => [
    ...new Set([...source.matchAll(TYPE)].map(([, name, alias = '']) => name ?? alias)),
  ]);
  return tally(names).filter(([, count]) => count > 1);
}

/** The measures of a checkout, each with its value in words. */
function measure(root: string): [measure: string, value: string][] {
  const sources = filesOf(root, ['src', 'commands'], '.ts');
  const lists = filesOf(root, ['src'], '.txt');
  const sizes = [...sources].map(([path, text]) => ({ path, lines: linesOf(text) })).sort((a, b) => a.lines - b.lines);
  const [room = '', inRoom = 0] = tally([...sources.keys()].map(roomOf))[0] ?? [];
  const circles = circlesOf(new Map([...sources].map(([path, text]) => [path, importsOf(path, text)])));
  const long = [...sources.values()].flatMap(patternsOf).filter(({ length }) => length > LONGEST_PATTERN);
  const shared = sharedTypeNames(sources);
  return [
    ['source files', String(sources.size)],
    ['lines of TypeScript', String(totalOf(sources))],
    ['lines of lists', String(totalOf(lists))],
    ['lines of tests', String(totalOf(filesOf(root, ['test'], '.ts')))],
    ['median file, lines', String(sizes[Math.floor(sizes.length / 2)]?.lines ?? 0)],
    ['largest file, lines', `${sizes.at(-1)?.lines} (${sizes.at(-1)?.path})`],
    ['files in the largest room', `${inRoom} (${room})`],
    [
      'circles of files',
      `${circles.length}${circles.map((circle) => `; ${circle.length} files from ${circle[0]}`).join('')}`,
    ],
    [`patterns over ${LONGEST_PATTERN} characters`, String(long.length)],
    ['type names of several files', `${shared.length}${shared.map(([name, count]) => `; ${name} ${count}`).join('')}`],
  ];
}

const MEASURES = {
  usage: 'Usage: npm run -s measures [-- FOLDER]\nPrints the measures of this checkout, or of the one in FOLDER.\n',
  options: {},
} as const;

if (process.argv[1]?.endsWith('house-measures.js'))
  await runCommand(MEASURES, ({ positionals: [folder = packageFile('.')] }) => {
    process.stdout.write(
      measure(folder)
        .map(([name, value]) => `${name.padEnd(34)}${value}\n`)
        .join(''),
    );
    return 0;
  });
