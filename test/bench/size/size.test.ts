import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startProgram } from '../../e2e/program.ts';
import { VELLMAR_FOLDER } from '../../fixtures/vellmar.ts';
import { plot } from './plot.ts';
import { ALONE, BASE, reportOf, STARTS } from './report.ts';

const took = (cpuMs: number) => ({ cpuMs, wallMs: 2 * cpuMs });
const asking = (cpu: number) => ({ cpu50: cpu, cpu99: 2 * cpu, wall50: cpu, wall99: cpu, bytes: 1_000 });
const within = (ms: number) => ({ question: ms, who: ms, 'takeaways about': ms, autocomplete: ms });

describe('a report on sizes', () => {
  const measured = (ms: number) => ({ load: took(1_000 * ms), held: { heap: 1e6 * ms, rss: 1e8 }, asking: asking(ms) });
  const report = reportOf({
    about: ['Here and now.'],
    rows: [
      { system: `bot${ALONE}`, size: 1_000, measured: { within: within(2) } },
      { system: 'bot', size: 1_000, measured: { ...measured(30), within: within(3) } },
      { system: BASE, size: 1_000, measured: measured(3) },
      { system: 'bot', size: 10_000, measured: measured(300) },
      { system: BASE, size: 10_000, measured: {}, fault: 'over 9 s' },
    ],
    starts: {
      bare: { cpuMs: 100, wallMs: 150, heap: 1e6, rss: 5e7 },
      bot: { cpuMs: 250, wallMs: 300, heap: 2e6, rss: 1e8 },
    },
  });

  it('GIVEN rows THEN a table a size with ratios against the base, and why one is missing', () => {
    expect(report).toContain('## 1,000 passages');
    expect(report).toContain('| bot | 30.0 | 10× | 30.0 | 10× | 30.0 | 10× | 60.0 | 10× |');
    expect(report).toContain('| minisearch-tuned (over 9 s) | – | – | – | – | – | – | – | – |');
  });

  it('GIVEN two sizes THEN how each system grows', () => {
    expect(report).toContain('| bot | 1.00 | 1.00 | 1.00 | 1.00 |');
  });

  it('GIVEN a story alone and in the library, and starts, THEN their ratios', () => {
    expect(report).toContain('| bot, 1,000 passages | 3.00 | 1.5× |');
    expect(report).toContain('| bot | 250 | 2.5× | 300 | 2.00 | 100 | 2.0× |');
  });

  it('GIVEN starts with what an earlier one kept THEN how many times as long that one took', () => {
    const took = (ms: number) => ({ cpuMs: ms, wallMs: 2 * ms });
    const started = reportOf({
      about: [],
      rows: [
        { system: `bot${STARTS.first}`, size: 9, measured: { ready: took(100), everything: took(120) } },
        { system: `bot${STARTS.second}`, size: 9, measured: { ready: took(4), everything: took(20) } },
      ],
      starts: {},
    });
    expect(started).toContain(
      '| bot, second start, 9 passages | 4.00 | 25× | 8.00 | 25× | 20.0 | 6.0× | 40.0 | 6.0× |',
    );
    expect(started).not.toContain('## 9 passages');
  });

  it('GIVEN lines THEN a plot with each of them in the legend and in each panel', () => {
    const lines = ['a < b', 'c'].map((name) => ({
      name,
      points: [
        { size: 10, value: 0.5 },
        { size: 1_000, value: 50 },
      ],
    }));
    const svg = plot([
      { title: 'load', lines },
      { title: 'heap', lines },
    ]);
    expect(svg).toContain('a &lt; b');
    expect(svg.match(/<circle /g)).toHaveLength(8);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('npm run bench -- FOLDER', () => {
  it('GIVEN a small folder and questions on it THEN a table and a plot, for the bot and another', async () => {
    const out = mkdtempSync(join(tmpdir(), 'bench-'));
    onTestFinished(() => rmSync(out, { recursive: true }));
    const questions = join(out, 'questions.json');
    const file = 'vellmar-cranes.txt';
    const text = readFileSync(join(VELLMAR_FOLDER, file), 'utf8');
    const [context = ''] = text.split('\n\n').filter((paragraph) => paragraph.includes('. '));
    const qas = [{ id: 'q', question: 'What was said?', answers: [{ text: context.slice(0, 20) }] }];
    writeFileSync(questions, JSON.stringify({ data: [{ title: 'x', paragraphs: [{ context, qas }] }] }));
    const args = ['--sizes', '5', '--only', `this bot,${BASE}`, '--questions', questions, '--out', out, '--json'];
    const { code, out: printed } = await startProgram({}, 'dist/test/bench/bench.js', [VELLMAR_FOLDER, ...args]).ended;
    expect(code).toBe(0);
    const { rows } = JSON.parse(printed);
    const figures = {
      load: { cpuMs: expect.any(Number) },
      held: { heap: expect.any(Number) },
      asking: { cpu50: expect.any(Number) },
    };
    expect(rows).toMatchObject([
      { system: `this bot${ALONE}`, measured: { within: { question: expect.any(Number) } } },
      { system: 'this bot', measured: { ...figures, within: { who: expect.any(Number) } } },
      { system: 'this bot, from the folder', measured: { load: figures.load } },
      ...Object.values(STARTS).map((start) => ({
        system: `this bot${start}`,
        measured: { ready: figures.load, everything: figures.load },
      })),
      { system: BASE, measured: figures },
    ]);
    expect(rows.map(({ fault }: { fault?: string }) => fault)).toEqual(Array(7).fill(undefined));
    expect(readFileSync(join(out, 'size.md'), 'utf8')).toContain('# Size and speed');
    expect(readFileSync(join(out, 'size.svg'), 'utf8')).toMatch(/^<svg /);
  });

  it('GIVEN what it cannot measure THEN how to call it, and code 2', async () => {
    for (const args of [
      ['size'],
      ['size', '/no/such folder'],
      [VELLMAR_FOLDER, '--only', 'sphinx'],
      [VELLMAR_FOLDER, '--sizes', '0'],
    ]) {
      const { code, err } = await startProgram({}, 'dist/test/bench/bench.js', args).ended;
      expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^[^\n]+\n\nUsage: /) });
    }
  });
});
