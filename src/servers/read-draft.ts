import { createHash } from 'node:crypto';
import { titleFromName } from '../library/document.ts';
import { documentApart } from '../library/document-made.ts';
import type { MadeDocument } from '../library/forms/messages.ts';
import type { Extracted } from '../library/forms/types.ts';
import { takeText } from '../library/library.ts';
import { lineOf } from '../library/plain-error.ts';
import { TooMuchError, UnusableError } from '../library/unusable.ts';
import { isSeen } from '../library/visible.ts';
import { newStoryId } from '../store/ids.ts';
import type { DraftSource, Report } from '../store/server-stories.ts';
import { LONGEST_TITLE } from '../store/story-file.ts';
import type { KeptStory, Origin } from '../store/types.ts';
import { type Form, formOfFile, formOfPage } from './content.ts';
import { documentIdOf } from './document-id.ts';
import { type Fetch, RefusedError, tooLarge } from './fetch.ts';
import { isStory } from './is-story.ts';
import { nameOf, withinLengths } from './named.ts';
import { reportOf } from './report.ts';

interface ReadOptions {
  readonly fetch: Fetch;
  /** Bytes of a document. */
  readonly most: number;
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly signal: AbortSignal;
}

/** A document as it came. */
interface Came {
  readonly from: Origin;
  readonly isPage: boolean;
  readonly taken: Pick<Extracted, 'form' | 'text' | 'facts' | 'pages' | 'notes' | 'around'>;
}

/** What a document became that somebody wants to add. */
export interface ReadDraft {
  readonly story: KeptStory;
  readonly report: Report;
}

/** Fetches and reads a document. @throws RefusedError; the signal's reason if that is aborted. */
export async function readDraft(source: DraftSource, options: ReadOptions): Promise<ReadDraft> {
  const { from, isPage, taken } = source.kind === 'pasted' ? pasted(source, options.most) : await came(source, options);
  const { form, text, pages, notes } = taken;
  const { facts, remarks } = withinLengths(taken.facts);
  const read = { id: newStoryId(), form, text, facts, ...(pages && { pages }) };
  const { kept, document, unquoted } = await named(read, from);
  if (isPage && !isStory(document))
    throw new RefusedError({ kind: 'no story' }, 'has hardly any text that could be a story');
  const story: KeptStory = {
    ...kept,
    title: [...document.title].slice(0, LONGEST_TITLE).join(''),
    from,
    added: new Date(options.now).toISOString().slice(0, 10),
    print: createHash('sha256').update(document.text).digest('hex'),
  };
  const about = { from, unquoted, around: taken.around ?? [], remarks: [...notes, ...remarks] };
  return { story, report: await reportOf(document, about, options.signal) };
}

type Read = Pick<KeptStory, 'id' | 'form' | 'text' | 'facts' | 'pages'>;

/** What is kept of a document, and that; it has a name where it has no title. @throws RefusedError if there is no sentence in it, or it takes too much. */
async function named(read: Read, from: Origin): Promise<{ kept: Read } & MadeDocument> {
  const made = await madeOf(read);
  if (made.document.title !== titleFromName(documentIdOf(read))) return { kept: read, ...made };
  const kept = { ...read, facts: { ...read.facts, title: nameOf(from, made.document) } };
  return { kept, ...(await madeOf(kept)) };
}

/** @throws RefusedError if there is no sentence in it, or it takes too much. */
async function madeOf(kept: Read): Promise<MadeDocument> {
  try {
    const { form, text, pages, facts } = kept;
    const taken = { form, text, ...(pages && { pages }) };
    return await documentApart({ documentId: documentIdOf(kept), taken, facts, isUnquotedWanted: true });
  } catch (error) {
    if (error instanceof TooMuchError) throw new RefusedError({ kind: 'too much work' }, error.message);
    throw new RefusedError({ kind: 'no story' }, lineOf(error));
  }
}

function pasted({ title, text }: Extract<DraftSource, { kind: 'pasted' }>, most: number): Came {
  if (Buffer.byteLength(text) > most) throw tooLarge(most);
  const typed = title.replace(/\s+/g, ' ').trim();
  const facts = isSeen(typed) ? { title: typed } : {};
  return {
    from: { kind: 'pasted' },
    isPage: false,
    taken: { form: 'plain', text: text.replace(/\r\n?/g, '\n'), facts, notes: [] },
  };
}

async function came(
  source: Exclude<DraftSource, { kind: 'pasted' }>,
  { fetch, most, signal }: ReadOptions,
): Promise<Came> {
  if (source.kind === 'attachment') {
    const { bytes, contentType } = await fetch.attachment(source, most, signal);
    const extension = extensionIn(formOfFile(source.name, bytes));
    const taken = await takenOf(extension, bytes, most, extension.startsWith('.htm') ? { contentType } : {});
    return { from: { kind: 'file', name: source.name }, isPage: extension.startsWith('.htm'), taken };
  }
  const { url, bytes, contentType } = await fetch.page(source.url, most, signal);
  const extension = extensionIn(formOfPage(url, contentType, bytes));
  const taken = await takenOf(extension, bytes, most, { url, ...(extension === '.html' && { contentType }) });
  const facts = { ...taken.facts, url: addressOf(url, taken.facts.url) };
  return { from: { kind: 'page', url }, isPage: extension === '.html', taken: { ...taken, facts } };
}

function extensionIn(form: Form): string {
  if ('extension' in form) return form.extension;
  const { refusal } = form;
  const detail =
    refusal.kind === 'wrong type' ? `is ${refusal.is}, not ${refusal.said}` : 'is in none of the forms that are read';
  throw new RefusedError(refusal, detail);
}

async function takenOf(
  extension: string,
  bytes: Uint8Array,
  most: number,
  { url, contentType }: { readonly url?: string | undefined; readonly contentType?: string | undefined },
): Promise<Extracted> {
  // What a page is was looked at; of its type only the encoding counts.
  const encoding = contentType !== undefined && /^text\/html\b/i.test(contentType) ? { contentType } : {};
  try {
    return await takeText(`story${extension}`, bytes, {
      ...(url !== undefined && { url }),
      ...encoding,
      isAroundWanted: true,
    });
  } catch (error) {
    if (!(error instanceof UnusableError)) throw error;
    if (error instanceof TooMuchError) throw new RefusedError({ kind: 'too much work' }, error.message);
    if (/^has [\d.]+ MiB of/.test(error.reason)) throw tooLarge(most);
    const isEmpty = /^(?:is empty|has no text)/.test(error.reason);
    throw new RefusedError({ kind: isEmpty ? 'no story' : 'unreadable' }, error.message);
  }
}

/** The address that a page says it has, but for one that is another site's or a front page. */
function addressOf(from: string, said: string | undefined): string {
  if (said === undefined || !URL.canParse(said)) return from;
  const [at, other] = [new URL(from), new URL(said)];
  return other.host === at.host && (other.pathname !== '/' || at.pathname === '/') ? said : from;
}
