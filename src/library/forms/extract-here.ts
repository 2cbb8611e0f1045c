import { headOf } from '../head-of.ts';
import { UnusableError } from '../unusable.ts';
import { whatBegins } from './signature.ts';
import type { Extracted, Hints } from './types.ts';

interface Extractor {
  /** What such a file is, and what its first bytes are called where they have a sign. */
  readonly what: string;
  readonly begins?: string;
  readonly run: (bytes: Uint8Array, hints: Hints) => Promise<Extracted>;
}

/** By extension. Each is loaded on need, and what it needs as well. */
const text = (form: Extracted['form']): Extractor => ({
  what: 'text',
  run: async (bytes, hints) => {
    const { text, encoding } = (await import('./encodings.ts')).decodeText(bytes, hints);
    const told = encoding === undefined ? [] : [`is read as ${encoding}`];
    if (hints.isHeadApart !== true) return { form, text, facts: {}, notes: told };
    const { facts, body, notes } = await headOf(text);
    return { form, text: body, facts, notes: [...told, ...notes.map(({ line, reason }) => `line ${line}: ${reason}`)] };
  },
});
const html: Extractor = {
  what: 'a web page',
  run: async (bytes, hints) => (await import('./html.ts')).extractHtml(bytes, hints),
};
const captions: Extractor = {
  what: 'subtitles',
  run: async (bytes, hints) => (await import('./captions.ts')).extractCaptions(bytes, hints),
};
const EXTRACTORS: Readonly<Record<string, Extractor>> = {
  '.txt': text('plain'),
  '.md': text('markdown'),
  '.html': html,
  '.htm': html,
  '.pdf': {
    what: 'a PDF file',
    begins: 'a PDF file',
    run: async (bytes) => (await import('./pdf.ts')).extractPdf(bytes),
  },
  '.docx': {
    what: 'a Word file',
    begins: 'a zip archive',
    run: async (bytes) => (await import('./docx.ts')).extractDocx(bytes),
  },
  '.eml': { what: 'e-mail', run: async (bytes) => (await import('./mail.ts')).extractMail(bytes) },
  '.srt': captions,
  '.vtt': captions,
};

/**
 * Takes the story out of a file, in this thread, for as long as that takes.
 *
 * @param extension One of `FORMS`.
 * @throws UnusableError
 */
export async function extractHere(extension: string, bytes: Uint8Array, hints: Hints): Promise<Extracted> {
  const extractor = EXTRACTORS[extension];
  if (!extractor) throw new UnusableError(`has the extension ${extension}, which is not read`);
  const begins = whatBegins(bytes);
  if (begins !== extractor.begins) {
    if (begins !== undefined)
      throw new UnusableError(
        `is ${begins}, not ${extractor.what}`,
        'save it in the form that its extension says, or give it the right extension',
      );
    throw new UnusableError(`is no ${extractor.what.replace(/^an? /, '')}, or is damaged`, 'save it again');
  }
  try {
    const extracted = await extractor.run(bytes, hints);
    if (hints.isAroundWanted !== true) return extracted;
    const { aroundOf } = await import('./around.ts');
    return { ...extracted, around: await aroundOf(extension, bytes, hints, extracted) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UnusableError('is nested too deeply to be read', 'copy its text into a .txt file');
  }
}
