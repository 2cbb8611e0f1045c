import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { evaluateCases } from './cases.ts';
import { cases, type Report, squad } from './formats.ts';
import { evaluateSquad } from './squad.ts';

const USAGE = 'Usage: npm run eval -- ask FILE [--sample N] [--json] [--predictions OUT]\n';

/** `npm run eval`: quality on a labelled file. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, predictions: { type: 'string' }, sample: { type: 'string' } },
  });
  const [what, file] = positionals;
  if (what !== 'ask' || file === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  const content: unknown = JSON.parse(await readFile(file, 'utf8'));
  const own = cases.safeParse(content);
  const sample = values.sample === undefined ? Number.POSITIVE_INFINITY : Number(values.sample);
  const report = own.success ? await evaluateCases(own.data) : evaluateSquad(squad.parse(content), sample);
  if (values.predictions !== undefined)
    await writeFile(values.predictions, report.predictions.map((line) => `${JSON.stringify(line)}\n`).join(''));
  process.stdout.write(values.json ? `${JSON.stringify(report.figures)}\n` : table(report.figures));
  return 0;
}

function table(figures: Report['figures'], indent = ''): string {
  return Object.entries(figures)
    .map(([name, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? `${indent}${name}\n${table(value as Report['figures'], `${indent}  `)}`
        : `${indent}${name.padEnd(20)} ${Array.isArray(value) ? (value.length === 0 ? 'none' : `\n${value.map((line) => `${indent}  ${line}`).join('\n')}`) : String(value)}\n`,
    )
    .join('');
}

process.exitCode = await main();
