import { type RefObject, useEffect, useRef } from 'react';

/** Focuses a heading that appears because of a person's own action, so that reading goes on there. */
export function useFocusOnArrival<Heading extends HTMLElement>(isOn = true): RefObject<Heading | null> {
  const heading = useRef<Heading>(null);
  useEffect(() => {
    if (!isOn) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView?.({ block: 'center' });
  }, [isOn]);
  return heading;
}
