import { parseArgs } from 'node:util';
import { evaluateAsking } from './ask.ts';
import type { Scope } from './asking.ts';
import { evaluateNames } from './names/command.ts';
import { checkRecorded } from './recorded.ts';
import { evaluateTakeaways } from './takeaways/command.ts';
import { TYPINGS } from './typing.ts';

const USAGE = `Usage: npm run eval -- ask FILE [--scope story|library] [--sample N] [--folds K] [--typed typos|lower|keywords]
                           [--json] [--predictions OUT]
       npm run eval -- names FILE... [--conll] [--json] [--predictions OUT] [--peers]
       npm run eval -- takeaways FILE... [--json] [--predictions OUT]
       npm run eval -- recorded [--write]
`;

type Values = ReturnType<typeof parse>['values'];

/** What each may be told. */
const OPTIONS = new Map<string, readonly (keyof Values)[]>([
  ['ask', ['scope', 'sample', 'folds', 'typed', 'json', 'predictions']],
  ['names', ['conll', 'json', 'predictions', 'peers']],
  ['takeaways', ['json', 'predictions']],
  ['recorded', ['write']],
]);

function parse() {
  return parseArgs({
    allowPositionals: true,
    options: {
      scope: { type: 'string' },
      sample: { type: 'string' },
      folds: { type: 'string' },
      typed: { type: 'string' },
      conll: { type: 'boolean' },
      json: { type: 'boolean' },
      predictions: { type: 'string' },
      peers: { type: 'boolean' },
      write: { type: 'boolean' },
    },
  });
}

/** `npm run eval`: quality on labelled files, or on fixed samples against what is recorded. */
async function main(): Promise<number> {
  const wanted = wantedOf();
  if (wanted) return wanted();
  process.stderr.write(USAGE);
  return 2;
}

/** What to do, unless the command line is wrong. */
function wantedOf(): (() => number | Promise<number>) | undefined {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch {
    return undefined;
  }
  const { values } = parsed;
  const [what = '', ...files] = parsed.positionals;
  const known = OPTIONS.get(what);
  if (!known || Object.keys(values).some((name) => !known.some((each) => each === name))) return undefined;
  if (what === 'ask') return askingOf(values, files);
  if (what === 'names') return namesOf(values, files);
  if (what === 'takeaways') return takeawaysOf(values, files);
  return files.length === 0 ? () => checkRecorded(values.write === true) : undefined;
}

function askingOf(
  { scope: asked = 'story', typed, json = false, predictions, ...counts }: Values,
  [file, ...more]: readonly string[],
): (() => Promise<number>) | undefined {
  const scope: Scope | undefined = asked === 'story' || asked === 'library' ? asked : undefined;
  const [sample, folds] = [Number(counts.sample ?? 0), Number(counts.folds ?? 0)];
  const typing = TYPINGS.find((each) => each === typed);
  const isWrong = !isCount(sample) || !isCount(folds) || folds === 1 || (typed !== undefined && !typing);
  if (!file || !scope || more.length > 0 || isWrong) return undefined;
  const wanted = { file, scope, folds, ...(sample > 0 && { sample }), ...(typing && { typing }) };
  return () => evaluateAsking(wanted, json, predictions);
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

function namesOf(
  { conll = false, json = false, peers = false, predictions }: Values,
  files: readonly string[],
): (() => number) | undefined {
  if (files.length === 0) return undefined;
  return () => evaluateNames({ files, conll, json, peers, ...(predictions !== undefined && { predictions }) });
}

function takeawaysOf({ json = false, predictions }: Values, files: readonly string[]): (() => number) | undefined {
  if (files.length === 0) return undefined;
  return () => evaluateTakeaways({ files, json, ...(predictions !== undefined && { predictions }) });
}

process.exitCode = await main();
