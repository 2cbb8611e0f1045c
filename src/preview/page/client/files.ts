import type { FilesView } from '../view.ts';
import { el } from './dom.ts';

const MIB = 1_048_576;

/** A field in which files are chosen. */
export function fileInput(id: string, { types }: FilesView, isSeveral: boolean): HTMLInputElement {
  return el('input', { id, type: 'file', accept: types.join(','), multiple: isSeveral });
}

/** Why these files would not be taken; an empty text if they would. */
export function faultOfFiles(files: readonly File[], { types, mostBytes }: FilesView): string {
  const isOfType = ({ name }: File) => types.some((type) => name.toLowerCase().endsWith(type.toLowerCase()));
  if (types.length > 0 && !files.every(isOfType)) return `Only ${types.join(', ')} can be chosen.`;
  return files.some(({ size }) => size > mostBytes) ? `A file may have at most ${mostBytes / MIB} MiB.` : '';
}
