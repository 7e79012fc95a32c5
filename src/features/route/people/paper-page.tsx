import { Printer } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useI18n } from '../../../i18n/provider.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Button } from '../../../ui/button.tsx';
import { Header } from '../../../ui/header.tsx';
import { Stack } from '../../../ui/stack.tsx';

export interface PaperPageProps {
  title: string;
  hint: string;
  /** whether there is nothing to print yet */
  isEmpty: boolean;
  children: ComponentChildren;
}

/** Something about the people that is made for paper: seen here as it is printed, without what stands above it. */
export function PaperPage({ title, hint, isEmpty, children }: PaperPageProps) {
  const { t } = useI18n();
  return (
    <Stack gap="wide">
      <div data-print="no">
        <Stack>
          <Header title={title} subtitle={hint} back={{ href: '/route/people', label: t('roster.title') }} />
          <ButtonRow>
            <Button kind="act" icon={Printer} disabled={isEmpty} onClick={() => window.print()}>
              {t('roster.print')}
            </Button>
          </ButtonRow>
        </Stack>
      </div>
      {children}
    </Stack>
  );
}
