import { BookMarked } from 'lucide';
import { useLocation, useRoute } from 'preact-iso';
import { caseOf } from '../../../domain/case.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useProgramme } from '../../../store/use-programme.tsx';
import { useRecord } from '../../../store/use-record.tsx';
import { useMayWrite } from '../../../store/use-role.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyPlace } from '../../../ui/empty-place.tsx';
import { Header } from '../../../ui/header.tsx';
import { Binned } from '../binned.tsx';
import { useTurn } from '../use-turn.ts';
import { CaseForm } from './case-form.tsx';
import { CaseView } from './case-view.tsx';

/** One case: to read, and for whoever may, to change; the address says which, so that going back leaves the form first. */
export function CasePage() {
  const id = useRoute().params['id'] ?? '';
  const { query } = useLocation();
  const programme = useProgramme();
  const may = useMayWrite('programme');
  const edits = may && query['edit'] !== undefined;
  useTurn(edits);
  const read = useRecord('programme', id);
  if (programme === undefined || read === undefined) return null;
  const item = read.item?.kind === 'case' ? read.item : undefined;
  if (item?.state === 'bin') return <InBin item={item} />;
  if (item?.state !== 'live') return <Missing />;
  const shared = { item, programme };
  return edits ? <CaseForm key={id} {...shared} /> : <CaseView key={id} {...shared} may={may} />;
}

function useBack() {
  const { t } = useI18n();
  return { href: '/route/cases', label: t('cases.toCases') };
}

function Missing() {
  const { t } = useI18n();
  return (
    <>
      <Header title={t('route.case')} back={useBack()} />
      <EmptyPlace
        icon={BookMarked}
        action={<LinkButton href="/route/cases">{t('cases.toCases')}</LinkButton>}
      >
        {t('cases.notFound')}
      </EmptyPlace>
    </>
  );
}

function InBin({ item }: { item: Item }) {
  const { t } = useI18n();
  return <Binned item={item} title={caseOf(item.values).title || t('cases.untitled')} back={useBack()} />;
}
