import type { Logger } from 'pino';
import { isOfContent } from './deliver.ts';
import { faultOf } from './fault.ts';
import { ACKNOWLEDGED } from './responder.ts';

/**
 * Sends a first response, or another one where Discord refuses the first for what is in it: it answers 400 to what is
 * malformed, and 500 to some messages that are too large.
 *
 * @returns Whether the first was sent. Rejects with what `deliver` throws.
 */
export async function orElse(send: () => Promise<void>, other: () => Promise<void>, log: Logger): Promise<boolean> {
  try {
    await send();
    return true;
  } catch (error) {
    const err = faultOf(error);
    if (!isOfContent(error) || err.code === ACKNOWLEDGED) throw error;
    log.error({ err }, 'Discord refuses the reply');
    await other();
    return false;
  }
}
