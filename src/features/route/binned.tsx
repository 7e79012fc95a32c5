import { Undo2 } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useActs } from '../../store/use-acts.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { Button } from '../../ui/button.tsx';
import { Header, type HeaderProps } from '../../ui/header.tsx';
import { Notice } from '../../ui/notice.tsx';

export interface BinnedProps {
  item: Item;
  title: string;
  back: NonNullable<HeaderProps['back']>;
}

/** A part of the programme that lies in the bin, and its way back for whoever may write there. */
export function Binned({ item, title, back }: BinnedProps) {
  const { t } = useI18n();
  const { restore } = useActs();
  const may = useMayWrite('programme');
  return (
    <>
      <Header title={title} back={back} />
      <Notice
        action={
          may && (
            <Button icon={Undo2} onClick={() => void restore(item)}>
              {t('route.bringBack')}
            </Button>
          )
        }
      >
        {t('route.inBin')}
      </Notice>
    </>
  );
}
