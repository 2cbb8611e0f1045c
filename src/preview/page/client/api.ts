import type { OutcomeView, ReaderKey } from '../view.ts';

/** The reader of this tab, and where they are: the id of a place. */
export interface Me {
  reader: ReaderKey;
  place?: string | undefined;
  readonly language: string;
}

type ActName = 'say' | 'post' | 'command' | 'autocomplete' | 'press' | 'select' | 'message-command' | 'dismiss';

/** Sends the server what the reader did. Never rejects. */
export async function act(me: Me, name: ActName, what: object): Promise<OutcomeView> {
  try {
    const response = await fetch(`/do/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...me, ...what }),
    });
    if (!response.ok) return { kind: 'not sent', reason: await response.text() };
    return (await response.json()) as OutcomeView;
  } catch {
    return { kind: 'not sent', reason: 'The bot is not running. Start it with npm start.' };
  }
}
