import { availableParallelism } from 'node:os';
import { hash, verify, type Options } from '@node-rs/argon2';
import pLimit from 'p-limit';

/** Argon2id as OWASP's Password Storage Cheat Sheet recommends it: 19 MiB, two passes, one lane. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
/** Algorithm.Argon2id: the package declares it as a const enum, which isolated modules cannot read. */
const ARGON2ID = 2;

const PARAMETERS: Options = { algorithm: ARGON2ID, memoryCost: MEMORY_KIB, timeCost: PASSES, parallelism: LANES };

/**
 * Passwords hashed at once in this process: one for each core, and always fewer than the four threads of libuv's pool.
 * So files, DNS look-ups and compression, which use the same pool, continue under a flood of sign-ins and of mails.
 */
export const HASHES_AT_ONCE = Math.min(availableParallelism(), 3);
const semaphore = pLimit(HASHES_AT_ONCE);

/** The Argon2id hash of a password, in PHC format with its own random salt. */
export function hashPassword(password: string): Promise<string> {
  return semaphore(() => hash(toNfc(password), PARAMETERS));
}

/** Whether `storedHash` is a hash of `password`. */
export function verifyPassword(storedHash: string, password: string): Promise<boolean> {
  return semaphore(() => verify(storedHash, toNfc(password)));
}

/** Keyboards encode one accented letter in two ways; a password typed on either is the same. */
function toNfc(password: string): string {
  return password.normalize('NFC');
}
