import { useI18n } from '../../../i18n/provider.tsx';
import { useMayWrite } from '../../../store/use-role.tsx';
import { Header } from '../../../ui/header.tsx';
import { Section } from '../../../ui/section.tsx';
import { Stack } from '../../../ui/stack.tsx';
import styles from './exchange.module.css';
import { FileIn } from './file-in.tsx';
import { FileOut } from './file-out.tsx';
import { useParts } from './use-parts.ts';

/** The programme as a file for other programs, and files of other programs into it. */
export function ExchangePage() {
  const { t } = useI18n();
  const standing = useParts();
  const may = useMayWrite('programme');
  return (
    <div class={styles.page}>
      <Stack gap="wide">
        <Header
          title={t('exchange.title')}
          subtitle={standing?.parts.route.name}
          back={{ href: '/route', label: t('route.toRoute') }}
        />
        {standing && (
          <>
            <Section title={t('exchange.out')}>
              <FileOut standing={standing} />
            </Section>
            <Section title={t('exchange.in')}>
              {may ? <FileIn standing={standing} /> : <p>{t('exchange.onlyWriters')}</p>}
            </Section>
          </>
        )}
      </Stack>
    </div>
  );
}
