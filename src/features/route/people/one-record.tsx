import { Users } from 'lucide';
import { useLocation } from 'preact-iso';
import { jsonWords } from '../../../domain/json-words.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useRecord } from '../../../store/use-record.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyPlace } from '../../../ui/empty-place.tsx';
import { Header } from '../../../ui/header.tsx';
import { ToBin } from '../to-bin.tsx';

interface Back {
  href: string;
  label: string;
}

/** A record of the programme; undefined until it has been read, with no item where there is none of that kind. */
export function useHeld(kind: string, id: string): { item: Item | undefined } | undefined {
  const read = useRecord('programme', id);
  return read && { item: read.item?.kind === kind && read.item.state !== 'erased' ? read.item : undefined };
}

export function NotHere({ back }: { back: Back }) {
  const { t } = useI18n();
  return (
    <>
      <Header title={t('roster.title')} back={back} />
      <EmptyPlace icon={Users} action={<LinkButton href={back.href}>{back.label}</LinkButton>}>
        {t('roster.notHere')}
      </EmptyPlace>
    </>
  );
}

/** Puts it into the bin and goes back to the people. */
export function BinIt({ item, label }: { item: Item; label: string }) {
  const { t } = useI18n();
  const { route } = useLocation();
  const what = jsonWords(item.values['name']) || t('roster.unnamed');
  return <ToBin item={item} label={label} what={what} onDone={() => route('/route/people')} />;
}
