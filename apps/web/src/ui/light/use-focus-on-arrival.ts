import { type RefObject, useEffect, useRef } from 'react';

/** For the heading of something that a person's own action brought: takes the focus there, so that it is read on. */
export function useFocusOnArrival<Heading extends HTMLElement>(isOn = true): RefObject<Heading | null> {
  const heading = useRef<Heading>(null);
  useEffect(() => {
    if (isOn) heading.current?.focus();
  }, [isOn]);
  return heading;
}
