import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Scope } from '../eval/asking.ts';
import { figuresOf as botFigures } from '../eval/figures.ts';
import { askInFolds } from '../eval/folds.ts';
import { type Squad, squad } from '../eval/formats.ts';
import { squadStories } from '../eval/labelled.ts';
import { collectionOf, sampled } from './collection.ts';
import { peers } from './peers.ts';
import { type Figures, measure } from './quality.ts';

const USAGE = 'Usage: npm run bench -- quality FILE [--sample N] [--folds K] [--json]\n';
/** The bot learns from stories other than those that it is asked about. */
const FOLDS = '3';

interface Wanted {
  readonly file: string;
  /** Number of questions. */
  readonly sample: number;
  readonly json: boolean;
  readonly folds: number;
}

type Tables = Record<string, Record<string, Figures>>;

const SCOPES: readonly Scope[] = ['story', 'library'];

/** `npm run bench`: how well others' search finds what a labelled file asks for, in each story and in all. */
async function main(): Promise<number> {
  const wanted = wantedOf(process.argv.slice(2));
  if (!wanted) {
    process.stderr.write(USAGE);
    return 2;
  }
  const content = await contentOf(wanted.file);
  if (typeof content === 'string') {
    process.stderr.write(`${wanted.file}: ${content}\n`);
    return 1;
  }
  const { articles, questions } = collectionOf(squadStories(content));
  const asked = sampled(questions, wanted.sample);
  const scopes = { story: articles.map((article) => [article]), library: [articles] };
  const tables: Tables = {};
  for (const [scope, groups] of Object.entries(scopes)) {
    const rows: Tables[string] = {};
    for (const system of peers) {
      const before = performance.now();
      rows[system.name] = await measure(system, groups, asked);
      const seconds = Math.round((performance.now() - before) / 1000);
      process.stderr.write(`${scope}: ${system.name}, ${asked.length} questions, ${seconds} s\n`);
    }
    tables[scope] = rows;
  }
  const sample = Number.isFinite(wanted.sample) ? { sample: wanted.sample } : {};
  const ours = await askInFolds(wanted.file, wanted.folds, SCOPES, sample);
  for (const [s, scope] of SCOPES.entries()) {
    const { sentence1, sentence3, mrr, passage1, passage3, p50ms, p99ms } = botFigures(ours[s] ?? [], scope);
    const row = { sentence1, sentence3, mrr, passage1, passage3, p50ms, p99ms };
    tables[scope] = { ...tables[scope], [`this bot, ${wanted.folds} folds`]: row };
  }
  process.stdout.write(wanted.json ? `${JSON.stringify(tables)}\n` : markdownOf(tables));
  return 0;
}

function wantedOf(args: string[]): Wanted | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        sample: { type: 'string' },
        folds: { type: 'string', default: FOLDS },
      },
    });
    const [what, file, ...more] = positionals;
    const sample = values.sample === undefined ? Number.POSITIVE_INFINITY : Number(values.sample);
    const folds = Number(values.folds);
    const isWhole = sample === Number.POSITIVE_INFINITY || Number.isInteger(sample);
    const isWrong = !isWhole || sample < 1 || !Number.isInteger(folds) || folds < 2;
    if (what !== 'quality' || file === undefined || more.length > 0 || isWrong) return undefined;
    return { file, sample, folds, json: values.json };
  } catch {
    return undefined;
  }
}

/** @returns What the file holds, or what is wrong with it. */
async function contentOf(file: string): Promise<Squad | string> {
  try {
    const parsed = squad.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.data : "is not in SQuAD's format";
  } catch (error) {
    return error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
  }
}

/** @returns A table a scope, with the scope in its first cell. */
function markdownOf(tables: Tables): string {
  const cell = (name: string, value: number | undefined): string =>
    value === undefined ? '' : /ms$/i.test(name) ? String(value) : value.toFixed(1);
  return Object.entries(tables)
    .map(([scope, rows]) => {
      const columns = Object.keys(Object.values(rows)[0] ?? {});
      const lines = Object.entries(rows).map(([name, figures]) => {
        const known = new Map<string, number>(Object.entries(figures));
        return [name, ...columns.map((column) => cell(column, known.get(column)))];
      });
      const cells = [[scope, ...columns], ['---', ...columns.map(() => '---:')], ...lines];
      return cells.map((line) => `| ${line.join(' | ')} |\n`).join('');
    })
    .join('\n');
}

process.exitCode = await main();
