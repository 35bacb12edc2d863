/** The condition that a column begins with the parameter `:beginning`, see beginning(); alike on both databases. */
export function beginsWith(column: string, parameter = 'beginning'): string {
  return `${column} LIKE :${parameter} ESCAPE '!'`;
}

/** A LIKE pattern for what begins with `text`, whose own wildcards stand for themselves. */
export function beginning(text: string): string {
  return `${text.replace(/[!%_]/g, '!$&')}%`;
}
