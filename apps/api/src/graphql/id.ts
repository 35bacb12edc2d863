/** The key that an ID of the schema stands for; what cannot be one becomes 0, which no row has: then nothing is found. */
export function parseId(id: string): number {
  return /^[1-9]\d{0,9}$/.test(id) ? Number(id) : 0;
}
