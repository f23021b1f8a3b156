import { useEffect, useRef, useState, type RefObject } from 'react';

/** The width of an element in whole pixels, kept up to date. */
export function useWidth<T extends Element>(first: number): readonly [RefObject<T | null>, number] {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const { current } = element;
    if (current === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.floor(entry?.contentRect.width ?? 0);
      if (now > 0) setWidth(now);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
