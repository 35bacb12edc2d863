import { hash, verify, type Options } from '@node-rs/argon2';

/** Argon2id as OWASP's Password Storage Cheat Sheet has it: 19 MiB, two passes, one lane. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
/** Algorithm.Argon2id: the package declares it as a const enum, which isolated modules cannot read. */
const ARGON2ID = 2;

const PARAMETERS: Options = { algorithm: ARGON2ID, memoryCost: MEMORY_KIB, timeCost: PASSES, parallelism: LANES };

/** The Argon2id hash of a password, in PHC format with its own random salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(sameLetters(password), PARAMETERS);
}

/** Whether `password` is the one that `storedHash` was made of. */
export function verifyPassword(storedHash: string, password: string): Promise<boolean> {
  return verify(storedHash, sameLetters(password));
}

/** Keyboards spell one accented letter in two ways; a password typed on either is the same. */
function sameLetters(password: string): string {
  return password.normalize('NFC');
}
