import { useEffect, useState } from 'react';
import type { HostInfo } from '../../../shared/desktop-api.ts';
import { useLab } from '../../stores/lab.ts';

/** What the host says of itself; null until it has answered. */
export function useHostInfo(): HostInfo | null {
  const { host } = useLab();
  const [info, setInfo] = useState<HostInfo | null>(null);
  useEffect(() => {
    let live = true;
    void host.info().then((answer) => {
      if (live && answer.ok) setInfo(answer.value);
    });
    return () => {
      live = false;
    };
  }, [host]);
  return info;
}
