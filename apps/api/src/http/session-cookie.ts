import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { DAY, SECOND } from '@matricula/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionCookies } from '../graphql/context.js';
import { SESSION_ABSOLUTE_MS } from '../modules/accounts/index.js';

/** The longest that browsers keep a cookie. */
const DEVICE_COOKIE_MS = 400 * DAY;

/** The two cookies of signing in: the session's token, and the mark by which a device is known to an account. */
export class SessionCookie {
  readonly #isSecure: boolean;

  constructor(
    publicUrl: string,
    private readonly secret: string,
  ) {
    this.#isSecure = publicUrl.startsWith('https:');
  }

  /** The cookies that a request brings, and those that its answer sets. */
  of(request: FastifyRequest, reply: FastifyReply): SessionCookies {
    const session = this.#name('session');
    const set = (what: 'session' | 'device', value: string, maxAge: number) =>
      void reply.setCookie(this.#name(what), value, { ...this.#options(), maxAge });
    return {
      token: request.cookies[session] ?? null,
      deviceOf: (email) => this.#deviceOf(request, email),
      setSession: (token) => set('session', token, SESSION_ABSOLUTE_MS / SECOND),
      setDevice: (email) => set('device', this.#newDevice(email), DEVICE_COOKIE_MS / SECOND),
      clearSession: () => void reply.clearCookie(session, this.#options()),
    };
  }

  #deviceOf(request: FastifyRequest, email: string): string | null {
    const [mark, mac] = request.cookies[this.#name('device')]?.split('.') ?? [];
    if (!mark || !mac) return null;
    const expected = Buffer.from(this.#deviceMac(mark, email));
    const given = Buffer.from(mac);
    return given.length === expected.length && timingSafeEqual(given, expected) ? mark : null;
  }

  #newDevice(email: string): string {
    const mark = randomBytes(16).toString('base64url');
    return `${mark}.${this.#deviceMac(mark, email)}`;
  }

  #deviceMac(mark: string, email: string): string {
    return createHmac('sha256', this.secret).update(`known-device|${mark}|${email}`).digest('base64url');
  }

  /** Behind https the browser itself sees to it that no other host and no plain http sets the cookie. */
  #name(what: 'session' | 'device'): string {
    return this.#isSecure ? `__Host-matricula_${what}` : `matricula_${what}`;
  }

  #options() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.#isSecure } as const;
  }
}
