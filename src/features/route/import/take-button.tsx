import { Check } from 'lucide';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { Change } from '../../../store/types.ts';
import { useActs } from '../../../store/use-acts.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Button } from '../../../ui/button.tsx';

export interface TakeButtonProps {
  readonly changes: readonly Change[];
  /** what taking it is called where it can be taken back */
  readonly act: string;
  readonly children: string;
  /** the place that is opened afterwards */
  readonly to: string;
}

/** Writes all of it at once: only now anything changes. */
export function TakeButton({ changes, act: label, children, to }: TakeButtonProps) {
  const { route } = useLocation();
  const { act } = useActs();
  const [taking, setTaking] = useState(false);
  const take = async () => {
    setTaking(true);
    if (await act(label, changes)) route(to);
    else setTaking(false);
  };
  return (
    <ButtonRow>
      <Button
        kind="act"
        icon={Check}
        large
        disabled={changes.length === 0 || taking}
        onClick={() => void take()}
      >
        {children}
      </Button>
    </ButtonRow>
  );
}
