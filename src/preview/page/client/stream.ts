import type { ChangeView, ChannelView } from '../view.ts';
import type { Me } from './api.ts';

/** Milliseconds after which a refused connection is tried again; set by hand. */
const AGAIN_MS = 1_000;

/** Is called with the whole channel, with each change, and when the connection is lost. */
export interface Listener {
  channel(view: ChannelView): void;
  change(view: ChangeView): void;
  lost(): void;
}

/** Follows the channel as this reader sees it, and connects again whenever that fails. Returns a function that ends it. */
export function follow(me: Me, listener: Listener): () => void {
  let source: EventSource | undefined;
  let timer = 0;
  const open = (): void => {
    const at = me.place === undefined ? {} : { place: me.place };
    source = new EventSource(`/events?${new URLSearchParams({ reader: me.reader, language: me.language, ...at })}`);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const news = JSON.parse(data) as ChannelView | ChangeView;
      if (news.kind === 'channel') listener.channel(news);
      else listener.change(news);
    };
    source.onerror = () => {
      listener.lost();
      // The browser connects again by itself, unless the response was an error.
      if (source?.readyState === EventSource.CLOSED) timer = window.setTimeout(open, AGAIN_MS);
    };
  };
  open();
  return () => {
    window.clearTimeout(timer);
    source?.close();
  };
}
