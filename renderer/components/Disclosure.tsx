import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Disclosure as AriaDisclosure,
  DisclosurePanel,
} from 'react-aria-components';

interface DisclosureProps {
  /** What is seen on the button. */
  readonly title: string;
  /** The whole name, where several have the same title. */
  readonly name: string;
  /** Made only while it is open. */
  readonly children: () => ReactNode;
}

/** More about something, opened where it stands. */
export function Disclosure({ title, name, children }: DisclosureProps) {
  return (
    <AriaDisclosure className="disclosure">
      {({ isExpanded }) => (
        <>
          <AriaButton slot="trigger" className="opener">
            <ChevronRight size={14} aria-hidden="true" />
            <span aria-hidden="true">{title}</span>
            <span className="visually-hidden">{name}</span>
          </AriaButton>
          <DisclosurePanel className="disclosure-panel">
            {isExpanded ? children() : null}
          </DisclosurePanel>
        </>
      )}
    </AriaDisclosure>
  );
}
