import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AddOptions, addArticles } from '../../../src/cli/add/add.ts';
import { loadLibrary } from '../../../src/library/library.ts';
import { Web } from '../../../src/web/web.ts';

interface Added {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Each question that was asked. */
  readonly asked: readonly string[];
}

interface Adding extends Partial<Pick<AddOptions, 'from' | 'story'>> {
  /** What is written without a question. By default only what is new. */
  readonly consent?: 'new' | 'all' | 'none';

  /** Addresses on loopback that may be asked. */
  readonly allowed?: readonly string[];
  /** Answers to the questions, in order; then no. */
  readonly answers?: readonly boolean[];
  readonly isTerminal?: boolean;
}

/** Adds articles to a folder as `npm run add` does. */
export async function add(folder: string, sources: readonly string[], adding: Adding = {}): Promise<Added> {
  const { allowed = [], answers, isTerminal = false, consent = 'new', ...others } = adding;
  const asked: string[] = [];
  let [out, err] = ['', ''];
  const given = answers?.values();
  const isWanted = async (question: string): Promise<boolean> => {
    asked.push(question);
    return given?.next().value ?? false;
  };
  const code = await addArticles(sources, {
    folder,
    library: await loadLibrary(folder),
    consent: given ? { isWanted } : consent === 'none' ? undefined : consent,
    web: new Web({ allowed }),
    from: folder,
    out: { write: (text) => (out += text) },
    screen: { isTTY: isTerminal, write: (text) => (err += text) },
    ...others,
  });
  return { code, out, err, asked };
}

/** The files in a folder and its folders, by path. */
export function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
