import { isAbsolute, join } from 'node:path';
import { cacheFolder, homeFolder, isWithin, NAME } from './cache-folder.ts';

/** The settings that the folder depends on. */
interface Given {
  readonly STATE_DIR?: string | undefined;
  readonly DATA_DIR: string;
  readonly CACHE_DIR?: string | undefined;
}

/**
 * The folder for what cannot be made again, such as servers' own stories: STATE_DIR, else one in the user's folder for that.
 *
 * @returns Nothing where that is unknown, or is in DATA_DIR or around it, or in the folder for what can be made again.
 */
export function stateFolder(
  { STATE_DIR, DATA_DIR, CACHE_DIR }: Given,
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  if (STATE_DIR !== undefined) return STATE_DIR;
  const users = usersState(environment, platform);
  const folder = users === undefined ? undefined : join(users, NAME);
  if (folder === undefined || areNested(DATA_DIR, folder)) return undefined;
  const cache = cacheFolder({ CACHE: 'on', CACHE_DIR, DATA_DIR }, environment, platform);
  return cache !== undefined && isWithin(cache, folder) ? undefined : folder;
}

/** Whether one of two folders is in the other, or is it; both absolute. */
export const areNested = (folder: string, other: string): boolean => isWithin(folder, other) || isWithin(other, folder);

function usersState(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  const { XDG_STATE_HOME: xdg, APPDATA: roaming } = environment;
  // The XDG Base Directory Specification ignores relative paths.
  if (xdg !== undefined && isAbsolute(xdg)) return xdg;
  // Not the folder of caches, which people empty.
  if (platform === 'win32' && roaming !== undefined && isAbsolute(roaming)) return roaming;
  const home = homeFolder();
  if (home === undefined) return undefined;
  if (platform === 'win32') return join(home, 'AppData', 'Roaming');
  return platform === 'darwin' ? join(home, 'Library', 'Application Support') : join(home, '.local', 'state');
}
