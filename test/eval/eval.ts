import { runCommand, UsageError } from '../../src/cli/command-line.ts';
import type { Scope } from './asking.ts';
import { PARTS, type Part } from './parts.ts';
import { TYPINGS } from './typing.ts';

const SCOPES: readonly Scope[] = ['story', 'library'];

const ASK = {
  usage: `Usage: npm run eval -- ask FILE [--scope story|library] [--sample N] [--typed typos|lower|keywords]
                           [--part taught|ranked|checked|held] [--reader] [--json] [--predictions OUT]
Quality on labelled questions: SQuAD's format or our own; --part asks about the stories of a part alone, --reader with the
reader, too.
`,
  options: {
    scope: { type: 'string', default: 'story' },
    sample: { type: 'string', default: '0' },
    typed: { type: 'string' },
    part: { type: 'string' },
    reader: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    predictions: { type: 'string' },
  },
} as const;

const NAMES = {
  usage: `Usage: npm run eval -- names FILE... [--conll] [--part taught|ranked|checked|held] [--json] [--predictions OUT] [--peers]
Quality on labelled names: articles as JSON, our labels on articles, of which --part takes some, or with --conll CoNLL columns;
--peers finds them with others' code, too.
`,
  options: {
    conll: { type: 'boolean', default: false },
    part: { type: 'string' },
    json: { type: 'boolean', default: false },
    predictions: { type: 'string' },
    peers: { type: 'boolean', default: false },
  },
} as const;

const TAKEAWAYS = {
  usage: `Usage: npm run eval -- takeaways FILE... [--json] [--predictions OUT]
Quality against people's summaries.
`,
  options: { json: { type: 'boolean', default: false }, predictions: { type: 'string' } },
} as const;

const RECORDED = {
  usage: `Usage: npm run eval -- recorded [--write]
Asks fixed samples and compares the figures with those that are recorded; --write records them.
`,
  options: { write: { type: 'boolean', default: false } },
} as const;

const STORIES = {
  usage: `Usage: npm run eval -- stories FOLDER [--json] [--predictions OUT]
       npm run eval -- stories FILE [--part taught|ranked|checked|held] [--json] [--predictions OUT]
Each story alone, by words alone and with the reader: a folder of stories with questions.json, or a file of questions on
articles.
`,
  options: {
    part: { type: 'string' },
    json: { type: 'boolean', default: false },
    predictions: { type: 'string' },
  },
} as const;

const CHECK = {
  usage: `Usage: npm run eval -- check FOLDER|FILE [--part taught|ranked|checked|held] [--json] [--predictions OUT]
What *Check against the story* finds of labelled claims, each story alone: a folder of stories with questions.json, or a file
of claims on articles.
`,
  options: {
    part: { type: 'string' },
    json: { type: 'boolean', default: false },
    predictions: { type: 'string' },
  },
} as const;

const FOLLOW_UPS = {
  usage: `Usage: npm run eval -- follow-ups FOLDER|FILE [--part taught|held] [--reader] [--json] [--predictions OUT]
Conversations, turn by turn: our own, each part with all of its stories, or those of a folder of stories with questions.json,
each with its story alone; --reader with the reader.
`,
  options: {
    part: { type: 'string' },
    reader: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    predictions: { type: 'string' },
  },
} as const;

const SUGGESTIONS = {
  usage: `Usage: npm run eval -- suggestions FOLDER|FILE [--part taught|ranked|checked|held] [--first N] [--dropped]
Prints the ten first questions that are suggested of each story alone, and the sentence that answers each; --dropped also
what was proposed and is not answered.
`,
  options: {
    part: { type: 'string' },
    first: { type: 'string', default: '999' },
    dropped: { type: 'boolean', default: false },
  },
} as const;

const ANY = {
  usage: [ASK, STORIES, FOLLOW_UPS, CHECK, NAMES, TAKEAWAYS, SUGGESTIONS, RECORDED]
    .map(({ usage }) => usage)
    .join('\n'),
  options: {},
};

