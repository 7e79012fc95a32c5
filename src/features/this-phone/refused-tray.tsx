import { PackageOpen, TriangleAlert } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { useSave } from '../../store/use-save.tsx';
import type { Courier } from '../../sync/courier.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { List } from '../../ui/list.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { Row } from '../../ui/row.tsx';
import { firstWords, itemKind } from './item-words.ts';
import styles from './waiting-page.module.css';
import type { RefusedRow } from './waiting-rows.ts';

interface TrayProps {
  readonly rows: readonly RefusedRow[];
  readonly courier: Courier;
}

/** What the endpoint refused, why, and a way to send it again. */
export function RefusedTray({ rows, courier }: TrayProps) {
  const { t } = useI18n();
  return (
    <section class={styles.section}>
      <h2>{t('shell.refused')}</h2>
      <p>{t('phone.refusedHint')}</p>
      <LongList of={rows} more={(count) => t('kit.showMore', { count })}>
        {(shown) => (
          <List>
            {shown.map((row) => (
              <TrayRow
                key={`${row.refused.key} ${row.refused.field} ${row.refused.stamp}`}
                row={row}
                courier={courier}
              />
            ))}
          </List>
        )}
      </LongList>
      <LinkButton icon={PackageOpen} href="/phone/export">
        {t('phone.export')}
      </LinkButton>
    </section>
  );
}

function TrayRow({ row: { refused, item, place, agreed }, courier }: { row: RefusedRow; courier: Courier }) {
  const { t, format } = useI18n();
  const save = useSave();
  const again = async () => {
    if (await save((store) => store.courier.resend(refused))) await courier.sync();
  };
  const kind = item ? itemKind(item, t) : '';
  const title = [kind, ...(item ? [firstWords(item, format, agreed)] : [])].filter(Boolean).join(': ');
  return (
    <Row
      icon={TriangleAlert}
      title={title || refused.field}
      meta={reasonOf(refused.code, t)}
      href={place}
      actions={<Button onClick={() => void again()}>{t('phone.tellAgain')}</Button>}
    />
  );
}

const REASONS = ['forbidden', 'too_large', 'invalid'] as const;

function reasonOf(code: string, t: ReturnType<typeof useI18n>['t']): string {
  const known = REASONS.find((reason) => reason === code);
  return t(known ? `phone.refused.${known}` : 'phone.refused.other');
}
