import { exponent, markdownTable, shown, times } from '../figures.ts';
import type { Measured } from './child.ts';
import { WITHIN } from './one-story.ts';
import type { Start } from './start.ts';

/** One system with the beginning of a library. */
export interface Row {
  readonly system: string;
  /** Passages. */
  readonly size: number;
  readonly measured: Measured;
  /** Why it was not measured. */
  readonly fault?: string;
}

/** What one run of the command measured. */
export interface Results {
  /** Machine, date, versions, and what was asked of what. */
  readonly about: readonly string[];
  readonly rows: readonly Row[];
  /** By the name of the program. */
  readonly starts: Readonly<Record<string, Start>>;
}

/** What others are compared with. */
export const BASE = 'minisearch-tuned';
/** Adds the stories alone to the name of a bot. */
export const ALONE = ', each story alone';
/** Adds the way from files to what is ready to answer. */
export const FROM_FOLDER = ', from the folder';

/** What the reader adds to this bot: its load is reading all stories, its answers are those that it chooses. */
export const READER_ADDS = 'what the reader adds';
/** Adds a start to the name of a bot: with nothing kept, with what that one kept, and with that once a story has changed. */
export const STARTS = { first: ', first start', second: ', second start', changed: ', one story changed' } as const;

/** A figure of a row, in the unit that is shown. */
interface Figure {
  readonly title: string;
  readonly of: (measured: Measured) => number | undefined;
}

const MB = 1e6;
export const MAIN = {
  load: { title: 'load, CPU s', of: ({ load }) => load && load.cpuMs / 1_000 },
  heap: { title: 'heap, MB', of: ({ held }) => held && held.heap / MB },
  p50: { title: 'p50, CPU ms', of: ({ asking }) => asking?.cpu50 },
  p99: { title: 'p99, CPU ms', of: ({ asking }) => asking?.cpu99 },
} as const satisfies Record<string, Figure>;

const OTHERS: readonly Figure[] = [
  { title: 'load, s', of: ({ load }) => load && load.wallMs / 1_000 },
  { title: 'p50, ms', of: ({ asking }) => asking?.wall50 },
  { title: 'p99, ms', of: ({ asking }) => asking?.wall99 },
  { title: 'first question, CPU ms', of: ({ first }) => first?.cpuMs },
  { title: 'heap after questions, MB', of: ({ heapAfter }) => heapAfter && heapAfter / MB },
  { title: 'RSS, MB', of: ({ held }) => held && held.rss / MB },
  { title: 'allocated a question, kB', of: ({ asking }) => asking && asking.bytes / 1_000 },
];

/** All that was measured, as Markdown. */
export function reportOf({ about, rows, starts }: Results): string {
  const whole = rows.filter(({ system, measured }) => !system.endsWith(ALONE) && !measured.ready);
  const sizes = [...new Set(whole.map(({ size }) => size))];
  return [
    `# Size and speed\n\n${about.map((line) => `- ${line}\n`).join('')}`,
    ...(sizes.length > 0 ? ['![Size against load, heap, p50 and p99](size.svg)\n'] : []),
    ...sizes.map(
      (size) => `## ${size.toLocaleString('en')} passages\n\n${tableOf(whole.filter((row) => row.size === size))}`,
    ),
    ...(sizes.length > 1
      ? [`## Growth: the exponent e of size^e, over the upper half of the sizes\n\n${growthOf(whole)}`]
      : []),
    ...oneStory(rows),
    ...secondStarts(rows),
    ...startsOf(starts),
  ].join('\n');
}

/** What counts, beside the base; then the rest. */
function tableOf(rows: readonly Row[]): string {
  const base = rows.find(({ system }) => system === BASE)?.measured ?? {};
  const main = Object.values(MAIN);
  const named = rows.map(({ system, fault, measured }) => ({
    name: fault === undefined ? system : `${system} (${fault})`,
    measured,
  }));
  const counts = markdownTable(
    ['', ...main.flatMap(({ title }) => [title, '×'])],
    named.map(({ name, measured }) => [
      name,
      ...main.flatMap(({ of }) => [shown(of(measured)), times(of(measured), of(base))]),
    ]),
  );
  const rest = markdownTable(
    ['', ...OTHERS.map(({ title }) => title)],
    named.map(({ name, measured }) => [name, ...OTHERS.map(({ of }) => shown(of(measured)))]),
  );
  return `${counts}\n${rest}`;
}

function growthOf(rows: readonly Row[]): string {
  const systems = [...new Set(rows.map(({ system }) => system))];
  return markdownTable(
    ['', ...Object.keys(MAIN)],
    systems.map((system) => {
      const own = rows.filter((row) => row.system === system);
      const cells = Object.values(MAIN).map(({ of }) => {
        const points = own.map(({ size, measured }) => ({ size, value: of(measured) ?? Number.NaN }));
        const found = exponent(points);
        return Number.isFinite(found) ? found.toFixed(2) : '–';
      });
      return [system, ...cells];
    }),
  );
}

/** What is asked within one story of a library, beside that story alone. */
function oneStory(rows: readonly Row[]): string[] {
  const asked = rows.filter(({ system, measured }) => measured.within && !system.endsWith(ALONE));
  if (asked.length === 0) return [];
  const lines = asked.map(({ system, size, measured: { within } }) => {
    const alone = rows.find((row) => row.system === `${system}${ALONE}` && row.size === size)?.measured.within;
    const cells = WITHIN.flatMap((what) => [shown(within?.[what]), times(within?.[what], alone?.[what])]);
    return [`${system}, ${size.toLocaleString('en')} passages`, ...cells];
  });
  const head = ['', ...WITHIN.flatMap((what) => [`${what}, CPU ms`, '× alone'])];
  return [
    `## Within one story of the library, and how many times as much as with that story alone\n\n${markdownTable(head, lines)}`,
  ];
}

/** Starts with what an earlier one kept, and how many times as long one without it takes. */
function secondStarts(rows: readonly Row[]): string[] {
  const started = rows.filter(({ measured }) => measured.ready);
  if (started.length === 0) return [];
  const lines = started.map(({ system, size, measured }) => {
    const first = started.find((row) => row.size === size && row.system.endsWith(STARTS.first))?.measured;
    const cells = (['ready', 'everything'] as const).flatMap((until) => {
      const [took, base] = [measured[until], first?.[until]];
      return [
        shown(took?.cpuMs),
        times(base?.cpuMs, took?.cpuMs),
        shown(took?.wallMs),
        times(base?.wallMs, took?.wallMs),
      ];
    });
    return [`${system}, ${size.toLocaleString('en')} passages`, ...cells];
  });
  const head = ['', 'READY, CPU ms', 'first ÷', 'ms', 'first ÷', 'everything, CPU ms', 'first ÷', 'ms', 'first ÷'];
  return [`## From the folder until questions are taken, and until all is done\n\n${markdownTable(head, lines)}`];
}

function startsOf(starts: Results['starts']): string[] {
  const [base] = Object.values(starts);
  if (!base) return [];
  const head = ['', 'CPU ms', '×', 'ms', 'heap, MB', 'RSS, MB', '×'];
  const lines = Object.entries(starts).map(([name, { cpuMs, wallMs, heap, rss }]) => [
    name,
    shown(cpuMs),
    times(cpuMs, base.cpuMs),
    shown(wallMs),
    shown(heap / MB),
    shown(rss / MB),
    times(rss, base.rss),
  ]);
  const title =
    '## From the start of node to READY with the story that ships, and what is held at rest (medians of 7, in turn)';
  return [`${title}\n\nCACHE is off but where it says so.\n\n${markdownTable(head, lines)}`];
}
