import {
  CloseCode,
  GRAPHQL_TRANSPORT_WS_PROTOCOL,
  MessageType,
  parseMessage,
  stringifyMessage,
} from 'graphql-ws';
import type { Message, SubscribeMessage } from 'graphql-ws';
import type { Logger } from 'pino';
import { WebSocket } from 'ws';
import type { RawData } from 'ws';
import { refusal } from './subscription-document.js';
import type { SubscriptionLimits } from './subscription-limits.js';
import { SubscriptionRun } from './subscription-run.js';
import type { SubscriptionServices, SubscriptionSink } from './subscription-run.js';

const GOING_AWAY = 1001;

/**
 * One client's connection: the server's half of the protocol graphql-transport-ws. The messages are read and written
 * by graphql-ws. Its server is not used: it can't stop a subscription that is still being set up, and would tell the
 * clients of a server that stops that their subscriptions are complete, so that they would not come back.
 */
export class SubscriptionSocket<Context extends object> {
  readonly #socket: WebSocket;
  readonly #services: SubscriptionServices<Context>;
  readonly #limits: SubscriptionLimits;
  readonly #log: Logger;
  readonly #runs = new Map<string, SubscriptionRun<Context>>();
  readonly #initTimer: NodeJS.Timeout;
  readonly #pingTimer: NodeJS.Timeout;
  #initialised = false;
  #answered = true;
  #finishing = false;

  constructor(
    socket: WebSocket,
    services: SubscriptionServices<Context>,
    limits: SubscriptionLimits,
    log: Logger,
  ) {
    this.#socket = socket;
    this.#services = services;
    this.#limits = limits;
    this.#log = log;
    this.#initTimer = setTimeout(() => {
      this.#end(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout');
    }, limits.initTimeoutMs);
    this.#pingTimer = setInterval(() => {
      this.#ping();
    }, limits.keepAliveMs);
    socket.on('pong', () => {
      this.#answered = true;
    });
    socket.on('message', (data, isBinary) => {
      this.#receive(data, isBinary);
    });
    // Its close event follows.
    socket.on('error', (error) => {
      log.debug({ err: error }, 'a socket failed');
    });
    socket.on('close', (code) => {
      this.#closed(code);
    });
    services.metrics.countSocketOpened();
    log.debug('socket opened');
    if (socket.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL) {
      this.#end(CloseCode.SubprotocolNotAcceptable, 'Subprotocol not acceptable');
    }
  }

  /** Lets events that are on their way be sent, then closes. New subscriptions are left to the next connection. */
  finish(): void {
    this.#finishing = true;
    for (const run of this.#runs.values()) run.finish();
    this.#closeIfFinished();
  }

  abort(reason: Error): void {
    for (const run of this.#runs.values()) run.abort(reason);
  }

  destroy(): void {
    this.#socket.terminate();
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    const message = isBinary ? null : this.#parse(data);
    switch (message?.type) {
      case MessageType.ConnectionInit:
        this.#initialise();
        return;
      case MessageType.Ping:
        void this.#send({
          type: MessageType.Pong,
          ...(message.payload ? { payload: message.payload } : {}),
        });
        return;
      case MessageType.Pong:
        return;
      case MessageType.Subscribe:
        this.#subscribe(message);
        return;
      case MessageType.Complete:
        this.#runs.get(message.id)?.end('unsubscribed');
        return;
      default:
        this.#end(CloseCode.BadRequest, 'Invalid message received');
    }
  }

  // A Buffer, since no other `binaryType` is asked for.
  #parse(data: RawData): Message | null {
    try {
      return parseMessage((data as Buffer).toString());
    } catch {
      return null;
    }
  }

  #initialise(): void {
    if (this.#initialised) {
      this.#end(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
      return;
    }
    this.#initialised = true;
    clearTimeout(this.#initTimer);
    void this.#send({ type: MessageType.ConnectionAck });
  }

  #subscribe({ id, payload }: SubscribeMessage): void {
    if (!this.#initialised) {
      this.#end(CloseCode.Unauthorized, 'Unauthorized');
      return;
    }
    if (this.#runs.has(id)) {
      this.#end(CloseCode.SubscriberAlreadyExists, 'Subscriber already exists');
      return;
    }
    if (this.#finishing) return;
    const limit = this.#limits.maxSubscriptionsPerConnection;
    const refused =
      this.#runs.size < limit
        ? null
        : refusal('TOO_MANY_SUBSCRIPTIONS', `A connection may have ${limit} subscriptions.`);
    const run = new SubscriptionRun(this.#services, this.#sinkOf(id), this.#log);
    this.#runs.set(id, run);
    void run.run(payload, refused);
  }

  #sinkOf(id: string): SubscriptionSink {
    return {
      next: (payload) => this.#send({ type: MessageType.Next, id, payload }),
      error: (payload) => this.#send({ type: MessageType.Error, id, payload: [...payload] }),
      complete: () => this.#send({ type: MessageType.Complete, id }),
      ended: () => {
        this.#runs.delete(id);
        this.#closeIfFinished();
      },
    };
  }

  /** Waits until the message is written, so that a slow client slows down its sources instead of filling memory. */
  #send(message: Message): Promise<void> {
    return new Promise((resolve) => {
      if (this.#socket.readyState !== WebSocket.OPEN) resolve();
      else {
        this.#socket.send(stringifyMessage(message), () => {
          resolve();
        });
      }
    });
  }

  #ping(): void {
    if (!this.#answered) {
      this.#socket.terminate();
      return;
    }
    this.#answered = false;
    this.#socket.ping();
  }

  #closeIfFinished(): void {
    if (this.#finishing && this.#runs.size === 0) {
      this.#socket.close(GOING_AWAY, 'The server is shutting down.');
    }
  }

  /** Ends the subscriptions now: the client may take its time with the closing handshake. */
  #end(code: number, reason: string): void {
    this.#socket.close(code, reason);
    this.#endRuns();
  }

  #endRuns(): void {
    for (const run of this.#runs.values()) run.end('disconnected');
  }

  #closed(code: number): void {
    clearTimeout(this.#initTimer);
    clearInterval(this.#pingTimer);
    this.#endRuns();
    this.#services.metrics.countSocketClosed();
    this.#log.debug({ code }, 'socket closed');
  }
}
