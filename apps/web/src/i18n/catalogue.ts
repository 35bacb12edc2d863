/** Messages by name, in groups: a sentence, or a function that makes one of named values. */
export interface Catalogue {
  // `never` accepts functions of any one parameter; each keeps its own type in the catalogue that holds it.
  readonly [name: string]: string | ((values: never) => string) | Catalogue;
}

/**
 * Makes the hook by which components read a catalogue. English is the only language so far; another one will be chosen
 * here.
 *
 * @example export const useCourseMessages = createMessages(courseMessages);
 */
export function createMessages<Messages extends Catalogue>(english: Messages): () => Messages {
  return () => english;
}
