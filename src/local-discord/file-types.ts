import type { FieldFault } from './refusals.ts';
import { unsupported } from './rules.ts';

/**
 * The faults of `file_types` (Discord's docs, reference, "File Type Filtering"): extensions such as `.txt`. Discord also knows
 * `audio`, `image` and `video`, of which only its clients know what they hold.
 *
 * @param path Of the option or the component.
 */
export function fileTypeFaults(types: unknown, path: string): FieldFault[] {
  return listOf(types).flatMap((type, index) => {
    const here = `${path}.file_types.${index}`;
    if (['audio', 'image', 'video'].includes(type)) return [unsupported(here, `the file type "${type}"`)];
    if (/^\.[a-z\d]+$/i.test(type)) return [];
    return [{ path: here, code: 'FILE_TYPE_INVALID', message: 'Must be audio, image, video or an extension.' }];
  });
}

/** Whether Discord's clients let this file be chosen: they look at its extension alone. Without types, any file is. */
export function isOfFileType(filename: string, types: unknown): boolean {
  const known = listOf(types);
  return known.length === 0 || known.some((type) => filename.toLowerCase().endsWith(type.toLowerCase()));
}

/** The extensions as an `accept` attribute, or a sentence, names them. */
export const listOf = (types: unknown): readonly string[] => (Array.isArray(types) ? types.map(String) : []);
