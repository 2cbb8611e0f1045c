import { join, relative, sep } from 'node:path';
import { lineOf } from '../../library/plain-error.ts';
import type { Library } from '../../library/types.ts';
import { withoutLogin } from '../../web/login.ts';
import type { Web } from '../../web/web.ts';
import { oneLine, type Screen } from '../screen.ts';
import { type Article, articleOf } from './article.ts';
import type { Asker } from './asker.ts';
import { differenceOf, earlierOf } from './earlier.ts';
import { type KnownArticle, KnownArticles } from './known-articles.ts';
import { readAll } from './read-all.ts';
import { rowOf, shownArticle } from './shown.ts';
import { storyFolderOf } from './story-folder.ts';
import { writeInPlace, writeNew } from './write-article.ts';

export interface AddOptions {
  /** Of the stories. */
  readonly folder: string;
  /** What is in it. */
  readonly library: Library;
  /** As it was typed after `--story`. */
  readonly story?: string | undefined;
  /** Who is asked; or what is written without a question: what is new, or also what takes the place of an earlier version. */
  readonly consent: Pick<Asker, 'isWanted'> | 'new' | 'all' | undefined;
  readonly web: Web;
  /** The folder that paths are relative to. */
  readonly from: string;
  /** Where is shown what was taken and what became of it. */
  readonly out: Pick<Screen, 'write'>;
  /** Where progress and failures are told. */
  readonly screen: Screen;
}

/** What became of an article, and where, or why not. */
interface Outcome {
  readonly kind: 'written' | 'there already' | 'not written' | 'unasked' | 'failed';
  /** A sentence without its full stop. */
  readonly said: string;
}

/**
 * Adds articles to the folder of stories, in the order in which they were typed. Those that fail are told with what to do; the others
 * are added.
 *
 * @returns The exit code: 1 if any failed, or nobody could be asked.
 * @throws UsageError if `--story` names no folder.
 */
export async function addArticles(typed: readonly string[], options: AddOptions): Promise<number> {
  const { library, out, screen } = options;
  const story = storyFolderOf(options.story, library);
  if (story.note !== undefined) screen.write(`${oneLine(story.note)}\n`);
  const adding: Adding = { ...options, known: new KnownArticles(library), into: join(options.folder, story.name) };
  const sources = [...new Set(typed)];
  const counts = new Map<Outcome['kind'], number>();
  let at = 0;
  for await (const came of readAll(sources, options)) {
    const source = withoutLogin(sources[at++] ?? '');
    const number = sources.length === 1 ? '' : `${at} of ${sources.length}  `;
    let outcome: Outcome;
    if ('why' in came) outcome = { kind: 'failed', said: `${source} ${came.why}` };
    else {
      out.write(`${number}${oneLine(source)}\n${shownArticle(came.article).join('\n')}\n`);
      outcome = await add(came.article, adding).catch((error: unknown) => ({
        kind: 'failed',
        said: `${source} cannot be written: ${lineOf(error)}`,
      }));
    }
    counts.set(outcome.kind, (counts.get(outcome.kind) ?? 0) + 1);
    if (outcome.kind === 'failed') screen.write(`${number}${oneLine(outcome.said)}.\n\n`);
    else out.write(`  ${oneLine(outcome.said)}.\n\n`);
  }
  if (sources.length > 1) out.write(`${summaryOf(counts)}.\n`);
  if (counts.has('unasked'))
    screen.write('Nobody can be asked here. To write what is shown, put --yes behind the command.\n');
  return counts.has('failed') || counts.has('unasked') ? 1 : 0;
}

interface Adding extends AddOptions {
  readonly known: KnownArticles;
  /** The folder that new articles are written to. */
  readonly into: string;
}

async function add(article: Article, adding: Adding): Promise<Outcome> {
  const there = adding.known.find(article.document);
  if (!there) return write(article, adding, 'Write it');
  const where = shown(join(adding.folder, there.id), adding.from);
  if (there.by === 'copy') {
    adding.out.write(`${rowOf('note', `most of its sentences are in ${where} already`)}\n`);
    return write(article, adding, 'Write it beside that');
  }
  if (there.by !== 'words') return replace(article, there, adding);
  return { kind: 'there already', said: `Is there already, with the same words: ${where}` };
}

/** Writes an article if that is wanted. @param question Without where it would be written. */
async function write(article: Article, adding: Adding, question: string): Promise<Outcome> {
  const { known, folder, consent, from, into } = adding;
  if (consent === undefined) return { kind: 'unasked', said: 'Not written yet' };
  const isWanted =
    typeof consent === 'string' || (await consent.isWanted(`${question} into ${shown(into, from)}?`, true));
  if (!isWanted) return { kind: 'not written', said: 'Not written' };
  const path = await writeNew(article, into);
  known.add(idOf(path, folder), article.document);
  return { kind: 'written', said: `Written: ${shown(path, from)}` };
}

/** Writes a version of an article in place of an earlier one, if that is wanted. @throws PlainError if that is no text file. */
async function replace(article: Article, there: KnownArticle, adding: Adding): Promise<Outcome> {
  const { known, folder, consent, from, out } = adding;
  const earlier = await earlierOf(there.id, folder);
  const why = there.by === 'address' ? 'the same address' : 'most of these sentences';
  const said = `${shown(earlier.path, from)} is an earlier version, with ${why}`;
  out.write(`${differenceOf(article.document, there.document).join('\n')}\n`);
  if (consent === undefined || consent === 'new')
    return { kind: 'failed', said: `${said}. It stays; with --yes --replace this one takes its place` };
  if (typeof consent === 'object' && !(await consent.isWanted(`${oneLine(said)}. Write this one in its place?`, false)))
    return there.by === 'address'
      ? { kind: 'not written', said: 'Not written; the earlier version stays' }
      : write(article, adding, 'Write it beside that');
  const path = await writeInPlace(await articleOf(article.taken, earlier.facts), earlier.path);
  known.add(idOf(path, folder), article.document);
  return { kind: 'written', said: `Written in place of the earlier version: ${shown(path, from)}` };
}

/** As a person would name it who works in a folder. */
function shown(path: string, from: string): string {
  const below = relative(from, path);
  return below === '' || below.startsWith('..') ? path : below;
}

const idOf = (path: string, folder: string): string => relative(folder, path).split(sep).join('/');

const KINDS: readonly Outcome['kind'][] = ['written', 'there already', 'not written', 'unasked', 'failed'];

function summaryOf(counts: ReadonlyMap<Outcome['kind'], number>): string {
  return KINDS.flatMap((kind) =>
    counts.has(kind) ? `${counts.get(kind)} ${kind === 'unasked' ? 'not written yet' : kind}` : [],
  ).join(', ');
}
