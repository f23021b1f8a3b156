import { useEffect, useRef } from 'react';

/**
 * For the heading of a page, with `tabIndex={-1}`: the keyboard and the reader start there when what
 * led to the page has gone with the page before; a tab of the head that was pressed keeps the focus.
 */
export function usePageHeading() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return heading;
}
