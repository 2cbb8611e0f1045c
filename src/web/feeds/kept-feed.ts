import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isMissing, whyUnused, writeWhole } from '../../kept/whole-file.ts';

const time = z.number().int().nonnegative();

/** An item as a document. */
const keptItem = z.strictObject({
  /** By which the feed knows it. */
  key: z.string(),
  /** Of the item as the feed had it, once all of it came; else it is tried again. */
  digest: z.string().optional(),
  /** How often its page did not come. */
  failures: z.number().int().nonnegative(),
  /** The document's file name, which stays whatever its title becomes. */
  name: z.string().regex(/^[^/\\]+\.(?:md|txt)$/),
  /** When it was published, or first seen, whichever was earlier; in milliseconds since 1970. */
  time,
  /** With front matter; nothing where no text came. */
  text: z.string().optional(),
});
export type KeptItem = Readonly<z.infer<typeof keptItem>>;

/** What is known of a feed from the last time that it was asked. */
const keptFeed = z.strictObject({
  version: z.literal(1),
  url: z.string(),
  title: z.string().optional(),
  /** Of its documents, which stays whatever its title becomes. */
  folder: z
    .string()
    .regex(/^[^/\\]+$/)
    .optional(),
  /** How the entry of `feeds.yaml` was, on which the items depend. */
  made: z.string(),
  validators: z.strictObject({ etag: z.string().optional(), lastModified: z.string().optional() }),
  /** When it is to be asked again, in milliseconds since 1970. */
  next: time,
  /** How often in a row nothing came. */
  failures: z.number().int().nonnegative(),
  /** The newest first. */
  items: z.array(keptItem),
});
export type KeptFeed = Readonly<z.infer<typeof keptFeed>>;

/** Keeps what came of feeds in a folder, a file each; keeps nothing where there is no folder. */
export class KeptFeeds {
  readonly #folder: string | undefined;
  readonly #say: (line: string) => void;

  /** @param cache The folder of what is kept; nothing where nothing is to be kept. @param say Is told what the host should know. */
  constructor(cache: string | undefined, say: (line: string) => void) {
    this.#folder = cache === undefined ? undefined : join(cache, 'feeds');
    this.#say = say;
  }

  /** What is kept of a feed; nothing if that is nothing, or damaged, which is said. */
  async read(url: string): Promise<KeptFeed | undefined> {
    const path = this.#pathOf(url);
    if (path === undefined) return undefined;
    try {
      const result = keptFeed.safeParse(JSON.parse(await readFile(path, 'utf8')));
      if (!result.success || result.data.url !== url) throw new Error('is damaged');
      return result.data;
    } catch (error) {
      const why = error instanceof SyntaxError ? 'is damaged' : whyUnused(error);
      if (!isMissing(error)) this.#say(`${path} is not used and will be written anew: it ${why}.`);
      return undefined;
    }
  }

  async write(feed: KeptFeed): Promise<void> {
    const path = this.#pathOf(feed.url);
    if (path === undefined) return;
    try {
      // What somebody reads may be nobody else's business.
      await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
      await writeWhole(path, [Buffer.from(JSON.stringify(feed))], 0o600);
    } catch (error) {
      this.#say(`What came of ${feed.url} cannot be kept for the next start: ${path} ${whyUnused(error)}.`);
    }
  }

  #pathOf(url: string): string | undefined {
    const name = createHash('sha256').update(url).digest('hex').slice(0, 32);
    return this.#folder === undefined ? undefined : join(this.#folder, `${name}.json`);
  }
}
