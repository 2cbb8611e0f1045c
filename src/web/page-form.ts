import { basename } from 'node:path/posix';
import { extensionOf, FORMS, type Hints, isReadType } from '../library/forms/forms.ts';
import type { Page } from './web.ts';
import { WebError } from './web-error.ts';

/** A page as a file that `extract` takes. */
interface PageFile {
  /** The last part of its address, with an extension that is read. */
  readonly name: string;
  readonly hints: Hints;
}

/** A server's word for what it does not know. */
const UNKNOWN = 'application/octet-stream';

/** @throws WebError if its server says that it is something else than is read, such as a picture. */
export function fileOfPage({ url, contentType }: Pick<Page, 'url' | 'contentType'>): PageFile {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() || UNKNOWN;
  if (!isReadType(type) && type !== UNKNOWN)
    throw new WebError(`is ${type}, not an article in one of the forms that are read: ${FORMS.join(', ')}`);
  const last = decoded(basename(new URL(url).pathname));
  // An address need not say what its page is.
  const isNamed = FORMS.includes(extensionOf(last) ?? '');
  const name = isNamed ? last : `${last || 'page'}${type === 'text/plain' ? '.txt' : '.html'}`;
  return { name, hints: { url, ...(contentType !== undefined && { contentType }) } };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
