import type { ChangeView, ChannelView } from '../view.ts';
import type { Me } from './api.ts';

const AGAIN_MS = 1_000;

/** What the page hears: the channel, what changes in it, and that nothing is heard any more. */
export interface Listener {
  channel(view: ChannelView): void;
  change(view: ChangeView): void;
  lost(): void;
}

/** Follows the channel as this reader sees it, and connects again for as long as it takes. Returns what ends that. */
export function follow(me: Me, listener: Listener): () => void {
  let source: EventSource | undefined;
  let timer = 0;
  const open = (): void => {
    source = new EventSource(`/events?${new URLSearchParams({ reader: me.reader, language: me.language })}`);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const news = JSON.parse(data) as ChannelView | ChangeView;
      if (news.kind === 'channel') listener.channel(news);
      else listener.change(news);
    };
    source.onerror = () => {
      listener.lost();
      // The browser tries again by itself, unless the answer was an error.
      if (source?.readyState === EventSource.CLOSED) timer = window.setTimeout(open, AGAIN_MS);
    };
  };
  open();
  return () => {
    window.clearTimeout(timer);
    source?.close();
  };
}
