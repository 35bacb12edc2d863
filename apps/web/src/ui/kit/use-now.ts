import { useEffect, useState } from 'react';

/** The time between two updates, in milliseconds. */
const INTERVAL = 30_000;

/** The time by this device's clock, updated twice a minute. Only for display: the server's clock decides. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), INTERVAL);
    return () => clearInterval(timer);
  }, []);
  return now;
}
