import {
  CloseCode,
  GRAPHQL_TRANSPORT_WS_PROTOCOL,
  MessageType,
  stringifyMessage,
} from 'graphql-ws';
import type { Message } from 'graphql-ws';
import type { Logger } from 'pino';
import { WebSocket } from 'ws';
import type { RawData } from 'ws';
import type { CallerShares, ConnectionShare } from './caller-shares.js';
import { refusal } from './subscription-document.js';
import type { SubscriptionLimits } from './subscription-limits.js';
import { readMessage } from './subscription-message.js';
import type { SubscribeRequest } from './subscription-message.js';
import { refusalOf, SubscriptionCaller, TRY_AGAIN_LATER } from './subscription-caller.js';
import type { UpgradeCredentials } from './subscription-caller.js';
import { SubscriptionRun } from './subscription-run.js';
import type { SubscriptionDependencies } from './subscription-dependencies.js';
import type { SubscriptionSink } from './subscription-sink.js';

const GOING_AWAY = 1001;
/** Time for the closing handshake of a client that does not read. */
const LAST_RESPONSES_MS = 1000;

/** The dependencies of a connection. The room of its subscriptions follows from its caller. */
export type SocketDependencies<Context extends object> = Omit<
  SubscriptionDependencies<Context>,
  'room'
> & { readonly shares: Pick<CallerShares, 'enter'> };

/**
 * One client's connection: the server side of the protocol graphql-transport-ws.
 *
 * graphql-ws parses and writes the messages. Its server is not used: it cannot stop a subscription during its set-up,
 * and on a shutdown it would send `complete` to the clients, which would then not reconnect.
 */
export class SubscriptionSocket<Context extends object> {
  readonly #socket: WebSocket;
  readonly #dependencies: SocketDependencies<Context>;
  readonly #limits: SubscriptionLimits;
  readonly #log: Logger;
  readonly #runs = new Map<string, SubscriptionRun<Context>>();
  readonly #initTimer: NodeJS.Timeout;
  readonly #pingTimer: NodeJS.Timeout;
  readonly #caller: SubscriptionCaller;
  /** True from the first `connection_init` on. */
  #initialising = false;
  /** Null until the caller is authenticated and admitted. */
  #share: ConnectionShare | null = null;
  #answered = true;
  #finishing = false;
  /** Resolves when the client has read enough of its messages. `null` while it reads. */
  #congestion: PromiseWithResolvers<void> | null = null;
  #congestionTimer: NodeJS.Timeout | undefined;

