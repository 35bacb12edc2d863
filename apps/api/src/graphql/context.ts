import { isStaff, type Role } from '@matricula/domain';
import DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The signed-in person, as the session's one SELECT finds them. */
export interface Viewer {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly isActive: boolean;
  readonly requireChangePassword: boolean;
  readonly createdAt: Date;
  /** The session that the request came with: SHA-256 of its token. */
  readonly sessionHash: string;
}

/** Reads many by key in one statement: values in the order of the keys. Its identity names the request's loader. */
export interface BatchSource<K, V> {
  batch(keys: readonly K[], context: Context): Promise<readonly V[]>;
}

/** What every resolver of one request shares. Its state is private to TypeScript alone: Apollo copies the object, which #fields do not survive. */
export class Context {
  private readonly loaders = new Map<object, DataLoader<unknown, unknown>>();
  private lookedUp: Promise<Viewer | null> | undefined;

  constructor(
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
    /** The key under which the sender's attempts are counted: an IPv4 address or an IPv6 /64. */
    readonly ipKey: string,
    private readonly findViewer: (request: FastifyRequest) => Promise<Viewer | null>,
  ) {}

  /** Who is signed in; looked up once, and only when asked for, so that public operations do not pay for it. */
  viewer(): Promise<Viewer | null> {
    this.lookedUp ??= this.findViewer(this.request);
    return this.lookedUp;
  }

  /** From here on the request is this person's: they have just signed in or out, or changed their password. */
  setViewer(viewer: Viewer | null): void {
    this.lookedUp = Promise.resolve(viewer);
  }

  /**
   * The signed-in person, ready to work.
   * @throws GraphQLError UNAUTHENTICATED without a session; FORBIDDEN while the password has to be changed first
   */
  async requireUser(): Promise<Viewer> {
    const viewer = await this.viewer();
    if (!viewer) throw unauthenticated();
    if (viewer.requireChangePassword) throw forbidden('Choose your own password first.');
    return viewer;
  }

  /** An owner, admin or professor. @throws as signedIn, and FORBIDDEN for students */
  async requireStaff(): Promise<Viewer> {
    const viewer = await this.requireUser();
    if (!isStaff(viewer.role)) throw forbidden('This is for owners, admins and professors.');
    return viewer;
  }

  /** The signed-in person, also one who has to change the password first. @throws GraphQLError UNAUTHENTICATED */
  async requireUserEvenWithAccessPassword(): Promise<Viewer> {
    const viewer = await this.viewer();
    if (!viewer) throw unauthenticated();
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

  /** Tells the client when to come back. */
  retryAfter(seconds: number): void {
    void this.reply.header('retry-after', seconds);
  }
}

function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
}

function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}
