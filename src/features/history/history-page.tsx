import { History as HistoryIcon } from 'lucide';
import { useLocation, useRoute } from 'preact-iso';
import { ownCardOf } from '../../domain/plan-parts/card.ts';
import { PLAN_CARDS } from '../../domain/plan.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { isSpokenCopy } from '../../domain/permission.ts';
import { Scope } from '../../protocol/names.ts';
import { agreedOf } from '../../store/cited.ts';
import type { Row } from '../../store/types.ts';
import { useDeck } from '../../store/use-deck.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Header } from '../../ui/header.tsx';
import { Notice } from '../../ui/notice.tsx';
import { shownFields } from './field-words.ts';
import { PastList } from './past-list.tsx';

/** Who wrote what and when in one interview, note or plan, or in one field of it. */
export function HistoryPage() {
  const { t } = useI18n();
  const { params } = useRoute();
  const { query } = useLocation();
  const scope = Scope.safeParse(params['scope']);
  const ref = { scope: scope.data ?? 'team', id: params['id'] ?? '' };
  // Wrapped, because "not read yet" and "there is none" are two things.
  const read = useQuery(
    async (store) => {
      const row = await store.queries.row(ref);
      return { row, agreed: row && (await agreedOf(store, row)) };
    },
    [ref.scope, ref.id],
  );
  const deck = useDeck();
  if (read === undefined || deck === undefined) return null;
  const { row, agreed } = read;
  // Of an interview it shows who spoke, which goes where the name was taken back.
  const isReadable = agreed?.words === true && agreed.name !== false;
  const isCopy = row !== undefined && isSpokenCopy(row);
  const fields = row && shownFields(row, t, [...deck.asked, ...deck.off]);
  if (!row || !fields?.size) return <Missing />;
  const field = query['field'];
  const back = placeOf(row, field);
  return (
    <>
      <Header
        title={t('history.title')}
        subtitle={calledBy(row, t)}
        back={{ href: back, label: t('history.back') }}
      />
      {row.state === 'erased' && <Notice live={false}>{t('history.gone')}</Notice>}
      {row.state !== 'erased' && !isReadable && <Notice live={false}>{t('notebook.takenBack')}</Notice>}
      {row.state !== 'erased' && isReadable && isCopy && <Notice live={false}>{t('history.copy')}</Notice>}
      {row.state !== 'erased' && isReadable && !isCopy && (
        <PastList key={`${row.key} ${field ?? ''}`} row={row} field={field} fields={fields} />
      )}
    </>
  );
}

function Missing() {
  const { t } = useI18n();
  return (
    <>
      <Header title={t('history.title')} />
      <EmptyPlace
        icon={HistoryIcon}
        action={<LinkButton href="/notebook">{t('history.toNotebook')}</LinkButton>}
      >
        {t('history.notHere')}
      </EmptyPlace>
    </>
  );
}

function placeOf({ kind, scope, id, values }: Row, field: string | undefined): string {
  const place = encodeURIComponent(id);
  if (kind === 'own_card') {
    const { plan = '', card = '' } = ownCardOf(values);
    return `/plan/${plan}/${card}`;
  }
  if (kind !== 'plan') return `/${kind}/${scope}/${place}`;
  const isCard = PLAN_CARDS.some((card) => card.field === field);
  return isCard ? `/plan/${place}/${field}` : `/plan/${place}`;
}

/** Its name is a person's own business in an interview: there its kind has to do. */
function calledBy({ kind, values }: Row, t: ReturnType<typeof useI18n>['t']): string {
  if (kind === 'plan' && typeof values['title'] === 'string' && values['title'] !== '')
    return values['title'];
  const isKnown = kind === 'plan' || kind === 'note' || kind === 'own_card';
  return t(`words.kind.${isKnown ? kind : 'interview'}`);
}
