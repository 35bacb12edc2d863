/** The URL of a path on this server; null for null. */
export function absoluteUrl(publicUrl: string, path: string | null): string | null {
  return path && `${publicUrl}${path}`;
}
