import { Download } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface FetchNoticeProps {
  readonly state: 'idle' | 'busy' | 'failed' | 'absent' | 'erased';
  /** undefined where there is nowhere to fetch it from */
  readonly onFetch: (() => Promise<void>) | undefined;
  /** of the button, and while it is at it */
  readonly label: string;
  readonly busyLabel: string;
  readonly children: ComponentChildren;
}

/** Sound or a picture that is not on this phone: where it is, and a button that brings it here. */
export function FetchNotice({ state, onFetch, label, busyLabel, children }: FetchNoticeProps) {
  const isBusy = state === 'busy';
  return (
    <Notice
      kind={state === 'failed' ? 'warn' : 'info'}
      action={
        onFetch &&
        state !== 'erased' && (
          <Button icon={Download} disabled={isBusy} onClick={() => void onFetch()}>
            {isBusy ? busyLabel : label}
          </Button>
        )
      }
    >
      {children}
    </Notice>
  );
}
