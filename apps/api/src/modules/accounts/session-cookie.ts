import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_ABSOLUTE_MS } from './session.repository.js';

const DEVICE_COOKIE_DAYS = 400;

/** The two cookies of signing in: the session's token, and the mark by which a device is known to an account. */
export class SessionCookie {
  readonly #isSecure: boolean;

  constructor(
    publicUrl: string,
    private readonly secret: string,
  ) {
    this.#isSecure = publicUrl.startsWith('https:');
  }

  /** The session's token that a request brings. */
  read(request: FastifyRequest): string | null {
    return request.cookies[this.#name('session')] ?? null;
  }

  write(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.#name('session'), token, { ...this.#options(), maxAge: SESSION_ABSOLUTE_MS / 1000 });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.#name('session'), this.#options());
  }

  /** The device's own mark, if this account has signed in from it before; null for a stranger's. */
  readDevice(request: FastifyRequest, email: string): string | null {
    const [mark, mac] = request.cookies[this.#name('device')]?.split('.') ?? [];
    if (!mark || !mac) return null;
    const expected = Buffer.from(this.#deviceMac(mark, email));
    const given = Buffer.from(mac);
    return given.length === expected.length && timingSafeEqual(given, expected) ? mark : null;
  }

  /** Makes the device known to the account, so that a stranger's failures do not lock its owner out (decisions). */
  writeDevice(reply: FastifyReply, email: string): void {
    const mark = randomBytes(16).toString('base64url');
    const value = `${mark}.${this.#deviceMac(mark, email)}`;
    void reply.setCookie(this.#name('device'), value, { ...this.#options(), maxAge: DEVICE_COOKIE_DAYS * 86_400 });
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
