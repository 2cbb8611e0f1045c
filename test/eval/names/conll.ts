import type { LabelledKind, LabelledMention, LabelledText } from './labelled.ts';

interface Token {
  readonly text: string;
  readonly tag: string;
}

const LINE = /^(\S+)(?:[ \t].*)?[ \t](O|[BI]-(?:PER|ORG|LOC|MISC))\s*$/;
/** A file that marks no documents is cut into ones of so many sentences. */
const SENTENCES = 20;

/** What is written without a space before it, and what without one after it. */
const CLOSES = /^(?:[,.;:!?)\]}%]|\.{2,}|''|n't|['’](?:s|d|m|re|ve|ll)?)$/i;
const OPENS = /^(?:[([{$£€]|``)$/;

/**
 * Reads CoNLL columns (the token first, its tag last; IOB1, where `B-` is only between two names that touch, or
 * IOB2). A document's sentences are written in a row, as one paragraph.
 *
 * @param name The documents are called by it, and by their number.
 * @throws Error of one line, with the number of the line that is wrong.
 */
export function readConll(content: string, name: string): LabelledText[] {
  const marked = documentsOf(content);
  const documents = /^-DOCSTART-/m.test(content) ? marked : marked.flatMap(cut);
  if (documents.length === 0) throw new Error('holds no sentence');
  return documents.map((sentences, i) => ({ id: `${name}-${i + 1}`, ...written(sentences) }));
}

function cut(sentences: readonly Token[][]): Token[][][] {
  const count = Math.ceil(sentences.length / SENTENCES);
  return Array.from({ length: count }, (_, i) => sentences.slice(i * SENTENCES, (i + 1) * SENTENCES));
}

/** @returns Documents of sentences, none of them empty. */
function documentsOf(content: string): Token[][][] {
  const documents: Token[][][] = [[]];
  let sentence: Token[] = [];
  const close = (): void => {
    if (sentence.length > 0) documents.at(-1)?.push(sentence);
    sentence = [];
  };
  for (const [i, line] of content.split(/\r?\n/).entries()) {
    const isMark = line.startsWith('-DOCSTART-');
    if (isMark || line.trim() === '') close();
    if (isMark) documents.push([]);
    if (isMark || line.trim() === '') continue;
    const [, text, tag] = LINE.exec(line) ?? [];
    if (text === undefined || tag === undefined) throw new Error(`line ${i + 1} is no token and tag of CoNLL`);
    sentence.push({ text, tag });
  }
  close();
  return documents.filter((sentences) => sentences.length > 0);
}

function written(sentences: readonly (readonly Token[])[]): Pick<LabelledText, 'text' | 'mentions'> {
  let text = '';
  const mentions: LabelledMention[] = [];
  for (const sentence of sentences) {
    let [glued, quoted] = [false, false];
    let open: { start: number; end: number; tag: string } | undefined;
    const close = (): void => {
      const kind = open && kindOf(open.tag);
      if (open && kind) mentions.push({ start: open.start, end: open.end, kind });
      open = undefined;
    };
    for (const [i, token] of sentence.entries()) {
      // A quotation mark opens and closes in turns; one that begins in another sentence closes at the end of this.
      const isQuote = token.text === '"';
      const ends = isQuote ? quoted || i === sentence.length - 1 : CLOSES.test(token.text);
      if (text !== '' && (i === 0 || !(ends || glued))) text += ' ';
      glued = isQuote ? !ends : OPENS.test(token.text);
      if (isQuote) quoted = !ends;
      const start = text.length;
      text += token.text;
      if (!open || token.tag.startsWith('B-') || token.tag.slice(2) !== open.tag.slice(2)) {
        close();
        if (token.tag !== 'O') open = { start, end: text.length, tag: token.tag };
      } else open.end = text.length;
    }
    close();
  }
  return { text, mentions };
}

function kindOf(tag: string): LabelledKind | undefined {
  if (tag.endsWith('-PER')) return 'person';
  return tag.endsWith('-ORG') ? 'organization' : undefined;
}
