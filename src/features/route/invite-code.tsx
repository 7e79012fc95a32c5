import { Check, Copy, QrCode as Code, Share2 } from 'lucide';
import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { canShareWords, shareWith } from '../../ui/share.ts';
import styles from './route.module.css';

export interface InviteCodeProps {
  link: string;
  /** the route's name */
  route: string;
  /** what to do with it */
  scan: string;
  onAnother: () => void;
}

/** A code to scan, and its link to copy or to send. */
export function InviteCode({ link, route, scan, onAnother }: InviteCodeProps) {
  const { t } = useI18n();
  const [copied, setCopied] = useState<'yes' | 'no' | undefined>(undefined);
  const text = t('route.shareText', { name: route });
  const send = async () => {
    if ((await shareWith({ title: route, text, url: link })) === 'refused') setCopied(await copy(link));
  };
  return (
    <div class={styles.code}>
      <QrCode text={link} label={scan} />
      <p>{scan}</p>
      <ButtonRow>
        <Button icon={copied === 'yes' ? Check : Copy} onClick={() => void copy(link).then(setCopied)}>
          {t(copied === 'yes' ? 'route.copied' : 'route.copyLink')}
        </Button>
        {canShareWords() && (
          <Button icon={Share2} onClick={() => void send()}>
            {t('export.share')}
          </Button>
        )}
        <Button icon={Code} kind="plain" onClick={onAnother}>
          {t('route.another')}
        </Button>
      </ButtonRow>
      <p role="status">{copied === 'no' && t('route.cantCopy')}</p>
      <p class={styles.link}>{link}</p>
      <p class={styles.small}>{t('route.codeKeeps')}</p>
    </div>
  );
}

async function copy(words: string): Promise<'yes' | 'no'> {
  try {
    await navigator.clipboard.writeText(words);
    return 'yes';
  } catch {
    // Not allowed, or no secure page: the link stands below.
    return 'no';
  }
}
