import { useLayoutEffect, useState } from 'react';

/**
 * Whole seconds until an instant, counted down live; 0 after it, or without one.
 *
 * @param until in milliseconds since 1970, by this device's clock
 */
export function useCountdown(until: number | undefined): number {
  const [now, setNow] = useState(() => Date.now());

  // Before the browser paints, so that no older count is seen.
  useLayoutEffect(() => {
    setNow(Date.now());
    if (secondsBetween(Date.now(), until) === 0) return undefined;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (secondsBetween(Date.now(), until) === 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [until]);

  return secondsBetween(now, until);
}

function secondsBetween(now: number, until: number | undefined): number {
  return until === undefined ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}
