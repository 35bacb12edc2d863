import { can, type Action, type DenialReason, type Principal, type Resource, type Role } from '@matricula/domain';
import DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
import type { Caller } from '../access/caller.js';

/** The account of the signed-in person, as the session's one SELECT finds it. */
export interface Viewer {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly externalId: string | null;
  readonly isActive: boolean;
  readonly requireChangePassword: boolean;
  readonly createdAt: Date;
  readonly version: number;
  /** The session that the request came with: SHA-256 of its token. */
  readonly sessionHash: string;
}

/** Reads many by key in one statement: values in the order of the keys. Its identity names the request's loader. */
export interface BatchSource<K, V> {
  batch(keys: readonly K[], context: Context): Promise<readonly V[]>;
}

/** The browser's two cookies: the session's token, and the mark by which a device is known to an account. */
export interface SessionCookies {
  /** The session's token that the request brings. */
  readonly token: string | null;
  /** The device's mark, where the account with this email has signed in from it before. */
  deviceOf(email: string): string | null;
  setSession(token: string): void;
  setDevice(email: string): void;
  clearSession(): void;
}

/** The request's own log, whose lines carry its id; pino's logger is one. */
export interface RequestLog {
  error(facts: object, text: string): void;
  warn(facts: object, text: string): void;
}

/** What a request brings. Only `http/` knows headers and addresses. */
export interface RequestParts {
  readonly requestId: string;
  /** The sender's IP address. */
  readonly ip: string;
  /** The key under which the sender's attempts are counted: an IPv4 address or an IPv6 /64. */
  readonly ipKey: string;
  readonly log: RequestLog;
  readonly cookies: SessionCookies;
  findViewer(): Promise<Viewer | null>;
  /** Answers with a Retry-After header. */
  setRetryAfter(seconds: number): void;
}

/** What the resolvers of one request share. Its state is private to TypeScript alone: Apollo copies the object, which #fields do not survive. */
export class Context {
  private readonly loaders = new Map<object, DataLoader<unknown, unknown>>();
  private foundViewer: Promise<Viewer | null> | undefined;

  constructor(readonly request: RequestParts) {}

  /** The signed-in person; looked up once, and only when asked for, so that public operations do not pay for it. */
  viewer(): Promise<Viewer | null> {
    this.foundViewer ??= this.request.findViewer();
    return this.foundViewer;
  }

  /** From here on the request acts as this person: they have just signed in or out, or changed their password. */
  setViewer(viewer: Viewer | null): void {
    this.foundViewer = Promise.resolve(viewer);
  }

  /** Whom the request acts as. */
  async principal(): Promise<Principal> {
    const viewer = await this.viewer();
    if (!viewer) return { kind: 'nobody' };
    return { kind: 'user', userId: viewer.id, role: viewer.role, mustChangePassword: viewer.requireChangePassword };
  }

  /** Whom the request acts as, and where it came from: what an audit row records. */
  async caller(): Promise<Caller> {
    return { principal: await this.principal(), ip: this.request.ip, requestId: this.request.requestId };
  }

  /** Whether the principal may do the action, to this resource or, without one, to anything at all. */
  async can(action: Action, resource?: Resource): Promise<boolean> {
    return can(await this.principal(), action, resource).kind === 'allowed';
  }

  /**
   * The principal, where the policy allows the action.
   * @throws GraphQLError UNAUTHENTICATED, PASSWORD_CHANGE_REQUIRED or FORBIDDEN
   */
  async require(action: Action, resource?: Resource): Promise<Principal> {
    const principal = await this.principal();
    const decision = can(principal, action, resource);
    if (decision.kind === 'denied') throw denialError(decision.reason);
    return principal;
  }

  /**
   * The signed-in person, where the policy allows the action.
   * @param action omitted where `@Requires` has checked it before the resolver runs
   * @throws as `require`
   */
  async requireViewer(action?: Action): Promise<Viewer> {
    if (action) await this.require(action);
    const viewer = await this.viewer();
    if (!viewer) throw denialError('UNAUTHENTICATED');
    return viewer;
  }

  /** The request's own loader of a source: whatever a response asks for by key is read in one statement. */
  load<K, V>(source: BatchSource<K, V>, key: K): Promise<V> {
    let loader = this.loaders.get(source);
    if (!loader) {
      loader = new DataLoader<unknown, unknown>(
        (keys) => source.batch(keys as readonly K[], this) as Promise<unknown[]>,
      );
      this.loaders.set(source, loader);
    }
    return loader.load(key) as Promise<V>; // the map's key, the source, fixes K and V
  }
}

const DENIAL_MESSAGES: { readonly [R in DenialReason]: string } = {
  UNAUTHENTICATED: 'Sign in first.',
  PASSWORD_CHANGE_REQUIRED: 'Choose your own password first: call changePassword.',
  FORBIDDEN: 'Your role does not allow this.',
  // For a field that can only be null or FORBIDDEN: what is hidden is answered with null before it comes to this.
  HIDDEN: 'Your role does not allow this.',
};

function denialError(reason: DenialReason): GraphQLError {
  const code = reason === 'HIDDEN' ? 'FORBIDDEN' : reason;
  return new GraphQLError(DENIAL_MESSAGES[reason], { extensions: { code } });
}
