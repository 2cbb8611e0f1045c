import { readFile } from 'node:fs/promises';
import { shippedRanking } from '../../../src/answer/ranking/weights.ts';
import { askAll, type Scope } from '../../eval/asking.ts';
import { figuresOf as botFigures } from '../../eval/figures.ts';
import { type Squad, squad } from '../../eval/formats.ts';
import { ofPart, squadStories } from '../../eval/labelled.ts';
import { shippedReader } from '../../eval/reader.ts';
import { allPeers } from '../peers/peers.ts';
import { collectionOf, sampled } from './collection.ts';
import { type Figures, measure } from './quality.ts';

export interface QualityWanted {
  readonly file: string;
  /** Number of questions. */
  readonly sample: number;
  readonly json: boolean;
}

type Tables = Record<string, Record<string, Figures>>;

const SCOPES: readonly Scope[] = ['story', 'library'];

/** How well others' search finds what a labelled file asks for, in each story and in all. */
export async function measureQuality(wanted: QualityWanted): Promise<number> {
  const content = await contentOf(wanted.file);
  if (typeof content === 'string') {
    process.stderr.write(`${wanted.file}: ${content}\n`);
    return 1;
  }
  // The bot learnt from the others.
  const stories = ofPart(squadStories(content), 'held');
  const { articles, questions } = collectionOf(stories);
  const asked = sampled(questions, wanted.sample);
  const scopes = { story: articles.map((article) => [article]), library: [articles] };
  const tables: Tables = {};
  for (const [scope, groups] of Object.entries(scopes)) {
    const rows: Tables[string] = {};
    for (const system of await allPeers()) {
      const before = performance.now();
      rows[system.name] = await measure(system, groups, asked);
      const seconds = Math.round((performance.now() - before) / 1000);
      process.stderr.write(`${scope}: ${system.name}, ${asked.length} questions, ${seconds} s\n`);
    }
    tables[scope] = rows;
  }
  const sample = Number.isFinite(wanted.sample) ? { sample: wanted.sample } : {};
  const ranking = shippedRanking();
  const bots = { 'this bot, READER=off': undefined, 'this bot': await shippedReader() };
  for (const [name, reader] of Object.entries(bots))
    for (const scope of SCOPES) {
      const all = await askAll(stories, { scope, ranking, reader, ...sample });
      const { sentence1, sentence3, mrr, passage1, passage3, p50ms, p99ms } = botFigures(all, scope);
      tables[scope] = { ...tables[scope], [name]: { sentence1, sentence3, mrr, passage1, passage3, p50ms, p99ms } };
    }
  process.stdout.write(wanted.json ? `${JSON.stringify(tables)}\n` : markdownOf(tables));
  return 0;
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
