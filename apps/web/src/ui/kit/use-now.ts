import { useEffect, useState } from 'react';

/** How often what hangs on the time of day is drawn anew, in milliseconds. */
const TICK = 30_000;

/** The time by this device's clock, brought up to date twice a minute. For showing only: the server's clock decides. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}
