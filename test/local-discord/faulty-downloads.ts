import type { ServerResponse } from 'node:http';
import type { GatewayFrame, Intercept } from '../../src/local-discord/intercept.ts';

/** What goes wrong with the next download of an attachment. */
export type DownloadFault =
  /** A byte every so many milliseconds, so that it takes far too long. */
  | { readonly kind: 'drip'; readonly everyMs: number }
  /** Nothing is ever answered. */
  | { readonly kind: 'hang' }
  /** Bytes without end, and no Content-Length. */
  | { readonly kind: 'endless' }
  /** The connection is cut in the middle of the file. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'redirect'; readonly to: string }
  /** Answered with just this. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** What can be made to go wrong with the files that users choose. */
export class DownloadFaults {
  readonly #next: DownloadFault[] = [];
  #statedSize: number | undefined;

  /** Plays the faults. */
  readonly intercept: NonNullable<Intercept['download']> = (_attachment, content, response) => {
    const fault = this.#next.shift();
    if (fault !== undefined) play(fault, content, response);
    return fault !== undefined;
  };

  /** Strikes a download that has yet to come. */
  add(fault: DownloadFault): void {
    this.#next.push(fault);
  }

  /** The next interaction with attachments states this size of them, in bytes. */
  stateSize(size: number): void {
    this.#statedSize = size;
  }

  /** The frame, with the size of its attachments that is to be stated. */
  changed(frame: GatewayFrame): GatewayFrame {
    const attachments = Object(Object(Object(frame.d).data).resolved).attachments;
    if (this.#statedSize === undefined || attachments === undefined) return frame;
    const copy: GatewayFrame = structuredClone(frame);
    for (const attachment of Object.values(Object(copy.d).data.resolved.attachments))
      Object.assign(Object(attachment), { size: this.#statedSize });
    this.#statedSize = undefined;
    return copy;
  }
}

function play(fault: DownloadFault, content: Buffer, response: ServerResponse): void {
  switch (fault.kind) {
    case 'drip': {
      response.writeHead(200, { 'Content-Length': content.length });
      let sent = 0;
      const timer = setInterval(() => {
        response.write(content.subarray(sent, sent + 1));
        sent += 1;
        if (sent < content.length) return;
        clearInterval(timer);
        response.end();
      }, fault.everyMs);
      response.on('close', () => clearInterval(timer));
      return;
    }
    case 'hang':
      return;
    case 'endless': {
      response.writeHead(200);
      const chunk = Buffer.alloc(65_536, 'x');
      const pour = (): void => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', pour);
      pour();
      return;
    }
    case 'cut':
      response.writeHead(200, { 'Content-Length': content.length });
      response.write(content.subarray(0, Math.ceil(content.length / 2)), () => response.destroy());
      return;
    case 'redirect':
      response.writeHead(302, { Location: fault.to }).end();
      return;
    case 'answer':
      response.writeHead(fault.status, fault.headers).end(fault.body);
      return;
  }
}
