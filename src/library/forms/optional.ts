import { UnusableError } from '../unusable.ts';

/** The line that installs every extractor, each in the version that the lock file names. */
const INSTALL = 'npm ci --include=optional';

/**
 * Loads an extractor, which may have been left out of the installation.
 *
 * @param name Its package.
 * @param load Imports it.
 * @throws UnusableError with the line that installs it.
 */
export async function optional<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if (!isNotInstalled(error)) throw error;
    throw new UnusableError(`needs the package ${name}, which is not installed`, `install it with: ${INSTALL}`);
  }
}

/** What an optional extractor, or a package that it needs, gives; nothing where it is not installed. */
export const ifInstalled = <Module>(load: () => Promise<Module>): Promise<Module | undefined> =>
  load().catch((error: unknown) => {
    if (isNotInstalled(error)) return undefined;
    throw error;
  });

const isNotInstalled = (error: unknown): boolean =>
  ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(Object(error).code);
