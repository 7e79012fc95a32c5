import { CircleCheck, Info, type IconNode, OctagonAlert, TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import styles from './notice.module.css';

export type NoticeKind = 'info' | 'ok' | 'warn' | 'error';

export type NoticeProps = {
  kind?: NoticeKind | undefined;
  /** A few strong words before the sentence. */
  title?: ComponentChildren;
  children: ComponentChildren;
  /** Buttons that do what the sentence says. */
  action?: ComponentChildren;
  /** Set to false for a notice that is there from the start, so that it isn't read out. */
  live?: boolean | undefined;
};

const ICONS: Record<NoticeKind, IconNode> = {
  info: Info,
  ok: CircleCheck,
  warn: TriangleAlert,
  error: OctagonAlert,
};

/** What happened, that the data is safe, what to do. */
export function Notice({ kind = 'info', title, children, action, live = true }: NoticeProps) {
  return (
    <div class={styles.notice} data-kind={kind} role={live ? ROLES[kind] : undefined}>
      <Icon icon={ICONS[kind]} />
      <div class={styles.words}>
        {title && <strong>{title}</strong>}
        <div>{children}</div>
        {action && <div class={styles.action}>{action}</div>}
      </div>
    </div>
  );
}

const ROLES = { info: 'status', ok: 'status', warn: 'status', error: 'alert' } as const;
