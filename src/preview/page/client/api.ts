import type { OutcomeView, ReaderKey, UploadView } from '../view.ts';

/** The reader of this tab, and where they are: the id of a place. */
export interface Me {
  reader: ReaderKey;
  place?: string | undefined;
  readonly language: string;
}

type ActName =
  | 'say'
  | 'post'
  | 'command'
  | 'autocomplete'
  | 'press'
  | 'select'
  | 'submit'
  | 'message-command'
  | 'dismiss';

/** Sends the server what the reader did, with the content of files in it. Never rejects. */
export async function act(me: Me, name: ActName, what: object): Promise<OutcomeView> {
  try {
    const response = await fetch(`/do/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(await withContent({ ...me, ...what })),
    });
    if (!response.ok) return { kind: 'not sent', reason: await response.text() };
    return (await response.json()) as OutcomeView;
  } catch {
    return { kind: 'not sent', reason: 'The bot is not running. Start it with npm start.' };
  }
}

/** The value with each file in it as the server takes one. */
async function withContent(value: unknown): Promise<unknown> {
  if (value instanceof File) return await uploadOf(value);
  if (Array.isArray(value)) return await Promise.all(value.map(withContent));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(async ([key, inner]) => [key, await withContent(inner)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

function uploadOf(file: File): Promise<UploadView> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    // A data URL: what it is comes before the comma.
    reader.onload = () => resolve({ filename: file.name, base64: String(reader.result).split(',')[1] ?? '' });
    reader.readAsDataURL(file);
  });
}
