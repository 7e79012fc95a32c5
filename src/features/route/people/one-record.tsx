import { Trash2, Users } from 'lucide';
import { useLocation } from 'preact-iso';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useQuery } from '../../../store/use-query.tsx';
import { useSave } from '../../../store/use-save.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { EmptyPlace } from '../../../ui/empty-place.tsx';
import { Header } from '../../../ui/header.tsx';
import styles from '../route.module.css';

interface Back {
  href: string;
  label: string;
}

/** A record of the programme; undefined until it has been read, with no item where there is none of that kind. */
export function useHeld(kind: string, id: string): { item: Item | undefined } | undefined {
  const read = useQuery(
    async ({ queries }) => ({ item: await queries.get({ scope: 'programme', id }) }),
    [id],
  );
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

/** Far from what edits; it comes back from the bin. */
export function BinIt({ item, label }: { item: Item; label: string }) {
  const save = useSave();
  const { route } = useLocation();
  const bin = async () => {
    if (await save((store) => store.bin(item))) route('/route/people');
  };
  return (
    <p class={styles.apart}>
      <Button kind="danger" icon={Trash2} onClick={() => void bin()}>
        {label}
      </Button>
    </p>
  );
}
