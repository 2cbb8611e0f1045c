import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { APIAttachment } from 'discord-api-types/v10';
import { isOfFileType, listOf } from './file-types.ts';
import type { Intercept } from './intercept.ts';
import { LOCAL_LIMITS } from './limits.ts';
import { nextSnowflake } from './snowflake.ts';

/** A file that a user chooses. */
export interface Upload {
  readonly filename: string;
  readonly content: string | Uint8Array;
}

/** The types that Discord's clients state, by extension: they look at nothing else. */
const TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.png': 'image/png',
};
/** Hours that an address of Discord's CDN can be used (Discord's docs, reference, "Signed Attachment CDN URLs"). */
const HOURS = 24;
/** Bytes of files that are kept, the newest ones; set by hand. */
const MOST_KEPT = 64 * 1_048_576;
const GONE = 'This content is no longer available.';
/** Below Discord's CDN host; a part for the application, the attachment's id, and its name. */
const PATH = /^\/ephemeral-attachments\/\d+\/(\d+)\/[^/]+$/;

/** The address that a request asks Discord's CDN for; undefined for other requests. */
export function attachmentUrl({ url = '/', method }: IncomingMessage): URL | undefined {
  const isFile = method === 'GET' && url.startsWith('/ephemeral-attachments/') && URL.canParse(url, 'http://localhost');
  return isFile ? new URL(url, 'http://localhost') : undefined;
}

/** Whether a value that a user fills in is a file. */
export function isUpload(value: unknown): value is Upload {
  return typeof value === 'object' && value !== null && 'filename' in value && 'content' in value;
}

/** Why Discord's client would not let this file be chosen; undefined if it would. */
export function uploadFault({ filename, content }: Upload, types: unknown): string | undefined {
  if (!isOfFileType(filename, types)) return `must be a file of the type ${listOf(types).join(', ')}`;
  const size = Buffer.byteLength(content);
  const most = LOCAL_LIMITS.attachmentBytes;
  return size > most ? `must have at most ${most} bytes, has ${size}` : undefined;
}

/** The files that users chose for an option or a modal, and the addresses at which Discord's CDN serves them. */
export class Attachments {
  readonly #applicationId: string;
  readonly #origin: () => string;
  readonly #intercept: Intercept['download'];
  readonly #secret = randomBytes(32);
  readonly #kept = new Map<string, { readonly attachment: APIAttachment; readonly content: Buffer }>();

  /** @param origin Of the CDN, such as `http://127.0.0.1:1234`. */
  constructor(applicationId: string, origin: () => string, intercept: Intercept['download']) {
    this.#applicationId = applicationId;
    this.#origin = origin;
    this.#intercept = intercept;
  }

  /** Keeps a file, and returns it as Discord describes it (docs, resources/message, "Attachment Object"). */
  keep({ filename: title, content: given }: Upload): APIAttachment {
    const id = nextSnowflake();
    const content = Buffer.from(given);
    const filename = sanitized(title);
    const path = `/ephemeral-attachments/${this.#applicationId}/${id}/${encodeURIComponent(filename)}`;
    const url = `${this.#origin()}${path}?${this.#signature(path, Math.floor(Date.now() / 1000))}&`;
    const type = TYPES[extname(filename).toLowerCase()];
    const attachment: APIAttachment = {
      id,
      filename,
      ...(filename === title ? {} : { title: title.slice(0, title.length - extname(title).length) }),
      size: content.length,
      url,
      proxy_url: url,
      ...(type === undefined ? {} : { content_type: type }),
      ephemeral: true,
    };
    this.#kept.set(id, { attachment, content });
    this.#forget();
    return attachment;
  }

  /** Serves an attachment to a GET; other addresses, and those with a wrong or old signature, are answered 404. */
  serve(url: URL, response: ServerResponse): void {
    const kept = this.#kept.get(PATH.exec(url.pathname)?.[1] ?? '');
    const issued = Number.parseInt(url.searchParams.get('is') ?? '', 16);
    const isSigned = kept && url.search.replace(/^\?|&$/g, '') === this.#signature(url.pathname, issued);
    const isFresh = Date.now() / 1000 < issued + HOURS * 3_600;
    if (!isSigned || !isFresh) {
      response.writeHead(404, { 'Content-Type': 'text/plain;charset=UTF-8' }).end(GONE);
      return;
    }
    if (this.#intercept?.(kept.attachment, kept.content, response) === true) return;
    const { content_type = 'application/octet-stream', filename } = kept.attachment;
    response
      .writeHead(200, {
        'Content-Type': content_type,
        'Content-Length': kept.content.length,
        'Content-Disposition': `attachment; filename="${filename}"`,
      })
      .end(kept.content);
  }

  /** Removes the oldest files while there are too many. */
  #forget(): void {
    let left = 0;
    for (const { content } of this.#kept.values()) left += content.length;
    for (const [id, { content }] of this.#kept) {
      if (left <= MOST_KEPT) return;
      this.#kept.delete(id);
      left -= content.length;
    }
  }

  /** When an address ends and was issued, as seconds in hexadecimal digits, and a hash of both. */
  #signature(path: string, issued: number): string {
    const times = `ex=${(issued + HOURS * 3_600).toString(16)}&is=${issued.toString(16)}`;
    return `${times}&hm=${createHmac('sha256', this.#secret).update(`${path}?${times}`).digest('hex')}`;
  }
}

/** A file's name as addresses have it: blanks are `_`, and only unaccented letters, digits and `_-.()` stay. */
function sanitized(name: string): string {
  const plain = (part: string) => part.replace(/\s+/g, '_').replace(/[^\w\-.()]/g, '');
  const extension = extname(name);
  return (plain(name.slice(0, name.length - extension.length)) || 'unknown') + plain(extension);
}