/** What can be evaluated. Each loads its code only when it is asked for. */
const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  ask: (args) =>
    runCommand(
      ASK,
      async ({ values: { sample, json, predictions, ...values }, positionals }) => {
        const scope = SCOPES.find((each) => each === values.scope);
        const typing = TYPINGS.find((each) => each === values.typed);
        if (!scope) throw new UsageError(`--scope must be one of ${SCOPES.join(', ')}.`);
        if (values.typed !== undefined && !typing)
          throw new UsageError(`--typed must be one of ${TYPINGS.join(', ')}.`);
        const some = countOf('--sample', sample);
        const part = partOf(values.part);
        const file = fileOf(positionals);
        const wanted = {
          file,
          scope,
          withReader: values.reader,
          ...(some > 0 && { sample: some }),
          ...(typing && { typing }),
          ...(part && { part }),
        };
        const { evaluateAsking } = await import('./ask.ts');
        return await evaluateAsking(wanted, json, predictions);
      },
      args,
    ),
  stories: (args) =>
    runCommand(
      STORIES,
      async ({ values: { part, json, predictions }, positionals }) => {
        const [path, of] = [fileOf(positionals), partOf(part)];
        const { evaluateStories } = await import('./short-stories/command.ts');
        return await evaluateStories({
          path,
          json,
          ...(of && { part: of }),
          ...(predictions !== undefined && { predictions }),
        });
      },
      args,
    ),
  check: (args) =>
    runCommand(
      CHECK,
      async ({ values: { part, json, predictions }, positionals }) => {
        const [path, of] = [fileOf(positionals), partOf(part)];
        const { evaluateClaims } = await import('./claims/command.ts');
        return await evaluateClaims({
          path,
          json,
          ...(of && { part: of }),
          ...(predictions !== undefined && { predictions }),
        });
      },
      args,
    ),
  'follow-ups': (args) =>
    runCommand(
      FOLLOW_UPS,
      async ({ values: { part, reader, json, predictions }, positionals }) => {
        const [path, of] = [fileOf(positionals), partOf(part)];
        const { evaluateFollowUps } = await import('./follow-ups/command.ts');
        return await evaluateFollowUps({
          path,
          withReader: reader,
          json,
          ...(of && { part: of }),
          ...(predictions !== undefined && { predictions }),
        });
      },
      args,
    ),
  names: (args) =>
    runCommand(
      NAMES,
      async ({ values: { predictions, part, ...values }, positionals }) => {
        const [files, of] = [filesOf(positionals), partOf(part)];
        const { evaluateNames } = await import('./names/command.ts');
        return evaluateNames({
          files,
          ...values,
          ...(of && { part: of }),
          ...(predictions !== undefined && { predictions }),
        });
      },
      args,
    ),
  takeaways: (args) =>
    runCommand(
      TAKEAWAYS,
      async ({ values: { json, predictions }, positionals }) => {
        const files = filesOf(positionals);
        const { evaluateTakeaways } = await import('./takeaways/command.ts');
        return evaluateTakeaways({ files, json, ...(predictions !== undefined && { predictions }) });
      },
      args,
    ),
  suggestions: (args) =>
    runCommand(
      SUGGESTIONS,
      async ({ values: { part, first, dropped }, positionals }) => {
        const [path, of, stories] = [fileOf(positionals), partOf(part), countOf('--first', first)];
        const { printSuggestions } = await import('./suggestions.ts');
        return await printSuggestions({ path, stories, dropped, ...(of && { part: of }) });
      },
      args,
    ),
  recorded: (args) =>
    runCommand(
      RECORDED,
      async ({ values, positionals: [word] }) => {
        if (word !== undefined) throw new UsageError(`“${word}” is not understood.`);
        const { checkRecorded } = await import('./recorded.ts');
        return await checkRecorded(values.write);
      },
      args,
    ),
};

/** `npm run eval`: quality on labelled files, or on fixed samples against what is recorded. */
function main(args: readonly string[]): Promise<void> {
  const [what = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, what) ? COMMANDS[what] : undefined;
  if (command) return command(rest);
  return runCommand(
    ANY,
    ({ positionals: [word] }) => {
      throw new UsageError(
        word === undefined
          ? 'What is to be evaluated: ask, stories, follow-ups, check, names, takeaways, suggestions or recorded?'
          : `“${word}” is not understood.`,
      );
    },
    [...args],
  );
}

function countOf(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${option} must be a whole number.`);
  return Number(text);
}

function partOf(text: string | undefined): Part | undefined {
  const part = PARTS.find((each) => each === text);
  if (text !== undefined && !part) throw new UsageError(`--part must be one of ${PARTS.join(', ')}.`);
  return part;
}

function fileOf(positionals: readonly string[]): string {
  const [file = '', ...more] = filesOf(positionals);
  if (more.length > 0) throw new UsageError('There must be one FILE.');
  return file;
}

function filesOf(positionals: readonly string[]): readonly string[] {
  if (positionals.length === 0) throw new UsageError('There is no FILE.');
  return positionals;
}

await main(process.argv.slice(2));
