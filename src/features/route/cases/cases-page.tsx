import { BookMarked, Plus } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { Case } from '../../../domain/case.ts';
import type { Listed } from '../../../domain/json.ts';
import { rankAt } from '../../../domain/rank.ts';
import { freeWeave } from '../../../domain/weave.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { type Programme, useProgramme } from '../../../store/use-programme.tsx';
import { useQuery, useStore } from '../../../store/use-query.tsx';
import { useMayWrite } from '../../../store/use-role.tsx';
import { useSave } from '../../../store/use-save.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyPlace } from '../../../ui/empty-place.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Header } from '../../../ui/header.tsx';
import { List } from '../../../ui/list.tsx';
import { Row } from '../../../ui/row.tsx';
import { Stack } from '../../../ui/stack.tsx';
import shared from '../route.module.css';
import styles from './case.module.css';
import { gather, gatheredSum } from './gather.ts';
import { OrderButtons, OrderSwitch } from './order-buttons.tsx';
import { useOrder } from './use-order.ts';

/** The cases of the route in their order: who hosts each, where, and how much was gathered there. */
export function CasesPage() {
  const { t } = useI18n();
  const programme = useProgramme();
  const may = useMayWrite('programme');
  const [ordering, setOrdering] = useState(false);
  if (programme === undefined) return null;
  const add = may && <AddCase programme={programme} />;
  return (
    <Stack gap="wide">
      <Header
        title={t('cases.title')}
        subtitle={programme.route.name}
        back={{ href: '/route', label: t('route.toRoute') }}
      />
      {programme.cases.size === 0 ? (
        <EmptyPlace icon={BookMarked} action={add}>
          {t(may ? 'cases.empty' : 'cases.none')}
        </EmptyPlace>
      ) : (
        <>
          <CaseList programme={programme} ordering={ordering} />
          {add && (
            <ButtonRow>
              {add}
              {programme.cases.size > 1 && <OrderSwitch ordering={ordering} onChange={setOrdering} />}
            </ButtonRow>
          )}
        </>
      )}
    </Stack>
  );
}

function CaseList({ programme, ordering }: { programme: Programme; ordering: boolean }) {
  const { t } = useI18n();
  const cases = [...programme.cases.values()];
  const order = useOrder('case', cases);
  return (
    <div data-print="page">
      {ordering && (
        <p class={shared.small} data-print="no">
          {t('cases.orderHint')}
        </p>
      )}
      <div ref={order.list}>
        <List label={t('cases.title')}>
          {cases.map((held, index) => (
            <CaseRow
              key={held.id}
              held={held}
              programme={programme}
              actions={
                ordering && (
                  <OrderButtons
                    id={held.id}
                    what={held.title || t('cases.untitled')}
                    index={index}
                    count={cases.length}
                    order={order}
                  />
                )
              }
            />
          ))}
        </List>
      </div>
      <p class={shared.small} role="status">
        {order.said}
      </p>
    </div>
  );
}

interface CaseRowProps {
  held: Listed<Case>;
  programme: Programme;
  actions: ComponentChildren;
}

function CaseRow({ held, programme, actions }: CaseRowProps) {
  const { t } = useI18n();
  const stops = programme.activities.filter((stop) => stop.case === held.id);
  const ids = stops.map(({ id }) => id);
  const sum = useQuery(
    async (store) => gatheredSum(await gather(store, held.id, ids)),
    [held.id, ids.join(' ')],
  );
  const place = programme.places.get(held.place ?? '')?.name;
  const details = [held.host, place === held.title ? '' : place];
  return (
    <Row
      whole
      weave={held.weave}
      icon={BookMarked}
      href={`/case/${held.id}`}
      title={held.title || t('cases.untitled')}
      meta={
        <>
          <Facts of={details} />
          <span class={styles.line}>
            <Facts of={[t('cases.stopsCount', { count: stops.length }), gatheredWords(t, sum)]} />
          </span>
        </>
      }
      actions={actions}
    />
  );
}

function gatheredWords(t: ReturnType<typeof useI18n>['t'], sum: number | undefined): string {
  if (sum === undefined) return '';
  return sum === 0 ? t('cases.nothingYet') : t('cases.gatheredCount', { count: sum });
}

/** A case is made with a band that the fewest others have, and opens to be written. */
function AddCase({ programme }: { programme: Programme }) {
  const { t } = useI18n();
  const { route } = useLocation();
  const { newId } = useStore();
  const save = useSave();
  const cases = [...programme.cases.values()];
  const add = async () => {
    const id = newId();
    const fields = {
      title: '',
      weave: freeWeave(cases.map(({ weave }) => weave)),
      rank: rankAt(cases, cases.length, Math.random),
    };
    if (await save((store) => store.write({ scope: 'programme', kind: 'case', id, fields })))
      route(`/case/${id}?edit`);
  };
  return (
    <Button icon={Plus} kind={cases.length === 0 ? 'act' : 'quiet'} onClick={() => void add()}>
      {t('cases.add')}
    </Button>
  );
}
