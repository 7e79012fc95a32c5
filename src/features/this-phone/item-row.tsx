import { isOwnVoice } from '../../domain/captured.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useStore } from '../../store/use-query.tsx';
import { Row } from '../../ui/row.tsx';
import { firstWords, isSpoken, itemIcon, itemKind } from './item-words.ts';
import type { WaitingRow } from './waiting-rows.ts';

interface ItemRowProps {
  readonly row: WaitingRow;
  /** says what it is, and not its words */
  readonly hidden?: boolean;
}

/** Something of any kind: its first words, what it is or belongs to, and when it changed; it leads to its place. */
export function ItemRow({ row: { item, place, owner, agreed }, hidden = false }: ItemRowProps) {
  const { t, format } = useI18n();
  const { now } = useStore();
  const kind = itemKind(item, t);
  const words = hidden ? '' : firstWords(item, format, agreed);
  const unnamed = (one: Item) =>
    one.kind === 'interview' && !isOwnVoice(one.kind, one.values)
      ? t('notebook.interviewAt', { time: format.time(one.at) })
      : '';
  const of = owner && !hidden ? firstWords(owner, format, agreed) || unnamed(owner) : '';
  const meta = [
    ...(words ? [kind] : []),
    ...(words === '' && of ? [t('phone.ofWhat', { words: of })] : []),
    t('phone.changedAt', { when: format.relative(item.changed, now()) }),
  ];
  return (
    <Row
      icon={itemIcon(item)}
      title={words || unnamed(item) || kind}
      spoken={words !== '' && isSpoken(item)}
      meta={meta.join(' · ')}
      href={place}
    />
  );
}
