import { homedir } from 'node:os';
import { isAbsolute, join, relative, sep } from 'node:path';

/** The package's name, as its folder among those of other programs. */
export const NAME = 'story-bot';

/** The settings that the folder depends on. */
interface Given {
  readonly CACHE: 'on' | 'off';
  readonly CACHE_DIR?: string | undefined;
  readonly DATA_DIR: string;
}

/**
 * The folder for what can be made again: CACHE_DIR, else one in the user's cache folder.
 *
 * @returns Nothing with CACHE=off, or where the user's cache folder is unknown or holds no place outside DATA_DIR.
 */
export function cacheFolder(
  { CACHE, CACHE_DIR, DATA_DIR }: Given,
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  if (CACHE === 'off') return undefined;
  if (CACHE_DIR !== undefined) return CACHE_DIR;
  const users = usersCache(environment, platform);
  const folder = users === undefined ? undefined : join(users, NAME);
  return folder === undefined || isWithin(DATA_DIR, folder) ? undefined : folder;
}

/** Whether a path is a folder or in it; both absolute. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}

function usersCache(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = environment;
  // The XDG Base Directory Specification ignores relative paths.
  if (xdg !== undefined && isAbsolute(xdg)) return xdg;
  if (platform === 'win32' && local !== undefined && isAbsolute(local)) return local;
  const home = homeFolder();
  if (home === undefined) return undefined;
  if (platform === 'win32') return join(home, 'AppData', 'Local');
  return platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
}

/** Nothing for a user without one, as containers may have. */
export function homeFolder(): string | undefined {
  try {
    const home = homedir();
    return isAbsolute(home) ? home : undefined;
  } catch {
    return undefined;
  }
}
