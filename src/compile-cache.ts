import module from 'node:module';
import { join } from 'node:path';

/** Since Node 22.8; the types are of Node 20. */
const { enableCompileCache: enable } = module as { enableCompileCache?: (folder: string) => unknown };

/** Has Node keep what it compiles in the cache folder, for the next start, where Node can and the settings let it. */
export async function keepCompiled(): Promise<void> {
  if (!enable) return;
  const { readSettings } = await import('./settings/settings.ts');
  const { cacheFolder } = await import('./settings/cache-folder.ts');
  try {
    const folder = cacheFolder(readSettings());
    if (folder !== undefined) enable(join(folder, 'compiled'));
  } catch {
    // The run reads the settings again, and says what is wrong with them.
  }
}
