import type { Logger } from 'pino';
import { cacheFolder } from '../settings/cache-folder.ts';
import type { Settings } from '../settings/settings.ts';
import { Following } from '../web/feeds/following.ts';
import { warn } from './screen.ts';

/** The feeds that `feeds.yaml` in the folder of stories names. */
export function openFeeds(
  settings: Pick<Settings, 'CACHE' | 'CACHE_DIR' | 'DATA_DIR'>,
  log: Logger,
  signal?: AbortSignal,
): Following {
  return new Following({ cache: cacheFolder(settings), say: (line) => warn(log, line), signal });
}
