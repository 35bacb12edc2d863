/** Why a server could not listen, as a sentence that names the setting; null where it is something else. */
export function describeListenFailure(error: unknown, { host, port }: { host: string; port: number }): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `PORT ${port} is taken: another program listens there.`;
    case 'EACCES':
      return `PORT ${port} is reserved for the system: choose one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return `HOST ${host} is not an address of this machine, such as 127.0.0.1 or 0.0.0.0.`;
    default:
      return null;
  }
}
