import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/**
 * Parsed and validated documents by their hash, up to 512 KiB of text. A document in memory takes up to a hundred times
 * its text, mostly tokens; all of the pages' operations together have less than 30 KiB.
 */
const TEXT_MAX_BYTES = 512 * 1024;

/** The documents that Apollo need not parse again. Sized by text, which Apollo's own store does not count. */
export function documentStore() {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: TEXT_MAX_BYTES,
    sizeCalculation: ({ loc }) => Math.max(1, loc?.source.body.length ?? TEXT_MAX_BYTES),
  });
  return {
    get: async (key: string) => documents.get(key),
    set: async (key: string, document: DocumentNode) => void documents.set(key, document),
    delete: async (key: string) => documents.delete(key),
  };
}
