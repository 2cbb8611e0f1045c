import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { buildCorpus } from '../../../src/corpus/corpus.ts';
import { loadLibrary, makeLibrary } from '../../../src/library/library.ts';
import type { Document } from '../../../src/library/types.ts';
import { packageFile } from '../../../src/package.ts';
import { PARTS, type Part } from '../parts.ts';

const text = z.string().min(1);
/** Verbatim sentences of the story, of which any answers; none where no sentence does. */
const sentences = z.array(text);

const KINDS = ['pronoun', 'no-subject', 'and-x', 'topic', 'story', 'leans', 'own'] as const;

const first = z.object({ question: text, answers: sentences.min(1) });
const later = z.object({
  question: text,
  answers: sentences,
  kind: z.enum(KINDS),
  /** Whether the words can only be understood by the turn before. */
  leans: z.boolean(),
  /** Of a question on another story: its file. */
  file: text.optional(),
});

const ownFile = z.object({
  conversations: z.array(
    z.object({ id: text, part: z.enum(PARTS), file: text, turns: z.tuple([first, later]).rest(later) }),
  ),
});

/** The form of a folder of stories: two turns each, of which the kind is not known. */
const folderFile = z.object({
  stories: z.array(
    z.object({
      file: text,
      'follow-ups': z.array(
        z.object({
          id: text,
          first: text,
          firstAnswers: sentences.min(1),
          follow: text,
          answers: sentences,
          leans: z.boolean(),
        }),
      ),
    }),
  ),
});

/** A turn after the first. */
export type LaterTurn = z.infer<typeof later>;

/** A conversation, and the stories that it is about. */
export interface Conversation {
  readonly id: string;
  readonly corpus: Corpus;
  readonly first: z.infer<typeof first>;
  readonly later: readonly LaterTurn[];
}

/**
 * Reads conversations: our own, each part with all of its stories, or those of a folder, each with its story alone.
 *
 * @param part The conversations of this part; all without it.
 * @throws Error with a line for each fault.
 */
export async function readConversations(file: string, part?: Part): Promise<Conversation[]> {
  const raw: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const isFolder = typeof raw === 'object' && raw !== null && 'stories' in raw;
  if (isFolder && part) throw new Error('--part goes with a file of our own conversations.');
  return isFolder ? await ofFolder(raw, dirname(file)) : await ofOurs(raw, part);
}

async function ofOurs(raw: unknown, part: Part | undefined): Promise<Conversation[]> {
  const { conversations } = checked(ownFile, raw);
  const documents = await documentsIn(packageFile('test/eval/stories'), packageFile('data'));
  const found = PARTS.filter((each) => part === undefined || each === part).flatMap((each) => {
    const here = conversations.filter((one) => one.part === each);
    const files = new Set(
      here.flatMap(({ file, turns }) => [file, ...turns.flatMap((turn) => ('file' in turn && turn.file) || [])]),
    );
    const corpus = buildCorpus(makeLibrary([...files].map((name) => documentNamed(name, documents))));
    return here.map(({ id, turns: [opening, ...rest] }) => ({ id, corpus, first: opening, later: rest }));
  });
  return withoutFaults(found);
}

async function ofFolder(raw: unknown, folder: string): Promise<Conversation[]> {
  const documents = await documentsIn(folder);
  const found = checked(folderFile, raw).stories.flatMap(({ file, 'follow-ups': turns }) => {
    const corpus = buildCorpus(makeLibrary([documentNamed(file, documents)]));
    return turns.map(({ id, first: question, firstAnswers, follow, answers, leans }) => ({
      id,
      corpus,
      first: { question, answers: firstAnswers },
      later: [{ question: follow, answers, leans, kind: leans ? ('leans' as const) : ('own' as const) }],
    }));
  });
  return withoutFaults(found);
}

function checked<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.infer<Schema> {
  const { data, error } = schema.safeParse(raw);
  if (error) throw new Error(z.prettifyError(error));
  return data;
}

async function documentsIn(...folders: readonly string[]): Promise<readonly Document[]> {
  return (await Promise.all(folders.map((folder) => loadLibrary(folder)))).flatMap(({ documents }) => documents);
}

function documentNamed(name: string, documents: readonly Document[]): Document {
  const document = documents.find(({ id }) => id === name);
  if (!document) throw new Error(`${name}: is not there`);
  return document;
}

function withoutFaults(conversations: readonly Conversation[]): Conversation[] {
  const ids = conversations.map(({ id }) => id);
  const faults = [
    ...[...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => `${id}: is there twice`),
    ...conversations.flatMap(({ id, corpus, first: opening, later: rest }) =>
      [opening, ...rest]
        .flatMap(({ answers }) => answers)
        .filter((sentence) => !corpus.library.documents.some((document) => isIn(document, sentence)))
        .map((sentence) => `${id}: in no story: ${sentence}`),
    ),
  ];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return [...conversations];
}

/** Markup and the lines of a paragraph aside, which the text of a document does not keep. */
const bare = (written: string): string => written.replace(/[\s*_|]+/g, '');
const isIn = (document: Document, sentence: string): boolean => bare(document.text).includes(bare(sentence));
