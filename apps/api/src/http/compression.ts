import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Below this a response fits into one packet anyway. */
const COMPRESS_ABOVE_BYTES = 1_400;
/** Brotli's default of 11 would take seconds of processor time for a page of a hundred invitations. */
const BROTLI_QUALITY = 4;

/**
 * Compresses large responses of a scope's routes, by Brotli or gzip. Only for responses that hold no secret beside what
 * the caller sent: their length would give the secret away letter by letter (BREACH). So not for the development
 * mailbox. Requests are never decompressed.
 */
export async function compressLargeResponses(scope: FastifyInstance): Promise<void> {
  await scope.register(compress, {
    threshold: COMPRESS_ABOVE_BYTES,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
    globalDecompression: false,
  });
}
