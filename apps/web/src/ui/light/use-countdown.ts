import { useEffect, useState } from 'react';

/**
 * Whole seconds of a wait, counted down live; 0 after it, or without one. The first render shows the whole wait, on the
 * server too.
 *
 * @param seconds the wait
 * @param wait begins it: another object begins another wait
 */
export function useCountdown(seconds: number, wait: object | undefined): number {
  const [left, setLeft] = useState({ wait, seconds });

  useEffect(() => {
    if (seconds === 0) return undefined;
    const end = Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setLeft({ wait, seconds: rest });
      if (rest === 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [seconds, wait]);

  return left.wait === wait ? left.seconds : seconds;
}