  constructor(
    socket: WebSocket,
    credentials: UpgradeCredentials,
    dependencies: SocketDependencies<Context>,
    limits: SubscriptionLimits,
    log: Logger,
  ) {
    this.#socket = socket;
    this.#dependencies = dependencies;
    this.#limits = limits;
    this.#log = log;
    this.#caller = new SubscriptionCaller(dependencies.authenticate, credentials, () => {
      this.#end(CloseCode.Forbidden, 'The access key or token is no longer valid');
    });
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
    // The close event follows.
    socket.on('error', (error) => {
      log.debug({ err: error }, 'a socket failed');
    });
    socket.on('close', (code) => {
      this.#closed(code);
    });
    dependencies.metrics.countSocketOpened();
    log.debug('socket opened');
    if (socket.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL) {
      this.#end(CloseCode.SubprotocolNotAcceptable, 'Subprotocol not acceptable');
    }
  }

  /** True when the caller is authenticated. */
  get isProven(): boolean {
    return this.#share !== null;
  }

  /** Finishes the current events, then closes. Clients send new subscriptions on their next connection. */
  finish(): void {
    this.#finishing = true;
    for (const run of this.#runs.values()) run.finish();
    this.#closeIfFinished();
  }

  abort(reason: Error): void {
    for (const run of this.#runs.values()) run.abort(reason);
  }

  /** Frees the memory of a message that does not arrive as a whole. */
  dropUnfinished(): void {
    this.#log.warn('a client that does not finish its message was disconnected');
    this.#end(TRY_AGAIN_LATER, 'Unfinished messages have reached the limit of the server');
    this.destroy();
  }

  destroy(): void {
    this.#socket.terminate();
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    // A Buffer, because the default `binaryType` is used.
    const bytes = data as Buffer;
    const message = isBinary ? null : readMessage(bytes, this.#limits);
    switch (message?.type) {
      case MessageType.ConnectionInit:
        void this.#initialise(message.payload);
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
        this.#subscribe(message, bytes.length);
        return;
      case MessageType.Complete:
        this.#runs.get(message.id)?.end('unsubscribed');
        return;
      default:
        this.#end(CloseCode.BadRequest, 'Invalid message received');
    }
  }

  async #initialise(payload: unknown): Promise<void> {
    if (this.#initialising) {
      this.#end(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
      return;
    }
    this.#initialising = true;
    clearTimeout(this.#initTimer);
    try {
      const principal = await this.#caller.enter(payload);
      if (this.#socket.readyState !== WebSocket.OPEN) {
        this.#caller.leave();
        return;
      }
      this.#share = this.#dependencies.shares.enter(principal);
    } catch (error) {
      this.#refuseCaller(error);
      return;
    }
    void this.#send({ type: MessageType.ConnectionAck });
  }

  #refuseCaller(error: unknown): void {
    const { code, reason, isExpected } = refusalOf(error, this.#dependencies.noteFailure);
    if (!isExpected) this.#log.error({ err: error }, 'a socket was not authenticated');
    this.#end(code, reason);
  }

  #subscribe({ id, payload }: SubscribeRequest, messageBytes: number): void {
    if (!this.#share) {
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
        : refusal(
            'TOO_MANY_SUBSCRIPTIONS',
            `The connection has reached its limit of ${limit} subscriptions. End one first.`,
          );
    const dependencies = { ...this.#dependencies, room: this.#share.room };
    const run = new SubscriptionRun(dependencies, this.#sinkOf(id), this.#caller, this.#log);
    this.#runs.set(id, run);
    void run.run(payload, messageBytes, refused);
  }

  #sinkOf(id: string): SubscriptionSink {
    const congestion = (): Promise<void> | null => this.#congestion?.promise ?? null;
    const nextHead = `{"type":"${MessageType.Next}","id":${JSON.stringify(id)},"payload":`;
    return {
      get congestion() {
        return congestion();
      },
      next: (result) => this.#sendText(`${nextHead}${result}}`),
      error: (payload) => this.#send({ type: MessageType.Error, id, payload: [...payload] }),
      complete: () => this.#send({ type: MessageType.Complete, id }),
      ended: () => {
        this.#runs.delete(id);
        this.#closeIfFinished();
      },
    };
  }

  #send(message: Message): Promise<void> {
    return this.#sendText(stringifyMessage(message));
  }

  /** Resolves when the message is written, so that a slow client slows its sources down instead of filling memory. */
  #sendText(message: string): Promise<void> {
    return new Promise((resolve) => {
      if (this.#socket.readyState !== WebSocket.OPEN) {
        resolve();
        return;
      }
      this.#socket.send(message, () => {
        if (this.#socket.bufferedAmount <= this.#limits.maxUnreadBytes) this.#decongest();
        resolve();
      });
      if (this.#socket.bufferedAmount > this.#limits.maxUnreadBytes) this.#congest();
    });
  }

  /** Stops reading from the client until it has read its messages. Disconnects it when that takes too long. */
  #congest(): void {
    if (this.#congestion) return;
    this.#congestion = Promise.withResolvers();
    this.#socket.pause();
    this.#congestionTimer = setTimeout(() => {
      this.#log.warn('a client that reads too slowly was disconnected');
      this.#end(TRY_AGAIN_LATER, 'Messages are read too slowly');
      this.#congestionTimer = setTimeout(() => this.destroy(), LAST_RESPONSES_MS);
      // The client's part of the closing handshake has to be read.
      this.#socket.resume();
    }, this.#limits.maxUnreadMs);
  }

  #decongest(): void {
    if (!this.#congestion || this.#socket.readyState !== WebSocket.OPEN) return;
    clearTimeout(this.#congestionTimer);
    this.#socket.resume();
    this.#congestion.resolve();
    this.#congestion = null;
  }

  #ping(): void {
    // While reading is paused, a pong is not seen either.
    if (this.#congestion) return;
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

  /** Ends the subscriptions at once, because the client may be slow with the closing handshake. */
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
    clearTimeout(this.#congestionTimer);
    this.#caller.leave();
    this.#endRuns();
    this.#share?.leave();
    this.#congestion?.resolve();
    this.#dependencies.metrics.countSocketClosed();
    this.#log.debug({ code }, 'socket closed');
  }
}
