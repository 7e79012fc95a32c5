import { Download } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { Making } from './use-export.ts';

interface StateProps {
  readonly making: Making;
  /** about how large the file gets */
  readonly expected: number;
  readonly onStop: () => void;
}

/** How far the file is, and what became of it. */
export function ExportState({ making, expected, onStop }: StateProps) {
  const { t, format } = useI18n();
  if (making.kind === 'idle') return null;
  if (making.kind === 'making') {
    const share = Math.min(1, making.bytes / expected);
    return (
      <Progress
        label={t('export.making')}
        value={share}
        text={`${format.percent(share)} · ${format.bytes(making.bytes)}`}
        onCancel={onStop}
        cancelLabel={t('kit.cancel')}
      />
    );
  }
  if (making.kind === 'ready') {
    const again = (
      <LinkButton icon={Download} href={making.url} download={making.name}>
        {t('export.again')}
      </LinkButton>
    );
    return (
      <Notice kind="ok" action={again}>
        {t('export.ready', { bytes: format.bytes(making.bytes) })}
      </Notice>
    );
  }
  if (making.kind === 'saved')
    return <Notice kind="ok">{t('export.saved', { bytes: format.bytes(making.bytes) })}</Notice>;
  if (making.kind === 'fault') return <Notice kind="error">{t(`export.fault.${making.reason}`)}</Notice>;
  return <Notice>{t('export.stopped')}</Notice>;
}
